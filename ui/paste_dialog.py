"""An article from the clipboard: look at it, give it a title, take it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui import scale, style
from ui.detail_parts import caption


class PasteDialog(QDialog):
    """Title and text; Ctrl+Enter takes them."""

    given = Signal(str, str)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("記事の文章を貼り付ける"))
        scale.give_room(self, QSize(640, 520))
        self.title = QLineEdit(self)
        self.title.setPlaceholderText(self.tr("空けておくと、一行目が見出しになります"))
        self.title.setAccessibleName(self.tr("題"))
        self.text = QPlainTextEdit(text, self)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("文章"))
        self.text.setPlaceholderText(self.tr("記事の文章をここに貼り付けます"))
        self.buttons = QDialogButtonBox(self)
        self.take = self.buttons.addButton(self.tr("加える"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setDefault(True)
        self.take.setShortcut("Ctrl+Return")
        self.buttons.addButton(self.tr("やめる"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        self.text.textChanged.connect(self._on_text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.ROOM, style.WIDE, style.ROOM, style.WIDE)
        layout.setSpacing(style.SMALL)
        layout.addWidget(caption(self.tr("題（なくてもかまいません）"), self))
        layout.addWidget(self.title)
        layout.addSpacing(style.STEP)
        layout.addWidget(caption(self.tr("文章"), self))
        layout.addWidget(self.text)
        layout.addSpacing(style.STEP)
        layout.addWidget(self.buttons)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._on_text()
        (self.take if text.strip() else self.text).setFocus()

    def _on_text(self) -> None:
        """Only a text can be taken."""
        self.take.setEnabled(bool(self.text.toPlainText().strip()))

    def _on_accepted(self) -> None:
        """Give it on; the window takes it from here."""
        self.given.emit(self.text.toPlainText(), self.title.text())
        self.accept()
