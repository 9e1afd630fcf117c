"""Every write that a person causes; what the machine finds is written by db/store_extraction.py."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from db import queries_speakers, queries_steps, store_changes, store_decisions
from db.frames import NO_PARTS
from db.inserting import insert_rows, new_ids
from db.likeness import Marks, kept_of, marks_of
from db.models import ArticleRow, PlaceRow, QuoteRow, ShingleRow, SpeakerRow, StepRow, table_of
from db.queries_likeness import LikelyArticles, known_bytes
from db.standing import Standing
from db.store_changes import Change, Changed
from db.store_decisions import Decided
from db.views import Action, StepView
from extraction.model import EntityKind, Factuality, QuoteForm, QuoteKind, Region, SourceKind, Span

SHINGLE: Final = tuple(table_of(ShingleRow).c.keys())
NO_STANDINGS: Final[Mapping[int, Standing]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article that is to be kept; without `extractor` nobody has looked for quotations in it yet."""

    source: str
    title: str
    outlet: str | None
    published_on: date | None
    encoding: str
    sha256: str
    text: str
    url: str | None = None
    extractor: str = ""
    dictionary: str = ""


@dataclass(frozen=True, slots=True)
class NewQuote:
    """A quotation that the machine has not found; `rule` and `reason` say so where the machine's would stand."""

    article_id: int
    span: Span
    form: QuoteForm
    kind: QuoteKind
    region: Region
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Act:
    """What a person does, and when; `before` and `after` are read of it where they are given."""

    action: Action
    by: str
    at: datetime
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class _Links:
    """How a step hangs together with those before it, as StepRow keeps it."""

    reverts: int | None = None
    below: int | None = None
    next_undo: int | None = None
    next_redo: int | None = None


def add_article(session: Session, new: NewArticle) -> int | None:
    """Keep an article; gives its id, or None where one of these bytes is there already."""
    if known_bytes(session, [new.sha256]):
        return None
    marks = marks_of(new.text)
    unusual = LikelyArticles(session, [marks.sample]).unusual(marks.sample)
    (article_id,) = new_ids(session, table_of(ArticleRow), 1)
    put_articles(session, [(article_id, new, marks, unusual)])
    return article_id


def put_articles(session: Session, rows: Sequence[tuple[int, NewArticle, Marks, Sequence[int]]]) -> None:
    """Keep articles that are not there yet, under these ids, to be known again by their marks and unusual shingles."""
    if rows:
        articles = [{"id": article_id, **_article(new, marks)} for article_id, new, marks, _ in rows]
        session.execute(insert(table_of(ArticleRow)), articles)
    shingles = [(value, article_id) for article_id, _, _, unusual in rows for value in unusual]
    insert_rows(session, table_of(ShingleRow), SHINGLE, shingles)


def _article(new: NewArticle, marks: Marks) -> dict[str, object]:
    """The columns of an article."""
    known_by = {"text_sha256": marks.text_sha256, "shingles": len(kept_of(marks.sample))}
    return {**asdict(new), "length": len(new.text), **known_by}


def add_quote(session: Session, new: NewQuote) -> int:
    """Make a quotation that nobody sees until an act lists it; gives its id."""
    row = QuoteRow(
        article_id=new.article_id,
        form=new.form,
        text="",
        paragraph=0,
        number=0,
        is_found=False,
        region=new.region,
        machine_kind=new.kind,
        cue_text="",
        factuality=Factuality.STATED,
        frame=NO_PARTS,
        clause_text="",
        rule=new.rule,
        reason=new.reason,
        confidence=0.0,
        standing=Standing.untouched(new.kind, new.span, is_listed=False),
    )
    session.add(row)
    session.flush()
    return row.id


