"""Every read of articles and quotations: what comes out are frozen views, never rows."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from sqlalchemy import Label, and_, func, select, text
from sqlalchemy.orm import Session, aliased

from db.conditions import conditions
from db.models import IN_ORDER, IS_SPEECH, ArticleRow, DecisionRow, PlaceRow, QuoteRow, SpeakerRow, table_of
from db.queries_speakers import SPEECH, root_of, shown_name
from db.row_views import AnySelect, article_view, portions, quote_view, standing_of
from db.standing import STANDING, MachineAnswer, Standing
from db.views import (
    ArticleView,
    ProgressView,
    QuoteFilter,
    QuoteView,
    ReviewStatus,
)

AT_A_TIME: Final = 1_000


def articles(session: Session, among: Sequence[int] | None = None) -> tuple[ArticleView, ...]:
    """The articles in the order in which they came, or those among them that are asked for."""
    wanted = _articles().order_by(ArticleRow.id)
    if among is not None:
        wanted = wanted.where(ArticleRow.id.in_(among))
    return tuple(article_view(row) for row in session.execute(wanted))


def _articles() -> AnySelect:
    """Every article without its text, with how many quotations it has."""
    is_in = and_(QuoteRow.article_id == ArticleRow.id, QuoteRow.is_listed, QuoteRow.kind.in_(SPEECH))
    counted = select(func.count()).where(is_in)
    is_open = QuoteRow.status == ReviewStatus.OPEN
    columns = [column for column in ArticleRow.__table__.columns if column is not ArticleRow.__table__.c.text]
    return select(
        *columns,
        counted.correlate(ArticleRow).scalar_subquery().label("quotes"),
        counted.where(is_open).correlate(ArticleRow).scalar_subquery().label("open_quotes"),
    )


def article(session: Session, article_id: int) -> tuple[ArticleView, int, int]:
    """One article, which of how many it is; raises LookupError where there is none."""
    before = select(func.count()).where(ArticleRow.id <= article_id).scalar_subquery()
    every = select(func.count()).select_from(ArticleRow).scalar_subquery()
    row = session.execute(
        _articles().where(ArticleRow.id == article_id).add_columns(before, every)
    ).one_or_none()
    if row is None:
        raise LookupError(f"no article {article_id}")
    return article_view(row), row[-2], row[-1]


def article_text(session: Session, article_id: int) -> str:
    """The text of an article as it was read; raises LookupError where there is none."""
    found = session.scalars(select(ArticleRow.text).where(ArticleRow.id == article_id)).one_or_none()
    if found is None:
        raise LookupError(f"no article {article_id}")
    return found


def versions(session: Session) -> dict[int, tuple[str, str]]:
    """By which extractor and dictionary each article was read last."""
    read_by = select(ArticleRow.id, ArticleRow.extractor, ArticleRow.dictionary)
    return {row.id: (row.extractor, row.dictionary) for row in session.execute(read_by)}


def find_quotes(session: Session, quote_filter: QuoteFilter) -> list[QuoteView]:
    """The quotations that pass the filter, by article, then by place."""
    wanted = _quotes().where(*conditions(quote_filter))
    return [quote_view(row) for row in session.execute(wanted)]


def each_quote(session: Session, quote_filter: QuoteFilter) -> Iterator[QuoteView]:
    """The same one after the other; only some are in memory at a time."""
    wanted = _quotes().where(*conditions(quote_filter))
    with session.execute(wanted.execution_options(yield_per=AT_A_TIME)) as rows:
        yield from map(quote_view, rows)


def count_quotes(session: Session, quote_filter: QuoteFilter) -> int:
    """How many quotations pass the filter."""
    return session.scalars(select(func.count(QuoteRow.id)).where(*conditions(quote_filter))).one()


def quote(session: Session, quote_id: int) -> QuoteView:
    """One quotation as it stands now; raises LookupError where there is none any more."""
    found = quotes(session, [quote_id]).get(quote_id)
    if found is None:
        raise LookupError(f"no quote {quote_id}")
    return found


def quotes(session: Session, quote_ids: Iterable[int]) -> dict[int, QuoteView]:
    """These quotations as they stand now, with their versions; what is not listed is left out."""
    wanted = _quotes().add_columns(_version()).where(QuoteRow.is_listed)
    return {
        row.id: quote_view(row)
        for ids in portions(quote_ids)
        for row in session.execute(wanted.where(QuoteRow.id.in_(ids)))
    }


def standing(session: Session, quote_id: int) -> tuple[Standing, MachineAnswer]:
    """What is decided about a quotation, and the machine's answer; raises LookupError where there is none."""
    found = standings(session, [quote_id]).get(quote_id)
    if found is None or not found[0].is_listed:
        raise LookupError(f"no quote {quote_id}")
    return found


