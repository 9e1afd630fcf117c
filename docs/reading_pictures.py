"""Takes the pictures of what is read of every format that reading.md shows: `uv run -m docs.reading_pictures`.

As docs/screenshots.py does. The files are those of tests/data/intake, looked at before they come in.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from shutil import copy
from typing import Final

from PySide6.QtWidgets import QDialog, QPlainTextEdit

from docs.screenshots import pause, wait_until, window_on_samples
from ui.articles_in import ArticlesIn
from ui.main_window import MainWindow

IMAGES: Final = Path(__file__).parent / "images"
FILES: Final = Path(__file__).parents[1] / "tests/data/intake"
LOOKED_AT: Final[Mapping[str, Sequence[str]]] = {
    "in-text": ("utf-8.txt", "shift_jis.txt", "euc-jp.txt", "iso-2022-jp.txt", "utf-16-le.txt"),
    "in-html": ("page.html",),
    "in-word": ("document.docx",),
    "in-pdf": ("document.pdf", "vertical.pdf"),
    "in-mail": ("mail.eml",),
    "in-markdown": ("note.md",),
    "in-table": ("table.csv", "table.xlsx"),
    "in-lines": ("lines.jsonl", "table.parquet"),
    "in-news": ("nitf.xml", "newsml-g2.xml"),
    "in-zip": ("archive.zip",),
}
SIZE: Final = (1080, 430)


def main() -> int:
    """Start, look at the files of each format, leave nothing behind."""
    with window_on_samples() as (window, home):
        if window.companions is None:
            return 1
        window.showNormal()
        window.resize(1100, 640)
        articles_in = window.companions.articles_in
        for picture, names in LOOKED_AT.items():
            look(articles_in, [FILES / name for name in names], picture)
        paste(window)
        arrive(window, articles_in, home / "届いた記事")
    return 0


def look(articles_in: ArticlesIn, files: list[Path], picture: str) -> None:
    """What the files hold, before they come in."""
    articles_in.look(files)
    take(lambda: articles_in._dialog, picture)  # noqa: SLF001  # nothing else tells which dialog is open


def paste(window: MainWindow) -> None:
    """An article from the clipboard."""
    window.actions_by_name["paste"].trigger()
    dialog = next(one for one in window.findChildren(QDialog) if one.isVisible())
    dialog.findChildren(QPlainTextEdit)[0].setPlainText((FILES / "utf-8.txt").read_text(encoding="utf-8"))
    take(lambda: dialog, "in-paste")


def arrive(window: MainWindow, articles_in: ArticlesIn, folder: Path) -> None:
    """Files that come into a folder which is watched, one of them much like another, and one that nobody reads."""
    folder.mkdir()
    for name in ("page.html", "table.csv", "note.md", "vertical.pdf"):
        copy(FILES / name, folder)
    (folder / "画像だけ.pdf").write_bytes(b"%PDF-1.7\n%%EOF")
    articles_in.watch.start(folder)
    articles_in.watched.emit(True)  # noqa: FBT003  # a signal has no names
    pause(9_000)
    wait_until(lambda: not window.is_busy)
    pause(500)
    window.grab().save(str(IMAGES / "in-folder.png"))
    articles_in.watch.stop()


def take(find: Callable[[], QDialog | None], picture: str) -> None:
    """The dialog, when it is there, and away with it."""
    wait_until(lambda: find() is not None)
    if (dialog := find()) is not None:
        dialog.resize(*SIZE)
        pause(700)
        dialog.grab().save(str(IMAGES / f"{picture}.png"))
        dialog.reject()
        pause(200)


if __name__ == "__main__":
    sys.exit(main())
