"""Whoever hears the window instead of seeing it: everything that takes the keyboard says what it is."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from importlib import import_module
from inspect import getmembers, isclass
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)

import ui
from db.views import Action, DecisionView, QuoteView
from db.views_statistics import RecheckView
from services.bulk_confirming import Prospect
from services.rerun import Comparison
from services.words import WordRefusal, new_cue
from tests.ui.hands import Keyboard
from ui.about import About
from ui.backup_dialog import BackupDialog
from ui.bookmarks_dialog import BookmarksDialog
from ui.bulk_dialog import BulkDialog
from ui.checkup_dialog import CheckupDialog
from ui.concordance_dialog import ConcordanceDialog
from ui.desk import Desk
from ui.effects_dialog import EffectsDialog
from ui.export_dialog import ExportDialog
from ui.history_dialog import HistoryDialog
from ui.import_preview import ImportPreview
from ui.key_dialog import KeyDialog
from ui.key_list import KeyList
from ui.main_window import MainWindow
from ui.meanwhile_dialog import MeanwhileDialog
from ui.names_dialog import NamesDialog
from ui.number_dialog import NumberDialog
from ui.paste_dialog import PasteDialog
from ui.place import SPEECH
from ui.preview_dialog import PreviewDialog
from ui.return_dialog import Homecoming, ReturnDialog
from ui.settings_dialog import SettingsDialog
from ui.statistics_dialog import StatisticsDialog
from ui.title_dialog import TitleDialog
from ui.word_form import WordForm
from ui.words_dialog import WordsDialog

SOURCES: Final = sorted(Path(ui.__file__).parent.glob("*.py"))
DIALOGS: Final[Mapping[type[QDialog], Callable[[MainWindow, QuoteView], QDialog]]] = {
    About: lambda window, _: About(window),
    BookmarksDialog: lambda window, _: BookmarksDialog(window),
    BackupDialog: lambda window, _: BackupDialog(
        _desk(window).review.database.path, can_make=True, parent=window
    ),
    BulkDialog: lambda window, _: BulkDialog(
        lambda _: (Prospect([1], (), frozenset()), RecheckView(9, 5, 1)), window
    ),
    CheckupDialog: lambda window, _: CheckupDialog("work.db", window),
    ConcordanceDialog: lambda window, _: ConcordanceDialog(
        _desk(window).review.database, _desk(window).name_search, window
    ),
    EffectsDialog: lambda window, _: EffectsDialog("比べる", "", Comparison(0, (), cancelled=False), window),
    ExportDialog: lambda window, _: ExportDialog(SPEECH, lambda _: 0, Path(), Path(), window),
    HistoryDialog: lambda window, quote: HistoryDialog(quote, (), window),
    ImportPreview: lambda window, _: ImportPreview("ja", window),
    KeyDialog: lambda window, _: KeyDialog(window.key_map, window),
    KeyList: lambda window, _: KeyList(window.key_map, window),
    MeanwhileDialog: lambda window, quote: MeanwhileDialog(
        DecisionView(1, 1, quote.id, Action.HOLD, "open", "held", "佐藤", datetime.now(UTC)),
        quote.text,
        window,
    ),
    NamesDialog: lambda window, _: NamesDialog(window),
    NumberDialog: lambda window, _: NumberDialog(9, window),
    PasteDialog: lambda window, _: PasteDialog("", window),
    PreviewDialog: lambda window, _: PreviewDialog("統合", "統合する", window),
    ReturnDialog: lambda window, _: ReturnDialog(Homecoming("一覧.xlsx", "元", "一覧", (), (), ()), window),
    SettingsDialog: lambda window, _: SettingsDialog(
        window._settings, window.key_map, window.text_sizes, window
    ),
    StatisticsDialog: lambda window, _: StatisticsDialog(
        _desk(window).review.database, window._settings, window
    ),
    TitleDialog: lambda window, _: TitleDialog(None, window),
    WordForm: lambda window, _: WordForm(new_cue(""), lambda _: WordRefusal.EMPTY, window),
    WordsDialog: lambda window, _: WordsDialog(window),
}


def _desk(window: MainWindow) -> Desk:
    """The desk of the project."""
    assert window.desk is not None
    return window.desk


def nameless(widget: QWidget) -> list[str]:
    """What takes the keyboard in a widget, or is the widget, and has nothing to say of itself."""
    return [_described(one) for one in _focusable(widget) if not _name(one).strip()]


def _focusable(widget: QWidget) -> Iterator[QWidget]:
    """Everything that the keyboard can come to and that is there: words that are hidden may not be known yet."""
    for one in (widget, *widget.findChildren(QWidget)):
        is_there = not isinstance(one, QLabel | QAbstractButton) or (one.isVisibleTo(widget) and one.text())
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus and is_there and not _is_inner(one):
            yield one


def _is_inner(widget: QWidget) -> bool:
    """Whether it is a part of something that speaks for it."""
    above = widget.parent()
    return any(isinstance(one, QAbstractSpinBox | QComboBox) for one in (above, above and above.parent()))


def _name(widget: QWidget) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def _described(widget: QWidget) -> str:
    """Which widget it is, for whoever reads the test's report."""
    return f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"


def test_every_pane_of_the_window_says_what_it_is(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.press("X")  # the reasons, in the place of the candidates

    assert len([*_focusable(window)]) > 20
    assert nameless(window) == []


def test_every_dialog_is_walked() -> None:
    found = {
        kind
        for source in SOURCES
        for _, kind in getmembers(import_module(f"ui.{source.stem}"), isclass)
        if issubclass(kind, QDialog) and kind.__module__.startswith("ui.")
    }

    assert found == DIALOGS.keys()


@pytest.mark.parametrize("kind", DIALOGS, ids=lambda kind: kind.__name__)
def test_every_part_of_a_dialog_says_what_it_is(
    window: MainWindow, make_quote: Callable[..., QuoteView], kind: type[QDialog]
) -> None:
    dialog = DIALOGS[kind](window, make_quote())
    dialog.show()
    QApplication.processEvents()

    assert dialog.windowTitle()
    assert nameless(dialog) == []


def test_what_says_nothing_is_found(window: MainWindow) -> None:
    field = QLineEdit(window)
    assert nameless(field) == ["QLineEdit  in MainWindow"]
    field.setAccessibleName("探す言葉")

    assert nameless(field) == []
