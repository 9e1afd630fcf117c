"""Takes the pictures of written texts that handover.md shows: `uv run -m docs.text_pictures`, offscreen or on a screen.

It needs a Japanese typeface. The files are those of docs/file_pictures.py, each from its beginning, as an editor of text
shows them; long lines are wrapped.
"""

import os
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtGui import QFont, QTextOption
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit

from db.engine import open_database
from db.views import QuoteFilter
from docs.file_pictures import IMAGES, review
from resources import path
from services.handover import Handover, export

FONT: Final = "Noto Sans Mono CJK JP"
SIZE: Final = (1000, 330)
LINES: Final = 60
TAB: Final = 42


def main() -> int:
    """Make a project, write it, draw what was written."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv[:1])
    application.setStyleSheet("QPlainTextEdit { background: #ffffff; color: #1f2328 }")
    with TemporaryDirectory() as folder:
        home = Path(folder)
        database = open_database(home / "work.db")
        review(database)
        for name, (picture, text_of) in PICTURES.items():
            export(database, home / name, Handover(QuoteFilter(only_speech=True)))
            # Where the sample articles lie is nobody's business.
            draw(text_of(home / name).replace(f"{path('samples')}{os.sep}", "記事/"), picture)
        database.close()
    return 0


def whole(file: Path) -> str:
    """The text of a file."""
    return file.read_text(encoding="utf-8-sig")


def annotations(file: Path) -> str:
    """The annotations of the first article of an archive for brat."""
    with zipfile.ZipFile(file) as archive:
        name = min(one for one in archive.namelist() if one.endswith(".ann"))
        return archive.read(name).decode("utf-8")


def after(mark: str) -> Callable[[Path], str]:
    """How the text is found behind what comes first."""
    return lambda file: whole(file)[whole(file).index(mark) :]


def draw(text: str, picture: str) -> None:
    """The beginning of the text."""
    page = QPlainTextEdit("\n".join(text.split("\n")[:LINES]))
    page.setFont(QFont(FONT, 9))
    page.setFrameShape(QFrame.Shape.NoFrame)
    is_table = "\t" in text
    modes = QTextOption.WrapMode
    page.setWordWrapMode(modes.NoWrap if is_table else modes.WrapAnywhere)
    page.setTabStopDistance(TAB)
    page.setHorizontalScrollBarPolicy(page.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
    page.setVerticalScrollBarPolicy(page.verticalScrollBarPolicy().ScrollBarAlwaysOff)
    page.document().setDocumentMargin(12)
    page.resize(*SIZE)
    page.grab().save(str(IMAGES / f"{picture}.png"))


# Which file, under which name, and what of it.
PICTURES: Final[Mapping[str, tuple[str, Callable[[Path], str]]]] = {
    "a.md": ("out-markdown", whole),
    "a.csv": ("out-csv", whole),
    "a.json": ("out-json", whole),
    "a.jsonld": ("out-annotation", whole),
    "a.xml": ("out-tei", after("<TEI>")),
    "a.conllu": ("out-conllu", after("# text = 大槻市長は")),
    "a.zip": ("out-brat", annotations),
}


if __name__ == "__main__":
    sys.exit(main())
