"""What inputs hold, before anything of it is taken in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from formats.article import Article, ColumnChoice
from services.gathering import Input, Refusal, gather
from services.reading import Reader

MOST: Final = 500


@dataclass(frozen=True, slots=True)
class Preview:
    """The first articles, and what cannot be read; `headings` are those of the first table among the inputs."""

    articles: tuple[Article, ...]
    refused: tuple[Refusal, ...]
    headings: tuple[str, ...]
    has_more: bool


def preview(
    inputs: Sequence[Input], choice: ColumnChoice, *, is_cancelled: Callable[[], bool] = lambda: False
) -> Preview:
    """Read the inputs, up to so many articles; keeps nothing."""
    gathered = gather(inputs)
    articles: list[Article] = []
    refused = list(gathered.refused)
    with Reader(choice) as reader:
        for found in reader.read_all(gathered.files()):
            if is_cancelled() or len(articles) == MOST:
                return _preview(articles, refused, has_more=True)
            if isinstance(found, Article):
                articles.append(found)
            else:
                refused.append(found)
    return _preview(articles, refused, has_more=False)


def _preview(articles: Sequence[Article], refused: Sequence[Refusal], *, has_more: bool) -> Preview:
    """The preview, with the columns of the first table that names any."""
    named = (*(one.headings for one in articles), *(one.error.headings for one in refused))
    return Preview(tuple(articles), tuple(refused), next(filter(None, named), ()), has_more)
