"""Which article of the project a text is, or resembles."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy import case, func, or_, select
from sqlalchemy.orm import Session

from db.likeness import kept_of, sample_of
from db.models import ArticleRow, ShingleRow
from db.row_views import portions

ALIKE: Final = 0.5
# A shorter text is a headline or a note, of which many share most.
FEWEST_SHINGLES: Final = 8
# What stands in more articles is the usual phrase of a paper, and tells nothing.
USUAL: Final = 40
MOST_COMPARED: Final = 5


@dataclass(frozen=True, slots=True)
class Likeness:
    """An article of the project that a new one resembles, and how much of the shorter one's words they share."""

    article_id: int
    title: str
    share: float


def is_there(session: Session, sha256: str, text_sha256: str) -> bool:
    """Whether the project has an article of these bytes or of this text."""
    same = or_(ArticleRow.sha256 == sha256, ArticleRow.text_sha256 == text_sha256)
    return session.scalars(select(ArticleRow.id).where(same).limit(1)).first() is not None


def known_bytes(session: Session, sums: Iterable[str]) -> set[str]:
    """Of these sums those of which the project has the article."""
    return {
        sha256
        for some in portions(sums)
        for sha256 in session.scalars(select(ArticleRow.sha256).where(ArticleRow.sha256.in_(some)))
    }


def unusual(session: Session, sample: frozenset[int]) -> frozenset[int]:
    """Those of a sample's kept shingles that stand in few articles so far."""
    kept = kept_of(sample)
    usual = (
        select(ShingleRow.value)
        .where(ShingleRow.value.in_(kept))
        .group_by(ShingleRow.value)
        .having(func.count() > USUAL)
    )
    return kept.difference(session.scalars(usual))


def alike(session: Session, sample: frozenset[int], rare: frozenset[int]) -> Likeness | None:
    """The article that a text of this sample resembles most, of equals the first; None where it resembles none.

    `rare` are its unusual shingles.
    """
    found = max(_likely(session, sample, rare), key=lambda one: (one.share, -one.article_id), default=None)
    return found if found is not None and found.share >= ALIKE else None


def _likely(session: Session, sample: frozenset[int], rare: frozenset[int]) -> Iterator[Likeness]:
    """Those that share most of the kept shingles, compared by their texts.

    The whole samples also share what is usual, so that of the unusual half of what is needed must be there.
    """
    kept, count = len(kept_of(sample)), func.count()
    smaller = case((ArticleRow.shingles < kept, ArticleRow.shingles), else_=kept)
    likely = (
        select(ArticleRow.id)
        .join(ShingleRow, ShingleRow.article_id == ArticleRow.id)
        .where(ShingleRow.value.in_(rare))
        .group_by(ArticleRow.id)
        .having(count >= smaller * (ALIKE / 2))
        .order_by(count.desc(), ArticleRow.id)
        .limit(MOST_COMPARED)
    )
    texts = select(ArticleRow.id, ArticleRow.title, ArticleRow.text).where(ArticleRow.id.in_(likely))
    for row in session.execute(texts):
        other = sample_of(row.text)
        same = len(sample & other)
        if same >= FEWEST_SHINGLES:
            yield Likeness(row.id, row.title, same / min(len(sample), len(other)))
