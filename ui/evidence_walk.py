"""R: from place to place of what tells who speaks, and back to the quotation."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from services.evidence import Stop, StopKind, evidence
from ui import signs
from ui.desk import Desk

SAID: Final[Mapping[StopKind, str]] = {
    StopKind.CUE: str(QT_TRANSLATE_NOOP("EvidenceWalk", "述語「{words}」")),
    StopKind.MENTION: str(QT_TRANSLATE_NOOP("EvidenceWalk", "発言者の手がかり「{words}」")),
    StopKind.MEANT: str(QT_TRANSLATE_NOOP("EvidenceWalk", "手がかりが指す「{words}」")),
    StopKind.NAME: str(QT_TRANSLATE_NOOP("EvidenceWalk", "名前が最初に出るところ「{words}」")),
    StopKind.QUOTE: str(QT_TRANSLATE_NOOP("EvidenceWalk", "発言に戻りました")),
}


class EvidenceWalk(QObject):
    """One walk at a time; another quotation, or another answer, ends it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._review = desk.review
        self._article = desk.article
        self._gone = 0
        self._review.quote_selected.connect(self._end)
        self._review.quote_changed.connect(self._end)

    def go_on(self) -> None:
        """To the next place; after the last the walk begins again."""
        quote = self._review.quote
        if quote is None:
            return
        stops = evidence(self._review.database, quote)
        if len(stops) == 1:
            self._article.toast.say(self.tr("この発言には、たどれる根拠の言葉がありません"))
            return
        stop = stops[self._gone % len(stops)]
        self._gone += 1
        self._article.view.point_at(None if stop.kind is StopKind.QUOTE else stop.span)
        self._say(stop, (self._gone - 1) % len(stops) + 1, len(stops))

    def _say(self, stop: Stop, number: int, total: int) -> None:
        """What stands here, which of how many places it is, and how to go on."""
        words = QCoreApplication.translate("EvidenceWalk", SAID[stop.kind]).format(words=stop.words)
        self._article.toast.say(signs.with_aside(words, f"{number}/{total}"), self._desk.walk_hint)

    def _end(self) -> None:
        """Nothing is pointed at any more."""
        self._gone = 0
        self._article.view.point_at(None)
