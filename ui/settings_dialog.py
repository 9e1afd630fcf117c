"""設定: how the editor likes to confirm, and the way to the keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ui import style
from ui.detail_parts import caption, plain
from ui.key_map import KeyMap
from ui.settings import Settings

WIDTH = 460


class SettingsDialog(QDialog):
    """A window beside the work; what is chosen in it holds and is kept at once."""

    keys_wanted = Signal()

    def __init__(self, settings: Settings, key_map: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._key_map = key_map
        self.setWindowTitle(self.tr("設定"))
        self.setMinimumWidth(WIDTH)
        self.tab = QCheckBox(self.tr("確定をTabでも"), self)
        self.tab.setChecked(settings.confirms_with_tab)
        self.digit = QCheckBox(self.tr("即確定"), self)
        self.digit.setChecked(settings.settles_with_digit)
        self.keys = QPushButton(self.tr("キーの変更…"), self)
        self.keys.setAutoDefault(False)
        self._lay_out()
        self.tab.toggled.connect(self._on_toggled)
        self.digit.toggled.connect(self._on_toggled)
        self.keys.clicked.connect(self.keys_wanted)

    def _lay_out(self) -> None:
        """Each choice with what it means."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.ROOM, style.WIDE, style.ROOM, style.WIDE)
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
        layout.addWidget(caption(self.tr("キー"), self))
        layout.addWidget(self.keys, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()
        layout.addSpacing(style.WIDE)
        layout.addWidget(buttons)

    def _on_toggled(self) -> None:
        """Keep it, and let the keys follow."""
        self._settings.confirms_with_tab = self.tab.isChecked()
        self._settings.settles_with_digit = self.digit.isChecked()
        self._key_map.tell()
