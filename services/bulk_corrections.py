"""What a person decides about many quotations at once: one act, which can be undone as one.

What somebody has confirmed stays as it is unless it is meant too; what is gone meanwhile is left out. Every
verb raises DatabaseProblem where the project cannot be written. An act that would change nothing leaves no
trace.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from db import queries, queries_speakers, store
from db.engine import Database
from db.standing import MachineAnswer, Standing
from db.views import Action, RejectReason, ReviewStatus
from extraction.model import QuoteKind

# How the quotation with this id is to stand.
Change = Callable[[int, Standing], Standing]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The quotations that are meant, and whether those among them that are confirmed are meant too."""

    quote_ids: Sequence[int]
    with_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many quotations changed, how many stayed because somebody had confirmed them.

    `elsewhere` stayed because the speaker is known in another article only: 関係者 there is somebody else.
    """

    changed: int
    spared: int
    elsewhere: int = 0


@dataclass(frozen=True, slots=True)
class _Meant:
    """The standings of those that may change, and how many may not."""

    standings: Mapping[int, tuple[Standing, MachineAnswer]]
    spared: int


def confirm(database: Database, chosen: Chosen, by: str) -> Outcome:
    """They are right as they stand."""

    def change(_: int, standing: Standing) -> Standing:
        is_done = standing.is_settled
        return standing if is_done else replace(standing, status=ReviewStatus.CONFIRMED, reject_reason=None)

    return _decide(database, chosen, _act(Action.CONFIRM, by), change)


def choose_speaker(database: Database, chosen: Chosen, speaker_id: int | None, by: str) -> Outcome:
    """Somebody known said it, or with None: the articles do not say who."""

    def change(_: int, standing: Standing) -> Standing:
        return replace(standing, speaker_id=speaker_id, is_person_speaker=True)

    with database.writing() as session:
        home = None if speaker_id is None else queries_speakers.home_of(session, speaker_id)
        here = chosen.quote_ids
        if home is not None:
            articles = queries.articles_of(session, here)
            here = [quote_id for quote_id in here if articles.get(quote_id) == home]
        meant = _meant(session, replace(chosen, quote_ids=here))
        outcome = _carry_out(session, meant, _act(Action.SPEAKER, by), change)
    return replace(outcome, elsewhere=len(chosen.quote_ids) - len(here))


def name_speaker(database: Database, chosen: Chosen, name: str, by: str) -> Outcome:
    """Somebody of this name said it: in each article the one known by it there, else one who is new."""
    wanted = name.strip()
    if not wanted:
        return Outcome(0, 0)
    with database.writing() as session:
        meant = _meant(session, chosen)
        articles = queries.articles_of(session, meant.standings)
        speakers = {one: store.speaker_named(session, wanted, one) for one in sorted(set(articles.values()))}

        def change(quote_id: int, standing: Standing) -> Standing:
            return replace(standing, speaker_id=speakers[articles[quote_id]], is_person_speaker=True)

        return _carry_out(session, meant, _act(Action.SPEAKER, by), change)


def change_kind(database: Database, chosen: Chosen, kind: QuoteKind, by: str) -> Outcome:
    """The words are of this kind."""

    def change(_: int, standing: Standing) -> Standing:
        return replace(standing, kind=kind, is_person_kind=True)

    return _decide(database, chosen, _act(Action.KIND, by), change)


def reject(database: Database, chosen: Chosen, reason: RejectReason, by: str) -> Outcome:
    """They are no quotations, or not wanted, for this reason."""

    def change(_: int, standing: Standing) -> Standing:
        return replace(standing, status=ReviewStatus.REJECTED, reject_reason=reason)

    return _decide(database, chosen, _act(Action.REJECT, by), change)


def _act(action: Action, by: str) -> store.Act:
    """What is done, now."""
    return store.Act(action, by, datetime.now(UTC))


def _decide(database: Database, chosen: Chosen, act: store.Act, change: Change) -> Outcome:
    """Carry out one act in a transaction of its own."""
    with database.writing() as session:
        return _carry_out(session, _meant(session, chosen), act, change)


def _meant(session: Session, chosen: Chosen) -> _Meant:
    """Those that are there and may change."""
    known = queries.standings(session, chosen.quote_ids)
    listed = {one: pair for one, pair in known.items() if pair[0].is_listed}
    may = {one: pair for one, pair in listed.items() if chosen.with_confirmed or not pair[0].is_settled}
    return _Meant(may, len(listed) - len(may))


def _carry_out(session: Session, meant: _Meant, act: store.Act, change: Change) -> Outcome:
    """Record the act on all that it changes."""
    roots = queries_speakers.merged(session)
    became = {
        one: change(one, was).fitting(machine, roots) for one, (was, machine) in meant.standings.items()
    }
    changing = {one: standing for one, standing in became.items() if standing != meant.standings[one][0]}
    store.act(session, act, changing)
    return Outcome(len(changing), meant.spared)
