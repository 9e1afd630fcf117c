"""How many keys a hundred quotations take: `python -m benchmarks.keys`.

The model session: of a hundred quotations the machine had 75 right; 15 are somebody else's (12 of them one of the
candidates, 3 another person of the project), 7 are cut too short, 3 are no quotations; twice the editor slips and takes
it back. It is played with keys against the real window (offscreen), and then compared with the truth. Exit status 1
where it takes more than 160 keys or a mouse, or where something was decided wrongly.
"""

import os
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from benchmarks.hands import Hands, Mouse, desk_on
from db import queries, store, store_extraction
from db.engine import open_database
from db.views import QuoteFilter, QuoteView, ReviewStatus
from extraction.model import (
    Candidate,
    Cue,
    Entity,
    EntityKind,
    Extraction,
    Mention,
    MentionKind,
    Quote,
    QuoteForm,
    QuoteKind,
    Region,
    Span,
)
from ui.desk import Desk

MOST_KEYS: Final = 160
SEED: Final = 20261125
AN_ARTICLE: Final = 10
# By surname, with what is typed to find them.
PEOPLE: Final[Mapping[str, str]] = {
    "佐藤一郎": "sato",
    "鈴木花子": "suzu",
    "高橋誠": "taka",
    "田中由美": "tana",
    "伊藤健太": "itou",
    "渡辺陽子": "wata",
    "山本隆": "yama",
    "中村恵子": "naka",
    "小林大輔": "koba",
    "加藤直子": "kato",
    "吉田浩": "yosh",
    "石川学": "ishi",
}
WORDS: Final = (
    "港は市の玄関だ",
    "来春には開館したい",
    "費用の膨らみを心配している",
    "住民の声を聞いて決める",
    "安全が何よりも大切だ",
    "計画は予定どおりに進んでいる",
)
TAIL: Final = "。急ぐ理由はない"


class Task(Enum):
    """What the truth asks of the editor."""

    RIGHT = "right as it stands"
    LISTED = "somebody else, a candidate"
    OTHER = "somebody else of the project"
    SPAN = "cut too short"
    NOTHING = "no quotation"
    SLIP = "somebody else, a candidate, confirmed by mistake first"


MODEL: Final[Mapping[Task, int]] = {
    Task.RIGHT: 75,
    Task.LISTED: 10,
    Task.SLIP: 2,
    Task.OTHER: 3,
    Task.SPAN: 7,
    Task.NOTHING: 3,
}


@dataclass(frozen=True, slots=True)
class Truth:
    """What is to be decided about one quotation."""

    task: Task
    speaker: str
    words: str


def main() -> int:
    """Play the model session and print what it took."""
    tasks = [task for task, count in MODEL.items() for _ in range(count)]
    Random(SEED).shuffle(tasks)
    with TemporaryDirectory() as home:
        project = Path(home, "session.db")
        truths = make_project(project, tasks)
        mouse = Mouse(QApplication([]))
        with desk_on(project, Path(home)) as desk:
            taken = play(desk, truths)
        wrong = mistakes(project, truths)
    for task in Task:
        print(f"{task.value:52} {tasks.count(task):4} quotations {taken[task]:5} keys")
    keys = taken.total()
    print(f"{len(truths)} quotations: {keys} keys of at most {MOST_KEYS}, {mouse.acts} mouse actions")
    for one in wrong:
        print(f"decided wrongly: {one}")
    return int(keys > MOST_KEYS or mouse.acts > 0 or bool(wrong))


