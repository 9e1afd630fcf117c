"""What a workbook of 100,000 quotations costs: `python -m benchmarks.export [--articles N] [--rounds N]`.

Exports a project of invented articles (library.py), and beside it writes the same cells in the same styles with a bare
loop of openpyxl in its write-only mode. Each runs in a process of its own, in turns, so that both have their own peak of
memory; what is compared is the time of the processor, which other work on the machine moves less than the clock.
The export also reads the project, finds titles and the words around, fits the rows, counts, makes the other sheets and
reads the file back; the bare loop is given its values ready-made.
"""

import argparse
import multiprocessing
import resource
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.rich_text import CellRichText, TextBlock

from benchmarks.window import library
from db import queries
from db.engine import open_database
from db.views import QuoteFilter
from formats.around import Around
from formats.columns import COLUMNS
from formats.sheet_keys import EDITABLE, checks, row_id
from formats.sheet_row import SheetRow
from formats.sheet_style import LINK, add_styles, body_style
from formats.sheet_writer import HIGHLIGHT, MOST_LINKS
from formats.workbook import BY_TITLE, TO_ARTICLE
from services.handover import Handover, export
from services.sheet_content import sheet_rows_of

MOST: Final = 1.3
EVERYTHING: Final = QuoteFilter(only_speech=True)
AT_A_TIME: Final = 500
STYLES: Final = (*(body_style(one.number_format) for one in COLUMNS), LINK, body_style(), body_style())
Cost = tuple[
    int, float, float, int
]  # rows, seconds of the processor, seconds of the clock, peak in kilobytes


def main(arguments: Sequence[str]) -> int:
    """Write in turns, print, and fail where the export takes too much longer."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.export", description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args(arguments)
    project = library(options.articles)
    open_database(project).close()
    ratios: list[float] = []
    for number in range(options.rounds):
        works = (ours, bare) if number % 2 else (bare, ours)
        costs = {work.__name__: alone(work, project) for work in works}
        for name, (rows, seconds, elapsed, peak) in costs.items():
            print(
                f"{name}: {rows} rows, {seconds:.1f} s ({elapsed:.1f} s elapsed), peak {peak / 1024:.0f} MB"
            )
        ratios.append(costs["ours"][1] / costs["bare"][1])
        print(f"ratio {ratios[-1]:.2f}", flush=True)
    print(f"median ratio {median(ratios):.2f}, at most {MOST}")
    return int(median(ratios) > MOST)


def alone(work: Callable[[Path, Path], tuple[int, float, float]], project: Path) -> Cost:
    """The work in a process of its own."""
    context = multiprocessing.get_context("spawn")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=measured, args=(work, project, sending))
    process.start()
    cost: Cost = receiving.recv()
    process.join()
    return cost


def measured(
    work: Callable[[Path, Path], tuple[int, float, float]], project: Path, sending: Connection
) -> None:
    """Do the work, tell what it cost."""
    with TemporaryDirectory() as folder:
        cost = work(project, Path(folder) / "a.xlsx")
    sending.send((*cost, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))


def ours(project: Path, path: Path) -> tuple[int, float, float]:
    """The export as an editor has it."""
    database = open_database(project)
    begun, clock = process_time(), perf_counter()
    result = export(database, path, Handover(EVERYTHING))
    cost = (result.written, process_time() - begun, perf_counter() - clock)
    database.close()
    return cost


def bare(project: Path, path: Path) -> tuple[int, float, float]:
    """The same cells in a loop; what their values are is found out beside the clock."""
    workbook = Workbook(write_only=True)
    add_styles(workbook)
    sheet = workbook.create_sheet("a")
    count, seconds, elapsed = 0, 0.0, 0.0
    for values in portions(project):
        begun, clock = process_time(), perf_counter()
        for row in values:
            count += 1
            cells: list[Any] = []
            for value, style in zip(row, STYLES, strict=True):
                cell = WriteOnlyCell(sheet, value)
                cell.style = style
                if style == LINK and count <= MOST_LINKS:
                    cell.hyperlink = "#a!A1"
                cells.append(cell)
            sheet.append(cells)
        seconds += process_time() - begun
        elapsed += perf_counter() - clock
    begun, clock = process_time(), perf_counter()
    workbook.save(path)
    return count, seconds + process_time() - begun, elapsed + perf_counter() - clock


def portions(project: Path) -> Iterator[list[list[Any]]]:
    """The values of all cells, some rows at a time."""
    database = open_database(project)
    with database.session() as session:
        rows = sheet_rows_of(session, queries.each_quote(session, EVERYTHING))
        while found := [values_of(row) for row in islice(rows, AT_A_TIME)]:
            yield found
    database.close()


def values_of(row: SheetRow) -> list[Any]:
    """What stands in the cells of a row."""
    values = [rich(column.value(row)) for column in COLUMNS]
    sums = checks(str(BY_TITLE[title].value(row)) for title in EDITABLE)
    return [*values, TO_ARTICLE, row_id(row.article_sha256, row.quote.id), sums]


def rich(value: object) -> Any:  # noqa: ANN401  # openpyxl has no one type for it
    """Words around a quotation as openpyxl has them."""
    if not isinstance(value, Around):
        return value
    parts = (value.before, TextBlock(HIGHLIGHT, value.words), value.after)
    return CellRichText([part for part in parts if part])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
