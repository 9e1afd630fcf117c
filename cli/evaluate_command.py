"""`evaluate`: how often the extraction is right on annotated articles."""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from cli.console import Status, say
from services.evaluation import NO_RULE, Case, Difference, Tally, compare, figures, judge, save, tallies
from services.gold import GoldError, read_gold

NAME: Final = "evaluate"
SUMMARY: Final = "人が正解を付けた記事で、抽出の精度を測ります"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command understands."""
    parser.add_argument("gold", type=Path, metavar="GOLD_DIR", help="正解（.json）のフォルダー")
    parser.add_argument("--save", type=Path, metavar="F", help="結果をこのファイルに残します")
    parser.add_argument("--compare", type=Path, metavar="F", help="残しておいた結果と比べます")


def run(options: argparse.Namespace) -> Status:
    """Score, print, and compare or save as told; raises UnwritableFile."""
    try:
        cases = judge(read_gold(options.gold))
        _print_scores(cases)
        if options.compare:
            _print_differences(compare(cases, options.compare))
    except GoldError as error:
        say(str(error))
        return Status.NOTHING_DONE
    if options.save:
        save(cases, options.save)
    return Status.DONE


def _print_scores(cases: Sequence[Case]) -> None:
    """The figures, then what lies behind them."""
    for name, value in figures(cases).items():
        print(f"{name:28} {value}")
    _print_tallies("kind", tallies(cases, lambda case: f"{case.form.value} {case.kind}"))
    _print_tallies("rule", tallies(cases, lambda case: case.rule))
    _print_tallies("how", tallies(cases, lambda case: case.how or NO_RULE))
    _print_tallies("genre", tallies(cases, lambda case: case.genre or NO_RULE))


def _print_tallies(title: str, counted: Mapping[str, Tally]) -> None:
    """One line for every kind or rule."""
    print(f"\n{title:28} {'fired':>6} {'right':>6} {'wrong':>6} {'missed':>6}")
    for name, tally in counted.items():
        print(f"{name:28} {tally.fired:6} {tally.right:6} {tally.wrong:6} {tally.missed:6}")


def _print_differences(differences: Sequence[Difference]) -> None:
    """Every case that changed, the better ones first."""
    for title, is_better in (("improved", True), ("regressed", False)):
        changed = [one for one in differences if one.is_better is is_better]
        print(f"\n{title} {len(changed)}")
        for one in changed:
            print(f"  {one.name}  {one.before or '-'} -> {one.after or '-'}")
