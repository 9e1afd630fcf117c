"""What the tests share: two articles, a keyboard, opening and closing the window."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDropEvent,
    QInputMethodEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db import queries
from db.views import ArticleView, ReviewStatus
from ui.application import Program
from ui.desk import Desk
from ui.export_dialog import ExportDialog
from ui.facets import FacetList
from ui.main_window import MainWindow

HARBOUR: Final = (
    "港の図書館、来春に開館\n\n"
    "　山田太郎市長は「港は市の玄関だ」と述べた。山田市長は「暮らしの真ん中に置きたい」とも語った。\n"
    "　鈴木花子代表は「費用が膨らむ」と指摘した。会場では『港の歌』が流れた。\n"
)
KITES: Final = (
    "大凧、秋空に\n\n　佐藤一郎会長は「凧は一人では揚がらない」と話した。𠮷田さんは「😀みたいだ」と笑った。\n"
)


DENIAL: Final = "港の工事\n\n　鈴木花子代表は12日の記者会見で「順調だ」と述べた。鈴木代表は「延期する」とは言っていない。\n"


class Keyboard:
    """Presses keys where the hands are; never touches a mouse."""

    def press(self, *keys: str) -> None:
        """Press keys as people write them, one after the other."""
        for key in keys:
            QTest.keySequence(self.place(), QKeySequence(key))
            QCoreApplication.processEvents()

    def keypad(self, key: Qt.Key, *others: Qt.KeyboardModifier) -> None:
        """Press a key of the number pad."""
        modifiers = Qt.KeyboardModifier.KeypadModifier
        for other in others:
            modifiers |= other
        QTest.keyClick(self.place(), key, modifiers)
        QCoreApplication.processEvents()

    def write(self, text: str) -> None:
        """Type what the keys have."""
        QTest.keyClicks(self.place(), text)
        QCoreApplication.processEvents()

    def compose(self, text: str) -> None:
        """Show text that an input method has not given yet."""
        QCoreApplication.sendEvent(self.place(), QInputMethodEvent(text, []))
        QCoreApplication.processEvents()

    def commit(self, text: str) -> None:
        """Give text as an input method does when Enter ends the conversion."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(self.place(), event)
        QCoreApplication.processEvents()

    def place(self) -> QWidget:
        """Where the keys arrive."""
        place = QApplication.focusWidget() or QApplication.activeWindow()
        assert place is not None
        return place


def opened(program: Program, project: Path | str | None, qtbot: QtBot) -> MainWindow:
    """The window on a project, once it has the keyboard."""
    program.begin(None if project is None else str(project))
    return shown(program, qtbot)


def shown(program: Program, qtbot: QtBot) -> MainWindow:
    """The program's window, once it has the keyboard."""
    window = program.window
    assert window is not None
    back_in(window, qtbot)
    return window


def back_in(window: QWidget, qtbot: QtBot) -> None:
    """The window has the keyboard again: without a window manager nobody gives it back after a dialog."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QCoreApplication.processEvents()


def close(program: Program) -> None:
    """Close the window as its user does, and let go of everything."""
    if program.window is not None:
        program.window.close()
        program.window.deleteLater()
        program.window = None
    program.end()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def status(desk: Desk, row: int = 0) -> ReviewStatus:
    """The state of a listed quotation."""
    return desk.review.model.quotes[row].status


def dialog_of(kind: type[QWidget]) -> QWidget:
    """The open dialog of this kind."""
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def articles(desk: Desk) -> tuple[ArticleView, ...]:
    """The articles that the desk knows of."""
    with desk.review.database.session() as session:
        return queries.articles(session, desk._article_ids)


def toggle(facets: FacetList, key: object) -> None:
    """Click the facet of this key."""
    row = facets._facets.row_of(key)
    assert row is not None
    facets._on_toggled(facets._facets.index(row))


def click_quote(desk: Desk, quote_id: int) -> None:
    """Click into the first line of a quotation in the article."""
    view = desk.article.view
    box = next(mark.rects[0] for mark in view.marks() if mark.quote.id == quote_id)
    at = (box.center() - QPointF(0, view.verticalScrollBar().value())).toPoint()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def move_mouse(viewport: QWidget, at: QPoint, *held: Qt.MouseButton) -> None:
    """Move the mouse there; an X server would tell so only later, and not which button is held."""
    buttons = held[0] if held else Qt.MouseButton.NoButton
    place, on_screen = QPointF(at), QPointF(viewport.mapToGlobal(at))
    nothing = Qt.MouseButton.NoButton, buttons, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(viewport, QMouseEvent(QEvent.Type.MouseMove, place, on_screen, *nothing))


def take_in_denial(window: MainWindow, qtbot: QtBot) -> Desk:
    """A third article, of which one quotation was said and the other was not; its first one is in hand."""
    assert window.work is not None
    assert window.desk is not None
    review = window.desk.review
    window.work.add_text(DENIAL, "")
    qtbot.waitUntil(lambda: review.quote is not None and review.quote.text == "「順調だ」", timeout=20_000)
    return window.desk


def choose(window: MainWindow, value: str) -> None:
    """Choose the menu entry with this value."""
    found = [action for action in window.findChildren(QAction) if action.data() == value]
    found[0].trigger()


def drop(window: MainWindow, what: QUrl | str) -> None:
    """Let files or text fall on the window."""
    data = QMimeData()
    if isinstance(what, str):
        data.setText(what)
    else:
        data.setUrls([what])
    nothing = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(window.rect().center(), *nothing)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(window.rect().center()), *nothing))


def export_dialog(window: MainWindow) -> ExportDialog:
    """The question what to hand over."""
    window.ask_export()
    dialog = dialog_of(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    return dialog
