"""Takes the pictures of written files that handover.md shows: `uv run -m docs.file_pictures`.

It needs LibreOffice, poppler-utils, Chromium and a Japanese typeface. The files are those that the program writes of the
sample articles, a few decisions made, as LibreOffice prints them; the page is as the browser shows it.
"""

import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from db import queries
from db.engine import Database, open_database
from db.views import QuoteFilter, RejectReason
from resources import path
from services import corrections
from services.handover import Handover, export
from services.intake import add_files
from services.wishes import Edit, Wishes

IMAGES: Final = Path(__file__).parent / "images"
OUTLETS: Final = ("汐見新聞", "山河通信", "凧日報")
FIRST_DAY: Final = date(2026, 3, 28)
BY: Final = "編集者"
# Which page of which file, under which name.
PICTURES: Final = (("a.xlsx", 1, "workbook"), ("a.xlsx", -5, "figures"), ("a.docx", 1, "word"))


def main() -> int:
    """Make a project, write it, print it, take pictures."""
    if not all(map(shutil.which, ("soffice", "pdftoppm", "pdfinfo", "chromium"))):
        return 1
    with TemporaryDirectory() as folder:
        home = Path(folder)
        database = open_database(home / "work.db")
        review(database)
        for name in ("a.xlsx", "a.docx", "a.html"):
            export(database, home / name, Handover(QuoteFilter(only_speech=True)))
        database.close()
        for name, page, picture in PICTURES:
            take(home / name, page, IMAGES / picture)
        show(home / "a.html", IMAGES / "out-html.png")
    return 0


def review(database: Database) -> None:
    """The sample articles, each of a paper and a day, some of their quotations decided."""
    articles = sorted(path("samples").glob("*.txt"))
    edits = {
        str(one): Edit(
            one.read_text(encoding="utf-8").split("\n", 1)[0],
            OUTLETS[number % len(OUTLETS)],
            FIRST_DAY + timedelta(days=5 * number),
        )
        for number, one in enumerate(articles)
    }
    add_files(
        database, articles, report=lambda _: None, is_cancelled=lambda: False, wishes=Wishes(edits=edits)
    )
    with database.session() as session:
        ids = [quote.id for quote in queries.find_quotes(session, QuoteFilter(only_speech=True))]
    for quote_id in ids[::2]:
        corrections.confirm(database, quote_id, BY)
    for quote_id in ids[3::10]:
        corrections.hold(database, quote_id, BY)
        corrections.write_note(database, quote_id, "裏を取る", BY)
    for quote_id in ids[5::16]:
        corrections.reject(database, quote_id, RejectReason.DUPLICATE, BY)


def take(file: Path, page: int, picture: Path) -> None:
    """One page of the file, counted from its end where it is negative."""
    profile = (file.parent / "profile").as_uri()
    office = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*office, "--outdir", str(file.parent), str(file)], check=True, capture_output=True)
    printed = str(file.with_suffix(".pdf"))
    told = subprocess.run(["pdfinfo", printed], check=True, capture_output=True, text=True).stdout
    pages = next(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pages:"))
    wanted = str(page if page > 0 else pages + 1 + page)
    options = ["-png", "-r", "90", "-singlefile", "-f", wanted, "-l", wanted]
    subprocess.run(["pdftoppm", *options, printed, str(picture)], check=True)


def show(page: Path, picture: Path) -> None:
    """The beginning of a page in a browser, which has a profile of its own and asks nobody anything."""
    profile = f"--user-data-dir={page.parent / 'browser'}"
    quiet = (
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-sync",
        "--no-first-run",
    )
    window = ("--hide-scrollbars", "--window-size=1000,600", f"--screenshot={picture}")
    command = ["chromium", "--headless", profile, *quiet, *window, page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


if __name__ == "__main__":
    sys.exit(main())
