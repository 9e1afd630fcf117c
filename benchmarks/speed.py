"""How much slower than its tokenizer the extraction is: `python -m benchmarks.speed [FOLDER]`.

Machines change speed from minute to minute, so no second is reported alone: every round times plain SudachiPy
over all sentences and extract() over all articles, one right after the other; the result is the median ratio.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Final

from sudachipy import Dictionary, SplitMode

from extraction import extract
from extraction.document import read_document
from extraction.lexicon import shipped_lexicon
from resources import path

ROUNDS: Final = 21
# Enough text in a round that the clock's own grain does not count.
CHARACTERS_A_ROUND: Final = 50_000


def main(arguments: Sequence[str]) -> int:
    """Print the ratio; exit status 2 when there is nothing to read, 1 when the ratio is above --most."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument(
        "folder", nargs="?", type=Path, default=path("samples"), help="articles, *.txt in UTF-8"
    )
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--most", type=float, help="fail when the ratio is above this")
    options = parser.parse_args(arguments)
    texts = [file.read_text(encoding="utf-8") for file in sorted(options.folder.glob("*.txt"))]
    if not any(texts):
        print(f"no articles in {options.folder}", file=sys.stderr)
        return 2
    return report(texts, rounds=max(options.rounds, 2), most=options.most)


def report(texts: Sequence[str], *, rounds: int, most: float | None) -> int:
    """Measure and print; 1 when the median is above `most`."""
    characters = sum(map(len, texts))
    repeats = max(1, CHARACTERS_A_ROUND // characters)
    ratios = measure(texts, rounds=rounds, repeats=repeats)
    low, _, high = quantiles(ratios, n=4)
    print(f"{len(texts)} articles, {characters:,} characters, {rounds} rounds of {repeats}")
    print(f"extract / SudachiPy  {median(ratios):.2f}  (half of the rounds between {low:.2f} and {high:.2f})")
    return int(most is not None and median(ratios) > most)


def measure(texts: Sequence[str], *, rounds: int, repeats: int) -> list[float]:
    """The ratio of each round; who goes first changes from round to round."""
    lexicon = shipped_lexicon()
    sentences = [
        sentence.span.of(text) for text in texts for sentence in read_document(text, lexicon).sentences
    ] * repeats
    tokenizer = Dictionary(dict="core").create(mode=SplitMode.C)

    def plain() -> None:
        for sentence in sentences:
            tokenizer.tokenize(sentence)

    def ours() -> None:
        for text in list(texts) * repeats:
            extract(text)

    plain()
    ours()
    return [ratio(ours, plain, is_ours_first=bool(number % 2)) for number in range(rounds)]


def ratio(ours: Callable[[], None], plain: Callable[[], None], *, is_ours_first: bool) -> float:
    """Both timed at once, next to each other."""
    if is_ours_first:
        numerator, denominator = seconds(ours), seconds(plain)
    else:
        denominator, numerator = seconds(plain), seconds(ours)
    return numerator / denominator


def seconds(work: Callable[[], None]) -> float:
    """How long the work takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
