"""Shift+S: the speaker whom a person chose for one quotation, for those whose speaker is called alike."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from db import queries_forms
from db.views import QuoteView
from services import naming
from services.naming_preview import preview_alike
from ui import labels, naming_words
from ui.desk import Desk
from ui.long_acts import LongAct
from ui.preview_dialog import PreviewDialog
from ui.review import FEW


class SpeakerScope(QObject):
    """Asks how far a correction goes; about what a person decided it never goes."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._review = desk.review
        self._window = window

    def ask(self) -> None:
        """How far: the one alone, its article, or all articles."""
        quote = self._review.quote
        if quote is None:
            return
        if not quote.is_person_speaker:
            self._review.told.emit(self.tr("先にこの発言の発言者を選んでください"))
            return
        alike = preview_alike(self._review.database, quote.id).quotes
        others = [one for one in alike if one.speaker_id != quote.speaker_id]
        if all(one.is_decided for one in others):
            self._review.told.emit(self.tr("発言者を変えられる、同じ呼び名の発言はほかにありません"))
            return
        here = [one for one in others if one.article_id == quote.article_id]
        dialog = PreviewDialog(self.tr("同じ発言者にまとめて適用"), self.tr("適用する"), self._window)
        dialog.say(self._sentences(quote, sum(one.is_decided for one in others)))
        open_here = sum(not one.is_decided for one in here)
        open_everywhere = sum(not one.is_decided for one in others)
        scopes = (
            (self.tr("この発言だけ"), []),
            (self.tr("この記事の同じ呼び名　{count}件").format(count=open_here), here),
            (self.tr("全記事の同じ呼び名　{count}件").format(count=open_everywhere), others),
        )
        dialog.offer(scopes, 1 if open_here else 2)
        dialog.wished.connect(lambda ids, _: self._apply(ids, quote))
        dialog.finished.connect(self._desk.focus_list)
        dialog.open()

    def _sentences(self, quote: QuoteView, decided: int) -> list[str]:
        """What is done, and what stays."""
        with self._review.database.session() as session:
            mention = queries_forms.mention_of(session, quote.id)
        words = self.tr("「{mention}」と呼ばれている発言の発言者を「{speaker}」にします。")
        return [
            words.format(mention=mention, speaker=labels.speaker(quote)),
            *naming_words.kept_words(decided),
        ]

    def _apply(self, quote_ids: list[int], quote: QuoteView) -> None:
        """One step for all of them."""
        review = self._review

        def done(_: object) -> None:
            if len(quote_ids) > FEW:
                review.reload()
            else:
                review.place_again(quote_ids)
            said = self.tr("{count}件の発言者を「{speaker}」にしました")
            review.said.emit(said.format(count=len(quote_ids), speaker=labels.speaker(quote)))

        self._desk.many_expected.emit(len(quote_ids))
        review.long_acts.store(
            LongAct(
                len(quote_ids),
                self.tr("発言者を変えています"),
                lambda: naming.apply_speaker(review.database, quote_ids, quote.speaker_id, review.by),
                done,
            )
        )
