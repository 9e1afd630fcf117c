"""A colleague's project beside one's own: what only one of the two decided, where they differ, how far they agree."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from sqlalchemy.orm import Session

from db import queries, queries_returns
from db.copying import copy_into
from db.engine import Database, open_database
from db.errors import DatabaseCode, DatabaseProblem
from db.queries_returns import MachinePlace
from db.standing import SETTLED
from db.views import QuoteFilter, QuoteView, ReviewStatus
from extraction.model import Span
from services.agreement import Agreement, agreement
from services.project_beside import ProjectBeside
from services.proposals import (
    FIELDS,
    Compared,
    Field,
    Judgement,
    Proposal,
    StoppedError,
    Value,
    Where,
    Who,
    category,
    is_same,
    never,
    value_of,
)

JUDGED: Final = SETTLED | {ReviewStatus.REJECTED}
MEASURED: Final = (Field.STATUS, Field.SPEAKER, Field.WORDS, Field.KIND)
Pairs = dict[Field, list[tuple[Hashable, Hashable]]]


@dataclass(frozen=True, slots=True)
class ColleagueCompared:
    """Two projects beside each other: the differences, and the agreement about what both have judged."""

    compared: Compared
    agreement: tuple[Agreement, ...]


def compare(database: Database, path: Path, *, is_cancelled: Callable[[], bool] = never) -> ColleagueCompared:
    """Every difference from a colleague's project, which is only read; raises StoppedError where it was stopped.

    Raises DatabaseProblem where that file cannot be read, is this project itself, or has no article of it.
    """
    if path.absolute() == database.path:
        raise DatabaseProblem(DatabaseCode.SAME_PROJECT, str(path))
    with TemporaryDirectory() as folder:
        other = open_database(copy_into(Path(folder), path), is_copy=True)
        try:
            with database.session() as ours, other.session() as theirs:
                return _compared(ours, theirs, path, is_cancelled)
        finally:
            other.close()


def decided(view: QuoteView) -> frozenset[Field]:
    """About what a person has said something: who confirms says that kind, speaker and place are right."""
    is_settled = view.status in SETTLED
    said = {
        Field.STATUS: view.status is not ReviewStatus.OPEN,
        Field.SPEAKER: view.is_person_speaker or is_settled,
        Field.WORDS: view.is_person_span or is_settled,
        Field.KIND: view.is_person_kind or is_settled,
        Field.NOTE: bool(view.note),
    }
    return frozenset(one for one, is_said in said.items() if is_said)


def _compared(
    ours: Session, theirs: Session, path: Path, is_cancelled: Callable[[], bool]
) -> ColleagueCompared:
    """Article by article."""
    mine, others = queries_returns.articles_by_sha256(ours), queries_returns.articles_by_sha256(theirs)
    if not mine.keys() & others.keys():
        raise DatabaseProblem(DatabaseCode.NO_COMMON_ARTICLE, str(path))
    two = _Two(ProjectBeside(ours), ProjectBeside(theirs))
    for sha256, article_id in others.items():
        if is_cancelled():
            raise StoppedError
        if sha256 in mine:
            two.look_at(mine[sha256], article_id)
        else:
            two.strangers += queries.count_quotes(theirs, QuoteFilter(article_id=article_id))
    measured = tuple(agreement(one, two.pairs[one]) for one in MEASURED)
    return ColleagueCompared(Compared(tuple(two.found), two.known, two.strangers), measured)


@dataclass(slots=True)
class _Two:
    """Two projects, with what was found so far."""

    ours: ProjectBeside
    theirs: ProjectBeside
    known: int = 0
    strangers: int = 0
    found: list[Proposal] = field(default_factory=list[Proposal])
    pairs: Pairs = field(default_factory=lambda: defaultdict(list[tuple[Hashable, Hashable]]))

    def look_at(self, article_id: int, their_article: int) -> None:
        """Set the quotations of an article beside each other."""
        mine = _Places(self.ours.quotes(article_id))
        gone = queries_returns.taken_away(self.ours.session, article_id)
        met: set[int] = set()
        for view in self.theirs.quotes(their_article):
            own = mine.find(view)
            if own is None:
                self.found += self._added(view, article_id, gone)
            else:
                met.add(own.id)
                self.known += 1
                self._look_at_pair(own, view)
        away = queries_returns.taken_away(self.theirs.session, their_article)
        self.found += (
            Proposal(
                own,
                Field.QUOTE,
                Where(own.text, own.span),
                None,
                Where(own.text, own.span),
                bool(decided(own)),
            )
            for own in mine.views
            if own.id not in met and own.machine_span is not None and (own.machine_span, own.form) in away
        )
        self.ours.forget()
        self.theirs.forget()

    def _added(self, view: QuoteView, article_id: int, gone: set[MachinePlace]) -> Iterator[Proposal]:
        """A quotation that only they have, where a person decided about it."""
        if view.machine_span is None or decided(view):
            there = replace(view, id=0, article_id=article_id, speaker_id=None)
            is_gone = view.machine_span is not None and (view.machine_span, view.form) in gone
            yield Proposal(there, Field.QUOTE, None, Where(view.text, view.span), None, is_gone)

    def _look_at_pair(self, own: QuoteView, view: QuoteView) -> None:
        """Where they differ about one quotation, and whether they agree."""
        said_here, said_there = decided(own), decided(view)
        values = {one: self._value(view, one, own.article_id) for one in FIELDS}
        for one in FIELDS:
            ours = value_of(own, one)
            if one in said_there and not is_same(values[one], ours):
                obstacle = self.ours.obstacle(own, values[one])
                before = self._before(own, one)
                self.found.append(Proposal(own, one, before, values[one], ours, one in said_here, obstacle))
        self._measure(own, view, values)

    def _measure(self, own: QuoteView, view: QuoteView, values: Mapping[Field, Value]) -> None:
        """Count a quotation that both have judged."""
        if own.status not in JUDGED or view.status not in JUDGED:
            return
        self.pairs[Field.STATUS].append((own.status in SETTLED, view.status in SETTLED))
        if own.status in SETTLED and view.status in SETTLED:
            for one in (Field.SPEAKER, Field.WORDS, Field.KIND):
                self.pairs[one].append((category(value_of(own, one)), category(values[one])))

    def _value(self, view: QuoteView, one: Field, article_id: int) -> Value:
        """What they say, with their speaker as the one whom the project knows by that name."""
        value = value_of(view, one)
        return self.ours.who(value.name, article_id) if isinstance(value, Who) and value.name else value

    def _before(self, own: QuoteView, one: Field) -> Value | None:
        """What the machine says."""
        machine: dict[Field, Value | None] = {
            Field.STATUS: Judgement(ReviewStatus.OPEN),
            Field.SPEAKER: Who(own.machine_speaker, own.machine_speaker_id),
            Field.WORDS: self._where(own.article_id, own.machine_span) if one is Field.WORDS else None,
            Field.KIND: own.machine_kind,
            Field.NOTE: "",
        }
        return machine[one]

    def _where(self, article_id: int, span: Span | None) -> Where | None:
        """A place with its words."""
        return span and Where(span.of(self.ours.text(article_id)), span)


class _Places:
    """The quotations of an article by where they are."""

    def __init__(self, views: list[QuoteView]) -> None:
        self.views = views
        self._by_machine = {(view.machine_span, view.form): view for view in views if view.machine_span}
        self._by_span = {view.span: view for view in views}

    def find(self, view: QuoteView) -> QuoteView | None:
        """The same quotation: found by the machine at the same place, else standing at the same place now."""
        found = self._by_machine.get((view.machine_span, view.form)) if view.machine_span else None
        return found or self._by_span.get(view.span)
