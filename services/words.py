"""The words that a project taught: planned first, so that their effects can be looked at, then kept as one step.

Every verb raises DatabaseProblem where the project cannot be read or written.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from typing import Final

from sqlalchemy.orm import Session

from db import queries_speakers, queries_words, store_accepting, store_words
from db.engine import Database
from db.store import Act
from db.store_changes import Change, Values
from db.views import Action, Subject, WordSort, WordView
from extraction.lexicon import CueKind, predicate_sequence, shipped_lexicon
from extraction.model import EntityKind
from extraction.name_forms import name_key
from extraction.own_words import OwnWords, predicate_form, trace_of
from services import rerun
from services.backups import before_bulk
from services.differences import Difference
from services.intake import Progress
from services.rerun import Comparison

# Who is anything else is somebody in one article only, or has no name.
NAMEABLE: Final = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION})


# A word is a line of a list.
LINES: Final = re.compile(r"[\t\r\n]+")


class WordRefusal(Enum):
    """Why a word cannot be taught."""

    EMPTY = "empty"
    NO_PREDICATE = "no_predicate"
    NOBODY = "nobody"
    SAME_NAME = "same_name"
    TAUGHT = "taught"
    SHIPPED = "shipped"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to become of the project's words, and what they are then; a word with the id 0 is a new one.

    `before` and `after` are what a person reads of it.
    """

    words: tuple[WordView, ...]
    gone: tuple[WordView, ...]
    own: OwnWords
    traces: tuple[str, ...]
    before: str
    after: str

    @property
    def count(self) -> int:
        """How many words change."""
        return len(self.words) + len(self.gone)


def new_cue(form: str, kind: CueKind = CueKind.SPEECH, note: str = "") -> WordView:
    """A predicate that is not taught yet."""
    return WordView(0, WordSort.CUE, form, kind.value, None, "", note)


def new_alias(form: str, speaker_id: int | None, speaker: str, *, note: str = "") -> WordView:
    """Another name that is not taught yet, of somebody known or of a person of that name."""
    return WordView(0, WordSort.ALIAS, form, EntityKind.PERSON.value, speaker_id, speaker, note)


def taught(database: Database) -> tuple[WordView, ...]:
    """The words of the project, in the order in which they came."""
    with database.session() as session:
        return queries_speakers.words(session)


def plan(database: Database, word: WordView) -> Plan | WordRefusal:
    """Let a word be so: a new one, or the one with its id."""
    with database.session() as session:
        known = queries_speakers.words(session)
        wanted = _cleaned(session, word)
        refusal = _refusal(wanted, [one for one in known if one.id != wanted.id])
        return refusal or _plan(session, known, (wanted,), ())


def plan_without(database: Database, word_ids: Iterable[int]) -> Plan:
    """Take these words away."""
    away = set(word_ids)
    with database.session() as session:
        known = queries_speakers.words(session)
        return _plan(session, known, (), tuple(word for word in known if word.id in away))


def plan_all(database: Database, words: Iterable[WordView]) -> tuple[Plan, tuple[str, ...]]:
    """Teach a list of words, each in the place of one that is known by the same form; also what is refused of it."""
    wanted: dict[tuple[WordSort, object], WordView] = {}
    refused: list[str] = []
    with database.session() as session:
        known = queries_speakers.words(session)
        ids = {_key(one): one.id for one in known}
        for word in words:
            cleaned = _cleaned(session, word)
            if _refusal(cleaned, ()) is None:
                wanted[_key(cleaned)] = replace(cleaned, id=ids.get(_key(cleaned), 0))
            else:
                refused.append(word.form)
        new = tuple(word for word in wanted.values() if word not in known)
        return _plan(session, known, new, ()), tuple(refused)


def effects(
    database: Database,
    planned: Plan,
    *,
    report: Callable[[Progress], None],
    is_cancelled: Callable[[], bool],
) -> Comparison:
    """What the machine would say of the articles in which the words stand; keeps nothing."""
    with database.session() as session:
        holding = queries_words.articles_holding(session, planned.traces)
    return rerun.compare(database, planned.own, holding, report=report, is_cancelled=is_cancelled)


