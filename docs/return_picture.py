"""Takes the picture of what comes back that user-guide.md shows: `uv run -m docs.return_picture`, as docs/screenshots.py does.

The list is that of the sample articles, edited as a desk would, while the project went on.
"""

import sys
from pathlib import Path
from typing import Final

from openpyxl import load_workbook

from db.views import QuoteFilter, QuoteView
from docs.screenshots import pause, wait_until, window_on_samples
from services import corrections
from services.handover import Handover, export
from ui.main_window import MainWindow
from ui.returns import Returns

IMAGE: Final = Path(__file__).parent / "images/returns.png"
NAME: Final = "発言一覧_2026-04-01.xlsx"
# Which quotation, which column, what the desk writes there.
EDITS: Final = (
    (2, "状態", "確定"),
    (3, "状態", "確定"),
    (3, "備考", "一面で使う"),
    (4, "発言者", "大槻恵子"),
    (6, "種別", "思考"),
    (8, "発言", "「朝6時の自分を褒めたいね」"),
    (9, "状態", "済み"),
)
GONE: Final = 12
OTHER_NOTE: Final = "二面へ"


def main() -> int:
    """Start, export, edit, go on, take the picture, leave nothing behind."""
    with window_on_samples() as (window, home):
        if window.companions is None or window.desk is None:
            return 1
        quotes = window.desk.review.model.quotes[:]
        show(window, window.companions.returns, edited(window, home / NAME, quotes))
    return 0


def edited(window: MainWindow, path: Path, quotes: list[QuoteView]) -> Path:
    """The list as it comes back."""
    if window.desk is None:
        return path
    database = window.desk.review.database
    export(database, path, Handover(QuoteFilter(only_speech=True)))
    book = load_workbook(path)
    sheet = book.worksheets[0]
    columns = {str(cell.value): number for number, cell in enumerate(sheet[1], start=1)}
    rows = {str(sheet.cell(row, columns["発言"]).value): row for row in range(2, sheet.max_row + 1)}
    for number, column, value in EDITS:
        sheet.cell(rows[quotes[number].text], columns[column], value)
    sheet.delete_rows(rows[quotes[GONE].text])
    book.save(path)
    corrections.write_note(database, quotes[3].id, OTHER_NOTE, "")
    corrections.hold(database, quotes[2].id, "")
    return path


def show(window: MainWindow, returns: Returns, path: Path) -> None:
    """The dialog with what came back."""
    window.showNormal()
    returns.take(path)
    wait_until(lambda: returns.dialog is not None)
    if returns.dialog is not None:
        pause(500)
        table = returns.dialog.table
        table.setCurrentIndex(table.model().index(2, 0))
        pause(200)
        returns.dialog.grab().save(str(IMAGE))
        returns.dialog.reject()


if __name__ == "__main__":
    sys.exit(main())
