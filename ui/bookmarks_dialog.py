"""しおり: where the editor is gets a name, and a name leads back there."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QInputDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui import labels, scale, signs, style
from ui.bookmarks import Bookmark
from ui.detail_parts import caption, plain
from ui.line_list import LineList
from ui.line_model import Line
from ui.queues import is_narrowed, queue_of, word

USUAL: Final = QSize(640, 440)
LONGEST_NAME: Final = 60


class BookmarksDialog(QDialog):
    """It asks; whoever opened it keeps, renames and forgets, and shows what there is then."""

    named = Signal(str)  # the present place
    wanted = Signal(Bookmark)  # to go there
    renamed = Signal(Bookmark, str)
    unwanted = Signal(Bookmark)
    missed = Signal(Bookmark)  # the one that was forgotten last

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("しおり"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        scale.give_room(self, USUAL)
        self._bookmarks: Sequence[Bookmark] = ()
        self._forgotten: Bookmark | None = None
        self.name = QLineEdit(self)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(self.tr("しおりの名前"))
        self.put = QPushButton(self)
        self.put.setDefault(True)
        self.list = LineList(self.tr("しおりの一覧"), parent=self)
        self.go = self._button(self.tr("移る"))
        self.rename = self._button(self.tr("名前を変える…"))
        self.remove = self._button(self.tr("削除"))
        self.back = self._button(self.tr("削除を取り消す"))
        self.leave = self._button(self.tr("閉じる"))
        self._caption = caption("", self)
        self._lay_out()
        self._connect()
        self.show_bookmarks(())

    def begin(self, name: str, *, names: bool) -> None:
        """The hands come to the name of the present place, or to the list of the others."""
        self.name.setText(name)
        self.name.selectAll()
        (self.name if names or not self._bookmarks else self.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_bookmarks(self, bookmarks: Sequence[Bookmark], chosen: str = "") -> None:
        """List these, the one of this name marked, else the one that stands where one was marked before."""
        row = max(self.list.currentIndex().row(), 0)
        self._bookmarks = tuple(bookmarks)
        self._caption.setText(self.tr("しおり　{count}").format(count=len(bookmarks)))
        self.list.lines.set_lines([self._line(key, one) for key, one in enumerate(bookmarks)])
        rows = [at for at, one in enumerate(bookmarks) if one.name == chosen] or [row]
        if bookmarks:
            self.list.select_row(min(rows[0], len(bookmarks) - 1))
        self._show_state()

    def _line(self, key: int, bookmark: Bookmark) -> Line:
        """The name, what is listed there and the words, and when it was kept."""
        wanted = bookmark.place.quote_filter
        queue = queue_of(wanted)
        listed = self.tr("絞り込みあり") if is_narrowed(wanted) else self.tr("すべての発言")
        listed = word(queue) if queue else listed
        return Line(
            key,
            bookmark.name,
            f"{listed}{signs.sign(signs.GAP)}{bookmark.words}",
            labels.day_and_time(bookmark.at),
        )

    def _chosen(self) -> Bookmark | None:
        """The one that is marked."""
        selected = self.list.selected
        return self._bookmarks[selected[0]] if selected else None

    def _show_state(self) -> None:
        """What can be done now, and what putting one would do."""
        name = self.name.text().strip()
        is_taken = any(one.name == name for one in self._bookmarks)
        self.put.setText(self.tr("置き換える") if is_taken else self.tr("挟む"))
        self.put.setEnabled(bool(name))
        for button in (self.go, self.rename, self.remove):
            button.setEnabled(self._chosen() is not None)
        self.back.setVisible(self._forgotten is not None)

    def _on_put(self) -> None:
        """The present place has a name now."""
        self.named.emit(self.name.text().strip())
        self.accept()

    def _on_go(self) -> None:
        """Away from here, and there."""
        chosen = self._chosen()
        if chosen is not None:
            self.accept()
            self.wanted.emit(chosen)

    def _on_rename(self) -> None:
        """Ask how it shall be called."""
        chosen = self._chosen()
        if chosen is None:
            return
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("しおりの名前を変える"))
        dialog.setLabelText(self.tr("新しい名前（同じ名前のしおりは置き換わります）"))
        dialog.setTextValue(chosen.name)
        dialog.setOkButtonText(self.tr("変える"))
        dialog.setCancelButtonText(self.tr("やめる"))
        dialog.textValueSelected.connect(lambda name: self._on_named(chosen, name.strip()[:LONGEST_NAME]))
        dialog.finished.connect(lambda _: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        dialog.open()

    def _on_named(self, bookmark: Bookmark, name: str) -> None:
        """A name of blanks is none."""
        if name and name != bookmark.name:
            self.renamed.emit(bookmark, name)

    def _on_remove(self) -> None:
        """It goes, and can come back as long as the dialog is open."""
        chosen = self._chosen()
        if chosen is not None:
            self._forgotten = chosen
            self.unwanted.emit(chosen)

    def _on_back(self) -> None:
        """What was forgotten last is there again."""
        if self._forgotten is not None:
            forgotten, self._forgotten = self._forgotten, None
            self.missed.emit(forgotten)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _button(self, words: str) -> QPushButton:
        """A button that Enter in the field does not press."""
        made = QPushButton(words, self)
        made.setAutoDefault(False)
        return made

    def _lay_out(self) -> None:
        """The present place on top, the others below, what can be done with them at the bottom."""
        above = QHBoxLayout()
        above.setSpacing(style.STEP)
        above.addWidget(self.name, stretch=1)
        above.addWidget(self.put)
        meaning = plain(self, is_faint=True)
        meaning.setText(self.tr("いまの絞り込み、並び順、発言、本文の位置をこの名前で覚えます。"))
        below = QHBoxLayout()
        below.setSpacing(style.STEP)
        for button in (self.go, self.rename, self.remove, self.back):
            below.addWidget(button)
        below.addStretch()
        below.addWidget(self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.ROOM, style.WIDE, style.ROOM, style.WIDE)
        layout.setSpacing(style.STEP)
        layout.addWidget(caption(self.tr("いまの場所"), self))
        layout.addLayout(above)
        layout.addWidget(meaning)
        layout.addSpacing(style.STEP)
        layout.addWidget(self._caption)
        layout.addWidget(self.list, stretch=1)
        layout.addLayout(below)

    def _connect(self) -> None:
        """What the fields, buttons and keys do."""
        self.name.textChanged.connect(self._show_state)
        self.list.current_changed.connect(self._show_state)
        self.list.chosen.connect(lambda _: self._on_go())
        for button, act in (
            (self.put, self._on_put),
            (self.go, self._on_go),
            (self.rename, self._on_rename),
            (self.remove, self._on_remove),
            (self.back, self._on_back),
            (self.leave, self.reject),
        ):
            button.clicked.connect(act)
        for key, act in (("F2", self._on_rename), ("Del", self._on_remove)):
            shortcut = QShortcut(QKeySequence(key), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
