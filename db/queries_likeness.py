"""Which article of the project a text is, or resembles."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, or_, select
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


class LikelyArticles:
    """Which articles share shingles with those of these samples; new ones among them join as they are kept."""

    def __init__(self, session: Session, samples: Iterable[frozenset[int]]) -> None:
        self._session = session
        self._holding: defaultdict[int, list[int]] = defaultdict(list)
        self._usual: set[int] = set()
        self._sizes: dict[int, int] = {}  # how many shingles are kept of an article that shares any
        self._new: dict[int, tuple[str, frozenset[int]]] = {}
        value = ShingleRow.value
        holders = select(value, ArticleRow.id, ArticleRow.shingles).join(
            ArticleRow, ArticleRow.id == ShingleRow.article_id
        )
        for some in portions(one for sample in samples for one in kept_of(sample)):
            usual = select(value).where(value.in_(some)).group_by(value).having(func.count() > USUAL)
            self._usual |= set(session.scalars(usual))
            for row in session.execute(holders.where(value.in_(set(some) - self._usual))):
                self._holding[row.value].append(row.id)
                self._sizes[row.id] = row.shingles

    def unusual(self, sample: frozenset[int]) -> list[int]:
        """Those of a sample's kept shingles that stand in few articles so far."""
        return sorted(kept_of(sample) - self._usual)

    def add(self, article_id: int, title: str, sample: frozenset[int]) -> None:
        """Another article of this sample, which need not be in the project yet."""
        self._new[article_id] = title, sample
        self._sizes[article_id] = len(kept_of(sample))
        for value in self.unusual(sample):
            self._holding[value].append(article_id)
            if len(self._holding[value]) > USUAL:
                self._usual.add(value)

    def alike(self, sample: frozenset[int]) -> Likeness | None:
        """The article that a text of this sample resembles most, of equals the first; None where it resembles none."""
        found = max(self._compared(sample), key=lambda one: (one.share, -one.article_id), default=None)
        return found if found is not None and found.share >= ALIKE else None

    def _compared(self, sample: frozenset[int]) -> Iterator[Likeness]:
        """Those that share most of the unusual shingles, compared by their whole samples."""
        likely = self._likely(sample)
        kept = [article_id for article_id in likely if article_id not in self._new]
        texts = select(ArticleRow.id, ArticleRow.title, ArticleRow.text).where(ArticleRow.id.in_(kept))
        others = {one: self._new[one] for one in likely if one in self._new}
        for row in self._session.execute(texts) if kept else ():
            others[row.id] = row.title, sample_of(row.text)
        for article_id, (title, other) in others.items():
            same = len(sample & other)
            if same >= FEWEST_SHINGLES:
                yield Likeness(article_id, title, same / min(len(sample), len(other)))

    def _likely(self, sample: frozenset[int]) -> list[int]:
        """The few that share the most.

        The whole samples also share what is usual, so that of the unusual half of what is needed must be there.
        """
        shared = Counter(
            article_id for value in self.unusual(sample) for article_id in self._holding.get(value, ())
        )
        size = len(kept_of(sample))
        likely = [
            (-count, article_id)
            for article_id, count in shared.items()
            if count >= ALIKE / 2 * min(size, self._sizes[article_id])
        ]
        return [article_id for _, article_id in sorted(likely)[:MOST_COMPARED]]
