"""Every search for words in their context; large and small letters of the Latin alphabet are the same."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from sqlalchemy import ColumnElement, SQLColumnExpression, case, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from db.dialects import holds, whole_sum
from db.models import ArticleRow, QuoteRow, SpeakerRow
from db.queries_speakers import root_of, shown_name
from db.row_views import AnyRow, AnySelect, portions
from db.views_concordance import ConcordanceView, HitView, QuoteAround
from extraction.model import Span

CONTEXT: Final = 40  # letters on either side
NOTHING: Final = ConcordanceView((), 0)


def in_quotes(session: Session, text: str, most: int) -> ConcordanceView:
    """Where the words of quotations have the text: so many places at most, and how many there are."""
    sought = text.strip()
    if not sought:
        return NOTHING
    has_it = holds(QuoteRow.text, sought)
    rows = session.execute(_with_context().where(has_it).limit(most)).all()
    hits = tuple(hit for row in rows for hit in _hits_in_quote(row, sought))
    if len(rows) < most:
        return ConcordanceView(hits[:most], len(hits))
    counted = select(_times(QuoteRow.text, sought)).where(has_it, QuoteRow.is_listed)
    return ConcordanceView(hits[:most], session.scalars(counted).one())


def in_articles(session: Session, text: str, most: int) -> ConcordanceView:
    """The same where articles have the text, whether in a quotation or not."""
    sought = text.strip()
    if not sought:
        return NOTHING
    has_it = holds(ArticleRow.text, sought)
    wanted = select(ArticleRow.id, ArticleRow.title, ArticleRow.text).where(has_it).order_by(ArticleRow.id)
    rows = session.execute(wanted.limit(most)).all()
    places = [(row, span) for row in rows for span in _places(row.text, sought)]
    quotes = _quotes_of(session, {row.id for row, _ in places[:most]})
    hits = tuple(_hit_in_article(row, span, quotes[row.id]) for row, span in places[:most])
    if len(rows) < most:
        return ConcordanceView(hits, len(places))
    counted = select(_times(ArticleRow.text, sought)).where(has_it)
    return ConcordanceView(hits, session.scalars(counted).one())


def _quotes(*more: SQLColumnExpression[str]) -> AnySelect:
    """The quotations with their speakers, and more of them or of their articles, in order."""
    root = aliased(SpeakerRow)
    return (
        select(
            QuoteRow.id,
            QuoteRow.article_id,
            QuoteRow.start,
            QuoteRow.end,
            QuoteRow.status,
            QuoteRow.is_person_speaker,
            shown_name(root).label("speaker"),
            *more,
        )
        .join(ArticleRow, ArticleRow.id == QuoteRow.article_id)
        .outerjoin(SpeakerRow, SpeakerRow.id == QuoteRow.speaker_id)
        .outerjoin(root, root.id == root_of(SpeakerRow))
        .where(QuoteRow.is_listed)
        .order_by(QuoteRow.article_id, QuoteRow.start, QuoteRow.end.desc(), QuoteRow.form)
    )


def _with_context() -> AnySelect:
    """The same with their words, and what the article has before and after them."""
    length = case((QuoteRow.start > CONTEXT, CONTEXT), else_=QuoteRow.start)
    before = func.substr(ArticleRow.text, QuoteRow.start - length + 1, length)
    after = func.substr(ArticleRow.text, QuoteRow.end + 1, CONTEXT)
    return _quotes(QuoteRow.text, ArticleRow.title, before.label("before"), after.label("after"))


def _quotes_of(session: Session, article_ids: Iterable[int]) -> Mapping[int, Sequence[AnyRow]]:
    """The quotations of these articles, without the text around them."""
    found: defaultdict[int, list[AnyRow]] = defaultdict(list)
    for ids in portions(article_ids):
        for row in session.execute(_quotes().where(QuoteRow.article_id.in_(ids))):
            found[row.article_id].append(row)
    return found


def _hits_in_quote(row: AnyRow, sought: str) -> Iterator[HitView]:
    """Every place in the words of one quotation."""
    around = f"{row.before}{row.text}{row.after}"
    for span in _places(row.text, sought):
        start, end = (len(row.before) + at for at in span)
        yield HitView(
            article_id=row.article_id,
            article_title=row.title,
            span=Span(row.start + span.start, row.start + span.end),
            before=around[max(start - CONTEXT, 0) : start],
            words=around[start:end],
            after=around[end : end + CONTEXT],
            quote=_around(row),
            nearest_id=row.id,
        )


def _hit_in_article(row: AnyRow, span: Span, quotes: Sequence[AnyRow]) -> HitView:
    """One place in an article: the innermost quotation that holds it, else the nearest."""
    holding = [one for one in quotes if Span(one.start, one.end).contains(span)]
    inner = min(holding, key=lambda one: one.end - one.start, default=None)
    nearest = inner or min(quotes, key=lambda one: abs(one.start - span.start), default=None)
    return HitView(
        article_id=row.id,
        article_title=row.title,
        span=span,
        before=row.text[max(span.start - CONTEXT, 0) : span.start],
        words=span.of(row.text),
        after=row.text[span.end : span.end + CONTEXT],
        quote=None if inner is None else _around(inner),
        nearest_id=None if nearest is None else nearest.id,
    )


def _around(row: AnyRow) -> QuoteAround:
    """The quotation of a hit."""
    return QuoteAround(row.id, row.status, row.speaker or "", row.is_person_speaker)


def _places(text: str, sought: str) -> Iterator[Span]:
    """Where a text has the words, as the database counts them."""
    pattern = re.compile(re.escape(sought), re.IGNORECASE | re.ASCII)
    return (Span(*match.span()) for match in pattern.finditer(text))


def _times(column: InstrumentedAttribute[str], sought: str) -> ColumnElement[int]:
    """How often a column has the words, over all rows."""
    without = func.replace(func.lower(column), func.lower(sought), "")
    return func.coalesce(whole_sum((func.length(column) - func.length(without)) // len(sought)), 0)
