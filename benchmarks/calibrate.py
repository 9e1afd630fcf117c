"""Measures the confidence: `python -m benchmarks.calibrate GOLD_DIR … [--output F] [--folds K]`.

Extracts every annotated article, fits a scorecard (benchmarks/scorecard.py) for each form of quote, and writes the
table that extraction/confidence.py looks up. What is printed was measured on documents that the card had not seen.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from benchmarks.scorecard import (
    BINS,
    Card,
    Guess,
    Judged,
    Value,
    at_least,
    calibration_error,
    fit,
    held_out,
    log_loss,
    luck,
    values_of,
)
from extraction import dictionary_version, extractor_version
from extraction.confidence import PIECES, TABLE
from extraction.evidence import UNSAID
from extraction.model import QuoteForm, Region
from formats.replacing import write_pieces
from resources import path
from services.evaluation import RIGHTLY, judge
from services.gold import GoldDocument, GoldError, read_gold

FOLDS: Final = 10
# The strengths of shrinkage that are tried; cross-validation chooses for each form.
PENALTIES: Final = (0.5, 1.0, 2.0, 4.0, 8.0)
SURER: Final = (0.9, 0.95)
FEWEST: Final = 5  # cases a form needs for a table of its own
HEAD: Final = """\
# Made by `python -m benchmarks.calibrate`, which says how; nobody writes a number by hand.
# Extractor {extractor}, sudachidict-core {dictionary}, {documents} annotated articles.
# Points for (+) and against (-): probability = 1 / (1 + exp(-(base + points of each piece of evidence))).
# The comment says how many of the judged cases with that value were right.
"""


def main(arguments: Sequence[str]) -> int:
    """Fit, report and write the table; exit status 2 when there is nothing to measure on."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.calibrate", description=__doc__)
    parser.add_argument(
        "gold", type=Path, nargs="+", help="folders of annotated articles (benchmarks/README.md)"
    )
    parser.add_argument("--output", type=Path, default=path(TABLE))
    parser.add_argument("--folds", type=int, default=FOLDS)
    options = parser.parse_args(arguments)
    try:
        documents = [document for folder in options.gold for document in read_gold(folder)]
    except GoldError as error:
        print(error, file=sys.stderr)
        return 2
    cases = list(judged(documents))
    forms = [*QuoteForm, UNSAID]
    groups = {form: [case for case in cases if case.evidence.form == form] for form in forms}
    groups = {form: group for form, group in groups.items() if len(group) >= FEWEST}
    penalties = {form: best_penalty(group, options.folds) for form, group in groups.items()}
    for form, group in groups.items():
        report(form, group, penalties[form], options.folds)
    tables = "\n".join(table(form, group, fit(group, penalties[form])) for form, group in groups.items())
    head = HEAD.format(
        extractor=extractor_version(), dictionary=dictionary_version(), documents=len(documents)
    )
    write_pieces(options.output, [head, "\n", tables])
    return 0


def judged(documents: Iterable[GoldDocument]) -> Iterator[Judged]:
    """Every answer that a person judged. Brackets of all regions count: the region is a piece of evidence."""
    for document in documents:
        quotes = tuple(replace(quote, region=Region.BODY) for quote in document.quotes)
        for case in judge([replace(document, quotes=quotes)]):
            if case.evidence is not None:
                yield Judged(document.name, case.evidence, case.outcome in RIGHTLY)


def best_penalty(cases: Sequence[Judged], folds: int) -> float:
    """The shrinkage with the lowest log loss on documents left out; the strongest where there is one document."""
    if len({case.document for case in cases}) < 2:
        return max(PENALTIES)
    return min(PENALTIES, key=lambda penalty: log_loss(guesses(held_out(cases, penalty, folds))))


def guesses(found: Iterable[tuple[Judged, float]]) -> list[Guess]:
    """The probabilities beside what was right."""
    return [(chance, case.is_right) for case, chance in found]


def report(form: str, cases: Sequence[Judged], penalty: float, folds: int) -> None:
    """Print how well the probabilities hold, over everything and in the body alone, and what each piece is worth."""
    if len({case.document for case in cases}) < 2:
        print(f"\n{form}: {len(cases)} cases of one document, no other to hold them against")
        return
    found = held_out(cases, penalty, folds)
    body = [(case, chance) for case, chance in found if case.evidence.region == Region.BODY]
    print(f"\n{form}: penalty {penalty}, {folds} folds of documents")
    for name, some in (("all regions", found), ("body", body)):
        if some:
            print(f"  {name:12} {line(guesses(some))}")
    for low in range(BINS):
        inside = [one for one in guesses(body) if low <= min(BINS - 1, one[0] * BINS) < low + 1]
        if inside:
            mean = sum(chance for chance, _ in inside) / len(inside)
            right = sum(right for _, right in inside) / len(inside)
            print(
                f"    {low / BINS:.1f}-{(low + 1) / BINS:.1f} {len(inside):5}  said {mean:.3f}  was {right:.3f}"
            )
    whole = log_loss(guesses(found))
    print("  log loss", f"{whole:.4f};", "more without", ", ".join(worths(cases, penalty, folds, whole)))


def line(found: Sequence[Guess]) -> str:
    """Calibration error, and share and precision of the sure ones."""
    sure = "  ".join(
        f">={least}: share {len(some) / len(found):.3f} precision {sum(some) / max(1, len(some)):.4f}"
        for least in SURER
        for some in [at_least(found, least)]
    )
    right = sum(right for _, right in found)
    error = f"ECE {calibration_error(found):.4f} (by luck {luck(found):.4f})"
    return f"n {len(found)}  right {right / len(found):.4f}  {error}  {sure}"


def worths(cases: Sequence[Judged], penalty: float, folds: int, whole: float) -> Iterator[str]:
    """By how much the log loss grows when a piece of evidence is left out."""
    for piece in PIECES:
        rest = [one for one in PIECES if one != piece]
        without = log_loss(guesses(held_out(cases, penalty, folds, rest)))
        yield f"{piece} {without - whole:+.4f}"


def table(form: str, cases: Sequence[Judged], card: Card) -> str:
    """The points of one form as TOML."""
    counts = counted(cases)
    lines = [f"[{form}]", f"base = {card.base:.3f}"]
    for piece in PIECES:
        values = sorted(value for value in card.points if value[0] == piece)
        if values:
            lines += ["", f"[{form}.{piece}]"]
        for value in values:
            right, judged_so = counts[value]
            lines.append(f"{value[1]} = {card.points[value]:+.3f}  # {right} of {judged_so}")
    return "\n".join([*lines, "", ""])


def counted(cases: Iterable[Judged]) -> Mapping[Value, tuple[int, int]]:
    """How many cases with each value were right, of how many."""
    counts: dict[Value, tuple[int, int]] = {}
    for case in cases:
        for value in values_of(case.evidence):
            right, total = counts.get(value, (0, 0))
            counts[value] = (right + case.is_right, total + 1)
    return counts


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
