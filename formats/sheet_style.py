"""How the workbook looks: styles, colours that follow the status, paper."""

from collections.abc import Iterable, Iterator
from typing import Final

from openpyxl import Workbook
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from db.views import ReviewStatus
from formats.labels import STATUS

FONT: Final = "游ゴシック"
SIZE: Final = 10
HEADER: Final = "かぎかっこ 見出し"
EDITABLE_HEADER: Final = "かぎかっこ 直せる列"
BODY: Final = "かぎかっこ 本文"
SMALL: Final = "かぎかっこ 長い本文"
LINK: Final = "かぎかっこ リンク"
TITLE: Final = "かぎかっこ 題"
NUMBER_FORMATS: Final = ("", "0", "0.00", "0%", "yyyy/mm/dd")
GREY: Final = "707070"
LINE: Final = "D0D4D9"
BLUE: Final = "1F4E79"
HEADER_FILL: Final = "E6EAF0"
EDITABLE_FILL: Final = "FFF4CC"
# Light enough for black text, and apart from each other in grey too.
STATUS_FILL: Final = {
    ReviewStatus.CONFIRMED: "DDF0DF",
    ReviewStatus.CORRECTED: "D6E6F7",
    ReviewStatus.HELD: "FFF0C2",
    ReviewStatus.REJECTED: "E4E4E4",
}
A4: Final = 9
# A column is measured in 11-point figures, which are wider than half a kanji of 10 points.
NARROWER: Final = 0.95
LINE_HEIGHT: Final = 16.5  # of 10-point 游ゴシック, in points
TALLEST_ROW: Final = 409.0  # as tall as Excel makes one
SMALL_SIZE: Final = 7  # twice as many signs in a row of that height
MOST_LINES: Final = int(TALLEST_ROW // LINE_HEIGHT)


class FittedRow(RowDimension):
    """A row of this height until somebody edits it: Excel then fits it again, as no user has set it."""

    @property
    def customHeight(self) -> bool:  # noqa: N802  # the name in the file format
        """Whether somebody set the height."""
        return False


def fitted_row(sheet: Worksheet, number: int, texts: Iterable[tuple[str, int]]) -> FittedRow:
    """A row as tall as the tallest of its texts, each with the width of its column in half-width signs.

    Excel would find out by itself, LibreOffice trusts the file.
    """
    long = [(text, width) for text, width in texts if 2 * len(text) > width or "\n" in text]
    lines = max((_lines(text, width) for text, width in long), default=1)
    return FittedRow(sheet, index=number, ht=min(TALLEST_ROW, LINE_HEIGHT * lines + 2))


def is_too_tall(text: str, width: int) -> bool:
    """Whether a row cannot be as tall as the text."""
    may_be = 2 * len(text) > width * MOST_LINES or "\n" in text
    return may_be and _lines(text, width) > MOST_LINES


def _lines(text: str, width: int) -> int:
    """How many lines the text takes."""
    if "\n" in text:
        return sum(_lines(line, width) for line in text.split("\n"))
    return max(1, -int(-half_widths(text) * NARROWER // width))


def half_widths(text: str) -> int:
    """The width of the text in half-width signs: kanji and kana are two wide and have three bytes, the others one."""
    return len(text) if text.isascii() else (len(text) + len(text.encode("utf-8"))) // 2


def add_styles(workbook: Workbook) -> None:
    """The named styles that the cells of the workbook use."""
    line = Side(style="thin", color=LINE)
    border = Border(left=line, right=line, top=line, bottom=line)
    for name, colour in ((HEADER, HEADER_FILL), (EDITABLE_HEADER, EDITABLE_FILL)):
        style = NamedStyle(
            name,
            font=Font(name=FONT, size=SIZE, bold=True),
            fill=PatternFill("solid", fgColor=colour),
            border=border,
            alignment=Alignment(horizontal="left", vertical="center", wrap_text=True),
        )
        workbook.add_named_style(style)
    for number_format in NUMBER_FORMATS:
        across = "center" if number_format else "general"
        style = NamedStyle(
            body_style(number_format),
            font=Font(name=FONT, size=SIZE),
            border=border,
            alignment=Alignment(horizontal=across, vertical="top", wrap_text=True),
            number_format=number_format or "@",
        )
        workbook.add_named_style(style)
    top = Alignment(vertical="top", wrap_text=True)
    small = Font(name=FONT, size=SMALL_SIZE)
    workbook.add_named_style(NamedStyle(SMALL, font=small, border=border, alignment=top, number_format="@"))
    font = Font(name=FONT, size=SIZE, color=BLUE, underline="single")
    workbook.add_named_style(NamedStyle(LINK, font=font, border=border, alignment=top, number_format="@"))
    workbook.add_named_style(
        NamedStyle(TITLE, font=Font(name=FONT, size=SIZE + 2, bold=True), number_format="@")
    )


def body_style(number_format: str = "") -> str:
    """The style of the cells of this format."""
    return f"{BODY} {number_format}".strip()


def status_rules(status: str, last_column: str, last_row: int) -> Iterator[tuple[str, Rule]]:
    """Where which rule colours cells; the colours follow the word in column `status`, also when edited."""
    for value, colour in STATUS_FILL.items():
        fill = PatternFill("solid", bgColor=colour)
        yield f"{status}2:{status}{last_row}", _rule(_is(status, value), DifferentialStyle(fill=fill))
    greyed = _rule(_is(status, ReviewStatus.REJECTED), DifferentialStyle(font=Font(color=GREY)))
    yield f"A2:{last_column}{last_row}", greyed


def lay_out_print(sheet: Worksheet) -> None:
    """A4 across, as wide as the page, pages numbered; must come before the first row."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top = margins.bottom = 0.75
    margins.header = margins.footer = 0.3
    header, footer = sheet.HeaderFooter.oddHeader, sheet.HeaderFooter.oddFooter
    header.left.text = "&A"  # pyright: ignore[reportOptionalMemberAccess]  # openpyxl makes all parts
    header.right.text = "&D"  # pyright: ignore[reportOptionalMemberAccess]  # openpyxl makes all parts
    footer.center.text = "&P / &N ページ"  # pyright: ignore[reportOptionalMemberAccess]  # openpyxl makes all parts


def _rule(formula: str, style: DifferentialStyle) -> Rule:
    """Cells look like this where the formula holds."""
    return Rule("expression", formula=[formula], dxf=style)


def _is(status: str, value: ReviewStatus) -> str:
    """The formula that asks for the word of the status."""
    return f'${status}2="{STATUS[value]}"'
