"""What a person decides about a quotation: an act is kept when its function returns, and can be undone.

Every verb raises DatabaseProblem where the project cannot be written, and LookupError where quotation or
speaker are gone because an extraction that ran again no longer finds them. An act that would change nothing
leaves no trace.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from db import queries, queries_speakers, store
from db.engine import Database
from db.standing import Standing
from db.views import Action, RejectReason, ReviewStatus, StepView
from extraction.model import QuoteKind

Change = Callable[[Standing], Standing]


def confirm(database: Database, quote_id: int, by: str) -> None:
    """Kind and speaker are right as they stand; what is confirmed already stays as it is."""

    def change(standing: Standing) -> Standing:
        return standing if standing.is_settled else _with(standing, ReviewStatus.CONFIRMED)

    _decide(database, quote_id, Action.CONFIRM, by, change)


def choose_speaker(database: Database, quote_id: int, speaker_id: int | None, by: str) -> None:
    """Somebody known said it, or with None: the article does not say who."""
    _decide(database, quote_id, Action.SPEAKER, by, lambda standing: _said_by(standing, speaker_id))


def settle_speaker(database: Database, quote_id: int, speaker_id: int | None, by: str) -> None:
    """Somebody known said it, or with None nobody can say who, and that is right as it stands: one act."""

    def change(standing: Standing) -> Standing:
        return _with(_said_by(standing, speaker_id), ReviewStatus.CONFIRMED)

    with database.writing() as session:
        standing, _ = queries.standing(session, quote_id)
        is_new = speaker_id is None or standing.speaker_id != speaker_id
        _decide_in(session, quote_id, Action.SPEAKER if is_new else Action.CONFIRM, by, change)


def name_speaker(database: Database, quote_id: int, name: str, by: str) -> None:
    """Somebody of this name said it: known by name or alias, else new; an empty name decides nothing."""
    wanted = name.strip()
    if not wanted:
        return
    with database.writing() as session:
        article_id = queries.quote(session, quote_id).article_id
        speaker_id = store.speaker_named(session, wanted, article_id)
        _decide_in(session, quote_id, Action.SPEAKER, by, lambda standing: _said_by(standing, speaker_id))


def reject(database: Database, quote_id: int, reason: RejectReason, by: str) -> None:
    """It is no quotation, or not wanted, for this reason."""
    _decide(
        database,
        quote_id,
        Action.REJECT,
        by,
        lambda standing: replace(standing, status=ReviewStatus.REJECTED, reject_reason=reason),
    )


def hold(database: Database, quote_id: int, by: str) -> None:
    """It is to be decided later."""
    _decide(database, quote_id, Action.HOLD, by, lambda standing: _with(standing, ReviewStatus.HELD))


def reopen(database: Database, quote_id: int, by: str) -> None:
    """It is open again; speaker, kind and note stay."""
    _decide(database, quote_id, Action.REOPEN, by, lambda standing: _with(standing, ReviewStatus.OPEN))


def change_kind(database: Database, quote_id: int, kind: QuoteKind, by: str) -> None:
    """The words are of this kind."""
    _decide(
        database,
        quote_id,
        Action.KIND,
        by,
        lambda standing: replace(standing, kind=kind, is_person_kind=True),
    )


def write_note(database: Database, quote_id: int, note: str, by: str) -> None:
    """A note beside the quotation; an empty one takes the note away."""
    _decide(database, quote_id, Action.NOTE, by, lambda standing: replace(standing, note=note))


def return_to_machine(database: Database, quote_id: int, by: str) -> None:
    """Kind, speaker and place are the machine's again, and nobody has decided; the note stays.

    What a person added stays as it is: the machine says nothing about it.
    """
    with database.writing() as session:
        standing, machine = queries.standing(session, quote_id)
        if machine.span is not None:
            untouched = replace(
                _with(standing, ReviewStatus.OPEN),
                is_person_kind=False,
                is_person_speaker=False,
                is_person_span=False,
            )
            store.act(session, store.Act(Action.MACHINE, by, datetime.now(UTC)), {quote_id: untouched})


def undo(database: Database, by: str) -> StepView | None:
    """Take back the last act that still holds, whoever did it; gives the act, or None where there is none."""
    with database.writing() as session:
        return store.undo(session, by, datetime.now(UTC))


def redo(database: Database, by: str) -> StepView | None:
    """Do again the act taken back last; gives it, or None where there is none or somebody decided since."""
    with database.writing() as session:
        return store.redo(session, by, datetime.now(UTC))


def _decide(database: Database, quote_id: int, action: Action, by: str, change: Change) -> None:
    """Carry out one act in a transaction of its own."""
    with database.writing() as session:
        _decide_in(session, quote_id, action, by, change)


def _decide_in(session: Session, quote_id: int, action: Action, by: str, change: Change) -> None:
    """Record the act where it changes something."""
    was, machine = queries.standing(session, quote_id)
    became = change(was).fitting(machine, queries_speakers.merged(session))
    store.act(session, store.Act(action, by, datetime.now(UTC)), {quote_id: became})


def _with(standing: Standing, status: ReviewStatus) -> Standing:
    """The same in another status that needs no reason."""
    return replace(standing, status=status, reject_reason=None)


def _said_by(standing: Standing, speaker_id: int | None) -> Standing:
    """The same with the speaker whom a person chose."""
    return replace(standing, speaker_id=speaker_id, is_person_speaker=True)
