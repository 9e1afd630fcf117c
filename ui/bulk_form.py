"""What is to be done with the checked quotations; the button says it in full before anything is done."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from db.engine import Database
from db.views import RejectReason
from extraction.model import QuoteKind
from services import bulk_corrections
from services.bulk_corrections import Chosen, Outcome
from ui import labels, scale, style
from ui.drop_down import DropDown
from ui.speaker_search import Find, SpeakerSearch

CHOICE_WIDTH: Final = 208
Act = Callable[[Database, Chosen, str], Outcome]


@dataclass(frozen=True, slots=True)
class _Deed:
    """One thing to do: its words, what it asks for, the button's words once that is known, the act."""

    words: str
    field: QWidget | None
    sentence: Callable[[], str]
    act: Act


class BulkForm(QWidget):
    """It asks what to do, and tells the act; whoever owns it carries it out."""

    wanted = Signal(object)  # what takes the project and the editor's name

    def __init__(self, find: Find, name_of: Callable[[int], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name_of = name_of
        self._quote_ids: tuple[int, ...] = ()
        self._speaker_id: int | None = None
        self._name = ""
        self.speaker = SpeakerSearch(find, self)
        self.speaker.field.setPlaceholderText(self.tr("発言者を探す、新しく書く"))
        self.kind = self._choice(self.tr("種別"))
        self.reason = self._choice(self.tr("除外の理由"))
        for kind, source in labels.KIND.items():
            self.kind.addItem(labels.word(source), kind.value)
        for reason, source in labels.REASONS.items():
            self.reason.addItem(labels.word(source), reason.value)
        self._deeds = self._all_deeds()
        self.deed = self._choice(self.tr("選んだ発言にすること"))
        self.deed.addItems([deed.words for deed in self._deeds])
        self.with_confirmed = QCheckBox(self.tr("確定した発言も変える"), self)
        self.apply = QPushButton(self)
        self._lay_out()
        self._connect()
        self._show()

    def set_chosen(self, quote_ids: tuple[int, ...]) -> None:
        """These are checked now."""
        self._quote_ids = quote_ids
        self._show()

    def _all_deeds(self) -> tuple[_Deed, ...]:
        """What can be done, in the order of the list."""
        return (
            _Deed(
                self.tr("確定する"), None, lambda: self.tr("{count}件を確定する"), bulk_corrections.confirm
            ),
            _Deed(
                self.tr("発言者を決める"),
                self.speaker,
                lambda: self.tr("{count}件の発言者を「{value}」にする") if self._name else "",
                self._say_who,
            ),
            _Deed(
                self.tr("発言者を不明・匿名にする"),
                None,
                lambda: self.tr("{count}件の発言者を不明・匿名にする"),
                lambda *chosen: bulk_corrections.choose_speaker(chosen[0], chosen[1], None, chosen[2]),
            ),
            _Deed(
                self.tr("種別を決める"),
                self.kind,
                lambda: self.tr("{count}件の種別を「{value}」にする"),
                self._say_kind,
            ),
            _Deed(
                self.tr("除外する"),
                self.reason,
                lambda: self.tr("{count}件を除外する（{value}）"),
                self._reject,
            ),
        )

    def _say_who(self, database: Database, chosen: Chosen, by: str) -> Outcome:
        """The speaker who was found, or written."""
        if self._speaker_id is None:
            return bulk_corrections.name_speaker(database, chosen, self._name, by)
        return bulk_corrections.choose_speaker(database, chosen, self._speaker_id, by)

    def _say_kind(self, database: Database, chosen: Chosen, by: str) -> Outcome:
        """The kind in the list of kinds."""
        return bulk_corrections.change_kind(database, chosen, QuoteKind(self.kind.currentData()), by)

    def _reject(self, database: Database, chosen: Chosen, by: str) -> Outcome:
        """The reason in the list of reasons."""
        return bulk_corrections.reject(database, chosen, RejectReason(self.reason.currentData()), by)

    def _show(self) -> None:
        """What belongs to the deed, and what the button would do."""
        deed = self._deeds[self.deed.currentIndex()]
        for field in (self.speaker, self.kind, self.reason):
            field.setVisible(field is deed.field)
        values = {self.speaker: self._name, self.kind: self.kind.currentText()}
        sentence = deed.sentence() or self.tr("発言者を選んでください")
        value = values.get(deed.field, self.reason.currentText())
        self.apply.setText(sentence.format(count=len(self._quote_ids), value=value))
        self.apply.setEnabled(bool(self._quote_ids and deed.sentence()))
        self.with_confirmed.setEnabled(self.deed.currentIndex() > 0)

    def _on_speaker(self, who: object) -> None:
        """Somebody was found, or a new name written; the hands go to the button that says so."""
        self._speaker_id = who if isinstance(who, int) else None
        self._name = self._name_of(who) if isinstance(who, int) else str(who)
        self._show()
        self.apply.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_apply(self) -> None:
        """Tell what is wanted."""
        act = self._deeds[self.deed.currentIndex()].act
        chosen = Chosen(self._quote_ids, with_confirmed=self.with_confirmed.isChecked())
        self.wanted.emit(lambda database, by: act(database, chosen, by))

    def _choice(self, name: str) -> DropDown:
        """A list to choose from."""
        made = DropDown(self)
        made.setAccessibleName(name)
        scale.fix_width(made, CHOICE_WIDTH)
        return made

    def _lay_out(self) -> None:
        """One row; the names found stand below their field."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.STEP)
        scale.fix_width(self.speaker, CHOICE_WIDTH)
        for widget in (self.deed, self.speaker, self.kind, self.reason, self.with_confirmed):
            row.addWidget(widget, alignment=Qt.AlignmentFlag.AlignTop)
        scale.follow(self, lambda: self.with_confirmed.setMinimumHeight(self.deed.sizeHint().height()))
        row.addStretch()
        row.addWidget(self.apply, alignment=Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        """Every choice changes what the button says."""
        for choice in (self.deed, self.kind, self.reason):
            choice.currentIndexChanged.connect(self._show)
        self.speaker.speaker_chosen.connect(self._on_speaker)
        self.speaker.name_given.connect(self._on_speaker)
        self.apply.clicked.connect(self._on_apply)
