"""Writes docs/rules.md from the inventory and the committed baseline: `python -m benchmarks.rulebook`."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from inspect import getdoc
from pathlib import Path
from typing import Any, Final

from benchmarks.accuracy import BASELINE
from extraction.ladder import Rule
from extraction.rules import ATTRIBUTION_RULES, KIND_RULES
from extraction.rules.blocks import find_blocks
from extraction.rules.indirect import find_indirect

PAGE: Final = Path(__file__).resolve().parents[1] / "docs" / "rules.md"
HEAD: Final = """\
# What the extraction knows

Written by `uv run -m benchmarks.rulebook` from `extraction/rules/__init__.py`; a test fails when it is out of date. Do not edit.

Rules are asked from top to bottom, each over the whole article before the next; the first that answers decides. *Catches* and
*spares* are the two sentences that every rule is tested with, *says* is the reason the reader sees. The counts are from the
development articles of the committed baseline (`benchmarks/accuracy.json`): how often the rule decided, and how often that
was right. For a kind rule right means: these are somebody's words, or are nobody's; for a rule about the speaker also whose.
"""
KINDS: Final = "Whose words at all: the kind of a bracket"
SPEAKERS: Final = "Who said it: the speaker"
OTHERS: Final = "Words without brackets"


def main() -> int:
    """Write the page."""
    PAGE.write_text(page(counts(BASELINE)), encoding="utf-8", newline="\n")
    return 0


def counts(baseline: Path) -> Mapping[str, Mapping[str, int]]:
    """By rule: fired, right, wrong; nothing where no baseline has been committed."""
    return json.loads(baseline.read_text(encoding="utf-8"))["rules"] if baseline.exists() else {}


def page(counted: Mapping[str, Mapping[str, int]]) -> str:
    """The whole page."""
    ladders: Iterable[tuple[str, Sequence[Rule[Any, Any]]]] = (
        (KINDS, KIND_RULES),
        (SPEAKERS, ATTRIBUTION_RULES),
    )
    parts = [HEAD]
    for title, rules in ladders:
        parts.append(f"\n## {title}\n")
        parts += [entry(number, rule, counted.get(rule.name)) for number, rule in enumerate(rules, start=1)]
    parts.append(f"\n## {OTHERS}\n")
    parts += [f"\n- `{find.__name__}`: {getdoc(find)}\n" for find in (find_blocks, find_indirect)]
    return "".join(parts)


def entry(number: int, rule: Rule[Any, Any], counted: Mapping[str, int] | None) -> str:
    """One rule."""
    lines = [f"\n### {number}. {rule.name}", "", getdoc(rule.find) or "", ""]
    lines += [f"- catches: {shown(rule.catches)}", f"- spares: {shown(rule.spares)}", f"- says: {rule.why}"]
    if counted:
        lines.append(f"- fired {counted['fired']}, right {counted['right']}, wrong {counted['wrong']}")
    return "\n".join([*lines, ""])


def shown(sentence: str) -> str:
    """An example on one line."""
    return sentence.replace("\n", " ⏎ ")


if __name__ == "__main__":
    sys.exit(main())