def make_project(path: Path, tasks: Sequence[Task]) -> Sequence[Truth]:
    """A project in which the machine errs as these tasks say; gives the truth in the order of the list."""
    database = open_database(path)
    truths: list[Truth] = []
    for number in range(0, len(tasks), AN_ARTICLE):
        article = _Article(number // AN_ARTICLE)
        truths += map(article.add, tasks[number : number + AN_ARTICLE])
        with database.writing() as session:
            article_id = store.add_article(session, article.new())
            if article_id is not None:
                store_extraction.put_extraction(session, article_id, article.found())
    database.close()
    return truths


def play(desk: Desk, truths: Sequence[Truth]) -> Counter[Task]:
    """Decide about everything with keys alone; gives the keys that each task took."""
    hands, taken = Hands(), Counter[Task]()
    for truth in truths:
        before = hands.keys
        DEEDS[truth.task](desk, hands, truth)
        taken[truth.task] += hands.keys - before
    return taken


def mistakes(path: Path, truths: Sequence[Truth]) -> list[str]:
    """What is not decided as the truth has it."""
    database = open_database(path)
    with database.session() as session:
        found = queries.find_quotes(session, QuoteFilter())
    database.close()
    pairs = zip(found, truths, strict=True)
    return [f"{quote.text} {truth}" for quote, truth in pairs if not _is_right(quote, truth)]


def _is_right(quote: QuoteView, truth: Truth) -> bool:
    """Whether a quotation stands as it should."""
    if truth.task is Task.NOTHING:
        return quote.status is ReviewStatus.REJECTED
    status = ReviewStatus.CONFIRMED if truth.task is Task.RIGHT else ReviewStatus.CORRECTED
    return (quote.status, quote.speaker, quote.text) == (status, truth.speaker, truth.words)


# What the hands do, looking at the window as an editor does


def _confirm(_: Desk, hands: Hands, __: Truth) -> None:
    hands.press("Return")


def _choose(desk: Desk, hands: Hands, truth: Truth) -> None:
    names = [one.name for one in desk.review.candidates()]
    hands.press(str(names.index(truth.speaker) + 1), "Return")


def _slip(desk: Desk, hands: Hands, truth: Truth) -> None:
    hands.press("Return", "U")
    _choose(desk, hands, truth)


def _search(_: Desk, hands: Hands, truth: Truth) -> None:
    hands.press("S")
    hands.write(PEOPLE[truth.speaker])
    hands.press("Return", "Return")


def _mend(_: Desk, hands: Hands, __: Truth) -> None:
    hands.press("K", "Return")


def _reject(_: Desk, hands: Hands, __: Truth) -> None:
    hands.press("X", "1")


DEEDS: Final[Mapping[Task, Callable[[Desk, Hands, Truth], None]]] = {
    Task.RIGHT: _confirm,
    Task.LISTED: _choose,
    Task.OTHER: _search,
    Task.SPAN: _mend,
    Task.NOTHING: _reject,
    Task.SLIP: _slip,
}


class _Article:
    """One article of three people, and what a machine found in it that errs as it is told."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._text = f"港の図書館、第{number + 1}回の話し合い\n\n"
        self._quotes: list[Quote] = []
        names = [*PEOPLE]
        first = number * 3 % len(names)
        here = [names[(first + one) % len(names)] for one in range(4)]
        self._others, self._elsewhere = here[:3], here[3]
        self._entities = {
            name: Entity(f"e{at}", EntityKind.PERSON, name, (f"{name}氏",))
            for at, name in enumerate(self._others)
        }

    def add(self, task: Task) -> Truth:
        """One more paragraph with one more quotation."""
        at = len(self._quotes)
        found, other = self._others[at % 3], self._others[(at + 1) % 3]
        truth = {Task.LISTED: other, Task.SLIP: other, Task.OTHER: self._elsewhere}.get(task, found)
        words = f"「{WORDS[(self._number + at) % len(WORDS)]}、{at + 1}番目だ{TAIL}」"
        start = self._begin(f"{found}氏は")
        self._text += f"{words}と述べた。\n"
        end = start + len(words)
        span = Span(start, end - len(TAIL) - 1) if task is Task.SPAN else Span(start, end)
        self._quotes.append(self._quote(span, found, Span(end + 1, end + 4)))
        return Truth(task, truth, words)

    def new(self) -> store.NewArticle:
        """The article as it is kept."""
        number = self._number + 1
        return store.NewArticle(
            f"kiji/{number}.txt", self._text[:10], None, None, "utf-8", f"{number:064}", self._text
        )

    def found(self) -> Extraction:
        """What the machine says of it."""
        return Extraction(self._text, tuple(self._quotes), tuple(self._entities.values()), self._text[:10])

    def _begin(self, words: str) -> int:
        """A new paragraph that begins so; gives where the next words will stand."""
        self._text += f"　{words}"
        return len(self._text)

    def _quote(self, span: Span, name: str, cue: Span) -> Quote:
        """The machine's answer, with the others of the article as candidates."""
        mention = Span(span.start - len(name) - 2, span.start - 1)
        entity = self._entities[name]
        others = (Candidate(other, "adjacent", 0.1) for other in self._entities.values() if other != entity)
        return Quote(
            span=span,
            form=QuoteForm.DIRECT,
            kind=QuoteKind.SPEECH,
            region=Region.BODY,
            rule="adjacent",
            reason="述語「述べた」の主語です。",
            confidence=0.9,
            entity=entity,
            mention=Mention(mention, f"{name}氏", MentionKind.NAME),
            cue=Cue(cue, QuoteKind.SPEECH, "述べる"),
            alternatives=tuple(others),
        )


if __name__ == "__main__":
    sys.exit(main())
