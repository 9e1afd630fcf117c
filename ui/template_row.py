"""The templates for handing over: one is chosen, the present choices are kept under a name, one is forgotten."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QPushButton, QWidget

from formats.errors import UnwritableFile
from services.templates import Template, forget_template, keep_template, read_templates
from ui import style
from ui.drop_down import DropDown


class TemplateRow(QWidget):
    """What was kept before is chosen by its name; `present` says how things stand under a new name."""

    chosen = Signal(Template)
    failed = Signal(object)

    def __init__(self, file: Path, present: Callable[[str], Template], parent: QWidget) -> None:
        super().__init__(parent)
        self._file = file
        self._present = present
        self.names = DropDown(self)
        self.names.setAccessibleName(self.tr("ひな形"))
        self.keep = QPushButton(self.tr("保存…"), self)
        self.keep.setAccessibleName(self.tr("いまの選び方をひな形に保存"))
        self.forget = QPushButton(self.tr("削除"), self)
        self.forget.setAccessibleName(self.tr("選んだひな形を削除"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.STEP)
        layout.addWidget(self.names, stretch=1)
        layout.addWidget(self.keep)
        layout.addWidget(self.forget)
        self._fill("")
        self.names.activated.connect(self._on_activated)
        self.keep.clicked.connect(self._on_keep)
        self.forget.clicked.connect(self._on_forget)

    def _fill(self, name: str) -> None:
        """List what there is; the one of this name is shown."""
        self.names.clear()
        self.names.addItem(self.tr("（選ばない）"), None)
        for template in read_templates(self._file):
            self.names.addItem(template.name, template)
        self.names.setCurrentIndex(max(0, self.names.findText(name)))
        self.forget.setEnabled(self.names.currentIndex() > 0)

    def _on_activated(self) -> None:
        """One was chosen."""
        template = self.names.currentData()
        self.forget.setEnabled(template is not None)
        if template is not None:
            self.chosen.emit(template)

    def _on_keep(self) -> None:
        """Ask under which name; the one that is chosen is kept anew unless somebody writes another."""
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("ひな形を保存"))
        dialog.setLabelText(self.tr("名前（同じ名前のひな形は置き換わります）"))
        dialog.setTextValue(self.names.currentText() if self.names.currentIndex() > 0 else "")
        dialog.setOkButtonText(self.tr("保存"))
        dialog.setCancelButtonText(self.tr("やめる"))
        dialog.textValueSelected.connect(self._on_named)
        dialog.open()

    def _on_named(self, name: str) -> None:
        """Keep it; a name of blanks is none."""
        if name.strip():
            self._write(lambda: keep_template(self._file, self._present(name.strip())), name.strip())

    def _on_forget(self) -> None:
        """The chosen one goes."""
        name = self.names.currentText()
        self._write(lambda: forget_template(self._file, name), "")

    def _write(self, work: Callable[[], None], name: str) -> None:
        """Change the file, or tell why it stays as it is."""
        try:
            work()
        except UnwritableFile as problem:
            self.failed.emit(problem)
            return
        self._fill(name)
