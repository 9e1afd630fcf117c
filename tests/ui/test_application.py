"""Start and end of the window, what nobody foresaw, and work off its thread."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import application, errors, start
from ui.application import Program
from ui.folders import Folders, user_folders
from ui.main_window import MainWindow
from ui.settings import LARGEST_TEXT, Appearance, Language, Settings
from ui.tasks import IsCancelled, Report, TaskRunner


@pytest.fixture
def hooks() -> Iterator[None]:
    """The hooks and log handlers as they were."""
    kept = sys.excepthook, threading.excepthook, list(logging.getLogger().handlers)
    yield
    sys.excepthook, threading.excepthook, handlers = kept
    for handler in set(logging.getLogger().handlers) - set(handlers):
        logging.getLogger().removeHandler(handler)
        handler.close()


@pytest.mark.usefixtures("hooks")
def test_what_nobody_caught_is_logged_and_told(tmp_path: Path) -> None:
    told: list[Exception] = []
    assert errors.log_to(tmp_path) is not None
    errors.install(told.append)
    problem = ValueError("何か")
    sys.excepthook(ValueError, problem, None)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    threading.excepthook(threading.ExceptHookArgs((ValueError, problem, None, None)))

    assert told == [problem]
    written = (tmp_path / errors.LOG_FILE).read_text(encoding="utf-8")
    assert written.count("ValueError: 何か") == 2


@pytest.mark.usefixtures("hooks")
def test_a_folder_that_cannot_be_made_leaves_the_window_without_log(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert errors.log_to(tmp_path / "file") is None


def test_an_unforeseen_error_is_one_sentence_in_the_window(program: Program, window: MainWindow) -> None:
    program.tell(ValueError("何か"))

    assert window.notice.sentence.startswith(
        "思いがけない不具合のため、続けられませんでした（ValueError: 何か）。"
    )


def test_the_last_project_that_is_gone_gives_way_to_the_first(
    program: Program, folders: Folders, tmp_path: Path
) -> None:
    program._settings.last_project = str(tmp_path / "gone.db")

    assert program._usual_project() == str(folders.data / "hatsugen.db")


def test_who_sits_here_is_known_or_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "sato")
    assert application.editor() == "sato"

    def refuse() -> str:
        raise OSError

    monkeypatch.setattr("getpass.getuser", refuse)
    assert application.editor() == "編集者"


@pytest.mark.of_a_file
@pytest.mark.usefixtures("hooks")
def test_run_opens_the_project_it_is_given_and_ends_with_its_window(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, folders: Folders, project: Path, qtbot: QtBot
) -> None:
    monkeypatch.setattr(start, "QApplication", OneApplication)
    monkeypatch.setattr(start, "user_folders", lambda: folders)
    titles: list[str] = []

    def look_and_close() -> None:
        window = next(
            one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible()
        )
        titles.append(window.windowTitle())
        window.close()

    QTimer.singleShot(300, look_and_close)

    assert start.run(["--database", str(project)]) == 0
    assert titles == ["work — かぎかっこ"]
    for one in qapp.findChildren(Program):
        one._translators.clear()


class OneApplication(QApplication):
    """The application that the tests have already: Qt allows one a process."""

    def __new__(cls, *_: object) -> QApplication:  # pyright: ignore[reportInconsistentConstructor]
        """Give the one that is there."""
        found = QApplication.instance()
        assert isinstance(found, QApplication)
        return found


def test_the_users_folders_are_the_systems() -> None:
    assert "kagikakko" in str(user_folders().data)


@pytest.mark.usefixtures("qapp")
def test_settings_come_back_and_nonsense_is_the_usual(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.ini")
    settings.text_size = 99
    settings.interface_text = 150
    settings.language = Language.ENGLISH
    settings.appearance = Appearance.DARK
    settings.last_project = str(tmp_path / "a.db")
    settings.keep_folder("export", tmp_path)
    settings.save()
    again = Settings(tmp_path / "window.ini")

    assert (again.text_size, again.interface_text, again.language, again.appearance) == (
        LARGEST_TEXT,
        150,
        Language.ENGLISH,
        Appearance.DARK,
    )
    assert (again.last_project, again.folder("export")) == (str(tmp_path / "a.db"), tmp_path)
    (tmp_path / "window.ini").write_text(
        "[General]\nlanguage=xx\nappearance=xx\ntext_size=xx\ninterface_text=xx\n", encoding="utf-8"
    )
    broken = Settings(tmp_path / "window.ini")
    assert (broken.text_size, broken.interface_text, broken.language, broken.appearance) == (
        16,
        100,
        Language.JAPANESE,
        Appearance.SYSTEM,
    )
    assert broken.shape("window") is None
    assert broken.last_project == ""


@pytest.mark.usefixtures("qapp")
def test_a_job_reports_and_answers_on_the_windows_thread(qtbot: QtBot) -> None:
    runner, heard = TaskRunner(), list[tuple[object, bool]]()
    main = threading.get_ident()

    def hear(value: object) -> None:
        heard.append((value, threading.get_ident() == main))

    def job(report: Report, is_cancelled: IsCancelled) -> object:
        report("halfway")
        return "done", is_cancelled()

    with qtbot.waitSignal(runner.idle):
        runner.start(job, done=hear, failed=hear, reported=hear)
        assert runner.is_busy

    assert heard == [("halfway", True), (("done", False), True)]


@pytest.mark.usefixtures("qapp")
def test_a_failing_job_reports_its_error(qtbot: QtBot) -> None:
    runner, heard = TaskRunner(), list[object]()

    def job(*_: object) -> object:
        raise ValueError("何か")

    with qtbot.waitSignal(runner.idle):
        runner.start(job, done=heard.append, failed=heard.append)

    assert [str(one) for one in heard] == ["何か"]


@pytest.mark.usefixtures("qapp")
def test_stopping_waits_and_tells_nothing(qtbot: QtBot) -> None:
    runner, heard = TaskRunner(), list[object]()
    started, ended = threading.Event(), threading.Event()

    def job(_: Report, is_cancelled: IsCancelled) -> object:
        started.set()
        while not is_cancelled():
            pass
        ended.set()
        return "done"

    runner.start(job, done=heard.append, failed=heard.append)
    started.wait(5)
    runner.stop()
    qtbot.wait(10)

    assert ended.is_set()
    assert heard == []
    assert not runner.is_busy
