"""When two written names are the same: transliteration, variant kanji, parts of a foreign name."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from extraction.name_lexicon import NameLexicon
from resources import read

SIGNS: Final = "name_signs.toml"
# They choose between forms of the sign before them and say nothing themselves.
SELECTORS: Final = (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))
# Kana that transliterations of one name share.
TRANSLITERATIONS: Final = (
    ("ヴァ", "バ"), ("ヴィ", "ビ"), ("ヴェ", "ベ"), ("ヴォ", "ボ"), ("ヴ", "ブ"), ("ウォ", "ボ"), ("ウィ", "ビ"),
    ("ティ", "チ"), ("ディ", "ジ"), ("トゥ", "ツ"), ("フュ", "ヒュ"), ("ジェ", "ゼ"), ("シェ", "セ"), ("ヂ", "ジ"), ("ヅ", "ズ"),
    ("―", "ー"), ("ー", ""), ("ッ", ""),
)  # fmt: skip
SEPARATOR: Final = re.compile(r"[・＝=･゠\s　]+")
KATAKANA: Final = re.compile(r"[ァ-ヺー―]+$")
OWNER: Final = re.compile("の")
LEAST_FUZZY: Final = 4
LEAST_FULL: Final = 4  # shorter names may be surnames: 小山田 is nobody called 山田
MOST_NAMES: Final = 16_384  # whose forms are kept: those of some hundred articles
GIVEN_NAME: Final = (2, 3)  # signs


class NameSignsError(ValueError):
    """A list of signs that contradicts itself; the message names the sign."""


def read_signs(source: str) -> Mapping[int, str | None]:
    """Read name_signs.toml: what every variant is written as; a sign listed twice is an error."""
    usual: dict[int, str | None] = dict.fromkeys(SELECTORS)
    listed: set[str] = set()
    for signs in tomllib.loads(source)["signs"]:
        for sign in signs:
            if sign in listed:
                raise NameSignsError(f"{SIGNS} lists {sign} twice")
            listed.add(sign)
            usual[ord(sign)] = signs[0]
    return usual


USUAL_SIGNS: Final = read_signs(read(SIGNS))


@lru_cache(maxsize=MOST_NAMES)
def name_key(name: str) -> str:
    """The form under which names are compared: one width, one kanji, one transliteration, no separators."""
    key = SEPARATOR.sub("", unicodedata.normalize("NFKC", name)).translate(USUAL_SIGNS)
    for written, usual in TRANSLITERATIONS:
        key = key.replace(written, usual)
    return key


@lru_cache(maxsize=MOST_NAMES)
def parts(name: str) -> tuple[str, ...]:
    """The parts of a foreign name, as keys: キール・スターマー."""
    return tuple(name_key(part) for part in SEPARATOR.split(name) if part)


@lru_cache(maxsize=MOST_NAMES)
def initials(name: str) -> tuple[str, ...]:
    """The first signs of the name and of its parts: two names for one person share one of them, however they are written."""
    key = name_key(name)
    given = (key[-length:] for length in GIVEN_NAME) if len(key) >= LEAST_FULL else ()
    return tuple(dict.fromkeys(part[:1] for part in (key, *parts(name), *given)))


def is_same_word(one: str, other: str) -> bool:
    """Whether two keys are one name; of long foreign names one letter may differ or two change places (ヘグセス, ヘスゲス)."""
    if one == other:
        return True
    if min(len(one), len(other)) < LEAST_FUZZY or not (KATAKANA.match(one) and KATAKANA.match(other)):
        return False
    return _is_one_apart(one, other) or (sorted(one) == sorted(other) and one[0] == other[0])


def _is_one_apart(one: str, other: str) -> bool:
    """Whether one letter in the middle is changed, added or left out."""
    if one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    at = next(
        (index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    return one[at + 1 :] == other[at + 1 :] or one[at:] == other[at + 1 :] or one[at + 1 :] == other[at:]


def may_be_called(full: str, short: str) -> bool:
    """Whether one of the full name may be called by the short one: 山田太郎 -> 山田 or 太郎, キール・スターマー -> スターマー."""
    long_key, short_key = name_key(full), name_key(short)
    if is_same_word(long_key, short_key):
        return True
    long_parts, short_parts = parts(full), parts(short)
    if len(long_parts) > 1:
        return _is_part(long_parts, short_parts)
    is_given = len(long_key) >= LEAST_FULL and len(short_key) in GIVEN_NAME and long_key.endswith(short_key)
    is_surname = 1 <= len(short_key) < len(long_key) and long_key.startswith(short_key)
    return len(short_parts) == 1 and (is_surname or (is_given and not KATAKANA.match(long_key)))


def _is_part(long_parts: tuple[str, ...], short_parts: tuple[str, ...]) -> bool:
    """Whether the parts stand in the longer name in the same order: バーナーズ・リー of ティム・バーナーズ・リー."""
    rest = iter(long_parts)
    return all(any(is_same_word(part, other) for other in rest) for part in short_parts)


def bare_forms(words: str) -> Iterator[str]:
    """The same without age or owner: 男性34 -> 男性, 会場の男性 -> 会場の男性, 男性."""
    bare = words.rstrip("0123456789０１２３４５６７８９")
    yield bare
    yield from (bare[match.end() :] for match in OWNER.finditer(bare))


def is_short_for(short: str, full: str) -> bool:
    """Whether an organisation may be called so: 厚労省 for 厚生労働省, 県教委 for 県教育委員会."""
    if not 3 <= len(short) < len(full) or short[0] != full[0] or short[-1] not in full[-3:]:
        return False
    rest = iter(full)
    return all(sign in rest for sign in short)


def title_ending(title: str) -> str:
    """What two titles have in common that mean the same: 国防長官 and 長官."""
    return title[-2:]


def is_title_of(title: str, wanted: str, names: NameLexicon) -> bool:
    """Whether the full title is meant by the other: 国防長官 by 長官, 大統領 by 米国大統領; not 選手 by サッカー選手."""
    if len(wanted) >= 2 and title.endswith(wanted):
        return True
    before = wanted.removesuffix(title)
    return (
        len(title) >= 2 and before != wanted and (before in names.country_of or before in names.title_prefix)
    )
