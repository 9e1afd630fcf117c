"""Who may have said it, with the digit that chooses them; after X, the reasons instead."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from db.views import CandidateView, QuoteView
from ui import labels

Index = QModelIndex | QPersistentModelIndex
CHOICE_ROLE: Final = int(Qt.ItemDataRole.UserRole)
MOST_DIGITS: Final = 9
NOBODY: Final = "0"
IS_CURRENT: Final = str(QT_TRANSLATE_NOOP("CandidateModel", "{name}（いまの答え）"))


@dataclass(frozen=True, slots=True)
class Choice:
    """One line: the digit, the words, whose colour; `speaker_id` None is nobody, or a reason.

    `beside` is a quiet word beside the name.
    """

    digit: str
    text: str
    speaker_id: int | None = None
    hue: int | None = None
    is_current: bool = False
    is_reason: bool = False
    has_colour: bool = False
    beside: str = ""


def speaker_choices(
    quote: QuoteView, candidates: Sequence[CandidateView], hues: Mapping[int, int]
) -> tuple[Choice, ...]:
    """The candidates with digits from 1, and 0 for nobody."""
    named = [
        Choice(
            digit=str(number) if number <= MOST_DIGITS else "",
            text=candidate.name,
            speaker_id=candidate.speaker_id,
            hue=hues.get(candidate.speaker_id),
            is_current=candidate.speaker_id == quote.speaker_id,
            has_colour=candidate.speaker_id in hues,
            beside=labels.source(candidate.source),
        )
        for number, candidate in enumerate(candidates, start=1)
    ]
    is_nobody = quote.speaker_id is None and quote.is_person_speaker
    return (*named, Choice(NOBODY, labels.word(labels.UNKNOWN), is_current=is_nobody))


def reason_choices() -> tuple[Choice, ...]:
    """The reasons for rejecting, with their digits."""
    return tuple(
        Choice(str(digit), labels.word(source), is_reason=True)
        for digit, source in enumerate(labels.REASONS.values(), start=1)
    )


class CandidateModel(QAbstractListModel):
    """The choices in the order of their digits."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What there is to choose from."""
        return self._choices

    def set_choices(self, choices: tuple[Choice, ...]) -> None:
        """Offer these."""
        if choices != self._choices:
            self.beginResetModel()
            self._choices = choices
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """As many rows as choices."""
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words; for the ear also the digit and whether this is the answer."""
        if not index.isValid():
            return None
        choice = self._choices[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return choice.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = (
                QCoreApplication.translate("CandidateModel", IS_CURRENT) if choice.is_current else "{name}"
            )
            name = f"{choice.text} {choice.beside}".strip()
            return f"{choice.digit} {words.format(name=name)}"
        return choice if role == CHOICE_ROLE else None
