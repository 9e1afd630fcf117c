"""Which keys must not be taken for a deed, and one sentence why."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from ui import keys
from ui.deeds import MENUS, Reach

SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
CONTROL: Final = Qt.KeyboardModifier.ControlModifier
ALT: Final = Qt.KeyboardModifier.AltModifier
META: Final = Qt.KeyboardModifier.MetaModifier
# 変換, 無変換, 全角/半角 and their like on Japanese and Korean keyboards have their numbers in one row.
FIRST_INPUT_KEY: Final = Qt.Key.Key_Kanji
LAST_INPUT_KEY: Final = Qt.Key.Key_Hangul_Special
INPUT_KEYS: Final = frozenset({Qt.Key.Key_Multi_key, Qt.Key.Key_Mode_switch, Qt.Key.Key_Codeinput})
SWITCHES: Final = frozenset(
    {
        QKeyCombination(CONTROL, Qt.Key.Key_Space),
        QKeyCombination(SHIFT, Qt.Key.Key_Space),
        QKeyCombination(CONTROL | SHIFT, Qt.Key.Key_Space),
        QKeyCombination(ALT, Qt.Key.Key_QuoteLeft),
    }
)
SYSTEM: Final = frozenset(
    {
        QKeyCombination(ALT, Qt.Key.Key_Space),
        QKeyCombination(ALT, Qt.Key.Key_Tab),
        QKeyCombination(ALT, Qt.Key.Key_F4),
        QKeyCombination(CONTROL | ALT, Qt.Key.Key_Delete),
        QKeyCombination(Qt.KeyboardModifier.NoModifier, Qt.Key.Key_F10),
        QKeyCombination(SHIFT, Qt.Key.Key_F10),
        QKeyCombination(Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Menu),
    }
)
# Signs that lie on the same key of Japanese and American keyboards.
STEADY_SIGNS: Final = frozenset(",./- ")
EDITING: Final = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)
WALKING: Final = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Backspace}
    | {Qt.Key.Key_Delete}
)


@dataclass(frozen=True, slots=True)
class Rule:
    """Which keys it holds back, and why."""

    holds: Callable[[Qt.Key, Qt.KeyboardModifier, Reach], bool]
    why: str


def objection(key: str, reach: Reach) -> str:
    """Why nobody should take this key for a deed of this reach; nothing where it is free to take."""
    wanted = keys.combination(key)
    for rule in RULES:
        if rule.holds(wanted.key(), wanted.keyboardModifiers(), reach):
            return QCoreApplication.translate("KeyRules", rule.why)
    return ""


def _switches_input(key: Qt.Key, held: Qt.KeyboardModifier, _: Reach) -> bool:
    """The keys of the input method, and those by which systems switch it."""
    is_input_key = FIRST_INPUT_KEY <= key <= LAST_INPUT_KEY or key in INPUT_KEYS
    return is_input_key or QKeyCombination(held, key) in SWITCHES


def _is_of_the_system(key: Qt.Key, held: Qt.KeyboardModifier, _: Reach) -> bool:
    """What the system or the menu bar takes first."""
    return QKeyCombination(held, key) in SYSTEM or bool(held & META)


def _is_escape(key: Qt.Key, *_: object) -> bool:
    """The way back."""
    return key == Qt.Key.Key_Escape


def _is_tab(key: Qt.Key, *_: object) -> bool:
    """The way through fields."""
    return key == Qt.Key.Key_Tab


def _is_digit(key: Qt.Key, held: Qt.KeyboardModifier, _: Reach) -> bool:
    """What chooses a candidate."""
    return Qt.Key.Key_0 <= key <= Qt.Key.Key_9 and held == Qt.KeyboardModifier.NoModifier


def _wanders(key: Qt.Key, *_: object) -> bool:
    """Signs that another keyboard has elsewhere, or not at all."""
    return key < Qt.Key.Key_Escape and not _is_letter(key) and chr(key) not in STEADY_SIGNS


def _rubs_out(key: Qt.Key, held: Qt.KeyboardModifier, _: Reach) -> bool:
    """What people press to correct their typing."""
    return key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete} and not held & ~SHIFT


def _edits(key: Qt.Key, held: Qt.KeyboardModifier, reach: Reach) -> bool:
    """What a text field does itself."""
    sequence = QKeySequence(QKeyCombination(held, key))
    walks = reach is Reach.WINDOW and key in WALKING and bool(held & CONTROL) and not held & ALT
    return walks or any(sequence in QKeySequence.keyBindings(act) for act in EDITING)


def _types(key: Qt.Key, held: Qt.KeyboardModifier, reach: Reach) -> bool:
    """What would never arrive in a text field if it worked in the whole window."""
    is_function_key = Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
    return reach is Reach.WINDOW and not held & (CONTROL | ALT) and not is_function_key


def _opens_a_menu(key: Qt.Key, held: Qt.KeyboardModifier, _: Reach) -> bool:
    """The letters underlined in the menu bar."""
    titles = (QCoreApplication.translate("Actions", title) for title, _ in MENUS)
    return held == ALT and any(keys.first(QKeySequence.mnemonic(title)).key() == key for title in titles)


def _is_letter(key: Qt.Key) -> bool:
    """A to Z, or a digit."""
    return chr(key).isascii() and chr(key).isalnum()


RULES: Final = (
    Rule(_switches_input, str(QT_TRANSLATE_NOOP("KeyRules", "日本語入力の切り替えに使うキーです。"))),
    Rule(_is_of_the_system, str(QT_TRANSLATE_NOOP("KeyRules", "システムやメニューが先に使うキーです。"))),
    Rule(
        _is_escape,
        str(QT_TRANSLATE_NOOP("KeyRules", "いつでも一覧に戻れるように、Escはほかの操作に使えません。")),
    ),
    Rule(
        _is_tab,
        str(QT_TRANSLATE_NOOP("KeyRules", "Tabは欄を移るキーです。確定に使うには「設定」で選びます。")),
    ),
    Rule(_is_digit, str(QT_TRANSLATE_NOOP("KeyRules", "数字は、発言者の候補と除外の理由を選ぶキーです。"))),
    Rule(_wanders, str(QT_TRANSLATE_NOOP("KeyRules", "キーボードによって場所が変わる記号です。"))),
    Rule(
        _rubs_out,
        str(QT_TRANSLATE_NOOP("KeyRules", "文字を消すつもりで押しやすいキーなので、操作には使えません。")),
    ),
    Rule(_edits, str(QT_TRANSLATE_NOOP("KeyRules", "文章を書き直したり写したりするキーです。"))),
    Rule(
        _types,
        str(
            QT_TRANSLATE_NOOP(
                "KeyRules",
                "文字を書く欄でも効く操作なので、CtrlかAltと組み合わせるか、F1からF12を選んでください。",
            )
        ),
    ),
    Rule(_opens_a_menu, str(QT_TRANSLATE_NOOP("KeyRules", "メニューを開くキーです。"))),
)
