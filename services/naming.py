"""What a person decides about speakers: who is who, and what they are called; every act is one step that undo takes back.

Quotations that a person settled, or whose speaker a person chose, stay with whom they are: only who that is
may become somebody else. Every verb raises DatabaseProblem where the project cannot be written; speakers and
quotations that are gone are left out. An act that would change nothing leaves no trace.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Final

from sqlalchemy.orm import Session

from db import queries, queries_speakers, store
from db.engine import Database
from db.standing import Standing
from db.store import Act
from db.store_changes import Change, Values
from db.views import Action, SpeakerView, Subject, TitleView, WordSort
from extraction.model import EntityKind

BETWEEN: Final = "、"
# What is read of an act before and after it, and the columns that change.
_Alteration = tuple[str, str, Values]


@dataclass(frozen=True, slots=True)
class NewTitle:
    """What somebody was, from one day to another."""

    text: str
    from_on: date | None
    to_on: date | None


@dataclass(frozen=True, slots=True)
class Split:
    """That those of a speaker who are called so are somebody else, of this name."""

    speaker_id: int
    form: str
    name: str


def merge(database: Database, root_id: int, others: Collection[int], by: str) -> None:
    """These others are that one; who was merged into them comes along."""
    with database.writing() as session:
        everybody = queries_speakers.speakers_of(session, [root_id, *others])
        root = next((one for one in everybody if one.id == root_id), None)
        merged = [one for one in everybody if one.id != root_id]
        if root is None or not merged:
            return
        ids = [one for other in merged for one in (other.id, *queries_speakers.members(session, other.id))]
        names = BETWEEN.join(one.name for one in merged)
        changes = [Change(Subject.SPEAKER, speaker_id, {"root_id": root_id}) for speaker_id in ids]
        store.act(session, _act(Action.MERGE, by, names, root.name), changes=changes)


def part(database: Database, member_id: int, by: str) -> None:
    """Somebody who was merged is a speaker of their own again, with the quotations that were theirs."""
    with database.writing() as session:
        root = queries_speakers.speakers_of(session, [member_id])
        change = Change(Subject.SPEAKER, member_id, {"root_id": None})
        before, after = "".join(one.name for one in root), queries_speakers.own_name(session, member_id)
        store.act(session, _act(Action.SPLIT_SPEAKER, by, before, after), changes=[change])


def split(database: Database, wanted: Split, quote_ids: Collection[int], by: str) -> None:
    """Who is called so is somebody else: these quotations are theirs, and those of articles to come."""
    name = wanted.name.strip()
    with database.writing() as session:
        speakers = queries_speakers.speakers_of(session, [wanted.speaker_id])
        if not name or not speakers:
            return
        new_id = store.add_namesake(session, name, speakers[0].kind)
        alias = {
            "sort": WordSort.ALIAS,
            "form": wanted.form,
            "category": "",
            "speaker_id": new_id,
            "note": "",
        }
        store.act(
            session,
            _act(Action.SPLIT_SPEAKER, by, speakers[0].name, name),
            _said_by(session, quote_ids, new_id),
            [Change(Subject.WORD, None, alias)],
        )


def apply_speaker(database: Database, quote_ids: Collection[int], speaker_id: int | None, by: str) -> None:
    """The same speaker said all of these; None means that the articles do not say who."""
    with database.writing() as session:
        store.act(session, _act(Action.SPEAKER, by), _said_by(session, quote_ids, speaker_id))


def rename(database: Database, speaker_id: int, name: str, by: str) -> None:
    """The speaker is called so everywhere; an empty name gives back what the articles say."""

    def alteration(speaker: SpeakerView) -> _Alteration:
        wanted = name.strip()
        own = wanted if wanted != speaker.machine_name else ""
        return speaker.name, own or speaker.machine_name, {"own_name": own or None}

    _alter(database, speaker_id, Action.RENAME, by, alteration)


def change_kind(database: Database, speaker_id: int, kind: EntityKind, by: str) -> None:
    """The speaker is of this kind."""

    def alteration(speaker: SpeakerView) -> _Alteration:
        return speaker.kind.value, kind.value, {"own_kind": kind}

    _alter(database, speaker_id, Action.SPEAKER_KIND, by, alteration)


def write_reading(database: Database, speaker_id: int, reading: str, by: str) -> None:
    """The name is read so, in kana; an empty reading leaves it to the dictionary."""

    def alteration(speaker: SpeakerView) -> _Alteration:
        return speaker.reading, reading.strip(), {"reading": reading.strip()}

    _alter(database, speaker_id, Action.READING, by, alteration)


def write_note(database: Database, speaker_id: int, note: str, by: str) -> None:
    """A note beside the speaker; an empty one takes the note away."""

    def alteration(speaker: SpeakerView) -> _Alteration:
        return speaker.note, note, {"note": note}

    _alter(database, speaker_id, Action.NOTE, by, alteration)


def add_title(database: Database, speaker_id: int, title: NewTitle, by: str) -> None:
    """The speaker was this; a title without words is none."""
    values = {"speaker_id": speaker_id, "text": title.text, "from_on": title.from_on, "to_on": title.to_on}
    if title.text:
        with database.writing() as session:
            change = Change(Subject.TITLE, None, values)
            store.act(session, _act(Action.TITLE, by, "", _title(title)), changes=[change])


def change_title(database: Database, before: TitleView, title: NewTitle, by: str) -> None:
    """It was otherwise; a title without words goes."""
    values = {"text": title.text, "from_on": title.from_on, "to_on": title.to_on}
    with database.writing() as session:
        change = Change(Subject.TITLE, before.id, values if title.text else None)
        store.act(session, _act(Action.TITLE, by, _title(before), _title(title)), changes=[change])


def _alter(
    database: Database,
    speaker_id: int,
    action: Action,
    by: str,
    alteration: Callable[[SpeakerView], _Alteration],
) -> None:
    """Change a speaker who is there, as one step."""
    with database.writing() as session:
        for speaker in queries_speakers.speakers_of(session, [speaker_id]):
            before, after, values = alteration(speaker)
            change = Change(Subject.SPEAKER, speaker.id, values)
            store.act(session, _act(action, by, before, after), changes=[change])


def _act(action: Action, by: str, before: str = "", after: str = "") -> Act:
    """An act of this moment."""
    return Act(action, by, datetime.now(UTC), before, after)


def _said_by(session: Session, quote_ids: Collection[int], speaker_id: int | None) -> dict[int, Standing]:
    """How these quotations stand with this speaker, but for those about which a person decided."""
    roots = queries_speakers.merged(session)
    return {
        quote_id: replace(standing, speaker_id=speaker_id, is_person_speaker=True).fitting(machine, roots)
        for quote_id, (standing, machine) in queries.standings(session, quote_ids).items()
        if standing.is_listed and not (standing.is_settled or standing.is_person_speaker)
    }


def _title(title: NewTitle | TitleView) -> str:
    """A title as it is read: 市長 2020-04-01〜."""
    if title.from_on is None and title.to_on is None:
        return title.text
    return f"{title.text} {title.from_on or ''}〜{title.to_on or ''}"
