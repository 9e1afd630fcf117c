"""Backups, the look whether a project is whole, compacting, packing: from the window, with keys."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Final

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from db import engine, queries
from db.backups import Occasion, backups_of, folder_of, keep
from db.checking import check
from db.engine import open_database
from db.views import QuoteFilter, ReviewStatus
from services import backups as automatic
from services import corrections
from services.naming import Split
from services.packing import pack_project
from tests.hardships import fill, posix, small_disk, written_by_another_program
from tests.ui.hands import Keyboard, back_in, close, dialog_of, opened, shown, status
from ui.application import Program
from ui.backup_dialog import BackupDialog
from ui.checkup_dialog import CheckupDialog
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.upkeep import Upkeep

OLDEST: Final = Path(__file__).resolve().parents[1] / "data" / "project-0001.db"
SLOW: Final = 20_000


def upkeep_of(window: MainWindow) -> Upkeep:
    """What keeps the project safe."""
    assert window.companions is not None
    return window.companions.upkeep


def backups_dialog(window: MainWindow) -> BackupDialog:
    """控え, opened from the menu."""
    window.actions_by_name["backups"].trigger()
    dialog = dialog_of(BackupDialog)
    assert isinstance(dialog, BackupDialog)
    return dialog


def checkup_dialog(window: MainWindow) -> CheckupDialog:
    """点検と整理, opened from the menu."""
    window.actions_by_name["checkup"].trigger()
    dialog = dialog_of(CheckupDialog)
    assert isinstance(dialog, CheckupDialog)
    return dialog


def idle(window: MainWindow, qtbot: QtBot) -> None:
    """Until nothing is going on."""
    qtbot.waitUntil(lambda: not window.is_busy, timeout=SLOW)


# Backups


def test_a_backup_is_made_and_gone_back_to_with_the_keyboard(
    program: Program, window: MainWindow, keyboard: Keyboard, project: Path, qtbot: QtBot
) -> None:
    desk = window.desk
    assert desk is not None
    dialog = backups_dialog(window)
    assert not dialog.restore.isEnabled()
    assert dialog.nothing.isVisible()
    back_in(dialog, qtbot)
    dialog.make.setFocus()
    keyboard.press("Space")
    qtbot.waitUntil(lambda: dialog.rows.rowCount() == 1, timeout=SLOW)
    assert [dialog.rows.index(0, column).data() for column in (1, 2, 3)] == ["手で取った控え", "2", "0"]
    keyboard.press("Esc")
    back_in(window, qtbot)
    keyboard.press("Enter")
    assert status(desk) is ReviewStatus.CONFIRMED

    dialog = backups_dialog(window)
    back_in(dialog, qtbot)
    keyboard.press("Enter")  # nothing by itself
    assert dialog.isVisible()
    dialog.restore.setFocus()
    keyboard.press("Space")
    qtbot.waitUntil(lambda: program.window is not window, timeout=SLOW)
    qtbot.waitUntil(lambda: program.window is not None and program.window.desk is not None, timeout=SLOW)
    again = shown(program, qtbot)
    assert again.desk is not None
    assert status(again.desk) is ReviewStatus.OPEN
    assert [one.occasion for one in backups_of(project)] == [Occasion.RESTORE, Occasion.ASKED]


def test_a_window_that_goes_back_says_so_and_lets_nobody_work_meanwhile(
    program: Program, window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    made = keep(project, Occasion.ASKED)
    program.restore(project, made.path)
    waiting = program.window
    assert waiting is not None
    assert waiting.desk is None
    assert waiting._empty.isVisible()
    assert waiting._empty._sentence.text() == "「work.db」を控えから戻しています"
    assert not waiting.actions_by_name["open_project"].isEnabled()
    assert waiting.actions_by_name["quit"].isEnabled()
    qtbot.waitUntil(lambda: program.window is not waiting, timeout=SLOW)
    assert shown(program, qtbot).desk is not None


def test_who_closes_the_window_while_it_goes_back_has_a_whole_project(
    program: Program, window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    made = keep(project, Occasion.ASKED)
    program.restore(project, made.path)
    close(program)

    with closing(open_database(project)) as database:
        assert check(database).findings == ()


def test_a_backup_that_is_damaged_is_told_and_the_project_is_open_again(
    program: Program, window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    made = keep(project, Occasion.ASKED)
    os.truncate(made.path, 5000)
    program.restore(project, made.path)
    qtbot.waitUntil(lambda: program.window is not None and program.window.desk is not None, timeout=SLOW)

    again = shown(program, qtbot)
    assert made.path.name in again.notice.sentence
    assert again.desk is not None
    assert status(again.desk) is ReviewStatus.OPEN


def test_a_damaged_project_can_be_restored_from_the_notice(
    program: Program, project: Path, qtbot: QtBot
) -> None:
    keep(project, Occasion.ASKED)
    os.truncate(project, 5000)
    window = opened(program, project, qtbot)
    assert window.desk is None
    assert window.notice.sentence.startswith("「work.db」は壊れているため")
    window.notice._action.click()
    dialog = dialog_of(BackupDialog)
    assert isinstance(dialog, BackupDialog)
    assert not dialog.make.isVisible()
    dialog.restore.click()
    qtbot.waitUntil(lambda: program.window is not None and program.window.desk is not None, timeout=SLOW)

    assert list(folder_of(project).glob("*-damaged.db"))


def test_where_nothing_can_be_restored_there_is_no_way_out(
    program: Program, tmp_path: Path, project: Path, qtbot: QtBot
) -> None:
    os.truncate(project, 5000)
    window = opened(program, project, qtbot)

    assert window.notice._action.isHidden()
    made = shutil.copy(OLDEST, tmp_path / "copy.db")
    os.truncate(made, 5000)
    program.restore(project, Path(made))
    qtbot.waitUntil(lambda: program.window is not None and program.window.notice.sentence != "", timeout=SLOW)
    assert program.window is not None
    assert program.window.desk is None


# A project of an older schema


def test_an_older_project_is_made_new_while_the_window_says_so(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    older = Path(shutil.copy(OLDEST, tmp_path / "older.db"))
    program.begin(str(older))
    waiting = program.window
    assert waiting is not None
    assert waiting.desk is None
    assert "控えを取り、新しい版に合わせています" in waiting._empty._sentence.text()
    qtbot.waitUntil(lambda: program.window is not waiting, timeout=SLOW)

    window = shown(program, qtbot)
    assert window.desk is not None
    assert len(window.desk.review.model.quotes) > 0
    assert [one.occasion for one in backups_of(older)] == [Occasion.MIGRATION]


def test_where_an_older_project_cannot_be_made_new_the_present_one_stays(
    program: Program, window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = Path(shutil.copy(OLDEST, tmp_path / "older.db"))
    folder_of(older).touch()
    program.open_project(older)
    idle(window, qtbot)

    assert program.window is window
    assert window.notice.sentence.startswith("控えのフォルダーに書き込めないため、「older.db」を")
    folder_of(older).unlink()
    program.open_project(older)
    qtbot.waitUntil(lambda: program.window is not window, timeout=SLOW)
    folder_of(older).rename(folder_of(older).with_name("elsewhere"))


def test_an_older_project_that_cannot_be_made_new_at_the_start_leaves_a_window_that_tells(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    older = Path(shutil.copy(OLDEST, tmp_path / "older.db"))
    folder_of(older).touch()
    program.begin(str(older))
    qtbot.waitUntil(lambda: program.window is not None and program.window.notice.sentence != "", timeout=SLOW)

    assert program.window is not None
    assert program.window.desk is None
    assert program.window.actions_by_name["new_project"].isEnabled()
    assert older.read_bytes() == OLDEST.read_bytes()


# Whether it is whole


def test_a_whole_project_is_said_to_be_so_and_compacted(
    window: MainWindow, keyboard: Keyboard, qtbot: QtBot
) -> None:
    dialog = checkup_dialog(window)
    back_in(dialog, qtbot)
    keyboard.press("Space")
    qtbot.waitUntil(lambda: "問題はありません" in dialog.says.text(), timeout=SLOW)
    assert dialog.says.text() == "記事2件、発言6件を調べました。問題はありません。"
    assert "空いた所は" in dialog.room.text()
    dialog.compact.setFocus()
    keyboard.press("Space")
    qtbot.waitUntil(lambda: "になりました" in dialog.room.text(), timeout=SLOW)
    keyboard.press("Esc")
    assert upkeep_of(window).checkup is None


def test_what_is_wrong_is_listed(window: MainWindow, project: Path, qtbot: QtBot) -> None:
    with closing(sqlite3.connect(project)) as other:
        other.execute("UPDATE article SET text = text || '続き' WHERE id = 1")
        other.commit()
    dialog = checkup_dialog(window)
    dialog.check.click()
    qtbot.waitUntil(lambda: "見つかりました" in dialog.says.text(), timeout=SLOW)

    assert "• 読み込んだときと文章の違う記事が1件あります。" in dialog.says.text()
    dialog.reject()


def test_looking_stops_when_the_dialog_is_closed(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    dialog = checkup_dialog(window)
    dialog.check.click()
    assert dialog.close_button.text() == "中止"
    dialog.close_button.click()
    idle(window, qtbot)
    dialog = checkup_dialog(window)
    dialog.compact.click()
    dialog.reject()
    idle(window, qtbot)

    assert upkeep_of(window).checkup is None
    desk.review.confirm()
    assert status(desk) is ReviewStatus.CONFIRMED


def test_a_project_that_another_program_writes_is_told_in_the_dialog(
    window: MainWindow, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "SECONDS_TO_WAIT", 0.1)
    dialog = checkup_dialog(window)
    with written_by_another_program(project):
        dialog.compact.click()
        qtbot.waitUntil(lambda: "ほかのプログラムが使っている" in dialog.says.text(), timeout=SLOW)
    dialog.reject()


# In one file


def test_a_project_is_packed_and_opened_again_as_another(
    program: Program, window: MainWindow, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.review.confirm()
    window.actions_by_name["pack"].trigger()
    asking = dialog_of(QFileDialog)
    assert isinstance(asking, QFileDialog)
    assert asking.windowTitle() == "プロジェクトを一つにまとめる"
    asking.fileSelected.emit(str(tmp_path / "送る.kagikakko"))
    asking.close()
    idle(window, qtbot)
    assert (tmp_path / "送る.kagikakko").is_file()

    window.actions_by_name["unpack"].trigger()
    which = dialog_of(QFileDialog)
    assert isinstance(which, QFileDialog)
    which.fileSelected.emit(str(tmp_path / "送る.kagikakko"))
    which.close()
    where = next(
        one for one in window.findChildren(QFileDialog) if one.windowTitle() == "作るプロジェクトの名前"
    )
    where.fileSelected.emit(str(tmp_path / "届いた.db"))
    where.close()
    qtbot.waitUntil(lambda: program.window is not window, timeout=SLOW)
    again = shown(program, qtbot)
    assert again.desk is not None
    assert again.desk.review.database.path == tmp_path / "届いた.db"
    assert status(again.desk) is ReviewStatus.CONFIRMED


def test_what_cannot_be_unpacked_is_told_and_stopping_leaves_nothing(
    window: MainWindow, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window.projects.unpack(project, tmp_path / "new.db")
    idle(window, qtbot)
    assert window.notice.sentence.startswith("「work.db」はかぎかっこが一つにまとめたプロジェクト")

    assert window.desk is not None
    pack_project(window.desk.review.database, tmp_path / "a.kagikakko")
    held = Event()
    window.runner.start(lambda *_: held.wait(), done=print, failed=print)
    window.projects.unpack(tmp_path / "a.kagikakko", tmp_path / "new.db")
    upkeep_of(window).pack(tmp_path / "b.kagikakko")
    window.work_pane.cancelled.emit()
    held.set()
    idle(window, qtbot)
    assert not (tmp_path / "new.db").exists()
    assert not (tmp_path / "b.kagikakko").exists()


def test_one_thing_after_the_other(window: MainWindow, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    upkeep_of(window).pack(tmp_path / "b.kagikakko")
    for name in ("backups", "checkup", "pack"):
        window.actions_by_name[name].trigger()
        assert "いまの作業が終わってから" in desk.article.toast._sentence
    idle(window, qtbot)


# Before many quotations change


def test_before_many_quotations_change_they_are_kept_while_the_window_goes_on(
    window: MainWindow, desk: Desk, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(automatic, "MANY", 3)
    desk.many_expected.emit(2)
    desk.many_expected.emit(3)
    desk.review.confirm()
    qtbot.waitUntil(lambda: not upkeep_of(window)._beside.is_busy, timeout=SLOW)
    (made,) = backups_of(project)

    assert statuses(made.path) == {ReviewStatus.OPEN}
    assert status(desk) is ReviewStatus.CONFIRMED


@pytest.mark.parametrize("name", ["concordance", "apply_alike", "names"])
def test_every_act_on_many_says_so_before(
    window: MainWindow, desk: Desk, name: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[int] = []
    desk.many_expected.connect(told.append)
    assert window.companions is not None
    companions = window.companions
    acts: dict[str, Callable[[], object]] = {
        "concordance": lambda: companions.lookups._decide_many((1, 2), lambda *_: None),  # type: ignore[arg-type,return-value]
        "apply_alike": lambda: companions.namings._scope._apply([1, 2], desk.review.model.quotes[0]),
        "names": lambda: companions.namings._split(Split(99, "誰か", "別の人"), [1, 2], "分離"),
    }
    acts[name]()

    assert told == [2]


def statuses(path: Path) -> set[ReviewStatus]:
    """How the quotations in a file stand."""
    database = open_database(path)
    with database.session() as session:
        found = queries.find_quotes(session, QuoteFilter())
    database.close()
    return {one.status for one in found}


def test_a_backup_that_cannot_be_made_is_told_and_the_work_goes_on(
    window: MainWindow, desk: Desk, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(automatic, "MANY", 1)
    folder_of(project).touch()
    desk.many_expected.emit(3)
    qtbot.waitUntil(lambda: window.notice.sentence != "", timeout=SLOW)

    assert window.notice.sentence.startswith("控えのフォルダーに書き込めないため")
    desk.review.confirm()
    assert status(desk) is ReviewStatus.CONFIRMED


# What the machine does


def test_a_decision_while_another_program_writes_is_told_and_taken_afterwards(
    window: MainWindow, desk: Desk, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "SECONDS_TO_WAIT", 0.1)
    desk.review.database.close()  # connections that are made anew wait no longer than that
    monkeypatch.setattr(desk.review.database, "_engine", engine._engine(project))
    with written_by_another_program(project):
        desk.review.confirm()
    assert window.notice.sentence.startswith("「work.db」はほかのプログラムが使っているため")
    assert status(desk) is ReviewStatus.OPEN

    desk.review.confirm()
    assert status(desk) is ReviewStatus.CONFIRMED


def test_decisions_with_a_clock_that_is_set_back_stand_in_their_order(
    window: MainWindow, desk: Desk, keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    years = iter(range(2030, 2000, -1))

    class Clock(datetime):
        """Each time it is asked it says an earlier year."""

        @classmethod
        def now(cls, tz: object = None) -> datetime:
            return datetime(next(years), 1, 1, tzinfo=UTC)

    monkeypatch.setattr(corrections, "datetime", Clock)
    keyboard.press("H", "Up", "Enter")
    assert status(desk) is ReviewStatus.CONFIRMED
    keyboard.press("Ctrl+Z")
    assert status(desk) is ReviewStatus.HELD
    keyboard.press("Ctrl+Z")
    assert status(desk) is ReviewStatus.OPEN
    keyboard.press("Ctrl+T")
    assert window.notice.sentence == ""


@posix
def test_a_decision_on_a_full_disk_is_told_and_taken_when_there_is_room(
    program: Program, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with small_disk(tmp_path / "disk", "2m") as disk:
        window = opened(program, Path(shutil.copy(project, disk / "work.db")), qtbot)
        desk = window.desk
        assert desk is not None
        fill(disk / "rest")
        desk.review.write_note(1, "長" * 500_000)
        assert window.notice.sentence.startswith(
            "ディスクに空きがないため、「work.db」に記録できませんでした"
        )
        dialog = backups_dialog(window)
        dialog.make.click()
        qtbot.waitUntil(lambda: "控えを取る空きがない" in window.notice.sentence, timeout=SLOW)
        assert dialog.make.isEnabled()
        dialog.reject()
        (disk / "rest").unlink()
        desk.review.confirm()
        assert status(desk) is ReviewStatus.CONFIRMED
        window.close()
        program.end()
        assert statuses(disk / "work.db") == {ReviewStatus.OPEN, ReviewStatus.CONFIRMED}