def standings(session: Session, quote_ids: Iterable[int]) -> dict[int, tuple[Standing, MachineAnswer]]:
    """The same for many, by their ids, and for those that are not listed; those that are nowhere are left out."""
    table = table_of(QuoteRow).c
    columns = (table.id, table.machine_kind, table.machine_speaker_id, table.machine_start, table.machine_end)
    kept = (table[name] for name in STANDING)
    wanted = select(*columns, *kept).order_by(table.id)  # a server gives them in any order
    return {
        row.id: standing_of(row)
        for ids in portions(quote_ids)
        for row in session.execute(wanted.where(table.id.in_(ids)))
    }


def articles_of(session: Session, quote_ids: Iterable[int]) -> dict[int, int]:
    """In which articles these quotations are, as far as they are anywhere."""
    wanted = select(QuoteRow.id, QuoteRow.article_id)
    return {
        row.id: row.article_id
        for ids in portions(quote_ids)
        for row in session.execute(wanted.where(QuoteRow.id.in_(ids)))
    }


def progress(session: Session) -> ProgressView:
    """How far the work is."""
    counted = select(QuoteRow.status, func.count()).where(text(IS_SPEECH)).group_by(QuoteRow.status)
    counts = dict(session.execute(counted).all())
    return ProgressView(sum(counts.values()), *(counts.get(status, 0) for status in ReviewStatus))


def place(session: Session, key: str) -> str | None:
    """What a window keeps under this key."""
    return session.scalars(select(PlaceRow.value).where(PlaceRow.key == key)).first()


def places(session: Session, beginning: str) -> dict[str, str]:
    """What windows keep under all keys that begin like this."""
    wanted = select(PlaceRow.key, PlaceRow.value).where(PlaceRow.key.startswith(beginning, autoescape=True))
    return {row.key: row.value for row in session.execute(wanted)}


def _version() -> Label[int]:
    """Which decision about a quotation is the last one."""
    last = select(func.max(DecisionRow.id)).where(DecisionRow.quote_id == QuoteRow.id).scalar_subquery()
    return func.coalesce(last, 0).label("version")


@cache
def _quotes() -> AnySelect:
    """Every quotation with the names that a view shows, in order, in one statement, put together once."""
    root, machine, machine_root = (aliased(SpeakerRow) for _ in range(3))
    return (
        select(
            *QuoteRow.__table__.columns,
            root.id.label("root_id"),
            shown_name(root).label("speaker"),
            root.source.label("speaker_source"),
            machine_root.id.label("machine_root_id"),
            shown_name(machine_root).label("machine_speaker"),
            ArticleRow.source.label("article_source"),
            ArticleRow.title.label("article_title"),
            ArticleRow.outlet,
            ArticleRow.published_on,
        )
        .join(ArticleRow, ArticleRow.id == QuoteRow.article_id)
        .outerjoin(SpeakerRow, SpeakerRow.id == QuoteRow.speaker_id)
        .outerjoin(root, root.id == root_of(SpeakerRow))
        .outerjoin(machine, machine.id == QuoteRow.machine_speaker_id)
        .outerjoin(machine_root, machine_root.id == root_of(machine))
        .order_by(*IN_ORDER)
    )
