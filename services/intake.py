"""Articles into a project: from files, from folders, from the clipboard."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from time import monotonic
from typing import Final

from db import queries_words, store_found
from db.engine import Database
from db.found_rows import FoundArticle, found_article
from db.likeness import text_key
from db.queries_likeness import Likeness, is_there
from db.store import NewArticle
from db.store_found import Added
from extraction import extract
from extraction.own_words import OwnWords
from formats.article import Article
from formats.errors import ReadCode, UnreadableFile
from formats.limits import LONGEST_ARTICLE
from formats.read_text import PASTED, find_title
from services.extracting import worked
from services.gathering import Gathered, Input, Refusal, gather
from services.reading import Reader
from services.wishes import AS_READ, Wishes

__all__ = ["Gathered", "IntakeResult", "Progress", "Refusal", "Similar", "add_files", "add_text", "gather"]

# A transaction costs as much as an article; whoever writes meanwhile must not wait long.
KEPT_TOGETHER: Final = 64
LONGEST_WAIT: Final = 0.5


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
    """What has become of the inputs so far; `total` grows with files that turn out to hold many articles.

    `waiting` are to be kept together, which is quicker; `coming` are the bytes and texts of what is not kept yet.
    """

    database: Database
    refused: list[Refusal]
    total: int
    added: list[int] = field(default_factory=list[int])
    known: list[str] = field(default_factory=list[str])
    sources: list[str] = field(default_factory=list[str])
    similar: list[Similar] = field(default_factory=list[Similar])
    waiting: list[FoundArticle] = field(default_factory=list[FoundArticle])
    coming: set[str] = field(default_factory=set[str])
    kept_at: float = field(default_factory=monotonic)

    def take(self, result: FoundArticle | Refusal | _Known) -> str:
        """Count what is known or refused, and keep what is new before long; gives the name of the input."""
        if isinstance(result, FoundArticle):
            self.waiting.append(result)
        elif isinstance(result, Refusal):
            self.refused.append(result)
        else:
            self.known.append(result.source)
        if len(self.waiting) == KEPT_TOGETHER or monotonic() > self.kept_at + LONGEST_WAIT:
            self.keep()
        return result.new.source if isinstance(result, FoundArticle) else result.source

    def keep(self) -> None:
        """Keep what waits in one transaction."""
        if self.waiting:
            with self.database.writing() as session:
                added = store_found.add_found(session, self.waiting)
            for found, new in zip(self.waiting, added, strict=True):
                self._count(found.new.source, new)
                self.coming -= {found.new.sha256, found.marks.text_sha256}
            self.waiting.clear()
        self.kept_at = monotonic()

    def is_known(self, article: Article) -> bool:
        """Whether the project has the article, or will have it in a moment; if not, it is coming from now on."""
        sha256, text_sha256 = article.data_sha256, text_key(article.text)
        with self.database.session() as session:
            is_known = sha256 in self.coming or text_sha256 in self.coming
            is_known = is_known or is_there(session, sha256, text_sha256)
        if not is_known:
            self.coming |= {sha256, text_sha256}
        return is_known

    def result(self, *, cancelled: bool) -> IntakeResult:
        """The tally, closed."""
        self.keep()
        return IntakeResult(
            tuple(self.added),
            tuple(self.known),
            tuple(self.refused),
            cancelled,
            tuple(self.sources),
            tuple(self.similar),
        )

    def _count(self, source: str, new: Added | None) -> None:
        """Count an article, which may have come in meanwhile."""
        if new is None:
            self.known.append(source)
            return
        self.added.append(new.article_id)
        self.sources.append(source)
        if new.other is not None:
            self.similar.append(Similar(source, new.other))


def add_files(  # noqa: PLR0913  # two of them are seldom given
    database: Database,
    inputs: Sequence[Input],
    *,
    report: Callable[[Progress], None],
    is_cancelled: Callable[[], bool],
    jobs: int = 1,
    wishes: Wishes = AS_READ,
) -> IntakeResult:
    """Read, extract and keep every article behind the inputs, the next ones together every half second.

    What is kept stays when the work is cancelled or dies; naming the same inputs again goes on from there.
    Raises DatabaseProblem when the project cannot be written.
    """
    gathered = gather(inputs)
    tally = _Tally(database, list(gathered.refused), gathered.count)
    with database.session() as session:
        own = queries_words.own_words(session)
    with (
        Reader(wishes.choice) as reader,
        closing(
            worked(_unknown(tally, gathered.files(), reader, wishes), partial(_found, own=own), jobs=jobs)
        ) as results,
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
    if not text.strip():
        raise UnreadableFile(ReadCode.EMPTY, PASTED)
    if len(text) > LONGEST_ARTICLE:
        raise UnreadableFile(ReadCode.TOO_LONG, PASTED)
    data = text.encode("utf-8", "replace")
    whole = data.decode("utf-8")
    sha256 = hashlib.sha256(data).hexdigest()
    article = Article(PASTED, sha256, "utf-8", whole, title.strip() or find_title(whole, ""))
    with database.session() as session:
        if is_there(session, sha256, text_key(whole)):
            return None
        own = queries_words.own_words(session)
    found = _found(article, own)
    with database.writing() as session:
        (new,) = store_found.add_found(session, [found])
    return new and new.article_id


def _found(article: Article, own: OwnWords) -> FoundArticle:
    """The article with everything found in it, as it is kept."""
    extraction = extract(article.text, title=article.title, own=own)
    new = NewArticle(
        source=article.source,
        title=article.title,
        outlet=article.outlet,
        published_on=article.published_on,
        encoding=article.encoding,
        sha256=article.data_sha256,
        text=article.text,
        url=article.url,
        extractor=extraction.extractor,
        dictionary=extraction.dictionary,
    )
    return found_article(new, extraction)


def _unknown(
    tally: _Tally, files: Iterator[Input], reader: Reader, wishes: Wishes
) -> Iterator[Article | Refusal | _Known]:
    """What is wanted of each file; what the project has, or will have from a file before this one, is only named."""
    for file in files:
        for found, goes_on in _looking_ahead(reader.read(file)):
            tally.total += goes_on
            if isinstance(found, Refusal):
                yield found
            elif wishes.is_unwanted(found):
                tally.total -= 1
            elif tally.is_known(found):
                yield _Known(found.source)
            else:
                yield wishes.applied(found)


def _looking_ahead(found: Iterator[Article | Refusal]) -> Iterator[tuple[Article | Refusal, bool]]:
    """Each with whether another one follows, for which there must be one at least."""
    waiting = next(found)
    for following in found:
        yield waiting, True
        waiting = following
    yield waiting, False
