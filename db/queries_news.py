"""What has come into a project since somebody looked: asked often, and answered from the ends of two indexes."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import ArticleRow, DecisionRow, StepRow


@dataclass(frozen=True, slots=True)
class News:
    """The last step and the last article, and about which quotations was decided since the step asked about.

    `touched` None means more than are shown one by one.
    """

    step: int
    article_id: int
    touched: tuple[int, ...] | None


def news_since(session: Session, step: int, most: int) -> News:
    """What has come since this step; at most so many quotations are named."""
    last = session.scalars(select(func.max(StepRow.id))).one() or 0
    article_id = session.scalars(select(func.max(ArticleRow.id))).one() or 0
    if last <= step:
        return News(last, article_id, ())
    touched = select(DecisionRow.quote_id).where(DecisionRow.step > step).distinct().limit(most + 1)
    found = tuple(session.scalars(touched))
    return News(last, article_id, found if len(found) <= most else None)
