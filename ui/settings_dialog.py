"""設定: how the editor likes to confirm, how large the letters are, and the way to the keys."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui import scale, style
from ui.detail_parts import caption, plain
from ui.drop_down import DropDown
from ui.key_map import KeyMap
from ui.roomy import Roomy, show_whole
from ui.settings import INTERFACE_TEXTS, LARGEST_TEXT, SMALLEST_TEXT, Settings
from ui.text_sizes import TextSizes

WIDTH: Final = 460
ARTICLE_TEXTS: Final = range(SMALLEST_TEXT, LARGEST_TEXT + 1)


class SettingsDialog(QDialog):
    """A window beside the work; what is chosen in it holds and is kept at once."""

    keys_wanted = Signal()

    def __init__(
        self, settings: Settings, key_map: KeyMap, text_sizes: TextSizes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._key_map = key_map
        self.setWindowTitle(self.tr("設定"))
        scale.widen(self, WIDTH)
        self.tab = QCheckBox(self.tr("確定をTabでも"), self)
        self.tab.setChecked(settings.confirms_with_tab)
        self.digit = QCheckBox(self.tr("即確定"), self)
        self.digit.setChecked(settings.settles_with_digit)
        self.article_text = self._sizes(
            self.tr("本文の文字"), {size: self.tr("{size} ピクセル") for size in ARTICLE_TEXTS}
        )
        self.interface_text = self._sizes(
            self.tr("画面の文字"), {size: self.tr("{size}％") for size in INTERFACE_TEXTS}
        )
        self.keys = QPushButton(self.tr("キーの変更…"), self)
        self.keys.setAutoDefault(False)
        self._lay_out()
        self._show_sizes()
        self.article_text.activated.connect(lambda: text_sizes.set_article(self.article_text.currentData()))
        self.interface_text.activated.connect(
            lambda: text_sizes.set_interface(self.interface_text.currentData())
        )
        text_sizes.article_changed.connect(self._show_sizes)
        text_sizes.interface_changed.connect(self._show_sizes)
        self.tab.toggled.connect(self._on_toggled)
        self.digit.toggled.connect(self._on_toggled)
        self.keys.clicked.connect(self.keys_wanted)

    def _lay_out(self) -> None:
        """Each choice with what it means."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        inside = QWidget(self)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.SMALL)
        layout.addWidget(caption(self.tr("確定"), self))
        for box, meaning in (
            (
                self.tab,
                self.tr(
                    "一覧と本文では、TabもEnterと同じく確定して次へ進みます。区画を移るにはF6を使います。"
                ),
            ),
            (self.digit, self.tr("候補の数字を押すと、発言者を選ぶのと同時に確定し、次へ進みます。")),
        ):
            box.setAccessibleDescription(meaning)
            words = plain(self, is_faint=True)
            words.setText(meaning)
            layout.addWidget(box)
            layout.addWidget(words)
            layout.addSpacing(style.GAP)
        layout.addWidget(caption(self.tr("文字の大きさ"), self))
        layout.addLayout(self._size_rows())
        layout.addSpacing(style.GAP)
        layout.addWidget(caption(self.tr("キー"), self))
        layout.addWidget(self.keys, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(style.ROOM, style.WIDE, style.ROOM, style.WIDE)
        whole.setSpacing(style.WIDE)
        whole.addWidget(Roomy(inside, self))
        whole.addWidget(buttons)
        show_whole(self)

    def _sizes(self, name: str, sizes: Mapping[int, str]) -> DropDown:
        """A choice of sizes."""
        made = DropDown(self)
        made.setAccessibleName(name)
        for size, words in sizes.items():
            made.addItem(words.format(size=size), size)
        return made

    def _size_rows(self) -> QGridLayout:
        """What has letters of its own, and how large they are."""
        rows = QGridLayout()
        rows.setHorizontalSpacing(style.WIDE)
        rows.setVerticalSpacing(style.STEP)
        rows.setColumnStretch(2, 1)
        for row, choice in enumerate((self.article_text, self.interface_text)):
            rows.addWidget(QLabel(choice.accessibleName(), self), row, 0)
            rows.addWidget(choice, row, 1)
        return rows

    def _show_sizes(self) -> None:
        """They may be others now: keys change them too."""
        for choice, size in (
            (self.article_text, self._settings.text_size),
            (self.interface_text, self._settings.interface_text),
        ):
            choice.setCurrentIndex(choice.findData(size))

    def _on_toggled(self) -> None:
        """Keep it, and let the keys follow."""
        self._settings.confirms_with_tab = self.tab.isChecked()
        self._settings.settles_with_digit = self.digit.isChecked()
        self._key_map.tell()
