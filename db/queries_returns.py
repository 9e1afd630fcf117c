"""Every read for what comes back from somebody else: articles by their bytes, how quotations once stood."""

from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import ArticleRow, DecisionRow, QuoteRow, table_of
from db.queries_speakers import speaker_names
from db.row_views import portions
from db.standing import STANDING, Standing
from extraction.model import QuoteForm, Span

# Where the machine found a quotation of an article, and in which form.
MachinePlace = tuple[Span, QuoteForm]


def articles_by_sha256(session: Session) -> Mapping[str, int]:
    """The articles by the sums of their bytes."""
    wanted = select(ArticleRow.sha256, ArticleRow.id).order_by(ArticleRow.id)
    return {row.sha256: row.id for row in session.execute(wanted)}


def once(session: Session, quote_ids: Iterable[int]) -> dict[int, list[Standing]]:
    """How these quotations stood before and after every decision about them, the newest first."""
    table = table_of(DecisionRow).c
    kept = [table[f"{when}_{name}"] for when in ("was", "became") for name in STANDING]
    wanted = select(table.quote_id, *kept).order_by(table.id.desc())
    stood: dict[int, list[Standing]] = {}
    for ids in portions(quote_ids):
        for quote_id, *columns in session.execute(wanted.where(table.quote_id.in_(ids))):
            was, became = columns[: len(STANDING)], columns[len(STANDING) :]
            stood.setdefault(quote_id, []).extend((Standing(*became), Standing(*was)))
    return stood


def names_once(session: Session, standings: Iterable[Standing]) -> dict[int, str]:
    """What the speakers of these standings are called now."""
    return speaker_names(session, {one.speaker_id for one in standings if one.speaker_id is not None})


def taken_away(session: Session, article_id: int) -> set[MachinePlace]:
    """Where the machine found quotations of an article that a person has taken away: they are no more."""
    table = table_of(QuoteRow).c
    wanted = select(table.machine_start, table.machine_end, table.form).where(
        table.article_id == article_id,
        table.is_person_span,
        ~table.is_listed,
        table.machine_start.is_not(None),
    )
    return {(Span(row.machine_start, row.machine_end), row.form) for row in session.execute(wanted)}
