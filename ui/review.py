"""The review itself: the list on the desk, the quotation in hand, and what the editor decides about it.

Panes show what it tells and call its verbs; it knows no pane. Every decision is stored before a word is said.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

from db.engine import Database
from db.errors import DatabaseProblem
from db.meanwhile import DecidedMeanwhile, seen
from db.views import (
    CandidateView,
    DecisionView,
    Problem,
    ProgressView,
    QuoteFilter,
    QuoteView,
    RejectReason,
    ReviewStatus,
    StepView,
)
from extraction.model import QuoteKind
from services import corrections
from ui import labels
from ui.listed import Listed, next_article, next_where
from ui.long_acts import LongActs
from ui.numbering import Numbering
from ui.place import SPEECH
from ui.project_reader import ProjectReader
from ui.queues import FILTERS, Queue
from ui.quote_model import QuoteTableModel
from ui.relisting import is_coming, listed, relisted, row_beside
from ui.turning import Turning

REASONS: Final = tuple(labels.REASONS)
OPEN: Final = QuoteFilter(statuses=frozenset({ReviewStatus.OPEN}))
FEW: Final = 20  # quotations are shown again one by one, more by reading the list again


class Review(QObject):
    """What is listed, what is selected, what is decided."""

    listed = Signal()  # another list, or other counts around it
    quote_selected = Signal()
    quote_changed = Signal()  # the one in hand, by a decision
    reasons_wanted = Signal()  # X was pressed: the digits mean reasons
    decided = Signal(int)  # whose words they are, or what they are, by which the project can learn
    said = Signal(str)  # about an act that is stored
    told = Signal(str)  # about anything else: there is nothing to take back
    failed = Signal(object)
    met = Signal(object, object)  # a colleague's decision, and the act that would go over it

    def __init__(self, database: Database, by: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.database = database
        self.reader = ProjectReader(database)
        self.model = QuoteTableModel(parent=self)
        self.filter = SPEECH
        self.saved_at: datetime | None = None
        self.is_rejecting = False
        self.by = by
        self._quote_id: int | None = None
        self._numbering = Numbering()
        self.long_acts = LongActs(self)
        self._turning = Turning(self)

    # What is there

    @property
    def quote(self) -> QuoteView | None:
        """The quotation in hand."""
        row = self.row
        return None if row is None else self.model.quote(row)

    @property
    def row(self) -> int | None:
        """Its row in the list."""
        return self.model.row_of(self._quote_id)

    def candidates(self) -> tuple[CandidateView, ...]:
        """Who may have said it, in the order of the digits."""
        quote = self.quote
        return () if quote is None else self._numbering.arranged(quote, self.reader.candidates(quote.id))

    def history(self) -> tuple[DecisionView, ...]:
        """Everything decided about it, newest first."""
        return () if self._quote_id is None else self.reader.history(self._quote_id)

    def problems(self) -> tuple[Problem, ...]:
        """Why it should be looked at."""
        return () if self._quote_id is None else self.reader.problems(self._quote_id)

    def progress(self) -> ProgressView:
        """How far the work is."""
        return self.reader.progress()

    def count(self, quote_filter: QuoteFilter) -> int:
        """How many quotations of the project pass a filter."""
        return self.reader.count(quote_filter)

    def steps(self) -> tuple[StepView | None, StepView | None]:
        """What undo and redo would do."""
        return self.reader.steps(self.by)

    # Going about

    def reload(self) -> None:
        """Something is another in the project: read the list again, and count again."""
        self.reader.expect_changes()
        self._list()

    def _list(self) -> None:
        """Read the list; the quotation in hand stays where it is listed."""
        row, self.filter = self.row or 0, self.reader.rooted(self.filter)
        self.model.set_quotes(listed(self.reader, self.filter))
        self._stay_near(row)
        self.listed.emit()
        self._tell_selected()

    def set_filter(self, quote_filter: QuoteFilter) -> None:
        """List something else."""
        if quote_filter != self.filter:
            self.filter = quote_filter
            self._list()

    def select(self, quote_id: int) -> None:
        """Take this quotation in hand; one that the filter hides is brought back by widening it."""
        if quote_id == self._quote_id:
            return
        self._quote_id = quote_id
        if self.model.row_of(quote_id) is None:
            self._widen(quote_id)
        self._tell_selected()

    def go(self, rows: int) -> None:
        """To the next quotation, or the one before."""
        if self.row is not None and self.model.has_row(self.row + rows):
            self.select(self.model.id_of(self.row + rows))

    def go_open(self, rows: int) -> bool:
        """To the next open quotation of the list, round its end; False where there is none."""
        return self.go_passing(rows, OPEN)

    def go_passing(self, rows: int, wanted: QuoteFilter) -> bool:
        """To the next quotation of the list that passes another filter too; False where there is none."""
        if self.row is None:
            return False
        row = next_where(
            self.model.quotes,
            self.row,
            rows,
            lambda ids: self.reader.passing(wanted, ids),
            lambda: self.reader.find(wanted),
        )
        if row is not None:
            self.select(self.model.quotes.ids[row])
        return row is not None

    def go_article(self, rows: int) -> None:
        """To the first quotation of the next article, or of the one before."""
        row = None if self.row is None else next_article(self.model.quotes, self.row, rows)
        if row is not None:
            self.select(self.model.quotes.ids[row])

    # Deciding

    def confirm(self) -> None:
        """Right as it stands; to the next open one."""
        if self._decide(corrections.confirm, teaches=True):
            self._go_on(self.tr("確定しました"))

    def choose_digit(self, digit: int, *, settles: bool = False) -> None:
        """The candidate with this digit, 0 for nobody, confirmed at once where that settles it; after X the reason."""
        if self.is_rejecting:
            self.reject(digit)
            return
        candidates = self.candidates()
        if digit > len(candidates):
            return
        choose = self.settle_speaker if settles else self.choose_speaker
        choose(candidates[digit - 1].speaker_id if digit else None)

    def settle_speaker(self, speaker_id: int | None) -> None:
        """Somebody known said it, or nobody can say who, and that is right; to the next open one."""

        def settle(database: Database, quote_id: int, by: str) -> None:
            corrections.settle_speaker(database, quote_id, speaker_id, by)

        if self._decide(settle, teaches=True):
            self._go_on(self.tr("確定しました"))

    def choose_speaker(self, speaker_id: int | None) -> None:
        """Somebody known said it, or nobody can say who."""

        def choose(database: Database, quote_id: int, by: str) -> None:
            corrections.choose_speaker(database, quote_id, speaker_id, by)

        if self._decide(choose, teaches=True):
            self._say_speaker()

    def name_speaker(self, name: str) -> None:
        """Somebody of this name said it, known or new."""
        if self._decide(lambda *one: corrections.name_speaker(one[0], one[1], name, one[2]), teaches=True):
            self._say_speaker()

    def ask_reason(self) -> None:
        """X: the next digit says why it is no quotation."""
        if self.quote is not None:
            self.is_rejecting = True
            self.reasons_wanted.emit()

    def drop_reason(self) -> None:
        """Never mind: digits mean speakers again."""
        if self.is_rejecting:
            self.is_rejecting = False
            self.quote_selected.emit()

    def reject(self, digit: int) -> None:
        """It is no quotation, for the reason with this digit; to the next open one."""
        if not 1 <= digit <= len(REASONS):
            return
        reason: RejectReason = REASONS[digit - 1]
        self.is_rejecting = False
        if self._decide(lambda *quote: corrections.reject(quote[0], quote[1], reason, quote[2])):
            said = self.tr("除外しました（{reason}）")
            self._go_on(said.format(reason=labels.word(labels.REASONS[reason])))

    def hold(self) -> None:
        """Decide later."""
        if self._decide(corrections.hold):
            self.said.emit(self.tr("保留にしました"))

    def hold_and_go_on(self) -> None:
        """Decide later; to the next open one."""
        if self._decide(corrections.hold):
            self._go_on(self.tr("保留にしました"))

    def reopen(self) -> None:
        """It is open again."""
        if self._decide(corrections.reopen):
            self.said.emit(self.tr("未確認に戻しました"))

    def change_kind(self, kind: QuoteKind) -> None:
        """The words are of another kind."""
        quote = self.quote
        if quote is not None and quote.kind is kind:
            return
        if self._decide(lambda *one: corrections.change_kind(one[0], one[1], kind, one[2]), teaches=True):
            self.said.emit(self.tr("種別を「{kind}」にしました").format(kind=labels.word(labels.KIND[kind])))

    def write_note(self, quote_id: int, note: str) -> None:
        """A note on a quotation, which need not be in hand any more; what is being stored comes first."""
        if self.long_acts.is_busy:
            self.long_acts.ended.connect(
                lambda: self.write_note(quote_id, note), Qt.ConnectionType.SingleShotConnection
            )
            return
        if self.store(lambda: corrections.write_note(self.database, quote_id, note, self.by), quote_id):
            self._refresh(quote_id)
            self.said.emit(self.tr("メモを書き留めました"))

    def undo(self) -> None:
        """Take back the last act, wherever it was."""
        self._turning.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self._turning.redo()

    # Behind the verbs

    def _decide(self, verb: Callable[[Database, int, str], object], *, teaches: bool = False) -> bool:
        """Store a decision about the quotation in hand; False where it could not be stored, or is none."""
        quote_id = self._quote_id
        if self.quote is None or quote_id is None:
            return False
        if not self.store(lambda: verb(self.database, quote_id, self.by)):
            return False
        self._refresh(quote_id)
        if teaches:
            self.decided.emit(quote_id)
        return True

    def store(self, act: Callable[[], object], about: int | None = None) -> bool:
        """Whether it is in the project now, about this quotation or the one in hand; else the window tells why."""
        if self.long_acts.is_busy:
            self.told.emit(self.tr("いまの作業が終わってから、もう一度お試しください"))
            return False
        try:
            with seen(self.model.versions(about or self._quote_id)):
                act()
        except DecidedMeanwhile as met:
            self.met.emit(met, act)
            return False
        except DatabaseProblem as problem:
            self.failed.emit(problem)
            return False
        except LookupError:  # an extraction run again has taken it away meanwhile
            self.reload()
            self.told.emit(self.tr("この発言は一覧から消えています。一覧を読み直しました"))
            return False
        self.saved_at = datetime.now(UTC)
        self.reader.expect_changes()
        return True

    def show_again(self, step: StepView) -> None:
        """What a step touched as it is stored now, the first quotation of it in hand where it is listed."""
        if step.quote_id is None or step.count > FEW:
            self.reload()
        else:
            self.place_again(self.reader.touched(step.step))
        if step.quote_id is not None and self.is_there(step.quote_id):
            self.select(step.quote_id)

    def is_there(self, quote_id: int) -> bool:
        """Whether a quotation is in the project, listed or hidden by the filter."""
        return self._stored([quote_id])[quote_id] is not None

    def place_again(self, quote_ids: Iterable[int]) -> None:
        """Show these quotations as they are stored now, which may have moved, come or gone."""
        row, quote = self.row or 0, self.quote
        changed = self._stored(quote_ids)
        if all((self.model.row_of(one) is None) == (quote is None) for one, quote in changed.items()):
            for one in filter(None, changed.values()):
                self.model.replace(one)
        else:
            self.model.set_quotes(
                Listed(relisted(self.reader, self.model.quotes.ids, self.filter, changed), self.reader.quotes)
            )
            self._stay_near(row_beside(self.model.quotes, row, quote))
            self.listed.emit()
            self._tell_selected()
        self.quote_changed.emit()

    def _stored(self, quote_ids: Iterable[int]) -> dict[int, QuoteView | None]:
        """These quotations as they are stored now, None for one that is not listed any more."""
        wanted = list(quote_ids)
        found = self.reader.quotes(wanted)
        return {quote_id: found.get(quote_id) for quote_id in wanted}

    def _stay_near(self, row: int) -> None:
        """The quotation in hand stays, or the one that stands in its row now is taken."""
        is_listed = self.model.has(self._quote_id) or is_coming(
            self.reader, self.model, self.filter, self._quote_id
        )
        if not is_listed and self.model.rowCount():
            is_there = row < self.model.rowCount()
            self._quote_id = self.model.id_of(row if is_there else min(row, len(self.model.quotes) - 1))

    def _refresh(self, quote_id: int) -> None:
        """Show one quotation as it is stored now; it stays listed even if the filter would hide it."""
        for quote in self.reader.quotes([quote_id]).values():
            self.model.replace(quote)
        self.quote_changed.emit()

    def _go_on(self, said: str) -> None:
        """Say what was done and take the next open quotation in hand."""
        quote = self.quote
        is_speech = quote is None or quote.kind.is_speech
        left = self.progress().open if is_speech else self.count(FILTERS[Queue.BRACKETS])
        found = self.go_open(1)
        if left == 0:
            rest = self.tr("すべて確認しました")
        elif found:
            rest = self.tr("残り {count}").format(count=left)
        else:
            rest = self.tr("この一覧の未確認はありません（全体の残り {count}）").format(count=left)
        self.said.emit(f"{said} · {rest}")

    def _say_speaker(self) -> None:
        """Name the speaker just chosen."""
        quote = self.quote
        if quote is not None:
            self.said.emit(self.tr("発言者: {name}").format(name=labels.speaker(quote)))

    def _tell_selected(self) -> None:
        """Another quotation is in hand."""
        self.is_rejecting = False
        self.quote_selected.emit()

    def _widen(self, quote_id: int) -> None:
        """List every state, and what is no speech if it must be."""
        speech = QuoteFilter(only_speech=True, order=self.filter.order)
        is_speech = bool(self.reader.passing(speech, [quote_id]))
        self.filter = speech if is_speech else replace(speech, only_speech=False)
        self.model.set_quotes(listed(self.reader, self.filter))
        self.listed.emit()

    def restore(self, quote_id: int | None, quote_filter: QuoteFilter) -> None:
        """Begin where the editor left off."""
        self._quote_id = quote_id
        self.filter = replace(quote_filter)
        self.reload()
