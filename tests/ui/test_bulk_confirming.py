"""まとめて確定 in the real window, with keys."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from benchmarks.library import make_library
from db.engine import Database, open_database
from db.errors import DatabaseCode, DatabaseProblem
from db.views import QuoteFilter, ReviewStatus
from services import bulk_confirming, corrections
from tests.ui.hands import Keyboard, back_in, dialog_of, opened
from ui.application import Program
from ui.bulk_dialog import LEASTS, BulkDialog
from ui.desk import Desk
from ui.main_window import MainWindow

OPEN = QuoteFilter(statuses=frozenset({ReviewStatus.OPEN}), only_speech=True)
CONFIRMED = QuoteFilter(statuses=frozenset({ReviewStatus.CONFIRMED}), only_speech=True)


@pytest.fixture(scope="session")
def large_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hundred invented quotations, made once."""
    path = tmp_path_factory.mktemp("library") / "library.db"
    make_library(path, 10)
    return path


@pytest.fixture
def project(large_project: Path, tmp_path: Path) -> Path:
    """The same for one test."""
    return Path(shutil.copy(large_project, tmp_path / "work.db"))


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing can be stored."""

    def refuse(*_: object) -> None:
        raise DatabaseProblem(DatabaseCode.DISK_FULL, "shigoto.db")

    monkeypatch.setattr(bulk_confirming, "confirm", refuse)


@pytest.fixture
def dialog(window: MainWindow, keyboard: Keyboard, qtbot: QtBot) -> BulkDialog:
    """まとめて確定, opened by its key."""
    keyboard.press("Ctrl+Shift+A")
    found = dialog_of(BulkDialog)
    assert isinstance(found, BulkDialog)
    back_in(found, qtbot)
    return found


def wait(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    """Until the dialog is gone and the window has the keyboard."""
    qtbot.waitUntil(lambda: window.findChild(BulkDialog) is None)
    back_in(window, qtbot)
    assert desk.list.table.hasFocus()


def test_the_sample_comes_first_and_one_key_of_undo_takes_all_back(
    dialog: BulkDialog, window: MainWindow, desk: Desk, keyboard: Keyboard, qtbot: QtBot
) -> None:
    count, before = desk.review.count, [quote.status for quote in desk.review.model.quotes]
    was_open, was_confirmed = count(OPEN), count(CONFIRMED)
    assert dialog.sample.hasFocus()
    assert dialog.sample.lines.rowCount() == bulk_confirming.SHOWN
    assert dialog.heading.text() == "見本（無作為の20件）"
    assert dialog.found.isHidden()
    keyboard.press("Tab", "Return")
    wait(desk, window, qtbot)

    confirmed = count(CONFIRMED) - was_confirmed
    assert count(OPEN) == was_open - confirmed
    assert f"{confirmed}件をまとめて確定しました · 未確認に" in desk.article.toast.text()
    assert desk.article.toast.text().endswith("Ctrl+Z で元に戻す")
    keyboard.press("Ctrl+Z")
    assert [quote.status for quote in desk.review.model.quotes] == before


def test_the_number_follows_the_confidence(
    dialog: BulkDialog, desk: Desk, keyboard: Keyboard, qtbot: QtBot
) -> None:
    dialog.least.setFocus()
    assert dialog.least.currentText() == "0.90 以上（高い）"
    shown = dialog.apply.text()
    dialog._waiting.setInterval(60_000)
    keyboard.press("Home", "Return")  # what is chosen is looked at before Enter counts
    assert dialog.isVisible()
    prospect = bulk_confirming.look_ahead(desk.review.database, desk.review.filter, LEASTS[0])
    there = len(prospect.quote_ids) - len(prospect.kept_back)
    assert dialog.apply.text() == f"{there}件を確定する" != shown
    assert f"{len(prospect.quote_ids)}件\nうち{len(prospect.kept_back)}件は" in dialog.says.text()
    dialog._waiting.setInterval(1)
    keyboard.press("Down", "Down", "Down")
    qtbot.waitUntil(lambda: not dialog._waiting.isActive())

    assert dialog.least.currentData() == LEASTS[3]
    assert dialog.apply.text() != f"{there}件を確定する"


def test_where_nothing_is_so_sure_there_is_nothing_to_do(dialog: BulkDialog) -> None:
    dialog.least.setCurrentIndex(len(LEASTS) - 1)
    dialog._look()

    assert not dialog.apply.isEnabled()
    assert dialog.says.text() == "この一覧には、まだ誰も手を付けていない、この信頼度の発言がありません。"
    assert dialog.sample.lines.rowCount() == 0


def test_only_what_is_listed_is_meant(desk: Desk, keyboard: Keyboard, qtbot: QtBot) -> None:
    desk.review.set_filter(QuoteFilter(only_speech=True, article_id=1))
    keyboard.press("Ctrl+Shift+A")
    dialog = dialog_of(BulkDialog)
    assert isinstance(dialog, BulkDialog)
    dialog.least.setCurrentIndex(0)
    dialog._look()
    prospect = bulk_confirming.look_ahead(desk.review.database, desk.review.filter, LEASTS[0])

    assert 0 < len(prospect.quote_ids) <= 10
    assert dialog.apply.text() == f"{len(prospect.quote_ids)}件を確定する"
    assert "\n" not in dialog.says.text()  # all are shown, none is kept back
    dialog.reject()


def test_enter_on_the_sample_takes_that_quotation_in_hand(
    dialog: BulkDialog, window: MainWindow, desk: Desk, keyboard: Keyboard, qtbot: QtBot
) -> None:
    keyboard.press("Down")
    wanted = dialog.sample.selected[0]
    before = desk.review.count(OPEN)
    keyboard.press("Return")
    wait(desk, window, qtbot)

    assert desk.review.quote is not None
    assert desk.review.quote.id == wanted
    assert desk.review.count(OPEN) == before


def test_escape_leaves_everything_as_it_was(
    dialog: BulkDialog, window: MainWindow, desk: Desk, keyboard: Keyboard, qtbot: QtBot
) -> None:
    before = desk.review.count(OPEN)
    keyboard.press("Escape")
    wait(desk, window, qtbot)

    assert desk.review.count(OPEN) == before


def test_nothing_else_can_be_wished_while_it_is_confirmed(
    dialog: BulkDialog, keyboard: Keyboard, qtbot: QtBot
) -> None:
    dialog.be_busy()
    with qtbot.assertNotEmitted(dialog.wished), qtbot.assertNotEmitted(dialog.place_wanted):
        keyboard.press("Return", "Escape")
        dialog.apply.click()
    assert dialog.isVisible()
    assert dialog.apply.text() == "確定しています…"
    dialog.end()

    assert dialog.isHidden()


def test_what_was_found_before_is_told(
    window: MainWindow, desk: Desk, keyboard: Keyboard, qtbot: QtBot
) -> None:
    database, review = desk.review.database, desk.review
    prospect = bulk_confirming.look_ahead(database, review.filter, 0.9)
    bulk_confirming.confirm(database, prospect, "佐藤")
    review.reload()
    keyboard.press("Ctrl+Shift+A")
    dialog = dialog_of(BulkDialog)
    assert isinstance(dialog, BulkDialog)
    kept = len(prospect.kept_back)
    assert dialog.found.text() == f"前に残した{kept}件は、まだ一件も判定していません。"
    dialog.reject()
    back_in(window, qtbot)
    for quote_id in prospect.kept_back:
        corrections.confirm(database, quote_id, "佐藤")
    keyboard.press("Ctrl+Shift+A")
    again = dialog_of(BulkDialog)
    assert isinstance(again, BulkDialog)

    assert again.found.text().startswith(f"前に残した{kept}件のうち{kept}件を判定し、誤りは0件でした（0.0％")
    again.reject()


@pytest.mark.usefixtures("full_disk")
def test_what_could_not_be_stored_is_told(
    dialog: BulkDialog, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    before = desk.review.count(OPEN)
    dialog.apply.click()
    wait(desk, window, qtbot)

    assert window.notice.isVisible()
    assert desk.review.count(OPEN) == before


def test_what_is_kept_back_cannot_be_told_from_others(
    dialog: BulkDialog, window: MainWindow, desk: Desk, qtbot: QtBot, keyboard: Keyboard
) -> None:
    prospect = bulk_confirming.look_ahead(desk.review.database, desk.review.filter, 0.9)
    dialog.apply.click()
    wait(desk, window, qtbot)
    keyboard.press("Ctrl+1")
    kept = min(prospect.kept_back)
    assert kept in desk.review.model.quotes.ids
    desk.review.select(kept)

    assert desk.review.quote is not None
    assert desk.review.quote.status is ReviewStatus.OPEN
    assert desk.review.history() == ()


def test_the_list_of_a_project_without_open_ones_has_nothing(
    program: Program, project: Path, qtbot: QtBot, keyboard: Keyboard
) -> None:
    database: Database = open_database(project)
    with database.writing() as session:
        session.execute(text("UPDATE quote SET status = 'confirmed'"))
    database.close()
    opened(program, project, qtbot)
    keyboard.press("Ctrl+Shift+A")
    dialog = dialog_of(BulkDialog)
    assert isinstance(dialog, BulkDialog)

    assert not dialog.apply.isEnabled()
    assert dialog.windowModality() is Qt.WindowModality.WindowModal
    dialog.reject()
