"""A project of two small articles, the program on it, and a keyboard."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest  # Qt reads the variable when the application starts
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.engine import Database, open_database
from db.views import FrameText, QuoteView, ReviewStatus
from extraction.model import Factuality, Frame, QuoteForm, QuoteKind, Region, SourceKind, Span
from services.intake import add_files
from tests.ui.hands import HARBOUR, KITES, Keyboard, close, opened
from ui.application import Program
from ui.desk import Desk
from ui.folders import Folders
from ui.main_window import MainWindow

WHERE = Span(0, 4)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform warns of what only a window manager could do; nothing else is overlooked."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture
def keyboard() -> Keyboard:
    """The keyboard."""
    return Keyboard()


@pytest.fixture(scope="session")
def finished_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The two articles taken in once; every test gets a copy."""
    folder = tmp_path_factory.mktemp("articles")
    (folder / "1-harbour.txt").write_text(HARBOUR, encoding="utf-8")
    (folder / "2-kites.txt").write_text(KITES, encoding="utf-8")
    path = folder / "project" / "project.db"
    path.parent.mkdir()
    database = open_database(path)
    add_files(database, [folder], report=lambda _: None, is_cancelled=lambda: False)
    database.close()
    return path


@pytest.fixture
def room(backend: str, request: pytest.FixtureRequest) -> str | None:
    """An empty project where the test runs on a server: it must outlive the window."""
    return None if backend == "sqlite" else request.getfixturevalue("server_project")


@pytest.fixture
def project(room: str | None, finished_project: Path, tmp_path: Path) -> Path | str:
    """A project of two articles, nothing decided."""
    if room is None:
        return Path(shutil.copy(finished_project, tmp_path / "work.db"))
    database = open_database(room)
    add_files(database, [finished_project.parents[1]], report=lambda _: None, is_cancelled=lambda: False)
    database.close()
    return room


@pytest.fixture
def database(project: Path | str) -> Iterator[Database]:
    """The project, open."""
    opened = open_database(project)
    yield opened
    opened.close()


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """The user's folders, empty."""
    return Folders(tmp_path / "data", tmp_path / "settings", tmp_path / "log")


@pytest.fixture
def program(room: str | None, qtbot: QtBot, qapp: QApplication, folders: Folders) -> Iterator[Program]:
    """The program before it opens anything."""
    made = Program(qapp, folders)
    yield made
    close(made)


@pytest.fixture
def second_program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """Another user's program on the same computer."""
    made = Program(qapp, Folders(tmp_path / "data 2", tmp_path / "settings 2", tmp_path / "log 2"))
    yield made
    close(made)


@pytest.fixture
def start_again(
    program: Program, qapp: QApplication, folders: Folders, qtbot: QtBot
) -> Iterator[Callable[[], MainWindow]]:
    """Closes the program and starts it on the last project."""
    started: list[Program] = []

    def again() -> MainWindow:
        close(program)
        started.append(Program(qapp, folders))
        return opened(started[-1], None, qtbot)

    yield again
    for one in started:
        close(one)


@pytest.fixture
def window(program: Program, project: Path | str, qtbot: QtBot) -> MainWindow:
    """The window on the project, the hands at the list."""
    return opened(program, project, qtbot)


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    """Its desk."""
    assert window.desk is not None
    return window.desk


@pytest.fixture
def make_quote() -> Callable[..., QuoteView]:
    """Makes quotations by hand."""

    def make(
        quote_id: int = 1,
        *,
        text: str = "「行く」",
        span: Span = WHERE,
        article_id: int = 1,
        speaker: str = "山田",
        speaker_id: int | None = 1,
        status: ReviewStatus = ReviewStatus.OPEN,
        kind: QuoteKind = QuoteKind.SPEECH,
        is_person_speaker: bool = False,
        factuality: Factuality = Factuality.STATED,
    ) -> QuoteView:
        return QuoteView(
            id=quote_id,
            article_id=article_id,
            number=quote_id,
            span=span,
            machine_span=span,
            text=text,
            form=QuoteForm.DIRECT,
            kind=kind,
            machine_kind=kind,
            region=Region.BODY,
            parent_id=None,
            status=status,
            speaker_id=speaker_id,
            speaker=speaker,
            speaker_source=SourceKind.NAMED_PERSON if speaker else None,
            machine_speaker_id=speaker_id,
            machine_speaker=speaker,
            mention=None,
            cue=None,
            cue_text="述べた",
            factuality=factuality,
            frame=Frame(),
            frame_text=FrameText(),
            clause=None,
            clause_text="",
            rule="adjacent",
            reason="述語「述べた」の主語は「山田氏」です。",
            confidence=0.93,
            note="",
            reject_reason=None,
            paragraph=1,
            article_source="kiji/1.txt",
            article_title="港の図書館",
            outlet=None,
            published_on=None,
            is_person_speaker=is_person_speaker,
            is_found=True,
        )

    return make
