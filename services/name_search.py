"""Finding speakers by a few letters: in kanji, kana or romaji, however long vowels are written."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import Final

from sqlalchemy.orm import Session

from db import queries_names
from db.engine import Database
from db.queries_names import NamesMark, NameView
from extraction.name_forms import SEPARATOR, name_key
from extraction.tokenizer import readings
from services.romaji import is_sound, sound_key

# Before a whole name, and before a later part of one, in what is searched.
NAME, PART = "\n", "\t"
MOST_NAMES: Final = 65_536  # whose sounds are kept
GIVEN: Final = ("人名", "名")
FARTHEST: Final = 3
BEGINNING: Final = 2  # signs


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody who may be meant: the name, what else they are called, and how many quotations are theirs."""

    speaker_id: int
    name: str
    others: tuple[str, ...]
    quotes: int


@dataclass(frozen=True, slots=True)
class _Entry:
    """What is searched of somebody: all names as they are written, and as they sound."""

    named: Named
    written: str
    sounds: str


class NameSearch:
    """The names of one project, kept in memory; what others add is read before each search."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = Lock()  # the first reading takes a while, in a thread of its own
        self._forget()

    def find(self, text: str) -> tuple[Named, ...]:
        """Whose names fit, best first: the beginning of a name, of a part, then anywhere; who speaks more."""
        self.refresh()
        sought = text.strip()
        written = name_key(sought.casefold())
        sound = sound_key(sought) if is_sound(sought) else ""
        if not written:
            return self._most_quoted
        found: list[tuple[int, int, Named]] = []
        for entry in self._entries.values():
            far = min(_distance(entry.written, written), _distance(entry.sounds, sound))
            if far < FARTHEST:
                found.append((far, -entry.named.quotes, entry.named))
        return tuple(named for *_, named in sorted(found, key=lambda one: one[:2]))

    def refresh(self, *, recount: bool = False) -> None:
        """Read what came or changed; quotations are counted again when articles came, or when asked to."""
        with self._lock, self._database.session() as session:
            self._read(session, recount=recount)

    def _read(self, session: Session, *, recount: bool) -> None:
        """What came or changed, and who looks different by it."""
        now = queries_names.mark(session)
        if now == self._mark and not recount:
            return
        came = now.speaker - self._mark.speaker
        if came < 0 or now.speakers - self._mark.speakers != came:
            self._forget()  # some are gone
        names = queries_names.names_since(session, self._mark)
        aliases = queries_names.aliases_since(session, self._mark)
        touched = {*self._take_names(names), *self._take_aliases(aliases)}
        if aliases or recount:
            touched |= {*self._take_counts(queries_names.counts(session))}
        self._mark = now
        self._make(touched)

    def _forget(self) -> None:
        """Nothing was read yet."""
        self._mark = NamesMark()
        self._names: dict[int, NameView] = {}
        self._aliases: defaultdict[int, list[str]] = defaultdict(list)
        self._members: defaultdict[int, dict[int, None]] = defaultdict(dict)
        self._counts: Counter[int] = Counter()
        self._entries: dict[int, _Entry] = {}
        self._most_quoted: tuple[Named, ...] = ()

    def _take_names(self, names: Iterable[NameView]) -> Iterator[int]:
        """Keep names; gives who looks different by them, those from whom somebody was taken too."""
        for view in names:
            before = self._names.get(view.speaker_id)
            if before is not None:
                del self._members[before.root_id][view.speaker_id]
                yield before.root_id
            self._names[view.speaker_id] = view
            self._members[view.root_id][view.speaker_id] = None
            yield view.root_id

    def _take_aliases(self, aliases: Iterable[tuple[int, str]]) -> Iterator[int]:
        """Keep what articles call them; gives whom."""
        for speaker_id, text in aliases:
            self._aliases[speaker_id].append(text)
            yield self._names[speaker_id].root_id

    def _take_counts(self, counts: Mapping[int, int]) -> Iterator[int]:
        """Keep how many quotations are whose; gives of whom there are more or fewer."""
        before, self._counts = self._counts, Counter(counts)
        for speaker_id in before.keys() | counts.keys():
            if before[speaker_id] != self._counts[speaker_id]:
                yield self._names[speaker_id].root_id

    def _make(self, roots: Iterable[int]) -> None:
        """Make anew what is searched of these."""
        for root_id in tuple(roots):
            members = self._members[root_id]
            if members:
                self._entries[root_id] = self._entry(root_id, members)
            else:
                self._entries.pop(root_id, None)
        everybody = (entry.named for entry in self._entries.values())
        self._most_quoted = tuple(sorted(everybody, key=lambda named: (-named.quotes, named.speaker_id)))

    def _entry(self, root_id: int, members: Iterable[int]) -> _Entry:
        """All names of one speaker, own and merged."""
        root = self._names[root_id]
        name = root.own_name or root.name
        views = [self._names[speaker_id] for speaker_id in members]
        names = dict.fromkeys(
            [name, *(view.own_name or view.name for view in views), *(view.name for view in views)]
        )
        aliases = dict.fromkeys(alias for view in views for alias in self._aliases[view.speaker_id])
        written = "".join(map(_written, names))
        unheard = [alias for alias in aliases if not _begins_alike(alias, written)]
        sounds = [NAME + sound_key(root.reading)] if root.reading else []
        others = tuple(names | aliases)[1:]
        return _Entry(
            named=Named(root_id, name, others, sum(self._counts[view.speaker_id] for view in views)),
            written="".join([written, *map(_plain, aliases)]),
            sounds="".join([*sounds, *map(_sounds, names), *map(_sounds, unheard)]),
        )


def _distance(searched: str, sought: str) -> int:
    """How far names are from what was typed."""
    if not sought or sought not in searched:
        return FARTHEST
    if NAME + sought in searched:
        return 0
    return 1 if PART + sought in searched else 2


def _begins_alike(alias: str, written: str) -> bool:
    """Whether an alias sounds as a name does already, but for its title: 佐藤市長 of 佐藤一郎."""
    beginning = name_key(alias.casefold())[:BEGINNING]
    return NAME + beginning in written or PART + beginning in written


def _plain(alias: str) -> str:
    """An alias as it is searched: whole."""
    return NAME + name_key(alias.casefold())


@lru_cache(maxsize=MOST_NAMES)
def _written(name: str) -> str:
    """A name as it is searched when it is written in the same signs."""
    return _marked([part.casefold() for part in _parts(name)], name_key)


@lru_cache(maxsize=MOST_NAMES)
def _sounds(name: str) -> str:
    """A name as it is searched by its sound: all of it, and each later part."""
    return _marked([_kana(part) for part in _parts(name)], sound_key)


def _marked(parts: Sequence[str], key: Callable[[str], str]) -> str:
    """A whole name, and each of its parts but the first: 鈴木一郎 sounds suzukitiro, いち begins a part."""
    return NAME + key("".join(parts)) + "".join(PART + key(part) for part in parts[1:])


def _parts(name: str) -> Sequence[str]:
    """Where one begins to read: ピート, ヘグセス; 佐藤, 一郎."""
    pieces = [piece for piece in SEPARATOR.split(name) if piece]
    if len(pieces) != 1:
        return pieces
    words = readings(name_key(name))
    given = next((at for at, word in enumerate(words) if at and word.pos[2:4] == GIVEN), None)
    if given is None:
        return pieces
    parts = words[:given], words[given:]
    return ["".join(word.surface for word in part) for part in parts]


def _kana(part: str) -> str:
    """How a part of a name is read."""
    return "".join(word.kana for word in readings(name_key(part)))
