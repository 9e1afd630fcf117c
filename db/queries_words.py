"""Every read of the words that a project taught, as an extraction takes them."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from db import queries_speakers
from db.dialects import holds
from db.models import ArticleRow, QuoteRow, SpeakerRow
from db.queries_speakers import is_speaker, root_of
from db.row_views import portions
from db.views import WordSort, WordView
from extraction.lexicon import CueKind
from extraction.model import Alias, EntityKind
from extraction.own_words import OwnCue, OwnWords


def own_words(session: Session) -> OwnWords:
    """The words of the project."""
    return as_own_words(session, queries_speakers.words(session))


def as_own_words(session: Session, words: Iterable[WordView]) -> OwnWords:
    """Words as an extraction takes them; whom one means is said by the name that the articles know them by.

    Whoever is not in the project yet is the person or organisation of the name.
    """
    every = list(words)
    names = _names(session, (word.speaker_id for word in every if word.speaker_id is not None))
    cues = (OwnCue(word.form, CueKind(word.category)) for word in every if word.sort is WordSort.CUE)
    aliases = (
        Alias(word.form, *names.get(word.speaker_id, (word.speaker, EntityKind(word.category))))
        for word in every
        if word.sort is WordSort.ALIAS
    )
    return OwnWords(tuple(cues), tuple(aliases))


def kinds(session: Session, speaker_ids: Iterable[int | None]) -> dict[int | None, EntityKind]:
    """What these speakers are, as the articles have it."""
    names = _names(session, (one for one in speaker_ids if one is not None))
    return {speaker_id: kind for speaker_id, (_, kind) in names.items()}


def machine_name(session: Session, quote_id: int) -> tuple[str, EntityKind] | None:
    """How the article calls whom the machine took for the speaker of a quotation, and what they are."""
    named = select(SpeakerRow.name, SpeakerRow.kind).join(
        QuoteRow, QuoteRow.machine_speaker_id == SpeakerRow.id
    )
    row = session.execute(named.where(QuoteRow.id == quote_id)).one_or_none()
    return None if row is None else (row.name, row.kind)


def full_names(session: Session, speaker_id: int) -> frozenset[str]:
    """What a speaker is called in full, by articles and by persons, with whoever was merged into them."""
    names = select(SpeakerRow.name, SpeakerRow.own_name).where(is_speaker(SpeakerRow.id, speaker_id))
    return frozenset(name for row in session.execute(names) for name in row if name)


def articles_holding(session: Session, words: Iterable[str]) -> tuple[int, ...]:
    """The articles in whose text one of these stands, in the order in which they came."""
    holding = select(ArticleRow.id)
    found = {
        article_id
        for word in words
        for article_id in session.scalars(holding.where(holds(ArticleRow.text, word)))
    }
    return tuple(sorted(found))


def _names(session: Session, speaker_ids: Iterable[int]) -> dict[int | None, tuple[str, EntityKind]]:
    """How the articles call these speakers, or the ones into whom they were merged, and what they are."""
    root = aliased(SpeakerRow)
    named = select(SpeakerRow.id, root.name, root.kind).join(root, root.id == root_of(SpeakerRow))
    return {
        row.id: (row.name, row.kind)
        for ids in portions(speaker_ids)
        for row in session.execute(named.where(SpeakerRow.id.in_(ids)))
    }
