"""PDF with a text layer -> Article. Which signs make a line and which lines a block is the library's answer.

The order of blocks, and which lines make a paragraph, is ours (formats/pdf_layout.py).
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LAParams, LTChar, LTPage
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.psexceptions import PSException
from pdfminer.utils import Matrix, Rect

from formats.article import Article, ColumnChoice, Raw
from formats.errors import ReadCode, UnreadableFile
from formats.limits import MOST_PAGES, MOST_SIGNS_A_PAGE
from formats.pdf_layout import MISSING, lines_of, paragraphs_of, without_readings
from formats.read_text import find_title

# A file that breaks off has lost the table at its end.
END_MARK: Final = b"%%EOF"
END_WITHIN: Final = 16 * 1024
MOST_MISSING: Final = 0.3


def read(raw: Raw, _: ColumnChoice) -> Iterator[Article]:
    """The text of a file; raises UnreadableFile where it has pictures only, is locked, or broken off."""
    if END_MARK not in raw.data[-END_WITHIN:]:
        raise UnreadableFile(ReadCode.DAMAGED, raw.source)
    try:
        lines = [line for page in _pages(raw) for line in lines_of(page)]
    except (PDFPasswordIncorrect, PDFEncryptionError) as error:
        raise UnreadableFile(ReadCode.ENCRYPTED, raw.source) from error
    except PSException as error:
        raise UnreadableFile(ReadCode.DAMAGED, raw.source) from error
    text = "\n".join(paragraphs_of(lines))
    if not text.strip() or text.count(MISSING) > MOST_MISSING * len(text):
        raise UnreadableFile(ReadCode.ONLY_IMAGES, raw.source)
    yield Article(raw.source, raw.sha256, "pdf", text, find_title(text, raw.source))


def _pages(raw: Raw) -> Iterator[LTPage]:
    """The pages with their blocks; raises UnreadableFile where there are too many, or one holds too much."""
    manager = PDFResourceManager()
    device = _Page(manager, raw.source)
    interpreter = PDFPageInterpreter(manager, device)
    document = PDFDocument(PDFParser(BytesIO(raw.data)))
    for number, page in enumerate(PDFPage.create_pages(document)):
        if number >= MOST_PAGES:
            raise UnreadableFile(ReadCode.TOO_COSTLY, raw.source)
        interpreter.process_page(page)
        yield device.get_result()


class _Page(PDFPageAggregator):
    """Collects the signs of a page, those in forms placed on it as well."""

    def __init__(self, manager: PDFResourceManager, source: str) -> None:
        super().__init__(manager, laparams=LAParams(detect_vertical=True, boxes_flow=None))
        self._source = source
        self._signs = 0

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        """A new page has no signs yet."""
        self._signs = 0
        super().begin_page(page, ctm)

    def end_page(self, page: PDFPage) -> None:
        """Of all that was drawn, signs are laid out only."""
        drawn = [item for item in self.cur_item if isinstance(item, LTChar)]
        self.cur_item = LTPage(self.pageno, self.cur_item.bbox)
        self.cur_item.extend(without_readings(drawn))
        super().end_page(page)

    def begin_figure(self, name: str, bbox: Rect, matrix: Matrix) -> None:
        """A form is part of the page."""

    def end_figure(self, _: str) -> None:
        """The page goes on."""

    def render_char(self, *arguments: Any, **options: Any) -> float:  # noqa: ANN401  # the library's eight
        """Take a sign; raises UnreadableFile where there are more than any page has."""
        self._signs += 1
        if self._signs > MOST_SIGNS_A_PAGE:
            raise UnreadableFile(ReadCode.TOO_COSTLY, self._source)
        return super().render_char(*arguments, **options)

    def handle_undefined_char(self, font: PDFFont, cid: int) -> str:
        """A sign that the file does not name."""
        return MISSING
