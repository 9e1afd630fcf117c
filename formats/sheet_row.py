"""A row of the sheet: a quotation, and what its article says beside it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from db.views import QuoteView
from extraction.name_identity import LONGEST_SURNAME, cut_title, title_before
from extraction.name_lexicon import NameLexicon, shipped_name_lexicon
from formats.around import Around, around
from formats.article import Article
from formats.contract import Answer
from formats.rows import rows_of

MOST_FORMS: Final = 16_384


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One quotation; `title` is what the speaker was, by a person's word or the article's."""

    quote: QuoteView
    title: str
    around: Around
    url: str
    article_sha256: str


def sheet_row(article: Article, quote: QuoteView, title: str = "", names: Sequence[str] = ()) -> SheetRow:
    """The row; without a title from a person it is looked for in the article, where `names` call the speaker."""
    return SheetRow(
        quote=quote,
        title=title or _title_in(article.text, quote, names),
        around=around(article.text, quote.span),
        url=article.url or "",
        article_sha256=article.data_sha256,
    )


def sheet_rows(answers: Iterable[Answer]) -> Iterator[SheetRow]:
    """The rows of what was found in articles that no project keeps."""
    for answer in answers:
        for quote, row in zip(answer.extraction.quotes, rows_of(answer), strict=True):
            yield sheet_row(answer.article, row, names=quote.entity.aliases if quote.entity else ())


def _title_in(text: str, quote: QuoteView, names: Sequence[str]) -> str:
    """The title in the words that name the speaker beside the quotation or before them, else in or before another name.

    A name is another one where the article uses it.
    """
    if not quote.speaker:
        return ""
    if quote.mention and quote.speaker_id == quote.machine_speaker_id:
        title = _title_of(quote.mention.of(text)) or title_before(text, quote.mention.start, _names())
        if title:
            return title
    behind = next((title for name in names if (title := _title_of(name)) and name in text), "")
    return behind or next(filter(None, (_title_before_name(text, name) for name in names)), "")


def _title_before_name(text: str, name: str) -> str:
    """The title before the first place of a name in the article; a surname alone may be that of another."""
    return title_before(text, text.find(name), _names()) if len(name) > LONGEST_SURNAME else ""


@lru_cache(maxsize=MOST_FORMS)
def _title_of(form: str) -> str:
    """What stands behind the name: 大槻恵子市長 -> 市長."""
    return cut_title(form, _names())[1]


@cache
def _names() -> NameLexicon:
    """The shipped word lists about names."""
    return shipped_name_lexicon()
