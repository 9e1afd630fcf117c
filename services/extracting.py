"""Articles in, what was found out, nothing kept; in this process or in several."""

from collections.abc import Callable, Generator, Iterable
from functools import partial
from itertools import chain, islice
from typing import Final, TypeVar

from extraction import extract
from extraction.own_words import NO_WORDS, OwnWords
from formats.article import Article
from formats.contract import Answer, Draft, draft
from formats.errors import ReadCode, UnreadableFile
from services.gathering import Refusal
from services.processes import Job, in_processes

Other = TypeVar("Other")
Result = TypeVar("Result")
# Fewer are done before other processes have started.
TOO_FEW: Final = 20


def answer(article: Article, own: OwnWords = NO_WORDS) -> Answer:
    """The article with everything found in it; `own` are words of the project."""
    return Answer(article, extract(article.text, title=article.title, own=own))


def drafted(article: Article) -> Draft:
    """The article with everything found in it, as JSON has it."""
    return draft(answer(article))


def worked(
    items: Iterable[Article | Other], work: Callable[[Article], Result], *, jobs: int = 1
) -> Generator[Result | Refusal | Other, None, None]:
    """What the work makes of every article, in its place; whatever else is among the items passes as it is.

    An article that no process survives is refused. `work` is a function of a module, or a partial of one.
    """
    rest = iter(items)
    if jobs > 1:
        first = list(islice(rest, TOO_FEW))
        if len(first) == TOO_FEW:
            job = Job(partial(_of_one, work=work), _lost, _size)
            yield from in_processes(chain(first, rest), job, jobs)
            return
        rest = iter(first)
    for item in rest:
        yield _of_one(item, work)


def _of_one(item: Article | Other, work: Callable[[Article], Result]) -> Result | Other:
    """What becomes of one item."""
    return work(item) if isinstance(item, Article) else item


def _lost(item: Article | Other) -> Refusal | Other:
    """An article that takes more than a machine has."""
    is_article = isinstance(item, Article)
    return Refusal(item.source, UnreadableFile(ReadCode.TOO_COSTLY, item.source)) if is_article else item


def _size(item: object) -> int:
    """How many characters there are to read."""
    return len(item.text) if isinstance(item, Article) else 0