def carry_out(database: Database, planned: Plan, chosen: Sequence[Difference], by: str) -> int | None:
    """Keep the words, and let the machine's new answers stand, as one step; gives it, or None for nothing."""
    before_bulk(database, len(chosen))
    with database.writing() as session:
        changes = [
            *(Change(Subject.WORD, word.id or None, _columns(session, word)) for word in planned.words),
            *(Change(Subject.WORD, word.id, None) for word in planned.gone),
        ]
        done = Act(Action.WORD, by, datetime.now(UTC), planned.before, planned.after)
        answers = [difference.answer for difference in chosen]
        return store_accepting.accept(session, done, answers, changes)


def shown(word: WordView) -> str:
    """A word as a person reads it: 胸を張る, ガースー（菅義偉）."""
    return word.form if word.sort is WordSort.CUE else f"{word.form}（{word.speaker}）"


def _cleaned(session: Session, word: WordView) -> WordView:
    """A predicate in its dictionary form; a name with whom the project knows by it, and what that is."""
    form, speaker, note = (
        " ".join(LINES.split(text)).strip() for text in (word.form, word.speaker, word.note)
    )
    if word.sort is WordSort.CUE:
        return replace(word, form=predicate_form(form) or form, note=note, speaker_id=None, speaker="")
    speaker_id = word.speaker_id
    if speaker_id is None and speaker:
        speaker_id = queries_speakers.speaker_called(session, speaker, 0)
    kind = queries_words.kinds(session, [speaker_id]).get(speaker_id, EntityKind(word.category))
    called = queries_speakers.speaker_names(session, [speaker_id] if speaker_id else [])
    return replace(
        word,
        form=form,
        category=kind.value,
        speaker_id=speaker_id,
        speaker=called.get(speaker_id or 0, speaker),
        note=note,
    )


def _refusal(word: WordView, others: Iterable[WordView]) -> WordRefusal | None:
    """Why a word cannot be taught beside these."""
    if not word.form:
        return WordRefusal.EMPTY
    refusal = _cue_refusal(word) if word.sort is WordSort.CUE else _alias_refusal(word)
    if refusal is None and _key(word) in map(_key, others):
        return WordRefusal.TAUGHT
    return refusal


def _cue_refusal(word: WordView) -> WordRefusal | None:
    """Why a predicate teaches nothing."""
    if predicate_form(word.form) is None:
        return WordRefusal.NO_PREDICATE
    listed = shipped_lexicon().cues.get(predicate_sequence(word.form))
    return WordRefusal.SHIPPED if listed is not None and listed.kind == word.category else None


def _alias_refusal(word: WordView) -> WordRefusal | None:
    """Why a name teaches nothing."""
    if not word.speaker or EntityKind(word.category) not in NAMEABLE:
        return WordRefusal.NOBODY
    return WordRefusal.SAME_NAME if name_key(word.form) == name_key(word.speaker) else None


def _key(word: WordView) -> tuple[WordSort, object]:
    """By what a word is the same as another."""
    is_cue = word.sort is WordSort.CUE
    return word.sort, predicate_sequence(word.form) if is_cue else name_key(word.form)


def _plan(
    session: Session, known: Sequence[WordView], words: tuple[WordView, ...], gone: tuple[WordView, ...]
) -> Plan:
    """The plan with what the words are then."""
    touched = {word.id for word in (*words, *gone)}
    former = [word for word in known if word.id in touched]
    kept = [word for word in known if word.id not in touched]
    every = [*former, *words]
    return Plan(
        words,
        gone,
        own=queries_words.as_own_words(session, [*kept, *words]),
        traces=tuple(dict.fromkeys(map(_trace, every))),
        before="、".join(map(shown, former)),
        after="、".join(map(shown, words)),
    )


def _trace(word: WordView) -> str:
    """What stands in every article in which the word does."""
    return trace_of(word.form) if word.sort is WordSort.CUE else word.form


def _columns(session: Session, word: WordView) -> Values:
    """A word as it is kept; whom a name means is made where the project does not know them."""
    speaker_id = word.speaker_id
    if word.sort is WordSort.ALIAS and speaker_id is None:
        speaker_id = store_words.put_name(session, EntityKind(word.category), word.speaker)
    return {
        "sort": word.sort,
        "form": word.form,
        "category": word.category,
        "speaker_id": speaker_id,
        "note": word.note,
    }
