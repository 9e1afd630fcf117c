"""The queues of the work: what is to be looked at next, each a filter under a name."""

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db.views import Order, Problem, QuoteFilter, ReviewStatus
from extraction.model import Factuality, QuoteKind
from ui.place import SPEECH


class Queue(Enum):
    """What waits for an editor, in the order of its keys."""

    OPEN = "open"
    HELD = "held"
    PROBLEMS = "problems"
    BRACKETS = "brackets"  # judged to be nobody's words
    NOT_SAID = "not_said"


# What a queue decides; everything else of a filter stays as it is when a queue is chosen.
OWN: Final = ("statuses", "kinds", "only_speech", "problems", "factualities")
WORDS: Final[Mapping[Queue, str]] = {
    Queue.OPEN: str(QT_TRANSLATE_NOOP("Queues", "未確認")),
    Queue.HELD: str(QT_TRANSLATE_NOOP("Queues", "保留")),
    Queue.PROBLEMS: str(QT_TRANSLATE_NOOP("Queues", "問題")),
    Queue.BRACKETS: str(QT_TRANSLATE_NOOP("Queues", "一覧にない「」")),
    Queue.NOT_SAID: str(QT_TRANSLATE_NOOP("Queues", "事実でないもの")),
}
OPEN: Final = frozenset({ReviewStatus.OPEN})
FILTERS: Final[Mapping[Queue, QuoteFilter]] = {
    Queue.OPEN: QuoteFilter(statuses=OPEN, only_speech=True),
    Queue.HELD: QuoteFilter(statuses=frozenset({ReviewStatus.HELD}), only_speech=True),
    Queue.PROBLEMS: QuoteFilter(problems=frozenset(Problem), only_speech=True),
    Queue.BRACKETS: QuoteFilter(
        statuses=OPEN,
        kinds=frozenset(kind for kind in QuoteKind if not kind.is_speech),
        only_speech=True,
    ),
    Queue.NOT_SAID: QuoteFilter(factualities=frozenset(Factuality) - {Factuality.STATED}, only_speech=True),
}


def word(queue: Queue) -> str:
    """The queue's name in the window's language."""
    return QCoreApplication.translate("Queues", WORDS[queue])


def queued(quote_filter: QuoteFilter, queue: Queue | None) -> QuoteFilter:
    """The same filter for this queue, or for none."""
    return replace(quote_filter, **_own(SPEECH if queue is None else FILTERS[queue]))


def queue_of(quote_filter: QuoteFilter) -> Queue | None:
    """Which queue a filter lists, narrowed or not."""
    own = _own(quote_filter)
    return next((queue for queue, wanted in FILTERS.items() if _own(wanted) == own), None)


def is_narrowed(quote_filter: QuoteFilter) -> bool:
    """Whether it hides something that is somebody's words; the order hides nothing."""
    return replace(quote_filter, order=Order.ARTICLE) != SPEECH


def _own(quote_filter: QuoteFilter) -> dict[str, Any]:
    """What a queue decides."""
    return {name: getattr(quote_filter, name) for name in OWN}
