"""The letters of the article and those of everything around it: by keys, in the settings, at once and for good."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from db.views import QuoteView
from tests.ui.hands import Keyboard, back_in, dialog_of
from tests.ui.test_accessible import DIALOGS
from ui.application import Program
from ui.candidate_list import ROW_HEIGHT as CANDIDATE_HEIGHT
from ui.chart_view import ChartView
from ui.charts import Bar, Chart
from ui.desk import Desk
from ui.facets import ROW_HEIGHT as FACET_HEIGHT
from ui.icons import SIZE
from ui.key_list import KeyList
from ui.main_window import MainWindow
from ui.quote_model import Place
from ui.quote_table import ROW_HEIGHT, WIDTHS
from ui.settings import INTERFACE_TEXTS, LARGEST_TEXT, Settings
from ui.settings_dialog import SettingsDialog

SCREEN: Final = QSize(1280, 800)
CHART: Final = Chart(
    title="題", note="注", bars=(Bar("甲", 1, "1"),), columns=("項目", "数"), rows=(("甲", "1"),)
)
LARGEST: Final = INTERFACE_TEXTS[-1]


def resize(window: MainWindow, percent: int) -> None:
    """Set the size of the interface's letters."""
    window.text_sizes.set_interface(percent)
    QApplication.processEvents()


def letters_of(desk: Desk) -> int:
    """The size of the article's letters."""
    assert desk.article.view._page is not None
    return desk.article.view._page.size


def settings_dialog(keyboard: Keyboard, qtbot: QtBot) -> SettingsDialog:
    """Ctrl+, and the hands in the dialog."""
    keyboard.press("Ctrl+,")
    dialog = dialog_of(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_the_interface_grows_and_shrinks_with_keys_and_the_article_stays(
    window: MainWindow, desk: Desk, keyboard: Keyboard
) -> None:
    keyboard.press("Ctrl+Alt++", "Ctrl+Alt+;")

    assert window._settings.interface_text == 125
    assert QApplication.font().pixelSize() == 16
    assert letters_of(desk) == 16
    keyboard.press("Ctrl+Alt+0", "Ctrl+Alt+-", "Ctrl+Alt+-")
    assert (window._settings.interface_text, QApplication.font().pixelSize()) == (90, 12)
    keyboard.press("Ctrl+Alt+0")
    assert QApplication.font().pixelSize() == 13


def test_the_articles_letters_have_their_own_keys(window: MainWindow, desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("Ctrl++", "Ctrl++", "Ctrl+-")

    assert letters_of(desk) == 17
    assert (window._settings.text_size, QApplication.font().pixelSize()) == (17, 13)
    keyboard.press("Ctrl+0")
    assert letters_of(desk) == 16


def test_everything_that_holds_letters_follows_at_once(
    window: MainWindow, desk: Desk, keyboard: Keyboard, qtbot: QtBot
) -> None:
    table = desk.list.table
    keyboard.press("Return")  # so that the time of it is told
    window.resize(1120, SCREEN.height())

    resize(window, LARGEST)

    assert table.rowHeight(0) == 2 * ROW_HEIGHT
    assert table.columnWidth(Place.STATUS) == 2 * WIDTHS[Place.STATUS]
    assert desk.detail.choices.sizeHintForRow(0) == 2 * CANDIDATE_HEIGHT
    assert desk.filters.queues.sizeHintForRow(0) == 2 * FACET_HEIGHT
    assert desk.filters.queues.height() == 2 * FACET_HEIGHT * desk.filters.queues.model().rowCount()
    assert desk.list._title.fontInfo().pixelSize() == 24
    assert window.actions_by_name["export"].icon().availableSizes()[0] == QSize(2 * SIZE, 2 * SIZE)
    qtbot.waitUntil(lambda: not desk.status._keys.isVisible())  # what has no room is left out, not cut
    assert desk.status._words.isVisible()
    resize(window, 100)
    assert table.rowHeight(0) == ROW_HEIGHT
    assert desk.list._title.fontInfo().pixelSize() == 12
    qtbot.waitUntil(desk.status._keys.isVisible)


def test_both_sizes_are_chosen_in_the_settings_and_come_back(
    window: MainWindow,
    desk: Desk,
    keyboard: Keyboard,
    qtbot: QtBot,
    start_again: Callable[[], MainWindow],
) -> None:
    dialog = settings_dialog(keyboard, qtbot)
    dialog.interface_text.setFocus()
    keyboard.press("End")
    dialog.article_text.setFocus()
    keyboard.press("End")

    assert QApplication.font().pixelSize() == 26
    assert letters_of(desk) == LARGEST_TEXT
    back_in(window, qtbot)
    keyboard.press("Ctrl+Alt+-", "Ctrl+-")
    assert (dialog.interface_text.currentData(), dialog.article_text.currentData()) == (
        INTERFACE_TEXTS[-2],
        LARGEST_TEXT - 1,
    )
    again = start_again()
    assert again.desk is not None
    assert QApplication.font().pixelSize() == 23
    assert again.desk.list.table.rowHeight(0) == round(ROW_HEIGHT * 23 / 13)
    assert letters_of(again.desk) == LARGEST_TEXT - 1


def test_a_size_between_two_steps_is_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text("[General]\ninterface_text=140\n", encoding="utf-8")

    assert Settings(tmp_path / "window.ini").interface_text == 150


@pytest.mark.parametrize("kind", DIALOGS, ids=lambda kind: kind.__name__)
def test_the_largest_letters_fit_on_a_small_screen(
    window: MainWindow, make_quote: Callable[..., QuoteView], kind: type[QDialog]
) -> None:
    resize(window, LARGEST)
    dialog = DIALOGS[kind](window, make_quote())
    dialog.show()

    least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    dialog.close()
    assert least.boundedTo(SCREEN) == least


def test_the_window_fits_on_a_small_screen_in_the_largest_letters(
    program: Program, window: MainWindow
) -> None:
    resize(window, LARGEST)

    least = window.minimumSizeHint()
    assert least.boundedTo(SCREEN) == least


def test_the_keys_stand_below_each_other_where_they_have_no_room(window: MainWindow) -> None:
    listed = KeyList(window.key_map, window)
    listed.show()
    wide = listed._room.sizeHint().width()

    resize(window, LARGEST)

    assert listed._room.sizeHint().width() < wide * 1.5
    assert listed.height() <= listed.screen().availableSize().height()


def test_a_chart_grows_as_far_as_it_is_whole(window: MainWindow, qtbot: QtBot) -> None:
    view = ChartView()
    qtbot.addWidget(view)
    view.show()
    view.show_chart(CHART)
    view.resize(600, 100)
    usual = view.height()

    resize(window, LARGEST)
    narrow = view.height()
    view.resize(1200, 100)

    assert narrow == usual
    assert view.height() == 2 * usual
