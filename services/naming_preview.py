"""What an act about speakers would change, told before it is done."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from db import queries, queries_forms, queries_speakers
from db.engine import Database
from db.views import ContextView
from services.name_keys import SpeakerDoubt, doubts


@dataclass(frozen=True, slots=True)
class NamingPreview:
    """The quotations that would be somebody else's, and who may be two people."""

    quotes: tuple[ContextView, ...]
    doubts: tuple[SpeakerDoubt, ...] = ()

    @property
    def articles(self) -> Counter[int]:
        """How many there are in every article, by its id."""
        return Counter(quote.article_id for quote in self.quotes)

    @property
    def decided(self) -> int:
        """About how many of them a person decided."""
        return sum(quote.is_decided for quote in self.quotes)


def preview_merge(database: Database, root_id: int, others: Collection[int]) -> NamingPreview:
    """What the others said, and who of all may be two."""
    with database.session() as session:
        everybody = queries_speakers.speakers_of(session, [root_id, *others])
        titles = {
            one.id: [title.text for title in queries_speakers.titles(session, one.id)] for one in everybody
        }
        ids = [one.id for one in everybody if one.id != root_id]
        return NamingPreview(queries_forms.spoken_by(session, ids) if ids else (), doubts(everybody, titles))


def preview_part(database: Database, member_id: int) -> NamingPreview:
    """What would be theirs again who were merged."""
    with database.session() as session:
        return NamingPreview(queries_forms.spoken_as(session, member_id))


def preview_split(database: Database, speaker_id: int, form: str) -> NamingPreview:
    """What those said who are called so; what a person decided stays where it is."""
    with database.session() as session:
        return NamingPreview(queries_forms.spoken_by(session, [speaker_id], form=form))


def preview_alike(database: Database, quote_id: int) -> NamingPreview:
    """Quotations whose speaker is called as that of this one; whom one article alone knows speaks in no other."""
    with database.session() as session:
        speaker_id = queries.quote(session, quote_id).speaker_id
        home = None if speaker_id is None else queries_speakers.home_of(session, speaker_id)
        alike = queries_forms.called_alike(session, quote_id)
    return NamingPreview(tuple(one for one in alike if home in {None, one.article_id}))
