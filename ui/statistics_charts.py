"""From the counts of a project to charts, in the window's words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QLocale, QObject

from db import queries_rechecks, queries_statistics
from db.engine import Database
from db.views_statistics import NamedCount, RecheckView, RuleView
from extraction.confidence import BANDS
from ui import labels, reason_words, rechecks, signs
from ui.charts import Bar, Chart

MOST_BARS: Final = 20
MOST_DAYS: Final = 14
MOST_MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class Topic:
    """One kind of statistics; `make` gives None where there is nothing to count."""

    words: str
    make: Callable[[], Chart | None]


class StatisticsCharts(QObject):
    """The charts of one project, each counted when it is asked for."""

    def __init__(self, database: Database, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database = database
        self.topics: Final = (
            Topic(self.tr("日ごとの進み"), self._days),
            Topic(self.tr("発言者"), self._speakers),
            Topic(self.tr("媒体"), self._outlets),
            Topic(self.tr("種別"), self._kinds),
            Topic(self.tr("記事の月"), self._months),
            Topic(self.tr("規則の正しさ"), self._rules),
            Topic(self.tr("まとめて確定の誤り"), self._rechecks),
        )

    def _days(self) -> Chart | None:
        """How much was decided on each day."""
        with self._database.session() as session:
            days = queries_statistics.by_day(session)
        if not days:
            return None
        return Chart(
            title=self.tr("日ごとに増えた確認済みの発言"),
            note=signs.sentences(
                self.tr("確定・修正して確定・除外になった発言の数です。"),
                self.tr("未確認に戻った分は、その日の数から引きます。"),
                self.tr("図は最近の{count}日までです。").format(count=MOST_DAYS),
            ),
            bars=tuple(
                Bar(_date(one.day, self.tr("M/d")), one.decided, _number(one.decided))
                for one in days[-MOST_DAYS:]
            ),
            columns=(self.tr("日"), self.tr("増えた確認済み"), self.tr("決めた回数")),
            rows=tuple(
                (one.day.isoformat(), _number(one.decided), _number(one.decisions)) for one in reversed(days)
            ),
            is_upright=True,
        )

    def _speakers(self) -> Chart | None:
        """Who speaks most."""
        with self._database.session() as session:
            counts = queries_statistics.by_speaker(session, MOST_BARS)
        if not counts.first and not counts.nobodys:
            return None
        others = NamedCount(
            self.tr("ほかの{count}人").format(count=_number(counts.other_speakers)), counts.others
        )
        nobody = NamedCount(self.tr("発言者なし"), counts.nobodys)
        return Chart(
            title=self.tr("発言の多い発言者"),
            note=signs.sentences(
                self._counted(), self.tr("図は多い順に{count}人までです。").format(count=MOST_BARS)
            ),
            bars=_bars(counts.first),
            columns=(self.tr("発言者"), self.tr("発言")),
            rows=_rows((*counts.first, *(one for one in (others, nobody) if one.quotes))),
        )

    def _outlets(self) -> Chart | None:
        """How much each outlet quotes."""
        with self._database.session() as session:
            found = queries_statistics.by_outlet(session)
        if not found:
            return None
        named = [NamedCount(one.name or self.tr("媒体なし"), one.quotes) for one in found]
        return Chart(
            title=self.tr("媒体ごとの発言"),
            note=signs.sentences(
                self._counted(), self.tr("図は多い順に{count}媒体までです。").format(count=MOST_BARS)
            ),
            bars=_bars(named[:MOST_BARS]),
            columns=(self.tr("媒体"), self.tr("発言")),
            rows=_rows(named),
        )

    def _kinds(self) -> Chart | None:
        """How many are of each kind."""
        with self._database.session() as session:
            found = queries_statistics.by_kind(session)
        if not found:
            return None
        named = [NamedCount(labels.word(labels.KIND[one.kind]), one.quotes) for one in found]
        return Chart(
            title=self.tr("種別ごとの数"),
            note=self.tr("用語や題名など、発言ではないものも数えます。除外したものは数えません。"),
            bars=_bars(named),
            columns=(self.tr("種別"), self.tr("数")),
            rows=_rows(named),
        )

    def _months(self) -> Chart | None:
        """How much was quoted in each month."""
        with self._database.session() as session:
            found = queries_statistics.by_month(session)
        if not found:
            return None
        dated = [one for one in found if one.month is not None]
        without = self.tr("日付なし")
        return Chart(
            title=self.tr("記事の月ごとの発言"),
            note=signs.sentences(
                self._counted(),
                self.tr("図は最近の{count}か月までです。").format(count=MOST_MONTHS),
                self.tr("日付の分からない記事は表だけにあります。") if len(dated) < len(found) else "",
            ),
            bars=tuple(
                Bar(_date(one.month, self.tr("yy/MM")), one.quotes, _number(one.quotes))
                for one in dated[-MOST_MONTHS:]
            ),
            columns=(self.tr("月"), self.tr("発言")),
            rows=tuple(
                (_date(one.month, self.tr("yyyy/MM")) or without, _number(one.quotes))
                for one in reversed(found)
            ),
            is_upright=True,
        )

    def _rules(self) -> Chart | None:
        """How often each rule was right where somebody looked."""
        with self._database.session() as session:
            rules = queries_statistics.by_rule(session)
        if not rules:
            return None
        return Chart(
            title=self.tr("規則ごとの正しかった割合"),
            note=signs.sentences(
                self.tr("そのまま確定した数を、確定・修正・除外のどれかに決めた数で割ります。"),
                self.tr("未確認と保留、見ないでまとめて確定したものは数えません。"),
                self.tr("図は決めた数の多い順に{count}の規則までです。").format(count=MOST_BARS),
            ),
            bars=tuple(
                Bar(reason_words.of_rule(one.rule), one.right, self._share(one)) for one in rules[:MOST_BARS]
            ),
            columns=(
                self.tr("規則"),
                self.tr("決めた数"),
                self.tr("そのまま確定"),
                self.tr("修正"),
                self.tr("除外"),
                self.tr("正しかった割合"),
            ),
            rows=tuple(
                (
                    reason_words.of_rule(one.rule),
                    *(_number(count) for count in (one.decided, one.confirmed, one.corrected, one.rejected)),
                    self._percent(one),
                )
                for one in rules
            ),
            full=1.0,
        )

    def _rechecks(self) -> Chart | None:
        """How often bulk confirmation was wrong, as those tell who judged what it kept back."""
        with self._database.session() as session:
            found = queries_rechecks.by_confidence(session)
            unseen = queries_statistics.unseen(session)
        if not found:
            return None
        total = sum(found.values(), RecheckView(0, 0, 0))
        named = [(self._confidence(step), view) for step, view in reversed(found.items())]
        return Chart(
            title=self.tr("まとめて確定の誤りの割合"),
            note=signs.sentences(
                rechecks.summary(total),
                self.tr("修正か除外をした数を、判定した数で割ります。"),
                self.tr("見ないで確定したままの発言は{count}件です。").format(count=_number(unseen)),
            ),
            bars=tuple(Bar(name, one.share, rechecks.measured(one)) for name, one in named if one.judged),
            columns=(
                self.tr("信頼度"),
                self.tr("残した数"),
                self.tr("判定した数"),
                self.tr("誤り"),
                self.tr("誤りの割合"),
                self.tr("95％の確からしさの範囲"),
            ),
            rows=tuple(
                (
                    name,
                    *(_number(count) for count in (one.kept, one.judged, one.wrong)),
                    rechecks.percent(one.share) if one.judged else "",
                    rechecks.bounds(one) if one.judged else "",
                )
                for name, one in (*named, (self.tr("すべて"), total))
            ),
            full=1.0,
        )

    def _confidence(self, step: int) -> str:
        """A step of the confidence, with the number from which on it is reached."""
        shown = self.tr("{word}（{least}以上）")
        return shown.format(word=labels.word(labels.CONFIDENCE[step - 1]), least=f"{BANDS[step - 1]:.2f}")

    def _counted(self) -> str:
        """What most charts count."""
        return self.tr("誰かの言葉である発言の数です。除外したものは数えません。")

    def _share(self, rule: RuleView) -> str:
        """The share that was right, with the numbers behind it: one of one is little."""
        shown = self.tr("{share}（{right}/{decided}）")
        return shown.format(
            share=self._percent(rule), right=_number(rule.confirmed), decided=_number(rule.decided)
        )

    def _percent(self, rule: RuleView) -> str:
        """The share that was right."""
        return self.tr("{share}％").format(share=round(100 * rule.right))


def _bars(counts: Sequence[NamedCount]) -> tuple[Bar, ...]:
    """One bar a name."""
    return tuple(Bar(one.name, one.quotes, _number(one.quotes)) for one in counts)


def _rows(counts: Sequence[NamedCount]) -> tuple[tuple[str, ...], ...]:
    """One row a name."""
    return tuple((one.name, _number(one.quotes)) for one in counts)


def _number(value: int) -> str:
    """A number as people read it."""
    return f"{value:,}"


def _date(day: date | None, form: str) -> str:
    """A date in Qt's notation for its form; "" where nobody knows it."""
    return "" if day is None else QLocale().toString(QDate(day.year, day.month, day.day), form)
