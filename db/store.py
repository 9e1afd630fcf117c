"""Every write that a person causes; what the machine finds is written by db/store_extraction.py."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from db import queries_speakers, queries_steps, store_changes, store_decisions, store_many
from db.frames import NO_PARTS
from db.inserting import insert_rows, new_ids
from db.likeness import Marks, kept_of, marks_of
from db.models import ArticleRow, PlaceRow, QuoteRow, ShingleRow, SpeakerRow, StepRow, table_of
from db.queries_likeness import LikelyArticles, known_bytes
from db.standing import Standing
from db.store_changes import Change, Changed
from db.store_decisions import Decided
from db.views import Action, ReviewStatus, StepView
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
    """A step's number, and how it hangs together with those before it, as StepRow keeps it."""

    id: int
    reverts: int | None = None
    below: int | None = None
    next_undo: int | None = None
    next_redo: int | None = None


@dataclass(frozen=True, slots=True)
class _Touched:
    """How many quotations an act is about, the first of them, and what a person reads of that."""

    count: int
    quote_id: int | None
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class _Turn:
    """The act that is undone or done again, how its quotations are to stand, and what else changed by that."""

    step: StepView
    when: str
    changed: Sequence[Changed]


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
    last, number = queries_steps.last_step(session, done.by), queries_steps.next_step(session)
    links = _Links(number, below=last and last.next_undo, next_undo=number)
    step = _add_step(session, done, links, _touched(decided), changed)
    store_decisions.record(session, step, decided)
    return step


def confirm(session: Session, done: Act, quote_ids: Sequence[int]) -> int | None:
    """Confirm these as one step, of all of whom the machine's answer stands untouched; gives the step, if any."""
    if not quote_ids:
        return None
    last, number = queries_steps.last_step(session, done.by), queries_steps.next_step(session)
    links = _Links(number, below=last and last.next_undo, next_undo=number)
    words = ReviewStatus.OPEN.value, ReviewStatus.CONFIRMED.value
    step = _add_step(session, done, links, _Touched(len(quote_ids), quote_ids[0], *words), ())
    store_many.confirm(session, step, quote_ids)
    return step


def undo(session: Session, by: str, at: datetime) -> StepView | None:
    """Take back the last act that still holds; gives it, or None where there is none.

    At a server it is their own last act, and what somebody else decided since stays.
    """
    step = queries_steps.undoable(session, by)
    if step is None:
        return None
    last, number = queries_steps.last_step(session, by), queries_steps.next_step(session)
    links = _Links(
        number,
        reverts=step.step,
        below=last and last.next_redo,
        next_undo=session.get_one(StepRow, step.step).below,
        next_redo=number,
    )
    back = store_changes.reverted(store_changes.of_step(session, step.step))
    changed = store_changes.turn(session, back)
    done = Act(Action.UNDO, by, at, step.after, step.before)
    return _turn(session, done, links, _Turn(step, "was", changed))


def redo(session: Session, by: str, at: datetime) -> StepView | None:
    """Do again what was taken back last; gives it, or None where there is none or somebody decided since."""
    step, undone = queries_steps.redoable(session, by), queries_steps.undo_to_redo(session, by)
    if step is None or undone is None:
        return None
    number = queries_steps.next_step(session)
    links = _Links(number, reverts=undone.id, next_undo=step.step, next_redo=undone.below)
    changed = store_changes.turn(session, store_changes.of_step(session, step.step))
    done = Act(Action.REDO, by, at, step.before, step.after)
    return _turn(session, done, links, _Turn(step, "became", changed))


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


def drop_place(session: Session, key: str) -> None:
    """Nobody wants to find this again."""
    session.execute(delete(PlaceRow).where(PlaceRow.key == key))


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


def _turn(session: Session, done: Act, links: _Links, turn: _Turn) -> StepView:
    """Let the quotations of an act stand as before or after it, which is a step too; gives the act.

    Those about which somebody else decided since are left alone.
    """
    step = turn.step
    theirs = queries_steps.since_by_others(session, step.step, done.by)
    if not theirs and store_many.can_turn(session, step.step, turn.when):
        touched = _Touched(0 if step.quote_id is None else step.count, step.quote_id)
        new = _add_step(session, done, links, touched, turn.changed)
        store_many.turn(session, step.step, new, turn.when)
        return step
    standings = store_decisions.of_step(session, step.step, turn.when)
    ours = {quote_id: one for quote_id, one in standings.items() if quote_id not in theirs}
    decided = store_decisions.decide(session, step.action, ours)
    new = _add_step(session, done, links, _touched(decided), turn.changed)
    store_decisions.record(session, new, decided)
    return replace(step, left=len(theirs))


def _touched(decided: Sequence[Decided]) -> _Touched:
    """What a step says of its decisions."""
    if not decided:
        return _Touched(0, None)
    first = decided[0]
    return _Touched(len(decided), first.quote_id, first.before, first.after)


def _add_step(
    session: Session, done: Act, links: _Links, touched: _Touched, changed: Sequence[Changed]
) -> int:
    """Add what was done to the history, but for the decisions; gives the step."""
    row = StepRow(
        action=done.action,
        by=done.by,
        at=done.at,
        count=touched.count or len(changed),
        quote_id=touched.quote_id,
        before=done.before or touched.before,
        after=done.after or touched.after,
        **asdict(links),
    )
    session.add(row)
    session.flush()
    store_changes.record(session, links.id, changed)
    session.flush()
    return links.id
