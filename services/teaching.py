"""What a correction could teach the project: a predicate that no list has, another name of somebody."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from db import queries, queries_words
from db.engine import Database
from db.views import QuoteView, WordView
from extraction.lexicon import CueKind
from extraction.model import QuoteForm
from extraction.suggestions import predicate_to_teach
from services import words
from services.words import NAMEABLE, Plan


def offers(database: Database, quote_id: int) -> tuple[WordView, ...]:
    """What a quotation teaches as it stands now, all of which can be planned; nothing where it is gone."""
    with database.session() as session:
        view = queries.quotes(session, [quote_id]).get(quote_id)
        if view is None or not view.kind.is_speech:
            return ()
        text = queries.article_text(session, view.article_id)
        offered = (*_predicate(session, view, text), *_name(session, view, text))
    return tuple(word for word in offered if isinstance(words.plan(database, word), Plan))


def _predicate(session: Session, view: QuoteView, text: str) -> Iterator[WordView]:
    """The predicate that takes the words, where no list has it."""
    if view.form is QuoteForm.DIRECT:
        own = queries_words.own_words(session)
        form = predicate_to_teach(text, view.machine_span or view.span, own)
        if form is not None:
            yield words.new_cue(form, CueKind(view.kind.value))


def _name(session: Session, view: QuoteView, text: str) -> Iterator[WordView]:
    """The name that the article has, where a person says that it means somebody whom the article names nowhere."""
    called = queries_words.machine_name(session, view.id)
    if called is None or view.mention is None or view.speaker_id is None or not view.is_person_speaker:
        return
    name, kind = called
    if view.speaker_id == view.machine_speaker_id or kind not in NAMEABLE:
        return
    full = queries_words.full_names(session, view.speaker_id)
    if not any(one in text for one in full if one not in name):
        yield words.new_alias(name, view.speaker_id, view.speaker)
