"""Everything on the desk that names a key: said with the keys as they are now."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui import signs
from ui.actions import tip
from ui.desk import Desk
from ui.key_map import KeyMap

NOTE: Final = str(QT_TRANSLATE_NOOP("KeyHints", "メモを書く"))
SEARCH: Final = str(QT_TRANSLATE_NOOP("KeyHints", "発言者を探す、新しく書く"))
ORDER: Final = str(QT_TRANSLATE_NOOP("KeyHints", "並べ替える"))
TEACH: Final = str(QT_TRANSLATE_NOOP("KeyHints", "加える…"))
FIND: Final = str(QT_TRANSLATE_NOOP("KeyHints", "発言と発言者から探します"))
UNDO: Final = str(QT_TRANSLATE_NOOP("KeyHints", "{key} で元に戻す"))
WALK: Final = str(QT_TRANSLATE_NOOP("KeyHints", "{key} で次へ"))
CONFIRM: Final = str(QT_TRANSLATE_NOOP("KeyHints", "確定して次へ"))
KEYS: Final = str(QT_TRANSLATE_NOOP("KeyHints", "キー一覧"))


def show_keys(desk: Desk, key_map: KeyMap) -> None:
    """Say at every place of the desk which key does what stands there."""
    desk.detail.note.setPlaceholderText(_before(key_map.shown("note"), NOTE, signs.GAP))
    desk.detail.search.field.setPlaceholderText(_before(key_map.shown("search_speaker"), SEARCH, signs.GAP))
    desk.offer.take.setText(_before(key_map.shown("teach"), TEACH, signs.GAP))
    desk.list.order.setToolTip(tip(_said(ORDER), key_map.shown("switch_order")))
    desk.filters.search.setToolTip(tip(_said(FIND), key_map.shown("find")))
    desk.undo_hint = _with(key_map.shown("undo"), UNDO)
    desk.walk_hint = _with(key_map.shown("evidence"), WALK)
    hints = (("confirm", CONFIRM), ("keys", KEYS))
    told = [_before(key_map.shown(name), words, " ") for name, words in hints if key_map.keys(name)]
    desk.status.show_keys(signs.joined(signs.WIDE_GAP, told))


def _before(key: str, source: str, gap: str) -> str:
    """The key, then what it does."""
    return f"{key}{signs.sign(gap)}{_said(source)}" if key else _said(source)


def _with(key: str, source: str) -> str:
    """A sentence about the key; nothing where there is none."""
    return _said(source).format(key=key) if key else ""


def _said(source: str) -> str:
    """The words in the window's language."""
    return QCoreApplication.translate("KeyHints", source)
