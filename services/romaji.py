"""How a name sounds, in one spelling for all that people type: sato, satou, satoh, さとう and サトウ are one."""

import re
import unicodedata
from itertools import pairwise
from typing import Final

from extraction.name_forms import name_key

# Every row by its consonants; kunrei, for it is the more regular one. Small vowels are spelled after their row.
ROWS: Final = {
    "": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "t": "タチツテト", "n": "ナニヌネノ", "h": "ハヒフヘホ",
    "m": "マミムメモ", "r": "ラリルレロ", "g": "ガギグゲゴ", "z": "ザジズゼゾ", "d": "ダヂヅデド", "b": "バビブベボ",
    "p": "パピプペポ",
}  # fmt: skip
VOWELS: Final = "aiueo"
SMALL: Final = {"ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o", "ャ": "ya", "ュ": "yu", "ョ": "yo"}
OTHERS: Final = {"ヤ": "ya", "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヰ": "i", "ヱ": "e", "ヲ": "o", "ン": "n"}
HIRAGANA: Final = {code: code + 0x60 for code in range(ord("ぁ"), ord("ゖ") + 1)}
SOUNDS: Final = {
    **{kana: row + vowel for row, signs in ROWS.items() for kana, vowel in zip(signs, VOWELS, strict=True)},
    **OTHERS,
}
TYPED: Final = re.compile(r"[A-Za-zāīūēōâîûêô'’\-ぁ-ゖァ-ヺー・\s]+", re.IGNORECASE)
# From how romaji is written to one spelling, in this order; an unfinished syllable counts as its beginning.
SPELLINGS: Final = tuple(
    (re.compile(written), spelled)
    for written, spelled in (
        (r"[^a-z]", ""),
        (r"m(?=[bpm])", "n"),
        (r"tch", "ch"),
        (r"([bcdfghjkmnpqrstvwxyz])\1+", r"\1"),
        (r"she", "se"), (r"je", "ze"), (r"che", "te"),
        (r"sh(?=i|$)", "s"), (r"sh", "sy"), (r"ch(?=i|$)", "t"), (r"ch", "ty"), (r"ts", "t"),
        (r"jy?(?=i|$)", "z"), (r"jy?", "zy"), (r"d(?=[iu])", "z"), (r"dy", "zy"),
        (r"f", "h"), (r"v|w(?=[io])", "b"), (r"q|c", "k"), (r"l", "r"),
        (r"oh(?![aiueo])", "o"), (r"o[ou]+", "o"), (r"([aiue])\1+", r"\1"),
    )
)  # fmt: skip


def sound_key(text: str) -> str:
    """How kana or romaji sound, long vowels as short ones; "" where neither is written."""
    kana = name_key(text.translate(HIRAGANA))
    letters = unicodedata.normalize("NFKD", _letters(kana).lower())
    for written, spelled in SPELLINGS:
        letters = written.sub(spelled, letters)
    return letters


def is_sound(text: str) -> bool:
    """Whether it may be typed for how a name is read: kana or letters only."""
    return TYPED.fullmatch(unicodedata.normalize("NFKC", text)) is not None


def _letters(kana: str) -> str:
    """Kana letter by letter; what is no kana stays."""
    letters = ""
    for before, sign in pairwise(f" {kana}"):
        if sign not in SMALL:
            letters += SOUNDS.get(sign, sign)
        elif before == "ウ":
            letters = letters[:-1] + "w" + SMALL[sign]
        else:
            letters = letters[:-1] + SMALL[sign]
    return letters
