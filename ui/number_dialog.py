"""Ctrl+G: to the quotation with a number in the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui import style


class NumberDialog(QDialog):
    """One field; full-width digits are digits too."""

    wished = Signal(int)

    def __init__(self, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("番号で移動"))
        asked = QLabel(self.tr("一覧の番号（1〜{count}）").format(count=rows), self)
        self.number = QLineEdit(self)
        self.number.setAccessibleName(asked.text())
        asked.setBuddy(self.number)
        buttons = QDialogButtonBox(self)
        self.go = buttons.addButton(self.tr("移動"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setDefault(True)
        self.go.setEnabled(False)
        buttons.addButton(self.tr("やめる"), QDialogButtonBox.ButtonRole.RejectRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.ROOM, style.WIDE, style.ROOM, style.WIDE)
        layout.setSpacing(style.STEP)
        layout.addWidget(asked)
        layout.addWidget(self.number)
        layout.addSpacing(style.STEP)
        layout.addWidget(buttons)
        self.number.textChanged.connect(lambda: self.go.setEnabled(self._number() is not None))
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)

    def _number(self) -> int | None:
        """What was written, where it is a number."""
        text = self.number.text().strip()
        return int(text) if text.isdecimal() else None

    def _on_accepted(self) -> None:
        """Tell which."""
        number = self._number()
        if number is not None:
            self.wished.emit(number)
        self.accept()
