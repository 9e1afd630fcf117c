"""集計 in the real window: what it counts, draws, copies and saves."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QImage, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from db import queries, store, store_rechecks
from db.views import Action, ReviewStatus
from tests.ui.hands import Keyboard, dialog_of, opened
from ui import theme
from ui.application import Program
from ui.chart_files import drawing, picture, save
from ui.chart_layout import Box, Tone, Words, lay_out
from ui.charts import Bar, Chart
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.statistics_dialog import StatisticsDialog

pytestmark = pytest.mark.on_server

LONG = "アレクサンドリア・オカシオ＝コルテス下院議員（民主党、ニューヨーク州選出）の代理人と名乗る人物"
NAMES = Chart(
    title="発言の多い発言者",
    note="除外したものは数えません。",
    bars=(Bar(LONG, 12_345, "12,345"), Bar("<A&B>", 0, "0")),
    columns=("発言者", "発言"),
    rows=((LONG, "12,345"), ("<A&B>", "0")),
)
DAYS = Chart(
    title="日ごとに増えた確認済みの発言",
    note="確定・修正して確定・除外になった発言の数です。" * 4,
    bars=tuple(Bar(f"12/{day}", 12_345 - day, f"{12_345 - day:,}") for day in range(18, 32)),
    columns=(),
    rows=(),
    is_upright=True,
)


@pytest.fixture
def dialog(window: MainWindow, keyboard: Keyboard, qtbot: QtBot) -> StatisticsDialog:
    """集計, opened by its key."""
    keyboard.press("Ctrl+T")
    found = dialog_of(StatisticsDialog)
    assert isinstance(found, StatisticsDialog)
    qtbot.waitUntil(found.topics.hasFocus)
    return found


def figures(dialog: StatisticsDialog) -> list[tuple[object, ...]]:
    """The table as it is read."""
    model = dialog.figures
    return [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def keep_back(desk: Desk) -> None:
    """One quotation confirmed in bulk, two kept back, of which one is judged already."""
    judged, other, confirmed = (desk.review.model.quotes[row].id for row in (0, 4, 3))
    with desk.review.database.writing() as session:
        standing, _ = queries.standing(session, confirmed)
        became = {confirmed: replace(standing, status=ReviewStatus.CONFIRMED)}
        step = store.act(session, store.Act(Action.BULK, "佐藤", datetime.now(UTC)), became)
        assert step is not None
        store_rechecks.keep_back(session, step, {judged: 0.97, other: 0.8})


def test_before_the_first_decision_there_is_one_sentence(dialog: StatisticsDialog) -> None:
    assert dialog.nothing.isVisible()
    assert not dialog.copy.isEnabled()
    assert not dialog.save.isEnabled()


def test_every_topic_has_its_chart_and_its_figures(
    dialog: StatisticsDialog, desk: Desk, keyboard: Keyboard
) -> None:
    desk.review.confirm()
    desk.review.choose_speaker(None)
    desk.review.confirm()
    desk.review.reject(1)
    keep_back(desk)
    seen: list[str] = []
    for row in reversed(range(dialog.topics.count())):
        dialog.topics.setCurrentRow(row)
        seen.append(dialog.view.accessibleName())
        assert dialog.view.isVisible()
        assert dialog.figures.rowCount() > 0
        assert dialog.table.accessibleName() == seen[-1]

    assert len(set(seen)) == dialog.topics.count() == 7


def test_the_day_counts_on_while_it_is_open(dialog: StatisticsDialog, desk: Desk, qtbot: QtBot) -> None:
    desk.review.confirm()
    qtbot.waitUntil(lambda: dialog.figures.rowCount() == 1)
    assert figures(dialog)[0][1:] == ("1", "1")
    desk.review.undo()

    qtbot.waitUntil(lambda: figures(dialog)[0][1:] == ("0", "1"))


def test_topics_are_walked_with_the_arrows_and_escape_closes(
    dialog: StatisticsDialog, desk: Desk, keyboard: Keyboard
) -> None:
    keyboard.press("Down")
    name = desk.review.model.quotes[0].speaker
    assert (name, "2") in figures(dialog)
    keyboard.press("Escape")

    assert dialog.isHidden()


def test_a_closed_window_counts_nothing(dialog: StatisticsDialog, desk: Desk) -> None:
    dialog.close()
    desk.review.confirm()

    assert not dialog._waiting.isActive()


def test_a_rule_tells_how_many_it_was_judged_by(dialog: StatisticsDialog, desk: Desk) -> None:
    desk.review.confirm()
    desk.review.choose_speaker(None)
    desk.review.confirm()
    dialog.topics.setCurrentRow(5)

    assert dialog._chart is not None
    assert [row[1:] for row in figures(dialog)] == [("2", "1", "1", "0", "50％")]
    assert [bar.text for bar in dialog._chart.bars] == ["50％（1/2）"]


def test_bulk_confirmation_tells_how_often_it_was_wrong(dialog: StatisticsDialog, desk: Desk) -> None:
    desk.review.reject(1)
    keep_back(desk)
    dialog.topics.setCurrentRow(6)

    assert dialog._chart is not None
    assert figures(dialog) == [
        ("とても高い（0.96以上）", "1", "1", "1", "100.0％", "20.7％〜100.0％"),
        ("ふつう（0.75以上）", "1", "0", "0", "", ""),
        ("すべて", "2", "1", "1", "100.0％", "20.7％〜100.0％"),
    ]
    assert [bar.text for bar in dialog._chart.bars] == ["100.0％（1/1）"]
    assert dialog._chart.note.startswith("前に残した2件のうち1件を判定し、誤りは1件でした")
    assert dialog._chart.note.endswith("見ないで確定したままの発言は1件です。")


def test_the_picture_goes_to_the_clipboard(dialog: StatisticsDialog, keyboard: Keyboard) -> None:
    keyboard.press("Down")
    dialog.copy.click()

    assert not QGuiApplication.clipboard().image().isNull()
    assert dialog.told.text() == "画像をコピーしました"


def test_the_picture_is_saved_where_it_is_wanted(
    dialog: StatisticsDialog, keyboard: Keyboard, tmp_path: Path
) -> None:
    keyboard.press("Down")
    dialog.save.click()
    asked = dialog.findChild(QFileDialog)
    assert isinstance(asked, QFileDialog)
    asked.filterSelected.emit(asked.nameFilters()[1])
    assert Path(asked.selectedFiles()[0]).name == "発言の多い発言者.svg"
    asked.fileSelected.emit(str(tmp_path / "図.svg"))
    asked.close()

    assert (tmp_path / "図.svg").read_text(encoding="utf-8").startswith("<svg")
    assert dialog.told.text() == "「図.svg」に保存しました"
    assert dialog._settings.folder("export") == tmp_path


def test_a_place_that_cannot_be_written_is_told(
    dialog: StatisticsDialog, keyboard: Keyboard, tmp_path: Path
) -> None:
    keyboard.press("Down")
    dialog._write(tmp_path / "nowhere" / "図.png")

    assert dialog.told.text() == "「図.png」に書き込めませんでした。別の場所を選んでください"


def test_an_empty_project_has_one_sentence_for_every_topic(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    window = opened(program, tmp_path / "empty.db", qtbot)
    window.actions_by_name["statistics"].trigger()
    dialog = dialog_of(StatisticsDialog)
    assert isinstance(dialog, StatisticsDialog)
    for row in range(dialog.topics.count()):
        dialog.topics.setCurrentRow(row)
        assert dialog.nothing.isVisible()
    dialog._on_copy()
    dialog._on_save()
    dialog._write(tmp_path / "図.png")

    assert not (tmp_path / "図.png").exists()


# Pictures


def advance(words: Words) -> float:
    """How wide the letters are."""
    return QFontMetricsF(words.font).horizontalAdvance(words.text)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("chart", [NAMES, DAYS])
@pytest.mark.parametrize("width", [300.0, 1200.0])
def test_nothing_in_a_chart_overlaps_or_leaves_it(chart: Chart, width: float) -> None:
    layout = lay_out(chart, width)
    words = [part for part in layout.parts if isinstance(part, Words)]
    room = QRectF(0, 0, layout.size.width(), layout.size.height())

    assert [one.text for one in words if not room.contains(one.place)] == []
    assert [one.text for one in words if advance(one) > one.place.width()] == []
    assert [
        one.text
        for one in words
        if any(one.place.intersects(other.place) for other in words if other is not one)
    ] == []


@pytest.mark.usefixtures("qapp")
def test_a_long_name_is_shortened_in_its_middle() -> None:
    shown = next(
        part.text for part in lay_out(NAMES, 700).parts if isinstance(part, Words) and "…" in part.text
    )

    assert shown.startswith("アレクサンドリア")
    assert shown.endswith("人物")


@pytest.mark.usefixtures("qapp")
def test_a_drawing_has_whole_words_and_is_valid() -> None:
    drawn = drawing(NAMES)

    assert ">発言の多い発言者</text>" in drawn
    assert "&lt;A&amp;B&gt;" in drawn
    assert QSvgRenderer(drawn.encode()).isValid()


@pytest.mark.usefixtures("qapp")
def test_pictures_are_light_whatever_the_window_looks_like(tmp_path: Path) -> None:
    path = tmp_path / "図.png"
    assert save(NAMES, path)
    written = QImage(str(path))

    page = theme.palette_of(theme.LIGHT).color(QPalette.ColorRole.Base)
    assert written.size() == picture(NAMES).size()
    assert written.pixelColor(1, 1) == page


@pytest.mark.usefixtures("qapp")
def test_what_went_backwards_has_a_number_and_no_bar() -> None:
    chart = Chart(title="日", note="", bars=(Bar("11/1", -3, "-3"),), columns=(), rows=(), is_upright=True)

    parts = lay_out(chart, 600).parts
    assert [part.place.height() for part in parts if isinstance(part, Box) and part.tone is Tone.BAR] == [0]
    assert "-3" in [part.text for part in parts if isinstance(part, Words)]
