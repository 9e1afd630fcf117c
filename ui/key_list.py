"""F1: every key, in the words of the menus."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ui import keys, scale, signs, style
from ui.deeds import BY_NAME, QUEUES, words
from ui.detail_parts import caption
from ui.key_caps import Keys
from ui.key_map import KeyMap
from ui.roomy import Roomy, show_whole

KEY_COLUMN: Final = 96
LARGEST_BESIDE: Final = 1.25
CHOOSE: Final = str(QT_TRANSLATE_NOOP("KeyList", "発言者を候補から選ぶ"))
START: Final = str(QT_TRANSLATE_NOOP("KeyList", "先頭を1字動かす"))
END: Final = str(QT_TRANSLATE_NOOP("KeyList", "末尾を1字動かす"))
START_FAR: Final = str(QT_TRANSLATE_NOOP("KeyList", "先頭を「」、。まで動かす"))
END_FAR: Final = str(QT_TRANSLATE_NOOP("KeyList", "末尾を「」、。まで動かす"))
NOBODY: Final = str(QT_TRANSLATE_NOOP("KeyList", "発言者を「不明・匿名」にする"))
QUEUE: Final = str(QT_TRANSLATE_NOOP("KeyList", "未確認、保留、問題などだけを並べる"))
QUEUE_DEEDS: Final = tuple(f"queue_{number}" for number, _ in enumerate(QUEUES, start=1))
# Deeds by name; several deeds, or keys that are always the same, with the words for all of them.
COLUMNS: Final = (
    (
        (
            str(QT_TRANSLATE_NOOP("KeyList", "確かめる（一覧と本文で）")),
            (
                "confirm",
                (("1", signs.RANGE, "9"), CHOOSE),
                (("0",), NOBODY),
                "search_speaker",
                "apply_alike",
                "reject",
                "hold",
                "note",
                "undo_letter",
                "teach",
            ),
        ),
        (
            str(QT_TRANSLATE_NOOP("KeyList", "移る（一覧と本文で）")),
            ("next", "previous", "next_article", "previous_article"),
        ),
        (str(QT_TRANSLATE_NOOP("KeyList", "調べる")), ("evidence", "history", "concordance", "statistics")),
    ),
    (
        (
            str(QT_TRANSLATE_NOOP("KeyList", "範囲を直す（一覧と本文で）")),
            (
                "snap_brackets",
                "snap_sentence",
                (("start_back", "start_on"), START),
                (("end_back", "end_on"), END),
                (("start_back_far", "start_on_far"), START_FAR),
                (("end_back_far", "end_on_far"), END_FAR),
                "take",
                "take_new",
                "join",
                "split",
                "caret",
            ),
        ),
        (
            str(QT_TRANSLATE_NOOP("KeyList", "一覧")),
            (
                (QUEUE_DEEDS, QUEUE),
                "switch_order",
                "add_bracket",
                "bulk_confirm",
                "next_problem",
                "next_hit",
                "go_number",
                "look_back",
                "bookmark",
                "bookmarks",
            ),
        ),
    ),
    (
        (
            str(QT_TRANSLATE_NOOP("KeyList", "どこからでも")),
            (
                "confirm_anywhere",
                "hold_and_go_on",
                "undo",
                "redo",
                "next_open",
                "previous_open",
                "find",
                "names",
                "words",
                "back",
                "next_pane",
                "export",
                "open_files",
                "paste",
                "larger",
                "smaller",
                "keys",
            ),
        ),
    ),
)


class KeyList(QDialog):
    """A window beside the work; it can stay open, and follows what is changed about the keys."""

    change_wanted = Signal()

    def __init__(self, key_map: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key_map = key_map
        self.setWindowTitle(self.tr("キーの一覧"))
        self._room = Roomy(self._made(), self)
        self._room.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll it
        self._room.setAccessibleName(self.windowTitle())
        hint = QLabel(
            self.tr("一文字のキーは、日本語入力が入ったままでも、一覧か本文を選んでいるときに効きます。"),
            self,
        )
        hint.setWordWrap(True)
        hint.setForegroundRole(self.foregroundRole().PlaceholderText)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        change = buttons.addButton(self.tr("キーの変更…"), QDialogButtonBox.ButtonRole.ActionRole)
        change.clicked.connect(self.change_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.ROOM, style.ROOM, style.ROOM, style.WIDE)
        layout.setSpacing(style.WIDE)
        layout.addWidget(self._room)
        layout.addWidget(hint)
        layout.addWidget(buttons)
        show_whole(self)
        key_map.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        """Show the keys as they are now."""
        self._room.show_instead(self._made())

    def _made(self) -> QWidget:
        """The columns beside each other."""
        made = QWidget(self)
        columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, made)
        scale.follow(made, lambda: columns.setDirection(_direction()))
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(style.ROOM + style.STEP)
        for groups in COLUMNS:
            columns.addLayout(self._column(groups, made))
        return made

    def _column(self, groups: tuple[tuple[str, tuple[object, ...]], ...], parent: QWidget) -> QVBoxLayout:
        """Groups below each other."""
        column = QVBoxLayout()
        column.setSpacing(style.STEP)
        for title, lines in groups:
            column.addWidget(caption(QCoreApplication.translate("KeyList", title), parent))
            column.addLayout(self._grid(lines, parent))
            column.addSpacing(style.GAP)
        column.addStretch()
        return column

    def _grid(self, lines: tuple[object, ...], parent: QWidget) -> QGridLayout:
        """Keys at the left, what they do at the right."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(style.WIDE)
        grid.setVerticalSpacing(style.SMALL + 2)
        grid.setColumnStretch(1, 1)
        scale.follow(parent, lambda: grid.setColumnMinimumWidth(0, scale.scaled(KEY_COLUMN)))
        for row, line in enumerate(lines):
            shown, said = _line(line, self._key_map)
            grid.addWidget(Keys(shown, parent), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(QLabel(said, parent), row, 1)
        return grid


def _direction() -> QBoxLayout.Direction:
    """Beside each other, unless the letters are so large that no screen has room for that."""
    directions = QBoxLayout.Direction
    return directions.TopToBottom if scale.share() > LARGEST_BESIDE else directions.LeftToRight


def _line(line: object, key_map: KeyMap) -> tuple[tuple[str, ...], str]:
    """The keys and the words of one line."""
    if isinstance(line, str):
        return _of_deed(line, key_map), words(BY_NAME[line].words)
    names, said = line  # pyright: ignore[reportGeneralTypeIssues]  # the other shape of the table
    shown = _of_deeds(names, key_map) if set(names) <= set(BY_NAME) else names
    return shown, QCoreApplication.translate("KeyList", said)


def _of_deed(name: str, key_map: KeyMap) -> tuple[str, ...]:
    """The key of a deed, or all that the editor gave it."""
    wanted = key_map.keys(name)
    if not key_map.is_changed(name):
        wanted = wanted[:1]
    return _beside_each_other([keys.pieces(key) for key in wanted])


def _of_deeds(names: tuple[str, ...], key_map: KeyMap) -> tuple[str, ...]:
    """The keys of deeds that belong together, written once where only the last one differs."""
    found = [keys.pieces(its[0]) for its in map(key_map.keys, names) if its]
    if found and all(one[:-1] == found[0][:-1] for one in found):
        return (*found[0][:-1], *(one[-1] for one in found))
    return _beside_each_other(found)


def _beside_each_other(found: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Keys of which any will do."""
    return tuple(piece for one in found for piece in (signs.EITHER, *one))[1:]
