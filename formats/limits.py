"""How much a file may hold and cost before it is refused; docs/user-guide.md states the same figures."""

from dataclasses import dataclass
from typing import Final

MEBIBYTE: Final = 1024 * 1024

# Text, and everything that is text with marks: HTML, mail, Markdown, CSV, XML.
LARGEST_TEXT: Final = 20 * MEBIBYTE
# Word, Excel, PDF and archives.
LARGEST_FILE: Final = 100 * MEBIBYTE
# What an archive, a .docx or an .xlsx may become when it is unpacked; ordinary ones grow tenfold.
LARGEST_CONTENT: Final = 400 * MEBIBYTE
GREATEST_RATIO: Final = 200
RATIO_MATTERS_FROM: Final = 20 * MEBIBYTE
MOST_MEMBERS: Final = 20_000

# In characters: what takes some fifteen seconds and half a gigabyte to extract; a long article has 20,000.
LONGEST_ARTICLE: Final = 1_200_000
MOST_ARTICLES: Final = 100_000
MOST_CELLS: Final = 2_000_000
# Of a sheet that comes back: 100,000 quotations with all columns.
MOST_CELLS_BACK: Final = 5_000_000
MOST_PAGES: Final = 1_000
MOST_SIGNS_A_PAGE: Final = 60_000
MOST_PARTS: Final = 500


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the process that reads may take: seconds from one article to the next, and bytes of memory."""

    seconds: float = 25.0
    memory: int = 600 * MEBIBYTE
