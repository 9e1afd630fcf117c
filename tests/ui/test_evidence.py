"""R in the real window: the way along the evidence."""

from pytestqt.qtbot import QtBot

from tests.ui.hands import Keyboard
from ui.desk import Desk
from ui.main_window import MainWindow

LONG = (
    "港の図書館\n\n　大槻恵子市長は会見した。\n"
    + "　港の風が吹いた。船が来た。\n" * 60
    + "　同市長は「順調だ」と述べた。通りに「止まれ」の字がある。\n"
)


def take_in(window: MainWindow, qtbot: QtBot) -> Desk:
    """A long article, its quotation in hand."""
    desk, work = window.desk, window.work
    assert desk is not None
    assert work is not None
    work.add_text(LONG, "")
    review = desk.review
    qtbot.waitUntil(lambda: review.quote is not None and review.quote.text == "「順調だ」", timeout=20_000)
    return desk


def pointed(desk: Desk) -> str:
    """The words that are pointed at."""
    span = desk.article.view._pointed
    return "" if span is None else span.of(LONG)


def test_each_press_goes_to_the_next_place_and_the_last_comes_back(
    window: MainWindow, keyboard: Keyboard, qtbot: QtBot
) -> None:
    desk = take_in(window, qtbot)
    bar = desk.article.view.verticalScrollBar()
    below = bar.value()
    seen: list[tuple[str, str]] = []
    for _ in range(4):
        keyboard.press("R")
        seen.append((pointed(desk), desk.article.toast.text()))
        if len(seen) == 3:
            desk.article.view.grab()  # it draws
            assert bar.value() < below

    assert seen == [
        ("述べた", "述語「述べた」（1/4）　　R で次へ"),
        ("同市長", "発言者の手がかり「同市長」（2/4）　　R で次へ"),
        ("大槻恵子市長", "名前が最初に出るところ「大槻恵子市長」（3/4）　　R で次へ"),
        ("", "発言に戻りました（4/4）　　R で次へ"),
    ]
    assert bar.value() == below
    keyboard.press("R")
    assert pointed(desk) == "述べた"


def test_another_quotation_or_answer_begins_anew(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("R", "R", "Down")
    assert desk.article.view._pointed is None
    keyboard.press("R")
    assert desk.article.toast.text().startswith("述語「語った」（1/")
    keyboard.press("0")
    assert desk.article.view._pointed is None
    keyboard.press("R", "R")

    assert desk.article.toast.text().startswith("発言に戻りました（2/2）")


def test_what_nobody_said_has_no_evidence(window: MainWindow, keyboard: Keyboard, qtbot: QtBot) -> None:
    desk = take_in(window, qtbot)
    window.actions_by_name["show_others"].trigger()
    keyboard.press("Down", "R")

    assert desk.article.toast.text() == "この発言には、たどれる根拠の言葉がありません"


def test_nothing_in_hand_has_no_evidence(desk: Desk, window: MainWindow) -> None:
    desk.filters.search.setText("ない言葉")
    desk.filters.search.returnPressed.emit()
    window.actions_by_name["evidence"].trigger()

    assert desk.article.view._pointed is None
