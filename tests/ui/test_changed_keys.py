"""Keys that the editor changes: they work, they are told everywhere, they are kept, and none does two things."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.views import ReviewStatus
from tests.ui.hands import Keyboard, back_in, dialog_of, status
from ui import keys
from ui.deeds import DEEDS, MENUS, Reach
from ui.desk import Desk
from ui.key_caps import Keys
from ui.key_dialog import KeyDialog
from ui.key_list import KeyList
from ui.key_map import MOST_KEYS, USUAL, KeyMap
from ui.key_rules import objection
from ui.key_table import KeyTableModel
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.settings_dialog import SettingsDialog

NOTHING_HELD: Final = Qt.KeyboardModifier.NoModifier
CONTROL: Final = Qt.KeyboardModifier.ControlModifier
ALT: Final = Qt.KeyboardModifier.AltModifier
AVOIDED: Final = {
    "Ctrl+Space": "日本語入力",
    "Shift+Space": "日本語入力",
    "Alt+`": "日本語入力",
    "Zenkaku Hankaku": "日本語入力",
    "Henkan": "日本語入力",
    "Muhenkan": "日本語入力",
    "Katakana": "日本語入力",
    "Hiragana Katakana": "日本語入力",
    "Alt+Zenkaku Hankaku": "日本語入力",
    "F10": "メニュー",
    "Alt+Tab": "システム",
    "Alt+F4": "システム",
    "Meta+K": "システム",
    "Esc": "Esc",
    "Tab": "Tab",
    "Shift+Tab": "Tab",
    "7": "数字",
    "[": "記号",
    "]": "記号",
    "@": "記号",
    "^": "記号",
    ":": "記号",
    ";": "記号",
    "_": "記号",
    "¥": "記号",
    "Ctrl+@": "記号",
    "Backspace": "消す",
    "Del": "消す",
    "Ctrl+C": "写したり",
    "Ctrl+A": "写したり",
    "Alt+F": "メニュー",
    "Alt+R": "メニュー",
}
TYPING: Final = ("Q", "Shift+Q", "Space", "Enter", "Left", "Home", "PgDown", "Ctrl+Left", "Ctrl+Shift+End")


@pytest.fixture
def key_map(qapp: QApplication, tmp_path: Path) -> KeyMap:
    """The usual keys, with settings of their own."""
    return KeyMap(Settings(tmp_path / "window.ini"))


def dialog(window: MainWindow, qtbot: QtBot) -> KeyDialog:
    """キーの変更, with the hands in its table."""
    window.actions_by_name["change_keys"].trigger()
    found = dialog_of(KeyDialog)
    assert isinstance(found, KeyDialog)
    back_in(found, qtbot)
    return found


def choose(dialog: KeyDialog, name: str, place: int = 0) -> None:
    """Put the hands on a key of a deed."""
    row = [deed.name for deed in dialog.model.deeds].index(name)
    dialog.table.setCurrentIndex(dialog.model.index(row, 2 + place))
    dialog.table.setFocus()


def press(key: Qt.Key, held: Qt.KeyboardModifier = NOTHING_HELD) -> None:
    """A key as the system gives it, where the hands are."""
    place = QApplication.focusWidget()
    assert place is not None
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        QCoreApplication.sendEvent(place, QKeyEvent(kind, key, held))


def words_with_keys(widget: QWidget) -> str:
    """Everything on the window that may name a key."""
    said = [action.toolTip() for action in widget.findChildren(QAction)]
    for child in widget.findChildren(QWidget):
        said += [str(getattr(child, name, str)()) for name in ("text", "placeholderText", "toolTip")]
    return "\n".join(said)


def test_a_key_is_changed_with_the_keyboard_alone_and_kept(
    window: MainWindow, keyboard: Keyboard, start_again: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    found = dialog(window, qtbot)
    keyboard.press("Shift+Tab")
    keyboard.commit("保留にする")
    keyboard.press("Return", "Return", "Q")
    assert window.key_map.keys("hold") == ("Q",)
    found.close()
    back_in(window, qtbot)
    desk = window.desk
    assert desk is not None
    keyboard.press("H")
    assert status(desk) is ReviewStatus.OPEN
    keyboard.press("Q")
    assert status(desk) is ReviewStatus.HELD
    window = start_again()
    assert window.desk is not None
    keyboard.press("Down", "Q")

    assert status(window.desk, 1) is ReviewStatus.HELD


def test_a_second_key_is_added_and_taken_away(window: MainWindow, keyboard: Keyboard, qtbot: QtBot) -> None:
    found = dialog(window, qtbot)
    choose(found, "hold", place=1)
    keyboard.press("Return", "Q")
    assert window.key_map.keys("hold") == ("H", "Q")
    choose(found, "hold", place=0)
    keyboard.press("Delete")
    assert window.key_map.keys("hold") == ("Q",)
    assert found.restore.isEnabled()
    found.restore.click()

    assert window.key_map.keys("hold") == ("H",)
    assert not found.restore.isEnabled()


def test_all_keys_go_back_at_once(window: MainWindow, keyboard: Keyboard, qtbot: QtBot) -> None:
    found = dialog(window, qtbot)
    for name, key in (("hold", "Q"), ("note", "H"), ("find", "F9")):
        choose(found, name)
        keyboard.press("Return", key)
    assert [window.key_map.keys(name) for name in ("hold", "note", "find")] == [("Q",), ("H",), ("F9",)]
    choose(found, "hold")
    found.restore.click()
    assert found.sentence.startswith("H は「メモを書く」のキーです")
    found.restore_all.click()

    assert all(window.key_map.keys(name) == its for name, its in USUAL.items())


def test_a_key_that_another_deed_has_is_refused(window: MainWindow, keyboard: Keyboard, qtbot: QtBot) -> None:
    found = dialog(window, qtbot)
    choose(found, "hold")
    keyboard.press("Return", "M")
    assert found.sentence == "M は「メモを書く」のキーです。使うには、先にそちらから外してください。"
    keyboard.press("Return", "F6")

    assert found.sentence.startswith("F6 は「次の区画へ」のキーです")
    assert window.key_map.keys("hold") == ("H",)


def test_while_a_key_is_awaited_no_key_does_anything_else(
    window: MainWindow, keyboard: Keyboard, qtbot: QtBot
) -> None:
    found = dialog(window, qtbot)
    choose(found, "hold")
    for key, held in ((Qt.Key.Key_Tab, NOTHING_HELD), (Qt.Key.Key_Henkan, NOTHING_HELD)):
        keyboard.press("Return")
        assert found.sentence == "新しいキーを押してください。Escでやめます。"
        assert found.model.index(found.table.currentIndex().row(), 2).data() == "キーを押す"
        press(Qt.Key.Key_Shift)
        press(key, held)
        assert found.sentence not in {"", "新しいキーを押してください。Escでやめます。"}
    keyboard.press("Return")
    press(Qt.Key.Key_Escape)
    assert found.isVisible()
    keyboard.press("Return")
    found.search.setFocus()
    assert found.model.index(found.table.currentIndex().row(), 2).data() == "H"

    assert window.key_map.keys("hold") == ("H",)
    keyboard.press("Escape")
    assert not found.isVisible()


def test_the_way_back_stays_the_way_back(window: MainWindow, keyboard: Keyboard, qtbot: QtBot) -> None:
    found = dialog(window, qtbot)
    choose(found, "back")
    keyboard.press("Return", "F9")
    assert found.sentence == "いつでも一覧に戻れるように、このキーは変えられません。"
    keyboard.press("Delete")

    assert window.key_map.keys("back") == ("Esc",)


@pytest.mark.parametrize("key", AVOIDED)
@pytest.mark.parametrize("reach", Reach)
def test_keys_that_others_need_are_refused_with_the_reason(
    qapp: QApplication, key: str, reach: Reach
) -> None:
    assert AVOIDED[key] in objection(keys.canonical(key), reach)


@pytest.mark.parametrize("key", TYPING)
def test_keys_that_write_are_for_the_review_alone(qapp: QApplication, key: str) -> None:
    assert objection(keys.canonical(key), Reach.WINDOW)
    assert objection(keys.canonical(key), Reach.REVIEW) == ""


@pytest.mark.parametrize("key", ["F9", "Ctrl+J", "Alt+Down", "Ctrl+Alt+K", "Ctrl+Enter"])
def test_free_keys_are_free(qapp: QApplication, key: str) -> None:
    assert {objection(key, reach) for reach in Reach} == {""}


def test_every_menu_opens_by_its_letter_and_no_deed_takes_it(qapp: QApplication) -> None:
    letters = [title[title.index("&") + 1] for title, _ in MENUS]

    assert len({*letters}) == len(letters)
    assert {f"Alt+{letter}" for letter in letters} & {key for its in USUAL.values() for key in its} == set()


def test_no_two_deeds_share_a_key_and_none_has_more_than_can_be_shown() -> None:
    every = [key for its in USUAL.values() for key in its]

    assert len({*every}) == len(every)
    assert all(every)
    assert max(map(len, USUAL.values())) <= MOST_KEYS


def test_the_usual_keys_break_no_rule_but_for_what_is_theirs(qapp: QApplication) -> None:
    broken = {deed.name for deed in DEEDS for key in USUAL[deed.name] if objection(key, deed.reach)}

    assert broken == {"paste", "undo", "redo", "larger", "interface_larger", "back"}


def test_the_number_pad_and_both_enters_are_one_key(window: MainWindow, keyboard: Keyboard) -> None:
    desk = window.desk
    assert desk is not None
    assert window.key_map.put("confirm", 0, keys.named(QKeyCombination(ALT, Qt.Key.Key_Return))) == ""
    assert window.key_map.put("next", 0, "Ctrl+Right") == ""
    keyboard.press("Return", "Alt+Return")
    keyboard.keypad(Qt.Key.Key_Enter, ALT)
    keyboard.keypad(Qt.Key.Key_Right, CONTROL)

    assert [status(desk, row) for row in (0, 1)] == [ReviewStatus.CONFIRMED] * 2
    assert desk.review.row == 3


def test_changed_keys_are_told_wherever_keys_are_told(window: MainWindow, qtbot: QtBot) -> None:
    desk, key_map = window.desk, window.key_map
    assert desk is not None
    window.actions_by_name["keys"].trigger()
    listed = dialog_of(KeyList)
    changes = {
        "confirm": "C",
        "search_speaker": "Y",
        "note": "N",
        "find": "Ctrl+J",
        "keys": "F2",
        "undo": "F5",
        "teach": "G",
        "evidence": "I",
        "switch_order": "O",
    }
    for name, key in changes.items():
        assert key_map.put(name, 0, key) == ""
    QApplication.processEvents()
    desk.review.confirm()
    said = words_with_keys(window)

    assert "C 確定して次へ　　F2 キー一覧" in said
    assert "Y　発言者を探す、新しく書く" in said
    assert "N　メモを書く" in said
    assert "（Ctrl+J）" in said
    assert "F5 で元に戻す" in said
    assert desk.offer.take.text() == "G　加える…"
    assert desk.walk_hint == "I で次へ"
    assert desk.list.order.toolTip() == "並べ替える（O）"
    assert window.actions_by_name["undo"].toolTip().endswith("（F5）")
    assert window.actions_by_name["keys"].toolTip() == "キーの一覧（F2）"
    for old in ("Enter ", "F1", "Ctrl+F）", "Ctrl+Z"):
        assert old not in said
    shown = [child.keys for child in listed.findChildren(Keys) if child.isVisible()]
    assert all((key,) in shown for key in "CYN")


def test_what_has_no_key_says_none(window: MainWindow, qtbot: QtBot) -> None:
    desk, key_map = window.desk, window.key_map
    assert desk is not None
    for name in ("confirm", "note", "undo", "keys", "find", "start_back"):
        assert key_map.take_away(name, 0) == ""
    desk.review.confirm()
    window.actions_by_name["keys"].trigger()

    assert desk.detail.note.placeholderText() == "メモを書く"
    assert desk.article.toast.text() == f"確定しました · 残り {desk.review.progress().open}"
    assert window.actions_by_name["keys"].toolTip() == "キーの一覧"
    assert () in [child.keys for child in dialog_of(KeyList).findChildren(Keys)]


def test_several_keys_stand_beside_each_other_in_the_list(window: MainWindow) -> None:
    assert window.key_map.put("hold", 1, "Ctrl+H") == ""
    assert window.key_map.put("start_on", 0, "Alt+F9") == ""
    assert window.key_map.put("end_on", 0, "F9") == ""
    window.actions_by_name["keys"].trigger()
    shown = [child.keys for child in dialog_of(KeyList).findChildren(Keys)]

    assert ("H", "／", "Ctrl", "H") in shown
    assert ("Alt", "←", "F9") in shown
    assert ("Alt", "Shift", "←", "／", "F9") in shown


def test_the_ways_to_the_keys_all_lead_there(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_name["settings"].trigger()
    found = dialog_of(SettingsDialog)
    assert isinstance(found, SettingsDialog)
    found.keys.click()
    first = dialog_of(KeyDialog)
    first.close()
    window.actions_by_name["keys"].trigger()
    listed = dialog_of(KeyList)
    assert isinstance(listed, KeyList)
    listed.change_wanted.emit()

    assert dialog_of(KeyDialog) is first


@pytest.mark.parametrize(
    "kept", ['{"hold": 3}', "nonsense", "[1]", '{"hold": ["xx+y"], "gone": ["Q"], "back": []}']
)
def test_settings_that_somebody_spoilt_do_no_harm(tmp_path: Path, qapp: QApplication, kept: str) -> None:
    settings = Settings(tmp_path / "window.ini")
    settings._file.setValue("keys", kept)
    found = KeyMap(settings)

    assert found.keys("back") == ("Esc",)
    assert found.keys("hold") in {("H",), ()}
    assert found.keys("note") == ("M",)


def test_what_was_chosen_goes_before_what_a_new_version_brings(tmp_path: Path, qapp: QApplication) -> None:
    settings = Settings(tmp_path / "window.ini")
    settings.changed_keys = {"note": ["H", "Q"], "reject": ["Q", "Return"]}
    found = KeyMap(settings)

    assert found.keys("reject") == ("Q", "Enter")
    assert (found.keys("note"), found.keys("hold"), found.keys("confirm")) == (("H",), (), ())


def test_the_same_key_twice_is_once(key_map: KeyMap) -> None:
    assert key_map.put("redo", 1, "Ctrl+Y") == ""
    assert key_map.keys("redo") == ("Ctrl+Y",)
    assert key_map.put("hold", 0, "H") == ""

    assert not key_map.is_changed("hold")


def test_the_rows_of_the_table(qtmodeltester: ModelTester, key_map: KeyMap) -> None:
    model = KeyTableModel(key_map)
    qtmodeltester.check(model)
    row = [deed.name for deed in model.deeds].index("redo")
    heard = Qt.ItemDataRole.AccessibleTextRole
    assert [model.index(row, column).data() for column in range(5)] == [
        "やり直す",
        "どこからでも",
        "Ctrl+Y",
        "Ctrl+Shift+Z",
        "",
    ]
    assert model.index(row, 0).data(heard) == "やり直す、どこからでも、キー Ctrl+Y、Ctrl+Shift+Z"
    assert model.index(row, 2).data(heard) == "Ctrl+Y"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "操作"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.data(model.index(-1, -1)) is None
    model.seek("どこにもない")
    model.show_keys()
    qtmodeltester.check(model)

    assert model.rowCount() == 0


def test_with_nothing_found_nothing_can_be_pressed(window: MainWindow, qtbot: QtBot) -> None:
    found = dialog(window, qtbot)
    found.search.setText("どこにもない")
    found.table.wait()
    found.table.take_away()
    found._on_restore()

    assert not any(button.isEnabled() for button in (found.change, found.remove, found.restore))


def test_tab_confirms_where_that_is_wanted(
    window: MainWindow, keyboard: Keyboard, start_again: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    keyboard.press("Ctrl+,")
    found = dialog_of(SettingsDialog)
    assert isinstance(found, SettingsDialog)
    back_in(found, qtbot)
    found.tab.setFocus()
    keyboard.press("Space", "Escape")
    back_in(window, qtbot)
    desk = window.desk
    assert desk is not None
    keyboard.press("Tab", "Tab")
    assert [status(desk, row) for row in (0, 1)] == [ReviewStatus.CONFIRMED] * 2
    desk.article.view.setFocus()
    keyboard.press("Tab")
    assert status(desk, 2) is ReviewStatus.CONFIRMED
    window = start_again()
    assert window.desk is not None
    keyboard.press("Tab")

    assert status(window.desk, 3) is ReviewStatus.CONFIRMED


def test_tab_walks_otherwise(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("Tab")

    assert status(desk) is ReviewStatus.OPEN
    assert not desk.list.table.hasFocus()


def test_a_digit_settles_where_that_is_wanted(
    window: MainWindow, keyboard: Keyboard, start_again: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window.actions_by_name["settings"].trigger()
    found = dialog_of(SettingsDialog)
    assert isinstance(found, SettingsDialog)
    found.digit.click()
    found.close()
    back_in(window, qtbot)
    desk = window.desk
    assert desk is not None
    second = desk.review.candidates()[1].name
    keyboard.press("2")
    assert (desk.review.model.quotes[0].speaker, status(desk), desk.review.row) == (
        second,
        ReviewStatus.CORRECTED,
        1,
    )
    keyboard.press("1", "0")
    assert [status(desk, row) for row in (1, 2)] == [ReviewStatus.CONFIRMED, ReviewStatus.CORRECTED]
    keyboard.press("X", "2")
    assert status(desk, 3) is ReviewStatus.REJECTED
    keyboard.press(*["Ctrl+Z"] * 4)
    assert [status(desk, row) for row in range(4)] == [ReviewStatus.OPEN] * 4
    window = start_again()
    assert window.desk is not None
    keyboard.keypad(Qt.Key.Key_2)

    assert window.desk.review.row == 1


def test_a_digit_of_nobody_settles_nothing(desk: Desk, window: MainWindow, keyboard: Keyboard) -> None:
    window._settings.settles_with_digit = True
    keyboard.press("9")

    assert status(desk) is ReviewStatus.OPEN
