"""What comes back otherwise than the project has it, as Qt asks for it: a difference a row, with a box to take it."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QModelIndex, QObject, Qt

from services.proposals import Proposal
from ui import return_words
from ui.checked_model import CheckedModel, Index
from ui.quote_model import one_line
from ui.return_words import FIELD, word
from ui.tips import tip

Role = Qt.ItemDataRole
HEARD: Final = str(
    QT_TRANSLATE_NOOP(
        "Returns",
        "{mark} {field}、元は {before}、いま {ours}、取り込むと {theirs}、{words}、記事 {article} {number}番",
    )
)


class Place(IntEnum):
    """Where each column stands."""

    CHECK = 0
    MARK = 1
    FIELD = 2
    BEFORE = 3
    OURS = 4
    THEIRS = 5
    WORDS = 6
    ARTICLE = 7


TITLES: Final = {
    Place.CHECK: "",
    Place.MARK: str(QT_TRANSLATE_NOOP("Returns", "注意")),
    Place.FIELD: str(QT_TRANSLATE_NOOP("Returns", "項目")),
    Place.OURS: str(QT_TRANSLATE_NOOP("Returns", "いま")),
    Place.WORDS: str(QT_TRANSLATE_NOOP("Returns", "発言")),
    Place.ARTICLE: str(QT_TRANSLATE_NOOP("Returns", "記事")),
}


class ReturnModel(CheckedModel[Proposal]):
    """Everything is checked but conflicts; what cannot be taken has no box.

    `before` and `theirs` are the titles of what both had, and of what comes back.
    """

    def __init__(
        self, proposals: Sequence[Proposal], before: str = "", theirs: str = "", parent: QObject | None = None
    ) -> None:
        checked = [number for number, one in enumerate(proposals) if not one.is_conflict]
        fixed = [number for number, one in enumerate(proposals) if not one.can_be_taken]
        super().__init__(proposals, checked, fixed, parent)
        self._titles = TITLES | {Place.BEFORE: before, Place.THEIRS: theirs}

    def show_conflicts(self, *, are_alone: bool) -> None:
        """Show the conflicts alone, or everything again."""
        every = enumerate(self.things)
        self.show_only([number for number, one in every if one.is_conflict or not are_alone])

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """As many columns as there are."""
        return 0 if parent.isValid() else len(Place)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """What comes back; the whole row for the ear."""
        if not index.isValid():
            return None
        one = self.thing(index.row())
        if role == Role.DisplayRole:
            return _shown(one, Place(index.column()))
        if role == Role.ToolTipRole:
            return tip(_shown(one, Place(index.column())))
        if role == Role.AccessibleTextRole:
            return _heard(one)
        return self.box(index) if role == Role.CheckStateRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """The columns' titles."""
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return word(self._titles[Place(section)])
        return None


def _shown(one: Proposal, place: Place) -> str:
    """What a column shows of a difference."""
    texts = {
        Place.CHECK: "",
        Place.MARK: return_words.mark(one),
        Place.FIELD: word(FIELD[one.field]),
        Place.BEFORE: one_line(return_words.before(one)),
        Place.OURS: one_line(return_words.value(one.ours)),
        Place.THEIRS: one_line(return_words.value(one.theirs)),
        Place.WORDS: one_line(one.quote.text),
        Place.ARTICLE: f"{one.quote.article_title} {one.quote.number}"
        if one.quote.id
        else one.quote.article_title,
    }
    return texts[place]


def _heard(one: Proposal) -> str:
    """One row for the ear."""
    sentence = word(HEARD).format(
        mark=return_words.mark(one),
        field=word(FIELD[one.field]),
        before=return_words.before(one),
        ours=return_words.value(one.ours),
        theirs=return_words.value(one.theirs),
        words=one.quote.text,
        article=one.quote.article_title,
        number=one.quote.number,
    )
    return one_line(sentence)
