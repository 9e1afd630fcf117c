"""Articles into a project: from files, from folders, from the clipboard."""

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import Final

from db import queries_words, store, store_extraction
from db.engine import Database
from db.queries_texts import ArticleText, article_texts
from formats.article import Article
from formats.contract import Answer
from formats.errors import ReadCode, UnreadableFile
from formats.limits import LARGEST_TEXT
from formats.read_text import find_title
from services.extracting import answer, answers
from services.gathering import Gathered, Input, Refusal, gather
from services.near_duplicates import Likeness, NearDuplicates
from services.reading import Reader
from services.wishes import AS_READ, Wishes

__all__ = ["Gathered", "IntakeResult", "Progress", "Refusal", "Similar", "add_files", "add_text", "gather"]

BLANKS: Final = re.compile(r"[ \t\r\n\u00a0\u3000]+")
PASTED: Final = "貼り付けた記事"


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of how many articles are done, as far as they are known; `source` is the one just done."""

    done: int
    total: int
    source: str


@dataclass(frozen=True, slots=True)
class Similar:
    """A new article that resembles one which the project had; both are kept."""

    source: str
    other: Likeness


@dataclass(frozen=True, slots=True)
class IntakeResult:
    """What became of the inputs: ids of new articles and their sources, what the project had, what was refused.

    `similar` are those of the new ones that resemble an older one.
    """

    added: tuple[int, ...]
    known: tuple[str, ...]
    refused: tuple[Refusal, ...]
    cancelled: bool
    sources: tuple[str, ...] = ()
    similar: tuple[Similar, ...] = ()


@dataclass(frozen=True, slots=True)
class _Known:
    """A file whose article the project already has."""

    source: str


@dataclass(slots=True)
class _Tally:
    """What has become of the inputs so far; `total` grows with files that turn out to hold many articles."""

    database: Database
    refused: list[Refusal]
    total: int
    added: list[int] = field(default_factory=list[int])
    known: list[str] = field(default_factory=list[str])
    sources: list[str] = field(default_factory=list[str])
    similar: list[Similar] = field(default_factory=list[Similar])
    others: NearDuplicates | None = None

    def take(self, result: Answer | Refusal | _Known) -> str:
        """Keep what is new and count it; gives the name of the input."""
        if isinstance(result, Refusal):
            self.refused.append(result)
        elif isinstance(result, _Known):
            self.known.append(result.source)
        else:
            self._keep(result)
            return result.article.source
        return result.source

    def result(self, *, cancelled: bool) -> IntakeResult:
        """The tally, closed."""
        return IntakeResult(
            tuple(self.added),
            tuple(self.known),
            tuple(self.refused),
            cancelled,
            tuple(self.sources),
            tuple(self.similar),
        )

    def _keep(self, found: Answer) -> None:
        """Keep an article and note which other it resembles, unless it came in meanwhile."""
        article = found.article
        if self.others is None:
            with self.database.session() as session:
                self.others = NearDuplicates(article_texts(session))
        article_id = _keep(self.database, found)
        if article_id is None:
            self.known.append(article.source)
            return
        self.added.append(article_id)
        self.sources.append(article.source)
        other = self.others.like(article.text)
        if other is not None:
            self.similar.append(Similar(article.source, other))
        self.others.add(ArticleText(article_id, article.title, article.data_sha256, article.text))


def add_files(  # noqa: PLR0913  # two of them are seldom given
    database: Database,
    inputs: Sequence[Input],
    *,
    report: Callable[[Progress], None],
    is_cancelled: Callable[[], bool],
    jobs: int = 1,
    wishes: Wishes = AS_READ,
) -> IntakeResult:
    """Read, extract and keep every article behind the inputs, each in a transaction of its own.

    What is kept stays when the work is cancelled or dies; naming the same inputs again goes on from there.
    Raises DatabaseProblem when the project cannot be written.
    """
    gathered = gather(inputs)
    tally = _Tally(database, list(gathered.refused), len(gathered.files))
    with database.session() as session:
        own = queries_words.own_words(session)
    with (
        Reader(wishes.choice) as reader,
        closing(answers(_unknown(tally, gathered.files, reader, wishes), jobs=jobs, own=own)) as results,
    ):
        for done, result in enumerate(results, start=1):
            report(Progress(done, tally.total, tally.take(result)))
            if done < tally.total and is_cancelled():
                return tally.result(cancelled=True)
    return tally.result(cancelled=False)


def add_text(database: Database, text: str, *, title: str = "") -> int | None:
    """Keep a pasted article; gives its id, or None where the project has it already.

    Raises UnreadableFile where there is no text or too much of it.
    """
    data = text.encode("utf-8", "replace")
    if not text.strip():
        raise UnreadableFile(ReadCode.EMPTY, PASTED)
    if len(data) > LARGEST_TEXT:
        raise UnreadableFile(ReadCode.TOO_LARGE, PASTED)
    whole = data.decode("utf-8")
    sha256 = hashlib.sha256(data).hexdigest()
    article = Article(PASTED, sha256, "utf-8", whole, title.strip() or find_title(whole, ""))
    with database.session() as session:
        known = {text_key(one.text) for one in article_texts(session)}
        own = queries_words.own_words(session)
    return None if text_key(whole) in known else _keep(database, answer(article, own))


def text_key(text: str) -> bytes:
    """The same for texts that differ in spaces and line ends only, as one article does in two formats."""
    return hashlib.sha256(BLANKS.sub("", text).encode("utf-8", "surrogatepass")).digest()


def _unknown(
    tally: _Tally, files: Sequence[Input], reader: Reader, wishes: Wishes
) -> Iterator[Article | Refusal | _Known]:
    """What is wanted of each file; what the project has, or had from a file before this one, is only named."""
    sums: set[str] = set()
    texts: set[bytes] = set()
    with tally.database.session() as session:
        for one in article_texts(session):
            sums.add(one.sha256)
            texts.add(text_key(one.text))
    for file in files:
        for found, goes_on in _looking_ahead(reader.read(file)):
            tally.total += goes_on
            if isinstance(found, Refusal):
                yield found
            elif wishes.is_unwanted(found):
                tally.total -= 1
            else:
                key = text_key(found.text)
                is_known = found.data_sha256 in sums or key in texts
                sums.add(found.data_sha256)
                texts.add(key)
                yield _Known(found.source) if is_known else wishes.applied(found)


def _looking_ahead(found: Iterator[Article | Refusal]) -> Iterator[tuple[Article | Refusal, bool]]:
    """Each with whether another one follows, for which there must be one at least."""
    waiting = next(found)
    for following in found:
        yield waiting, True
        waiting = following
    yield waiting, False


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
        url=article.url,
    )
    with database.writing() as session:
        article_id = store.add_article(session, new)
        if article_id is not None:
            store_extraction.put_extraction(session, article_id, found.extraction)
    return article_id
