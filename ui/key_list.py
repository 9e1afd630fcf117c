"""F1: every key, in the words of the menus."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import style
from ui.actions import key_text, words
from ui.deeds import BY_NAME
from ui.detail_parts import caption
from ui.painting import paint_key

KEY_HEIGHT: Final = 22
KEY_PADDING: Final = 7
KEY_GAP: Final = 4
KEY_COLUMN: Final = 96
CHOOSE: Final = str(QT_TRANSLATE_NOOP("KeyList", "発言者を候補から選ぶ"))
START: Final = str(QT_TRANSLATE_NOOP("KeyList", "先頭を1字動かす"))
END: Final = str(QT_TRANSLATE_NOOP("KeyList", "末尾を1字動かす"))
FAR: Final = str(QT_TRANSLATE_NOOP("KeyList", "…を「」、。まで動かす"))
NOBODY: Final = str(QT_TRANSLATE_NOOP("KeyList", "発言者を「不明・匿名」にする"))
QUEUE: Final = str(QT_TRANSLATE_NOOP("KeyList", "未確認、保留、問題などだけを並べる"))
# Deeds by name; other lines name their keys themselves.
COLUMNS: Final = (
    (
        (
            str(QT_TRANSLATE_NOOP("KeyList", "確かめる（一覧と本文で）")),
            (
                "confirm",
                (("1", "〜", "9"), CHOOSE),
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
                (("Alt", "←", "→"), START),
                (("Alt", "Shift", "←", "→"), END),
                (("Ctrl", "Alt", "…"), FAR),
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
                (("Ctrl", "1", "〜", "5"), QUEUE),
                "switch_order",
                "add_bracket",
                "next_problem",
                "next_hit",
                "go_number",
                "look_back",
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


class Keys(QWidget):
    """Keys as they stand on the keyboard, drawn side by side."""

    def __init__(self, keys: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys = keys
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" ".join(keys))

    def sizeHint(self) -> QSize:
        """As wide as the keys."""
        metrics = self.fontMetrics()
        return QSize(sum(_key_width(metrics, key) + KEY_GAP for key in self.keys), KEY_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One box a key; a sign between keys stands without one."""
        painter = QPainter(self)
        left, top = 0.5, (self.height() - KEY_HEIGHT) / 2 + 0.5
        for key in self.keys:
            width = _key_width(painter.fontMetrics(), key)
            paint_key(painter, QRectF(left, top, width - 1, KEY_HEIGHT - 1), key, self.palette())
            left += width + KEY_GAP
        painter.end()


class KeyList(QDialog):
    """A window beside the work; it can stay open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("キーの一覧"))
        columns = QHBoxLayout()
        columns.setSpacing(2 * style.ROOM)
        for groups in COLUMNS:
            columns.addLayout(self._column(groups))
        hint = QLabel(
            self.tr("一文字のキーは、日本語入力が入ったままでも、一覧か本文を選んでいるときに効きます。"),
            self,
        )
        hint.setForegroundRole(self.foregroundRole().PlaceholderText)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.ROOM, style.ROOM, style.ROOM, style.WIDE)
        layout.setSpacing(style.WIDE)
        layout.addLayout(columns)
        layout.addWidget(hint)
        layout.addWidget(buttons)

    def _column(self, groups: tuple[tuple[str, tuple[object, ...]], ...]) -> QVBoxLayout:
        """Groups below each other."""
        column = QVBoxLayout()
        column.setSpacing(style.STEP)
        for title, lines in groups:
            column.addWidget(caption(QCoreApplication.translate("KeyList", title), self))
            column.addLayout(self._grid(lines))
            column.addSpacing(style.GAP)
        column.addStretch()
        return column

    def _grid(self, lines: tuple[object, ...]) -> QGridLayout:
        """Keys at the left, what they do at the right."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(style.WIDE)
        grid.setVerticalSpacing(style.SMALL + 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, KEY_COLUMN)
        for row, line in enumerate(lines):
            keys, said = _line(line)
            grid.addWidget(Keys(keys, self), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(QLabel(said, self), row, 1)
        return grid


def _line(line: object) -> tuple[tuple[str, ...], str]:
    """The keys and the words of one line."""
    if isinstance(line, str):
        deed = BY_NAME[line]
        return tuple(key_text(deed.keys).split("+")) if deed.keys[0] != "Ctrl++" else ("Ctrl", "+"), words(
            deed.words
        )
    keys, said = line  # pyright: ignore[reportGeneralTypeIssues]  # the other shape of the table
    return keys, QCoreApplication.translate("KeyList", said)


def _key_width(metrics: QFontMetrics, key: str) -> int:
    """Square for one letter, wider for words."""
    return max(KEY_HEIGHT, metrics.horizontalAdvance(key) + 2 * KEY_PADDING)
