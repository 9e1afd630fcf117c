"""Which keys do what now: the table's own keys, and what the editor changed about them."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from ui import key_rules, keys
from ui.deeds import BY_NAME, DEEDS, words
from ui.settings import Settings

MOST_KEYS: Final = 3  # one deed can have
UNCHANGEABLE: Final = frozenset({"back"})
CONFIRM: Final = "confirm"
TAB: Final = "Tab"
USUAL: Final[Mapping[str, tuple[str, ...]]] = {
    deed.name: tuple(dict.fromkeys(keys.canonical(key) for key in deed.keys)) for deed in DEEDS
}


class KeyMap(QObject):
    """The keys of every deed; what is changed is kept in the settings at once."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._changed = _understood(settings.changed_keys)
        self._now = _agreed(self._changed)

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of a deed, the one to show first."""
        return self._now[name]

    def shown(self, name: str) -> str:
        """The first key as a sentence names it; nothing where the deed has none."""
        return next(map(keys.shown, self.keys(name)), "")

    def sequences(self, name: str) -> list[QKeySequence]:
        """Everything that Qt must listen to for a deed."""
        also = (TAB,) if name == CONFIRM and self._settings.confirms_with_tab else ()
        return [sequence for key in (*self.keys(name), *also) for sequence in keys.sequences(key)]

    def is_changed(self, name: str) -> bool:
        """Whether the editor gave it other keys than the usual ones."""
        return name in self._changed

    def objection(self, name: str, key: str) -> str:
        """Why a deed cannot have this key, in one sentence; nothing where it can."""
        if name in UNCHANGEABLE:
            return self.tr("いつでも一覧に戻れるように、このキーは変えられません。")
        rule = "" if key in USUAL[name] else key_rules.objection(key, BY_NAME[name].reach)
        return rule or self._clash(name, key)

    def put(self, name: str, place: int, key: str) -> str:
        """Give a deed this key, in the place of the one that stands there; gives the objection if there is one."""
        found = self.objection(name, key)
        if not found:
            before = self.keys(name)
            self._change(name, dict.fromkeys((*before[:place], key, *before[place + 1 :])))
        return found

    def take_away(self, name: str, place: int) -> str:
        """Take a key away from a deed; gives the objection if there is one."""
        if name in UNCHANGEABLE:
            return self.objection(name, "")
        before = self.keys(name)
        self._change(name, (*before[:place], *before[place + 1 :]))
        return ""

    def reset(self, name: str) -> str:
        """Give a deed its usual keys back; gives the objection if another has one of them now."""
        found = next(filter(None, (self._clash(name, key) for key in USUAL[name])), "")
        if not found:
            self._change(name, USUAL[name])
        return found

    def reset_all(self) -> None:
        """Give every deed its usual keys back."""
        self._changed = {}
        self.tell()

    def tell(self) -> None:
        """Keep what is so now, and tell everybody who shows or uses keys."""
        self._now = _agreed(self._changed)
        self._settings.changed_keys = self._changed
        self._settings.save()
        self.changed.emit()

    def _change(self, name: str, now: Sequence[str] | Mapping[str, None]) -> None:
        """Let a deed have these keys."""
        if tuple(now) == USUAL[name]:
            self._changed.pop(name, None)
        else:
            self._changed[name] = tuple(now)
        self.tell()

    def _clash(self, name: str, key: str) -> str:
        """Which other deed has the key. Those of the review are at work in a part of the window: they clash too."""
        other = next((one for one, its in self._now.items() if one != name and key in its), None)
        if other is None:
            return ""
        sentence = self.tr("{key} は「{deed}」のキーです。使うには、先にそちらから外してください。")
        return sentence.format(key=keys.shown(key), deed=words(BY_NAME[other].words))


def _understood(kept: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """What is kept, without what another version of the program means by it."""
    return {
        name: tuple(dict.fromkeys(filter(None, map(keys.canonical, its))))[:MOST_KEYS]
        for name, its in kept.items()
        if name in USUAL and name not in UNCHANGEABLE
    }


def _agreed(changed: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """The keys of every deed, each key for one: what the editor wanted goes before what is usual."""
    taken: set[str] = set()
    now: dict[str, tuple[str, ...]] = {}
    for name in sorted(USUAL, key=lambda name: (name not in UNCHANGEABLE, name not in changed)):
        now[name] = tuple(key for key in changed.get(name, USUAL[name]) if key not in taken)
        taken.update(now[name])
    return now
