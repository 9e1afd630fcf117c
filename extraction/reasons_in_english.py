"""The Japanese sentences of extraction/reasons.py, told in English from the words that they were made of.

What is kept of a quotation is the sentence alone. It is taken apart by the patterns that made it, so that nothing else
has to be kept, and what was kept long ago is understood.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from extraction.reasons import FORM, LISTED, NOBODY, WHY, WITHOUT_CUE
from resources import read

SENTENCES: Final = "reasons_en.toml"
STOP: Final = "。"
MOST_REASONS: Final = 4_096
GAP: Final = re.compile(r"\\\{(cue|mention)\\\}")


@cache
def why_in_english() -> Mapping[str, str]:
    """What each rule says, by its name."""
    return _sentences()["rules"]


@lru_cache(maxsize=MOST_REASONS)
def in_english(reason: str) -> str:
    """The reason in English; as it is where it was made of words that are no longer used."""
    return _told(reason) or reason


@cache
def _sentences() -> Mapping[str, Mapping[str, str]]:
    """The shipped sentences."""
    return tomllib.loads(read(SENTENCES))


def _told(reason: str) -> str:
    """The clauses one by one; "" where one is unknown. Words of the article may hold a full stop (モーニング娘。)."""
    for stop in re.finditer(STOP, reason):
        first, rest = _clause(reason[: stop.start()]), reason[stop.end() :]
        if first and not rest:
            return f"{first}."
        others = _told(rest) if first else ""
        if others:
            return f"{first}. {others}"
    return ""


def _clause(words: str) -> str:
    """One clause in English; "" where no pattern made it."""
    for pattern, english in _patterns():
        found = pattern.fullmatch(words)
        if found:
            return english.format(**found.groupdict())
    return ""


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What each clause looks like, with its English."""
    forms, others, rules = (_sentences()[name] for name in ("forms", "others", "rules"))
    made = {
        **_sentences()["people"],
        **{f"{words}です": forms[form] for form, words in FORM.items()},
        NOBODY: others["nobody"],
        WITHOUT_CUE: others["without_cue"],
        LISTED: others["listed"],
        **{why: rules[rule] for rule, why in WHY.items()},
    }
    return tuple(
        (re.compile(GAP.sub(r"(?P<\1>.*)", re.escape(why)), re.DOTALL), english)
        for why, english in made.items()
    )
