"""Several windows on one project: news of colleagues, two decisions about one quotation, a server that goes away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db import queries_steps
from db.engine import Database, open_database
from db.roles import Role, give_role
from db.views import ReviewStatus
from services import corrections
from services.intake import add_files, add_text
from tests.server import Server, running_server
from tests.ui.hands import DENIAL, Keyboard, back_in, close, dialog_of, opened, status
from ui import place
from ui.application import Program
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.meanwhile_dialog import MeanwhileDialog

THEM = "佐藤"


@pytest.fixture
def colleague(project: Path | str) -> Iterator[Database]:
    """The same project in a colleague's window."""
    opened = open_database(project)
    yield opened
    opened.close()


def in_hand(desk: Desk) -> int:
    """The quotation in hand."""
    quote = desk.review.quote
    assert quote is not None
    return quote.id


def asks() -> MeanwhileDialog:
    """The question whose decision is to stand."""
    dialog = dialog_of(MeanwhileDialog)
    assert isinstance(dialog, MeanwhileDialog)
    return dialog


def decided_by(desk: Desk, quote_id: int) -> list[str]:
    """Who decided about a quotation, oldest first."""
    with desk.review.database.session() as session:
        return [one.by for one in queries_steps.history(session, quote_id)]


@pytest.mark.on_server
def test_a_colleague_who_was_faster_is_shown_and_theirs_is_kept(
    desk: Desk, colleague: Database, keyboard: Keyboard, qtbot: QtBot
) -> None:
    here = in_hand(desk)
    corrections.settle_speaker(colleague, here, None, THEM)
    keyboard.press("Return")

    assert THEM in asks().says.text()
    assert status(desk) is ReviewStatus.CORRECTED
    keyboard.press("Return")  # whoever works fast has pressed it already
    keyboard.press("1")
    back_in(desk.window(), qtbot)
    assert in_hand(desk) == here
    assert decided_by(desk, here) == [THEM]
    assert desk.list.table.hasFocus()


@pytest.mark.on_server
def test_or_ones_own_goes_over_it_and_both_are_in_the_history(
    desk: Desk, colleague: Database, keyboard: Keyboard, qtbot: QtBot
) -> None:
    here = in_hand(desk)
    corrections.settle_speaker(colleague, here, None, THEM)
    keyboard.press("H", "2")
    back_in(desk.window(), qtbot)

    assert status(desk) is ReviewStatus.HELD
    assert decided_by(desk, here) == [THEM, desk.review.by]
    keyboard.press("Return")
    assert decided_by(desk, here) == [THEM, desk.review.by, desk.review.by]


@pytest.mark.of_a_server
def test_what_a_colleague_decides_comes_by_itself(desk: Desk, colleague: Database, qtbot: QtBot) -> None:
    first, second = desk.review.model.quotes.ids[:2]
    corrections.hold(colleague, second, THEM)
    qtbot.waitUntil(lambda: status(desk, 1) is ReviewStatus.HELD, timeout=10_000)
    corrections.hold(colleague, first, THEM)
    qtbot.waitUntil(lambda: status(desk) is ReviewStatus.HELD, timeout=10_000)

    assert THEM in desk.article.toast.text()


@pytest.mark.of_a_server
def test_many_at_once_and_new_articles_come_too(
    desk: Desk, colleague: Database, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.colleagues.FEW", 1)
    for quote_id in desk.review.model.quotes.ids:
        corrections.hold(colleague, quote_id, THEM)
    rows = range(len(desk.review.model.quotes))
    qtbot.waitUntil(lambda: {status(desk, row) for row in rows} == {ReviewStatus.HELD}, timeout=10_000)
    listed = len(rows)
    add_text(colleague, DENIAL)
    qtbot.waitUntil(lambda: len(desk.review.model.quotes) > listed, timeout=20_000)


@pytest.mark.of_a_server
def test_a_note_is_not_changed_while_it_is_written(
    desk: Desk, window: MainWindow, colleague: Database, keyboard: Keyboard, qtbot: QtBot
) -> None:
    assert window.companions is not None
    here = in_hand(desk)
    keyboard.press("M")
    keyboard.write("ura")
    corrections.write_note(colleague, here, "別のメモ", THEM)
    window.companions.colleagues.ask()
    qtbot.wait(50)
    keyboard.press("Esc")

    assert THEM in asks().says.text()
    keyboard.press("2")
    with desk.review.database.session() as session:
        (*_, last) = queries_steps.history(session, here)
    assert (last.by, last.before, last.after) == (desk.review.by, "別のメモ", "ura")


@pytest.mark.of_a_server
def test_undo_leaves_a_colleagues_decision_alone_and_says_so(
    desk: Desk, colleague: Database, keyboard: Keyboard
) -> None:
    here = in_hand(desk)
    keyboard.press("H")
    corrections.confirm(colleague, here, THEM)
    keyboard.press("Ctrl+Z")

    assert "同僚が後から決めた1件はそのまま" in desk.article.toast.text()
    assert status(desk) is ReviewStatus.CONFIRMED


@pytest.fixture
def looker(colleague: Database, server: Server) -> Iterator[str]:
    """The address of the project for somebody who may only look."""
    server.execute("DROP ROLE IF EXISTS looker", "CREATE ROLE looker LOGIN PASSWORD 'x'")
    give_role(colleague, "looker", Role.READER)
    yield colleague.location.replace("//tests@", "//looker:x@")
    server.execute("DROP OWNED BY looker", database=colleague.name)


@pytest.mark.of_a_server
def test_who_may_only_look_is_told(
    program: Program, looker: str, colleague: Database, keyboard: Keyboard, qtbot: QtBot
) -> None:
    place.keep(colleague, place.Place(scroll=7))
    window = opened(program, looker, qtbot)
    keyboard.press("H")

    assert "許されていません" in window.notice.sentence
    assert window.desk is not None
    assert status(window.desk) is ReviewStatus.OPEN
    assert program._usual_project().startswith("postgresql+psycopg://looker@")
    # Everybody has a place of their own.
    assert (place.find(window.desk.review.database).scroll, place.find(colleague).scroll) == (0, 7)
    close(program)


@pytest.mark.of_a_server
def test_a_server_that_starts_anew_is_found_again_and_nothing_acknowledged_is_lost(
    program: Program, finished_project: Path, keyboard: Keyboard, qtbot: QtBot
) -> None:
    with running_server("") as durable:
        durable.execute("CREATE DATABASE news")
        database = open_database(durable.url("news"))
        add_files(database, [finished_project.parents[1]], report=lambda _: None, is_cancelled=lambda: False)
        database.close()
        window = opened(program, durable.url("news"), qtbot)
        desk = window.desk
        assert desk is not None
        keyboard.press("H")
        here = in_hand(desk)
        durable.stop()
        keyboard.press("Return")

        assert "つながりません" in window.notice.sentence
        assert status(desk) is ReviewStatus.HELD
        durable.start()
        qtbot.waitUntil(lambda: "つながりました" in window.notice.sentence, timeout=30_000)
        assert (in_hand(desk), status(desk)) == (here, ReviewStatus.HELD)
        keyboard.press("Return")
        assert status(desk) is ReviewStatus.CONFIRMED
        close(program)
