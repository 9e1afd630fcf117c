"""Keys as people write them: one name for a key wherever it stands on the keyboard, and what Qt must listen to."""

from typing import Final

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

NOTHING: Final = ""
ESCAPE: Final = "Esc"
# What stands on the number pad too; a shortcut for the main key is deaf to the pad.
ON_THE_PAD: Final = frozenset(
    {
        *(Qt.Key(Qt.Key.Key_0 + digit) for digit in range(10)),
        Qt.Key.Key_Plus,
        Qt.Key.Key_Minus,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
ARROWS: Final = {
    Qt.Key.Key_Left: "←",
    Qt.Key.Key_Right: "→",
    Qt.Key.Key_Up: "↑",
    Qt.Key.Key_Down: "↓",
}
TWINS: Final = {Qt.Key.Key_Return: Qt.Key.Key_Enter, Qt.Key.Key_Backtab: Qt.Key.Key_Tab}


def named(combination: QKeyCombination) -> str:
    """The name of a key with what is held down; Return and the Enter of the number pad are one."""
    key = TWINS.get(combination.key(), combination.key())
    if key in {Qt.Key.Key_unknown, Qt.Key(0)}:
        return NOTHING
    held = combination.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(held, key)).toString()


def canonical(key: str) -> str:
    """The one name of a key that can be written in several ways; nothing where it is no key."""
    sequence = QKeySequence(key)
    return named(first(sequence)) if sequence.count() == 1 else NOTHING


def first(sequence: QKeySequence) -> QKeyCombination:
    """The first key of a sequence, and what is held down with it."""
    return sequence[0]  # pyright: ignore[reportIndexIssue]  # missing in the stubs


def combination(key: str) -> QKeyCombination:
    """The key and what is held down with it."""
    return first(QKeySequence(key))


def sequences(key: str) -> list[QKeySequence]:
    """Everything that Qt must listen to for this key; the first one is shown in menus."""
    wanted = combination(key)
    held, main = wanted.keyboardModifiers(), wanted.key()
    made = [QKeySequence(wanted)]
    if main == Qt.Key.Key_Enter:
        made.append(QKeySequence(QKeyCombination(held, Qt.Key.Key_Return)))
    if main in ON_THE_PAD:
        made.append(QKeySequence(QKeyCombination(held | Qt.KeyboardModifier.KeypadModifier, main)))
    return made


def pieces(key: str) -> tuple[str, ...]:
    """The keys to press together, each as it stands on the keyboard."""
    text = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    held, _, main = text[:-1].rpartition("+")
    main = ARROWS.get(combination(key).key(), main + text[-1])
    return (*held.split("+"), main) if held else (main,)


def shown(key: str) -> str:
    """The key as a sentence names it."""
    return "+".join(pieces(key))
