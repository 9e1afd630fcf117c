"""控え: the backups of a project, and the way back to one of them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.backups import Backup, Occasion, backups_of, state_of
from services.in_words import size_in_words
from ui import labels, style
from ui.detail_parts import caption, plain
from ui.text_table import TextTable, TextTableModel

USUAL: Final = QSize(720, 440)
ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
OCCASION: Final[Mapping[Occasion, str]] = {
    Occasion.MIGRATION: str(QT_TRANSLATE_NOOP("Occasion", "新しい版に合わせる前")),
    Occasion.BULK: str(QT_TRANSLATE_NOOP("Occasion", "まとめて変える前")),
    Occasion.RESTORE: str(QT_TRANSLATE_NOOP("Occasion", "控えから戻す前")),
    Occasion.ASKED: str(QT_TRANSLATE_NOOP("Occasion", "手で取った控え")),
}


class BackupDialog(QDialog):
    """It lists and asks; who opened it makes a backup or goes back to one."""

    backup_wanted = Signal()
    restore_wanted = Signal(Path)  # the backup

    def __init__(self, project: Path, *, can_make: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("控え"))
        self.resize(USUAL)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._project = project
        self._backups: tuple[Backup, ...] = ()
        self.rows = TextTableModel(parent=self)
        self.table = TextTable(self.rows, wide=1, parent=self)
        self.table.setAccessibleName(self.tr("控えの一覧"))
        self.nothing = plain(self, is_faint=True)
        self.nothing.setText(
            self.tr("控えはまだありません。たくさんの発言をまとめて変える前に、自動で取ります。")
        )
        self.restore = self._button(self.tr("控えから戻す"), self._on_restore)
        self.make = self._button(self.tr("いま控えを取る"), self.backup_wanted.emit)
        self.make.setVisible(can_make)
        self.close_button = self._button(self.tr("閉じる"), self.reject)
        self._lay_out()
        self.list_again()

    def list_again(self) -> None:
        """The backups as they are now, the newest first."""
        self._backups = backups_of(self._project)
        titles = (self.tr("いつ"), self.tr("きっかけ"), self.tr("記事"), self.tr("操作"), self.tr("大きさ"))
        self.rows.set_rows(titles, [_row(one) for one in self._backups])
        self.table.setVisible(bool(self._backups))
        self.nothing.setVisible(not self._backups)
        self.restore.setEnabled(bool(self._backups))
        self.make.setEnabled(True)
        if self._backups:
            self.table.selectRow(0)
            self.table.setFocus()

    def be_busy(self) -> None:
        """A backup is being made; another cannot be wished meanwhile."""
        self.make.setEnabled(False)
        self.restore.setEnabled(False)

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Enter does nothing by itself: what it would do is written on a button."""
        if arg__1.key() not in ENTER:
            super().keyPressEvent(arg__1)

    def _on_restore(self) -> None:
        """Tell to which one."""
        chosen = self._backups[self.table.currentIndex().row()]
        self.accept()
        self.restore_wanted.emit(chosen.path)

    def _button(self, words: str, act: object) -> QPushButton:
        """A button that Enter does not press from afar."""
        made = QPushButton(words, self)
        made.setAutoDefault(False)
        made.clicked.connect(act)
        return made

    def _lay_out(self) -> None:
        """What it is about, the list, what going back means, the buttons."""
        below = QHBoxLayout()
        below.setSpacing(style.STEP)
        below.addWidget(self.restore)
        below.addWidget(self.make)
        below.addStretch()
        below.addWidget(self.close_button)
        means = plain(self, is_faint=True)
        means.setText(
            self.tr(
                "控えから戻すと、プロジェクト全体がその時の状態になります。いまの状態も、先に控えに取ります。"
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.ROOM, style.WIDE, style.ROOM, style.WIDE)
        layout.setSpacing(style.STEP)
        layout.addWidget(caption(self._project.name, self))
        layout.addWidget(self.table, stretch=1)
        layout.addWidget(self.nothing)
        layout.addStretch()
        layout.addWidget(means)
        layout.addLayout(below)


def _row(one: Backup) -> tuple[str, ...]:
    """When, why, how many articles, how many acts, how large."""
    there = state_of(one.path)
    articles, steps = (f"{there.articles:,}", f"{there.last_step:,}") if there else ("", "")
    why = QCoreApplication.translate("Occasion", OCCASION[one.occasion])
    return labels.moment(one.at), why, articles, steps, size_in_words(one.path.stat().st_size)
