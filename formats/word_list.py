"""A project's own words as a small text file: a word a line, cells with tabs between, as spreadsheets paste them.

    言葉<Tab>種類<Tab>だれのこと<Tab>メモ
    胸を張る<Tab>発言
    ガースー<Tab>人の別名<Tab>菅義偉

The first line names the cells and may be missing; empty lines and those that begin with # say nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from db.views import WordSort, WordView
from extraction.lexicon import CueKind
from extraction.model import EntityKind
from formats.encoding import decode
from formats.errors import ReadCode, UnreadableFile
from formats.replacing import write_pieces

HEAD: Final = ("言葉", "種類", "だれのこと", "メモ")
REMARK: Final = "#"
BYTE_ORDER_MARK: Final = "\ufeff"  # without it Excel takes the file for another encoding
KINDS: Final[Mapping[str, tuple[WordSort, str]]] = MappingProxyType(
    {
        "発言": (WordSort.CUE, CueKind.SPEECH.value),
        "文書": (WordSort.CUE, CueKind.WRITING.value),
        "思考": (WordSort.CUE, CueKind.THOUGHT.value),
        "報道": (WordSort.CUE, CueKind.MEDIA.value),
        "名付け": (WordSort.CUE, CueKind.NAMING.value),
        "沈黙": (WordSort.CUE, CueKind.SILENCE.value),
        "人の別名": (WordSort.ALIAS, EntityKind.PERSON.value),
        "組織の別名": (WordSort.ALIAS, EntityKind.ORGANISATION.value),
    }
)
WORD_OF_KIND: Final = {kind: word for word, kind in KINDS.items()}


def write_word_list(path: Path, words: Iterable[WordView]) -> None:
    """Write the words; raises UnwritableFile."""
    write_pieces(path, word_lines(words))


def word_lines(words: Iterable[WordView]) -> Iterator[str]:
    """The file, line by line."""
    yield BYTE_ORDER_MARK + _line(HEAD)
    for word in words:
        yield _line((word.form, WORD_OF_KIND[word.sort, word.category], word.speaker, word.note))


def read_word_list(path: Path) -> tuple[WordView, ...]:
    """The words of a file, none of which the project knows by its id; raises UnreadableFile for one that is no list."""
    decoded = decode(_bytes(path))
    if decoded is None:
        raise UnreadableFile(ReadCode.UNKNOWN_ENCODING, str(path))
    words: list[WordView] = []
    for number, line in enumerate(decoded[0].splitlines(), start=1):
        form, kind, speaker, note = _cells(line)
        if not any((form, kind, speaker, note)) or form.startswith(REMARK) or (form, kind) == HEAD[:2]:
            continue
        if not form or kind not in KINDS:
            raise UnreadableFile(ReadCode.NO_WORDS, f"{path}:{number}")
        sort, category = KINDS[kind]
        words.append(WordView(0, sort, form, category, None, speaker, note))
    if not words:
        raise UnreadableFile(ReadCode.NO_WORDS, str(path))
    return tuple(words)


def _bytes(path: Path) -> bytes:
    """What is in the file."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFile(ReadCode.NOT_FOUND, str(path)) from error
    except OSError as error:
        raise UnreadableFile(ReadCode.UNREADABLE, str(path)) from error


def _cells(line: str) -> tuple[str, str, str, str]:
    """The four cells of a line, however many it has."""
    cells = [cell.strip() for cell in line.split("\t")] + [""] * len(HEAD)
    return cells[0], cells[1], cells[2], cells[3]


def _line(cells: Iterable[str]) -> str:
    """A line without empty cells at its end."""
    return "\t".join(cells).rstrip("\t") + "\n"
