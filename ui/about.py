"""What the program is, and whose work it stands on."""

import platform
from importlib.metadata import version
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from extraction import dictionary_version, extractor_version
from ui import scale, signs, style
from ui.detail_parts import caption, plain
from ui.icons import application_icon
from ui.roomy import Roomy, show_whole

SIGN: Final = QSize(56, 56)
LICENCES: Final = str(
    QT_TRANSLATE_NOOP(
        "About",
        "かぎかっこはMITライセンスで公開しています。記事はすべてこのパソコンの中で解析し、どこにも送りません。",
    )
)
# Distribution, name people know, licence: the direct dependencies of pyproject.toml.
PARTS: Final = (
    ("PySide6-Essentials", "Qt / PySide6", "LGPL-3.0"),
    ("SudachiPy", "SudachiPy", "Apache-2.0"),
    ("SudachiDict-core", "SudachiDict-core", "Apache-2.0"),
    ("SQLAlchemy", "SQLAlchemy", "MIT"),
    ("alembic", "Alembic", "MIT"),
    ("openpyxl", "openpyxl", "MIT"),
    ("charset-normalizer", "charset-normalizer", "MIT"),
    ("filelock", "filelock", "MIT"),
    ("platformdirs", "platformdirs", "MIT"),
    ("trafilatura", "trafilatura", "Apache-2.0"),
    ("lxml", "lxml", "BSD-3-Clause"),
    ("pdfminer.six", "pdfminer.six", "MIT"),
    ("psycopg", "psycopg", "LGPL-3.0"),
    ("psutil", "psutil", "BSD-3-Clause"),
)


class About(QDialog):
    """A small window to read and copy from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("かぎかっこについて"))
        sign = QLabel(self)
        scale.follow(sign, lambda: sign.setPixmap(application_icon().pixmap(scale.scaled_size(SIGN))))
        name = QLabel(self.tr("かぎかっこ"), self)
        style.write_in(name, style.Letters.NAME)
        head = QHBoxLayout()
        head.setSpacing(style.WIDE)
        head.addWidget(sign)
        head.addWidget(name, stretch=1)
        about = plain(self)
        about.setText(QCoreApplication.translate("About", LICENCES))
        scale.widen(about, 420)
        versions = plain(self, is_faint=True)
        versions.setText(
            self.tr("抽出の規則 {rules}・辞書 {dictionary}・Python {python}").format(
                rules=extractor_version(), dictionary=dictionary_version(), python=platform.python_version()
            )
        )
        parts = plain(self)
        parts.setText(_parts())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        inside = QWidget(self)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.GAP)
        layout.addLayout(head)
        layout.addWidget(about)
        layout.addWidget(versions)
        layout.addWidget(caption(self.tr("使っているソフトウェアと使用許諾"), self))
        layout.addWidget(parts)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(style.ROOM, style.ROOM, style.ROOM, style.WIDE)
        whole.setSpacing(style.GAP)
        whole.addWidget(Roomy(inside, self))
        whole.addWidget(buttons)
        show_whole(self)


def _parts() -> str:
    """The packages, a line each: which version, and under which licence."""
    gap = signs.sign(signs.GAP)
    return "\n".join(f"{shown} {version(name)}{gap}{licence}" for name, shown, licence in PARTS)
