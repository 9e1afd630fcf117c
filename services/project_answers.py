"""A project's quotations in the form in which the extraction gives them, for the JSON of the contract."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Final

from sqlalchemy.orm import Session

from db import queries, queries_speakers
from db.views import ArticleView, CandidateView, QuoteView, RejectReason, ReviewStatus, SpeakerView
from extraction.model import (
    Candidate,
    Cue,
    Entity,
    Extraction,
    Mention,
    MentionKind,
    Quote,
    QuoteKind,
)
from formats.article import Article
from formats.contract import Answer

PERSON_RULE: Final = "person"
PERSON_REASON: Final = "人が記事を読んで決めました。"
# What a rejected bracket is, by the reason that the person gave.
KIND_OF_REJECTED: Final[Mapping[RejectReason | None, QuoteKind]] = {
    RejectReason.EMPHASIS: QuoteKind.EMPHASIS,
    RejectReason.TITLE: QuoteKind.TITLE,
}


def answers_of(session: Session, rows: Iterable[QuoteView]) -> Iterator[Answer]:
    """The rows, article by article, with the person's decisions in the machine's place and beside it."""
    articles = {article.id: article for article in queries.articles(session)}
    entities = {speaker.id: _entity(speaker) for speaker in queries_speakers.speakers(session)}
    for article_id, group in groupby(rows, key=lambda row: row.article_id):
        quotes = list(group)
        article = article_of(articles[article_id], queries.article_text(session, article_id))
        indexes = {row.id: index for index, row in enumerate(quotes)}
        thought_of = queries_speakers.machine_candidates(session, article_id)
        found = tuple(
            _quote(row, article.text, indexes, entities, _others(row, thought_of.get(row.id, ()), entities))
            for row in quotes
        )
        extraction = Extraction(article.text, found, (), title=article.title)
        yield Answer(article, extraction, tuple(_review(row) for row in quotes))


def article_of(view: ArticleView, text: str) -> Article:
    """The article as it was read."""
    return Article(
        source=view.source,
        data_sha256=view.sha256,
        encoding=view.encoding,
        text=text,
        title=view.title,
        outlet=view.outlet,
        published_on=view.published_on,
        url=view.url,
    )


def _entity(speaker: SpeakerView) -> Entity:
    """The speaker as one of the extraction."""
    return Entity(str(speaker.id), speaker.kind, speaker.name, speaker.aliases, speaker.source)


def _quote(
    row: QuoteView,
    text: str,
    indexes: Mapping[int, int],
    entities: Mapping[int, Entity],
    others: tuple[Candidate, ...],
) -> Quote:
    """One quotation as it stands now; what names a speaker that a person replaced is left out."""
    is_decided = row.is_person_speaker or row.is_person_span or row.kind is not row.machine_kind
    keeps_speaker = row.speaker_id == row.machine_speaker_id
    return Quote(
        span=row.span,
        form=row.form,
        kind=_kind(row),
        region=row.region,
        rule=PERSON_RULE if is_decided else row.rule,
        reason=PERSON_REASON if is_decided else row.reason,
        confidence=row.confidence,
        parent=indexes.get(row.parent_id) if row.parent_id is not None else None,
        entity=entities[row.speaker_id] if row.speaker_id is not None else None,
        mention=Mention(row.mention, row.mention.of(text), MentionKind.NAME)
        if row.mention and keeps_speaker
        else None,
        cue=Cue(row.cue, row.kind, row.cue_text) if row.cue else None,
        alternatives=others,
        factuality=row.factuality,
        frame=row.frame,
        clause=row.clause,
    )


def _kind(row: QuoteView) -> QuoteKind:
    """What the words are; rejected ones are nobody's, whatever the machine took them for."""
    if row.status is ReviewStatus.REJECTED and row.kind.is_speech:
        return KIND_OF_REJECTED.get(row.reject_reason, QuoteKind.OTHER)
    return row.kind


def _others(
    row: QuoteView, thought_of: Iterable[CandidateView], entities: Mapping[int, Entity]
) -> tuple[Candidate, ...]:
    """Who else the machine thought of."""
    return tuple(
        Candidate(entities[other.speaker_id], other.rule, other.confidence)
        for other in thought_of
        if other.speaker_id != row.speaker_id
    )


def _review(row: QuoteView) -> Mapping[str, object]:
    """What a person decided, beside the keys of the contract."""
    reason = row.reject_reason.value if row.reject_reason else None
    return {"review": {"status": row.status.value, "reject_reason": reason, "note": row.note}}
