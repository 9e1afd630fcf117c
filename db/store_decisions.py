"""What an act does to quotations: many are written as fast as one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import Integer, Update, bindparam, select, update
from sqlalchemy.orm import Session

from db import queries, queries_speakers
from db.inserting import insert_rows, plain
from db.meanwhile import refuse_unseen
from db.models import ArticleRow, DecisionRow, QuoteRow, table_of
from db.row_views import portions
from db.standing import STANDING, Standing
from db.store_places import arrange
from db.views import Action

# As the sheet calls a speaker whom a person looked for in vain.
UNKNOWN: Final = "不明"
# Of which property of a quotation a person reads; of others the status.
READ_OF: Final[Mapping[Action, str]] = MappingProxyType(
    {
        Action.SPEAKER: "speaker",
        Action.KIND: "kind",
        Action.NOTE: "note",
        Action.SPAN: "words",
        Action.ADD: "words",
        Action.JOIN: "words",
        Action.SPLIT: "words",
    }
)
# Acts that may change anything: a person reads of the first property that is other than before.
OF_ANYTHING: Final = frozenset({Action.ACCEPT, Action.IMPORT, Action.MACHINE})

# What is kept of a decision, in the order of the table.
DECISION: Final = (
    "step",
    "quote_id",
    "before",
    "after",
    *(f"{when}_{name}" for when in ("was", "became") for name in STANDING),
)
THE_STEP: Final = bindparam("this_step", type_=Integer)
_values: Final = attrgetter(*STANDING)

_Readers = Mapping[str, Callable[[Standing], str]]


@dataclass(frozen=True, slots=True)
class Decided:
    """One quotation as it was and as it became, and what a person reads of that."""

    quote_id: int
    was: Standing
    became: Standing
    before: str
    after: str


def decide(session: Session, action: Action, standings: Mapping[int, Standing]) -> list[Decided]:
    """What changes where quotations stand so, in their order.

    Raises LookupError where one is gone, DecidedMeanwhile where somebody decided about it unseen.
    """
    known = queries.standings(session, standings)
    if len(known) < len(standings):
        raise LookupError(f"no quotes {sorted(standings.keys() - known.keys())}")
    roots = queries_speakers.merged(session)
    wishes: dict[int, tuple[Standing, Standing]] = {}
    for quote_id, standing in standings.items():
        was, machine = known[quote_id]
        wishes[quote_id] = (was, standing.beside(machine, roots))
    refuse_unseen(session, action, wishes)
    turns = {quote_id: wish for quote_id, wish in wishes.items() if wish[0] != wish[1]}
    places = queries.articles_of(session, [quote_id for quote_id, turn in turns.items() if _is_moved(*turn)])
    names = queries_speakers.speaker_names(session, _speakers_of(turns.values()))
    texts = _texts(session, places.values())
    decided: list[Decided] = []
    for quote_id, (was, became) in turns.items():
        text = texts[places[quote_id]] if quote_id in places else ""
        decided.append(Decided(quote_id, was, became, *_words(action, (was, became), names, text)))
    return decided


def of_step(session: Session, step: int, when: str) -> dict[int, Standing]:
    """How the quotations of a step stood before it ("was") or after it ("became")."""
    table = table_of(DecisionRow).c
    kept = (table[f"{when}_{name}"] for name in STANDING)
    rows = session.execute(select(table.quote_id, *kept).where(table.step == step).order_by(table.id))
    return {quote_id: Standing(*standing) for quote_id, *standing in rows}


def record(session: Session, step: int, decided: Sequence[Decided]) -> None:
    """Add what was decided to the history, and let the quotations stand so."""
    rows = [
        (step, one.quote_id, one.before, one.after, *map(plain, (*_values(one.was), *_values(one.became))))
        for one in decided
    ]
    insert_rows(session, table_of(DecisionRow), DECISION, rows)
    stand(session, step)
    moved = [one.quote_id for one in decided if _is_moved(one.was, one.became)]
    for article_id in dict.fromkeys(queries.articles_of(session, moved).values()):
        arrange(session, article_id)


def stand(session: Session, step: int) -> None:
    """Let the quotations of a step stand as the history says that they became."""
    session.execute(_standing_as_decided(), {THE_STEP.key: step})


def _is_moved(was: Standing, became: Standing) -> bool:
    """Whether other words are meant than before, or are there where none were."""
    return was.span != became.span or was.is_listed is not became.is_listed


def _texts(session: Session, article_ids: Iterable[int]) -> dict[int, str]:
    """The texts of these articles."""
    wanted = select(ArticleRow.id, ArticleRow.text)
    return {
        row.id: row.text
        for ids in portions(article_ids)
        for row in session.execute(wanted.where(ArticleRow.id.in_(ids)))
    }


def _speakers_of(turns: Iterable[tuple[Standing, Standing]]) -> set[int]:
    """Who is or was thought to speak."""
    return {standing.speaker_id for turn in turns for standing in turn if standing.speaker_id is not None}


@cache
def _standing_as_decided() -> Update:
    """Every quotation of a step as it became."""
    quote, decision = table_of(QuoteRow), table_of(DecisionRow).c
    became: dict[str, Any] = {name: decision[f"became_{name}"] for name in STANDING}
    return update(quote).where(decision.step == THE_STEP, quote.c.id == decision.quote_id).values(became)


def _words(
    action: Action, turn: tuple[Standing, Standing], names: Mapping[int, str], text: str
) -> tuple[str, str]:
    """What a person reads of a change."""
    was, became = turn
    readers = _readers(names, text)
    wanted = READ_OF.get(action)
    if action in OF_ANYTHING:
        wanted = next((name for name, read in readers.items() if read(was) != read(became)), None)
    if wanted is not None:
        return readers[wanted](was), readers[wanted](became)
    if was.status is became.status and was.reject_reason and became.reject_reason:
        return was.reject_reason.value, became.reject_reason.value
    return was.status.value, became.status.value


def _readers(names: Mapping[int, str], text: str) -> _Readers:
    """What is read of a standing, the weightiest first; `text` is the article's where the words change."""

    def speaker(standing: Standing) -> str:
        """What a person looked for in vain differs from what was not found."""
        if standing.speaker_id is not None:
            return names[standing.speaker_id]
        return UNKNOWN if standing.is_person_speaker else ""

    return {
        "speaker": speaker,
        "kind": lambda standing: standing.kind.value,
        "words": lambda standing: standing.span.of(text) if standing.is_listed else "",
        "note": lambda standing: standing.note,
    }
