"""The article as a page: paragraphs as blocks, the headline larger, what is not the article dimmed."""

from typing import Final

from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from extraction.model import Region
from extraction.regions import find_regions, split_paragraphs
from ui import style, theme
from ui.text_positions import TextPositions, shown

LINE: Final = 1.8  # of the letters' height
HEADLINE_LINE: Final = 1.55
HEADLINE: Final = 1.4
PARAGRAPH_GAP: Final = 0.55
LETTERS_A_LINE: Final = 42
LEAST_MARGIN: Final = 44  # the ticks and the line beside the text need it
ABOVE: Final = 24


class ArticlePage:
    """One article laid out for reading, and the way from its offsets to the page.

    It is written into a document that is there already: a view never lets go of one that it was given.
    """

    def __init__(self, document: QTextDocument, text: str, size: int, palette: QPalette) -> None:
        paragraphs = split_paragraphs(text)
        self.size = size
        self.positions = TextPositions(text, paragraphs)
        self.document = document
        self.document.clear()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(style.letters(size))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        stretches = find_regions(text, paragraphs)
        headlines = {stretch.span.start for stretch in stretches if stretch.region is Region.HEADLINE}
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        for number, span in enumerate(paragraphs):
            is_headline = span.start in headlines
            if number:
                cursor.insertBlock()
            cursor.setBlockFormat(_block_format(size, is_headline=is_headline))
            cursor.insertText(shown(span.of(text)), _letters(size, is_headline=is_headline))
        for stretch in stretches:
            if stretch.region is Region.BOILERPLATE:
                self._dim(cursor, stretch.span.start, stretch.span.end, palette)
        cursor.endEditBlock()

    def set_width(self, width: int) -> None:
        """Lay the text out in a column of readable width in the middle."""
        letter = QFontMetricsF(self.document.defaultFont()).horizontalAdvance("あ")
        column = min(LETTERS_A_LINE * letter, max(width - 2 * LEAST_MARGIN, self.size))
        margin = max((width - column) / 2, 0)
        frame = self.document.rootFrame()
        frame_format = frame.frameFormat()
        frame_format.setLeftMargin(margin)
        frame_format.setRightMargin(margin)
        frame_format.setTopMargin(ABOVE)
        frame_format.setBottomMargin(2 * ABOVE)
        frame.setFrameFormat(frame_format)

    def _dim(self, cursor: QTextCursor, start: int, end: int, palette: QPalette) -> None:
        """Let this stretch stand back."""
        faint = QTextCharFormat()
        faint.setForeground(theme.faint(palette))
        cursor.setPosition(self.positions.to_page(start))
        cursor.setPosition(self.positions.to_page(end), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(faint)


def _letters(size: int, *, is_headline: bool) -> QTextCharFormat:
    """The letters of a paragraph."""
    letters = QTextCharFormat()
    weight = QFont.Weight.DemiBold if is_headline else QFont.Weight.Normal
    letters.setFont(style.letters(round(size * HEADLINE) if is_headline else size, weight))
    return letters


def _block_format(size: int, *, is_headline: bool) -> QTextBlockFormat:
    """The lines of a paragraph and the space after it."""
    made = QTextBlockFormat()
    line = HEADLINE * HEADLINE_LINE if is_headline else LINE
    made.setLineHeight(size * line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    made.setBottomMargin(size * (1.2 if is_headline else PARAGRAPH_GAP))
    return made
