"""The sheet of figures: tables, and beside each a chart that Excel draws from it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from openpyxl import Workbook
from openpyxl.chart import BarChart
from openpyxl.chart.data_source import AxDataSource, NumDataSource, NumRef, StrRef
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.series import Series
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties, RegularTextRun
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from formats.labels import KIND, STATUS
from formats.sheet_style import HEADER, TITLE, lay_out_print
from formats.sheet_tally import Tally
from formats.sheet_writer import Heading, SheetWriter

SUMMARY: Final = "集計"
MOST_BARS: Final = 15
MOST_MONTHS: Final = 24
WITHOUT: Final = "（記載なし）"
LEAST_ROWS: Final = 14  # as tall as the chart beside them
ROW_HEIGHT: Final = 0.65  # centimetres
CHART_WIDTH: Final = 18
FEW_BARS: Final = 6
NARROW_GAP: Final = 40  # per cent of a bar
WIDE_GAP: Final = 150
A_PAGE: Final = 2  # tables
TITLE_SIZE: Final = 1100  # hundredths of a point
BAR: Final = "5B7FA6"
HEADINGS: Final = (Heading("", 30), Heading("発言", 9, "0"), Heading("割合", 9, "0%"))


@dataclass(frozen=True, slots=True)
class Figures:
    """One table; `is_upright` where its chart goes from left to right, as time does."""

    title: str
    heading: str
    rows: tuple[tuple[str, int], ...]
    is_upright: bool = False


def add_summary(workbook: Workbook, tally: Tally) -> None:
    """Add the sheet."""
    sheet = workbook.create_sheet(SUMMARY)
    lay_out_print(sheet)
    writer = SheetWriter(sheet, HEADINGS)
    writer.lay_out()
    total = tally.statuses.total()
    for number, figures in enumerate(one for one in _figures(tally) if one.rows and total):
        if number and number % A_PAGE == 0:
            sheet.row_breaks.append(Break(id=writer.rows))
        _add(sheet, writer, figures, total)


def _figures(tally: Tally) -> Iterator[Figures]:
    """The tables in their order."""
    yield Figures("状態", "状態", tuple((word, tally.statuses[status]) for status, word in STATUS.items()))
    speakers = ((one.name, one.statuses.total()) for one in tally.most_quoted()[:MOST_BARS] if one.name)
    yield Figures(f"発言者（上位{MOST_BARS}まで）", "発言者", tuple(speakers))
    kinds = ((word, tally.kinds[kind]) for kind, word in KIND.items())
    yield Figures("種別", "種別", _present(kinds))
    outlets = ((name or WITHOUT, count) for name, count in tally.outlets.most_common(MOST_BARS))
    yield Figures(f"媒体（上位{MOST_BARS}まで）", "媒体", tuple(outlets))
    months = sorted((month, count) for month, count in tally.months.items() if month)
    yield Figures(f"月（最近の{MOST_MONTHS}か月まで）", "月", tuple(months[-MOST_MONTHS:]), is_upright=True)


def _present(rows: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Those of which there are some."""
    return tuple((word, count) for word, count in rows if count)


def _add(sheet: Worksheet, writer: SheetWriter, figures: Figures, total: int) -> None:
    """A table with its title, its chart to the right, and room below."""
    start = writer.rows + 1
    writer.write_words([figures.title], TITLE)
    writer.write_words([figures.heading, "発言", "割合"], HEADER)
    for word, count in figures.rows:
        writer.write([word, count, count / total])
    last = writer.rows
    sheet.add_chart(_chart(figures, last), f"E{start}")
    for _ in range(max(1, LEAST_ROWS - (writer.rows - start))):
        writer.skip()


def _chart(figures: Figures, last: int) -> BarChart:
    """Bars of one colour, the numbers beside them, the first row on top."""
    chart = BarChart()
    chart.type = "col" if figures.is_upright else "bar"
    chart.title = _small(figures.title)
    chart.legend = None
    chart.gapWidth = NARROW_GAP if len(figures.rows) > FEW_BARS else WIDE_GAP
    first = last - len(figures.rows) + 1
    words, numbers = (f"'{SUMMARY}'!${letter}${first}:${letter}${last}" for letter in "AB")
    bars = Series(
        idx=0,
        order=0,
        cat=AxDataSource(strRef=StrRef(words)),
        val=NumDataSource(numRef=NumRef(numbers)),
        spPr=GraphicalProperties(solidFill=BAR),
    )
    chart.ser = [bars]
    chart.dataLabels = DataLabelList(
        showVal=True, showSerName=False, showCatName=False, showLegendKey=False, showPercent=False
    )
    chart.x_axis.delete = False
    chart.y_axis.delete = True
    chart.y_axis.majorGridlines = None
    if not figures.is_upright:
        chart.x_axis.scaling.orientation = "maxMin"
    chart.width = CHART_WIDTH
    chart.height = ROW_HEIGHT * max(LEAST_ROWS - 2, len(figures.rows) + 2)
    return chart


def _small(words: str) -> Title:
    """The title of a chart, no larger than the text of the sheet."""
    letters = CharacterProperties(sz=TITLE_SIZE, b=True)
    line = Paragraph(pPr=ParagraphProperties(defRPr=letters), r=[RegularTextRun(rPr=letters, t=words)])
    return Title(tx=Text(rich=RichText(p=[line])), overlay=False)
