"""Every read of how articles call a speaker: by which words, in which quotations, in what context."""

import re
from collections import Counter
from collections.abc import Collection
from typing import Final

from sqlalchemy import ColumnElement, SQLColumnExpression, case, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.models import AliasRow, ArticleRow, QuoteRow, SpeakerRow
from db.queries_speakers import SPEECH, is_speaker, root_of, shown_name
from db.row_views import AnySelect
from db.standing import SETTLED
from db.views import ContextView, FormView, ReviewStatus

AROUND: Final = 24  # letters before and after
LONGEST_WORDS: Final = 60
SENTENCE_END: Final = re.compile("[。\n]")


def forms(session: Session, speaker_id: int) -> tuple[FormView, ...]:
    """All ways in which articles call a speaker, the most frequent first; the names of merged ones among them."""
    counted = (
        select(_mention().label("mention"), func.count()).join(ArticleRow).where(*_is_theirs([speaker_id]))
    )
    quotes: Counter[str] = Counter(dict(session.execute(counted.group_by("mention")).all()))
    quotes.pop("", None)
    same = select(SpeakerRow).where(is_speaker(SpeakerRow.id, speaker_id)).order_by(SpeakerRow.id)
    members = session.scalars(same).all()
    merged = {name: row.id for row in members if row.root_id for name in (row.name, row.own_name) if name}
    aliases = select(AliasRow.text).where(AliasRow.speaker_id.in_([row.id for row in members]))
    names = [row.name for row in members]
    texts = dict.fromkeys([*names, *merged, *session.scalars(aliases.order_by(AliasRow.id)), *quotes])
    views = (FormView(text, quotes[text], merged.get(text)) for text in texts)
    return tuple(sorted(views, key=lambda form: -form.quotes))


def spoken_by(
    session: Session, speaker_ids: Collection[int], *, form: str | None = None, most: int | None = None
) -> tuple[ContextView, ...]:
    """What speakers said, or of it what is said by those who are called so there; by article and place."""
    wanted = _contexts().where(*_is_theirs(speaker_ids))
    if form is not None:
        wanted = wanted.where(_mention() == form)
    return _views(session, wanted.limit(most))


def spoken_as(session: Session, member_id: int) -> tuple[ContextView, ...]:
    """What stands under somebody who was merged, without what the others said."""
    return _views(session, _contexts().where(QuoteRow.speaker_id == member_id, *_is_spoken()))


def called_alike(session: Session, quote_id: int) -> tuple[ContextView, ...]:
    """Quotations whose speaker the machine found under the same words and took for the same one; this one left out.

    Of a quotation whose speaker the article does not name so, there are none.
    """
    here = select(_mention().label("mention"), QuoteRow.machine_speaker_id).join(ArticleRow)
    mention, speaker_id = session.execute(here.where(QuoteRow.id == quote_id)).one()
    if not mention or speaker_id is None:
        return ()
    is_alike = (
        is_speaker(QuoteRow.machine_speaker_id, speaker_id),
        QuoteRow.is_listed,
        QuoteRow.status != ReviewStatus.REJECTED,
        QuoteRow.id != quote_id,
        _mention() == mention,
    )
    return _views(session, _contexts().where(*is_alike))


def contexts(session: Session, quote_ids: Collection[int]) -> tuple[ContextView, ...]:
    """A few quotations in their context."""
    return _views(session, _contexts().where(QuoteRow.id.in_(quote_ids)))


def mention_of(session: Session, quote_id: int) -> str:
    """By which words the article names the speaker of a quotation; "" where it does not."""
    return session.scalars(select(_mention()).join(ArticleRow).where(QuoteRow.id == quote_id)).one()


def _mention() -> ColumnElement[str]:
    """The words that name the speaker."""
    length = QuoteRow.mention_end - QuoteRow.mention_start
    words = func.substr(ArticleRow.text, QuoteRow.mention_start + 1, length)
    return case((QuoteRow.mention_start.is_not(None), words), else_="")


def _is_theirs(speaker_ids: Collection[int]) -> tuple[SQLColumnExpression[bool], ...]:
    """Whether a quotation is somebody's words and one of these said it."""
    return (
        or_(*(is_speaker(QuoteRow.speaker_id, speaker_id) for speaker_id in speaker_ids)),
        *_is_spoken(),
    )


def _is_spoken() -> tuple[SQLColumnExpression[bool], ...]:
    """Whether a quotation is somebody's words."""
    return (QuoteRow.is_listed, QuoteRow.kind.in_(SPEECH), QuoteRow.status != ReviewStatus.REJECTED)


def _contexts() -> AnySelect:
    """Quotations in their context, by article and place."""
    root = aliased(SpeakerRow)
    begin = case((QuoteRow.start > AROUND, QuoteRow.start - AROUND), else_=0)
    return (
        select(
            QuoteRow.id,
            QuoteRow.article_id,
            ArticleRow.title,
            QuoteRow.number,
            func.substr(ArticleRow.text, begin + 1, QuoteRow.start - begin).label("before"),
            func.substr(QuoteRow.text, 1, LONGEST_WORDS).label("words"),
            func.substr(ArticleRow.text, QuoteRow.end + 1, AROUND).label("after"),
            QuoteRow.status,
            root.id.label("speaker_id"),
            shown_name(root).label("speaker"),
            QuoteRow.is_person_speaker,
        )
        .join(ArticleRow, ArticleRow.id == QuoteRow.article_id)
        .outerjoin(SpeakerRow, SpeakerRow.id == QuoteRow.speaker_id)
        .outerjoin(root, root.id == root_of(SpeakerRow))
        .order_by(QuoteRow.article_id, QuoteRow.start, QuoteRow.id)
    )


def _views(session: Session, wanted: AnySelect) -> tuple[ContextView, ...]:
    """The contexts as they travel; of the words around only what stands in the same sentence."""
    return tuple(
        ContextView(
            quote_id=row.id,
            article_id=row.article_id,
            article=row.title,
            number=row.number,
            before=SENTENCE_END.split(row.before)[-1].lstrip(),
            words=row.words.replace("\n", " "),
            after=SENTENCE_END.split(row.after)[0],
            status=row.status,
            speaker_id=row.speaker_id,
            speaker=row.speaker or "",
            is_decided=row.status in SETTLED or row.is_person_speaker,
        )
        for row in session.execute(wanted)
    )
