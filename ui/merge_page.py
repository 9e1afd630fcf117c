"""Several speakers who may be one: who of them belongs together, and whose name stays."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.views import ContextView, SpeakerView
from ui import labels, scale, style
from ui.detail_parts import caption, plain
from ui.line_list import ROW_HEIGHT, LineList
from ui.line_model import Line

MEMBERS_SHOWN = 8


class MergePage(QWidget):
    """The first of the list gives the name; who is not checked stays out."""

    merge_wanted = Signal(int, list)  # whose name stays, and who becomes that one
    member_selected = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._members: Sequence[SpeakerView] = ()
        self.title = QLabel(self.tr("同じ人としてまとめる"), self)
        style.write_in(self.title, style.Letters.TITLE)
        says = plain(self, is_faint=True)
        says.setText(
            self.tr("いちばん上の名前が残ります。まとめない名前はスペースキーでチェックを外してください。")
        )
        self.members = LineList(self.tr("まとめる発言者"), parent=self)
        scale.fix_height(self.members, ROW_HEIGHT * MEMBERS_SHOWN)
        self.first = QPushButton(self.tr("この名前を残す(&F)"), self)
        self.merge = QPushButton(self.tr("統合…(&M)"), self)
        for button in (self.first, self.merge):
            button.setAutoDefault(False)
        self.quotes = LineList(self.tr("発言"), parent=self)
        below = QHBoxLayout()
        below.setSpacing(style.STEP)
        below.addWidget(self.first)
        below.addStretch()
        below.addWidget(self.merge)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.WIDE, 0, 0, 0)
        layout.setSpacing(style.STEP)
        layout.addWidget(self.title)
        layout.addWidget(says)
        layout.addWidget(self.members)
        layout.addLayout(below)
        layout.addWidget(caption(self.tr("発言の例"), self))
        layout.addWidget(self.quotes, stretch=1)
        self.members.current_changed.connect(self._on_member)
        self.members.chosen.connect(lambda _: self.merge.click())
        self.members.lines.checks_changed.connect(self._show_state)
        self.first.clicked.connect(self._on_first)
        self.merge.clicked.connect(self._on_merge)

    def sizeHint(self) -> QSize:
        """As wide as the other page."""
        return scale.scaled_size(QSize(560, 600))

    def show_members(self, members: Sequence[SpeakerView]) -> None:
        """Offer these, all of them checked."""
        self._members = tuple(members)
        self._list({member.id: True for member in members})
        self.members.select_row(0)

    def show_quotes(self, quotes: Sequence[ContextView]) -> None:
        """Some of what the marked one said."""
        self.quotes.lines.set_lines(
            [
                Line(one.quote_id, f"{one.before}{one.words}{one.after}", right=f"{one.article} {one.number}")
                for one in quotes
            ]
        )

    def _list(self, checked: Mapping[int, bool]) -> None:
        """The members in their order."""
        self.members.lines.set_lines(
            [
                Line(
                    member.id,
                    member.name,
                    self.tr("・").join(
                        (labels.speaker_kind(member.kind), *_others(member)),
                    ),
                    self.tr("{count}件").format(count=member.quotes),
                    checked[member.id],
                )
                for member in self._members
            ]
        )
        self._show_state()

    def _show_state(self) -> None:
        """One alone is no group; the first gives the name, checked or not it is not moved by that."""
        self.merge.setEnabled(len(self.members.lines.checked) > 1)

    def _on_member(self) -> None:
        """Another one is marked."""
        if selected := self.members.selected:
            self.member_selected.emit(selected[0])

    def _on_first(self) -> None:
        """The marked one gives the name."""
        selected = self.members.selected
        if not selected:
            return
        checked = {line.key: bool(line.is_checked) for line in self.members.lines.lines}
        checked[selected[0]] = True
        self._members = tuple(sorted(self._members, key=lambda member: member.id != selected[0]))
        self._list(checked)
        self.members.select_row(0)
        self.members.setFocus()

    def _on_merge(self) -> None:
        """Those who are checked, the first of them with its name."""
        root_id, *others = self.members.lines.checked
        self.merge_wanted.emit(root_id, others)


def _others(member: SpeakerView) -> list[str]:
    """What else a member is called."""
    return [alias for alias in member.aliases if alias != member.name]
