"""The signs between words, as the window's language writes them."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

BETWEEN: Final = str(QT_TRANSLATE_NOOP("Signs", "・"))
LISTED: Final = str(QT_TRANSLATE_NOOP("Signs", "、"))
SAME: Final = str(QT_TRANSLATE_NOOP("Signs", " ＝ "))
RANGE: Final = str(QT_TRANSLATE_NOOP("Signs", "〜"))
EITHER: Final = str(QT_TRANSLATE_NOOP("Signs", "／"))
GAP: Final = str(QT_TRANSLATE_NOOP("Signs", "　"))
WIDE_GAP: Final = str(QT_TRANSLATE_NOOP("Signs", "　　"))
NAMED: Final = str(QT_TRANSLATE_NOOP("Signs", "{words}　{more}"))
ASIDE: Final = str(QT_TRANSLATE_NOOP("Signs", "{words}（{aside}）"))


def sign(source: str) -> str:
    """The sign in the window's language."""
    return QCoreApplication.translate("Signs", source)


def joined(source: str, parts: Iterable[str | None]) -> str:
    """Those that say something, with the sign between them."""
    return sign(source).join(part for part in parts if part)


def named(words: str, more: str) -> str:
    """What something is called, and what it says."""
    return sign(NAMED).format(words=words, more=more)


def with_aside(words: str, aside: str) -> str:
    """The words, and in parentheses what there is to add."""
    return sign(ASIDE).format(words=words, aside=aside) if aside else words


def sentences(*told: str) -> str:
    """Sentences one behind the other; a language that ends them with a full stop needs a space between."""
    said = [sentence for sentence in told if sentence]
    return (" " if said and said[0].endswith(".") else "").join(said)