def act(
    session: Session,
    done: Act,
    standings: Mapping[int, Standing] = NO_STANDINGS,
    changes: Iterable[Change] = (),
) -> int | None:
    """Let these things change and these quotations stand so, as one step that can be undone.

    Gives the step, or None where nothing would change. Raises LookupError where a quotation is gone.
    """
    changed = store_changes.apply(session, changes)
    decided = store_decisions.decide(session, done.action, standings)
    if not decided and not changed:
        return None
    last = queries_steps.last_step(session)
    step = _next(last)
    _record(session, done, _Links(below=last and last.next_undo, next_undo=step), decided, changed)
    return step


def undo(session: Session, by: str, at: datetime) -> StepView | None:
    """Take back the last act that still holds; gives it, or None where there is none."""
    step = queries_steps.undoable(session)
    if step is not None:
        last = queries_steps.last_step(session)
        links = _Links(
            reverts=step.step,
            below=last and last.next_redo,
            next_undo=session.get_one(StepRow, step.step).below,
            next_redo=_next(last),
        )
        back = store_changes.reverted(store_changes.of_step(session, step.step))
        changed = store_changes.turn(session, back)
        standings = store_decisions.of_step(session, step.step, "was")
        decided = store_decisions.decide(session, step.action, standings)
        _record(session, Act(Action.UNDO, by, at, step.after, step.before), links, decided, changed)
    return step


def redo(session: Session, by: str, at: datetime) -> StepView | None:
    """Do again what was taken back last; gives it, or None where there is none or somebody decided since."""
    step, undone = queries_steps.redoable(session), queries_steps.undo_to_redo(session)
    if step is not None and undone is not None:
        links = _Links(reverts=undone.id, next_undo=step.step, next_redo=undone.below)
        changed = store_changes.turn(session, store_changes.of_step(session, step.step))
        standings = store_decisions.of_step(session, step.step, "became")
        decided = store_decisions.decide(session, step.action, standings)
        _record(session, Act(Action.REDO, by, at, step.before, step.after), links, decided, changed)
    return step


def speaker_named(session: Session, name: str, article_id: int) -> int:
    """The speaker whom a person means by a name or alias in an article; a new one where nobody is known."""
    known = queries_speakers.speaker_called(session, name, article_id)
    return known if known is not None else _add_speaker(session, name, EntityKind.PERSON, 0)


def add_namesake(session: Session, name: str, kind: EntityKind) -> int:
    """Make a speaker of their own, whoever has that name; the machine counts namesakes upwards and finds none."""
    least = select(func.min(SpeakerRow.namesake)).where(SpeakerRow.name == name)
    return _add_speaker(session, name, kind, min(session.scalars(least).one() or 0, 0) - 1)


def put_place(session: Session, key: str, value: str) -> None:
    """Keep something that a window wants to find again."""
    changed = update(PlaceRow).where(PlaceRow.key == key).values(value=value).returning(PlaceRow.key)
    if session.scalars(changed).first() is None:
        session.add(PlaceRow(key=key, value=value))


def _add_speaker(session: Session, name: str, kind: EntityKind, namesake: int) -> int:
    """Somebody whom a person named."""
    row = SpeakerRow(
        kind=kind,
        source=SourceKind.NAMED_PERSON,
        name=name,
        article_id=None,
        namesake=namesake,
        reading="",
        note="",
    )
    session.add(row)
    session.flush()
    return row.id


def _next(last: StepRow | None) -> int:
    """The number of the step after this one."""
    return last.id + 1 if last else 1


def _record(
    session: Session, done: Act, links: _Links, decided: Sequence[Decided], changed: Sequence[Changed]
) -> None:
    """Add what was done to the history."""
    step = _next(queries_steps.last_step(session))
    first = decided[0] if decided else None
    row = StepRow(
        id=step,
        action=done.action,
        by=done.by,
        at=done.at,
        count=len(decided) or len(changed),
        quote_id=first and first.quote_id,
        before=done.before or (first.before if first else ""),
        after=done.after or (first.after if first else ""),
        **asdict(links),
    )
    session.add(row)
    session.flush()
    store_decisions.record(session, step, decided)
    store_changes.record(session, step, changed)
    session.flush()
