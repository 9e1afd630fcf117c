"""Who bears a name, as far as the name says it: surname, given name, titles, and whether two may be one person."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from extraction.name_forms import SEPARATOR, is_same_word, is_title_of, name_key, parts, title_ending
from extraction.name_lexicon import NameLexicon
from extraction.tokenizer import readings

SURNAME: Final = ("人名", "姓")
FOREIGN: Final = re.compile(r"[ァ-ヺーA-Za-zＡ-Ｚａ-ｚ.．]+")
# Of what may stand between name and title, what ends no name: not 市 or 中 (五日市市長).
BEFORE_TITLE: Final = frozenset("前元米英仏独露韓")
LONGEST_SURNAME: Final = 2  # signs of one that the dictionary does not know
# What stands between a title and the name behind it, and what such a title is made of.
JOINS: Final = "の・"
TITLE_WORDS: Final = re.compile(r"[々〆一-鿿ァ-ヺー]+\Z")
LONGEST_TITLE: Final = 16
SOMEBODY: Final = "某某"  # titles are told by the name before them


class Doubt(StrEnum):
    """Why two of one surname may be two people."""

    GIVEN_NAME = "given_name"
    TITLE = "title"
    NAMESAKE = "namesake"  # an article tells two of this name apart


@dataclass(frozen=True, slots=True)
class NameProfile:
    """What a name says of its bearer; `surname` and `given` are keys, "" where the name does not tell."""

    key: str
    parts: tuple[str, ...]
    surname: str
    given: str
    titles: frozenset[str]


def cut_title(form: str, names: NameLexicon) -> tuple[str, str]:
    """The name, and what stands behind it: 大槻恵子市長 -> 大槻恵子, 市長; 山田氏 -> 山田, nothing; 市長 alone stays."""
    name, title = form.strip(), ""
    while (found := _last_title(name, names)) is not None:
        cut = name[len(found) :]
        if cut not in names.honorific:
            title = cut + title
        name = found
    return name, title


def title_before(text: str, start: int, names: NameLexicon) -> str:
    """The title before the name that starts there, "" where none stands: 市長の山田太郎氏, 市長・山田太郎氏 -> 市長."""
    if start < 1 or text[start - 1] not in JOINS:
        return ""
    words = TITLE_WORDS.search(text, max(0, start - 1 - LONGEST_TITLE), start - 1)
    return cut_title(f"{SOMEBODY}{words[0]}", names)[1] if words else ""


def profile(name: str, forms: Iterable[str], titles: Iterable[str], names: NameLexicon) -> NameProfile:
    """Who bears this name, is called so elsewhere, and was this."""
    bare, own_title = cut_title(name, names)
    behind = {own_title, *(cut_title(form, names)[1] for form in forms), *titles} - {""}
    surname, given = _split(bare)
    return NameProfile(name_key(bare), parts(bare), name_key(surname), name_key(given), frozenset(behind))


def is_same_name(one: NameProfile, other: NameProfile) -> bool:
    """Whether it is one name, written in two ways: every part of a foreign name must be the same."""
    if one.key == other.key:
        return True
    is_cut_alike = len(one.parts) == len(other.parts)
    return is_cut_alike and all(map(is_same_word, one.parts, other.parts))


def is_short_name(short: NameProfile, full: NameProfile) -> bool:
    """Whether one of the full name is called by the short one, a surname: 岸田 for 岸田文雄, 習 for 習近平."""
    if short.given or len(short.parts) != 1:
        return False
    if full.given:
        return is_same_word(short.key, full.surname)
    is_syllable = len(short.key) == 1 and len(full.key) == 3 and not _is_foreign(full.key)
    return is_syllable and full.key.startswith(short.key)


def doubt(one: NameProfile, other: NameProfile, names: NameLexicon) -> Doubt | None:
    """Why these may be two people although they share a surname; None where nothing says so, or they share none."""
    if not _share_surname(one, other):
        return None
    if one.given and other.given and not _is_same_given(one, other):
        return Doubt.GIVEN_NAME
    if one.titles and other.titles and not _share_title(one.titles, other.titles, names):
        return Doubt.TITLE
    return None


def _last_title(name: str, names: NameLexicon) -> str | None:
    """The name without its last title or honorific; None where it has none, or nothing would be left."""
    if name in names.attached:
        return None
    for start in range(1, len(name)):
        ending = name[start:]
        if ending in names.honorific or (ending in names.attached and (len(ending) > 1 or start > 1)):
            return name[: _before_prefix(name[:start])]
    return None


def _before_prefix(name: str) -> int:
    """Where what belongs to the title begins: ヘグセス米 before 国防長官 -> the end of ヘグセス."""
    return len(name) - 1 if len(name) > 2 and name[-1] in BEFORE_TITLE else len(name)


def _split(name: str) -> tuple[str, str]:
    """Surname and given name: 大槻, 恵子; ヘグセス, ピート. Both "" where nobody knows where to cut: 習近平."""
    pieces = [piece for piece in SEPARATOR.split(name) if piece]
    if len(pieces) > 1:
        return (
            (pieces[-1], "".join(pieces[:-1]))
            if _is_foreign(pieces[-1])
            else (pieces[0], "".join(pieces[1:]))
        )
    if _is_foreign(name):
        return name, ""
    words = readings(name_key(name))
    if not words or words[0].pos[2:4] != SURNAME:
        return (name, "") if len(name) <= LONGEST_SURNAME else ("", "")
    return words[0].surface, "".join(word.surface for word in words[1:])


def _is_foreign(name: str) -> bool:
    """Whether the name is written as foreign ones are, in katakana or letters: the surname comes last there."""
    return FOREIGN.fullmatch(name) is not None


def _share_surname(one: NameProfile, other: NameProfile) -> bool:
    """Whether they have one surname, or one name that cannot be cut."""
    if one.key == other.key:
        return True
    return bool(one.surname and other.surname) and is_same_word(one.surname, other.surname)


def _is_same_given(one: NameProfile, other: NameProfile) -> bool:
    """Whether the given names are one, or the longer begins or ends with the shorter: ピート, ピート・ブライアン."""
    if is_same_word(one.given, other.given):
        return True
    shorter, longer = sorted((one.parts[:-1], other.parts[:-1]), key=len)
    return 0 < len(shorter) < len(longer) and all(part in longer for part in shorter)


def _share_title(one: Iterable[str], other: Iterable[str], names: NameLexicon) -> bool:
    """Whether one of the titles may be one of the others: 国防長官 and 長官."""
    return any(
        title_ending(first) == title_ending(second)
        or is_title_of(first, second, names)
        or is_title_of(second, first, names)
        for first in one
        for second in other
    )
