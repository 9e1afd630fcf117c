"""Articles into a project: from files, from folders, from the clipboard."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import Final

from db import queries, store, store_extraction
from db.engine import Database
from formats.article import Article
from formats.contract import Answer
from formats.errors import ReadCode, UnreadableFile
from formats.read_text import LARGEST_FILE, find_title
from services.extracting import answer, answers, read
from services.gathering import Gathered, Input, Refusal, gather

__all__ = ["Gathered", "IntakeResult", "Progress", "Refusal", "add_files", "add_text", "gather"]

PASTED: Final = "貼り付けた記事"


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of how many inputs are done; `source` is the one just done."""

    done: int
    total: int
    source: str


@dataclass(frozen=True, slots=True)
class IntakeResult:
    """What became of the inputs: ids of new articles, files already in the project, refusals."""

    added: tuple[int, ...]
    known: tuple[str, ...]
    refused: tuple[Refusal, ...]
    cancelled: bool


@dataclass(frozen=True, slots=True)
class _Known:
    """A file whose article the project already has."""

    source: str


@dataclass(slots=True)
class _Tally:
    """What has become of the inputs so far."""

    refused: list[Refusal]
    added: list[int] = field(default_factory=list[int])
    known: list[str] = field(default_factory=list[str])

    def take(self, database: Database, result: Answer | Refusal | _Known) -> str:
        """Keep what is new and count it; gives the name of the input."""
        if isinstance(result, Refusal):
            self.refused.append(result)
            return result.source
        source = result.source if isinstance(result, _Known) else result.article.source
        article_id = None if isinstance(result, _Known) else _keep(database, result)
        if article_id is None:
            self.known.append(source)
        else:
            self.added.append(article_id)
        return source

    def result(self, *, cancelled: bool) -> IntakeResult:
        """The tally, closed."""
        return IntakeResult(tuple(self.added), tuple(self.known), tuple(self.refused), cancelled)


def add_files(
    database: Database,
    inputs: Sequence[Input],
    *,
    report: Callable[[Progress], None],
    is_cancelled: Callable[[], bool],
    jobs: int = 1,
) -> IntakeResult:
    """Read, extract and keep every article behind the inputs, each in a transaction of its own.

    What is kept stays when the work is cancelled or dies; naming the same inputs again goes on from there.
    Raises DatabaseProblem when the project cannot be written.
    """
    gathered = gather(inputs)
    tally = _Tally(list(gathered.refused))
    total = len(gathered.files)
    with closing(answers(_unknown(database, gathered.files), jobs=jobs)) as results:
        for done, result in enumerate(results, start=1):
            report(Progress(done, total, tally.take(database, result)))
            if done < total and is_cancelled():
                return tally.result(cancelled=True)
    return tally.result(cancelled=False)


def add_text(database: Database, text: str, *, title: str = "") -> int | None:
    """Keep a pasted article; gives its id, or None where the project has it already.

    Raises UnreadableFile where there is no text or too much of it.
    """
    data = text.encode("utf-8", "replace")
    if not text.strip():
        raise UnreadableFile(ReadCode.EMPTY, PASTED)
    if len(data) > LARGEST_FILE:
        raise UnreadableFile(ReadCode.TOO_LARGE, PASTED)
    whole = data.decode("utf-8")
    sha256 = hashlib.sha256(data).hexdigest()
    article = Article(PASTED, sha256, "utf-8", whole, title.strip() or find_title(whole, ""))
    return _keep(database, answer(article))


def _unknown(database: Database, files: Sequence[Input]) -> Iterator[Article | Refusal | _Known]:
    """What is in each file; what the project has, or had from a file before this one, is only named."""
    with database.session() as session:
        known = {article.sha256 for article in queries.articles(session)}
    for file in files:
        article = read(file)
        if isinstance(article, Refusal):
            yield article
        elif article.data_sha256 in known:
            yield _Known(article.source)
        else:
            known.add(article.data_sha256)
            yield article


def _keep(database: Database, found: Answer) -> int | None:
    """Keep the article and what was found in it, or neither."""
    article = found.article
    new = store.NewArticle(
        source=article.source,
        title=article.title,
        outlet=article.outlet,
        published_on=article.published_on,
        encoding=article.encoding,
        sha256=article.data_sha256,
        text=article.text,
    )
    with database.writing() as session:
        article_id = store.add_article(session, new)
        if article_id is not None:
            store_extraction.put_extraction(session, article_id, found.extraction)
    return article_id
