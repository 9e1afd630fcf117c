"""A thousand quotations out and back: a hundred cells edited among all that Excel and LibreOffice do to a file."""

import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any, Final

import pytest

from benchmarks.library import make_library
from db import queries, queries_returns
from db.engine import Database, open_database
from db.views import QuoteFilter, QuoteView, ReviewStatus
from extraction.model import QuoteKind, Span
from formats.labels import KIND, STATUS
from formats.sheet_keys import ID
from services import corrections
from services.accepting import accept
from services.found_words import near
from services.in_words import value_in_words
from services.proposals import Field
from services.reimport import SheetCompared, compare
from services.returned_rows import read_returned
from services.row_problems import RowCode
from tests.formats.shared_texts import with_shared_texts
from tests.services.returning import Edited, exported

OFFICE: Final = shutil.which("soffice") or shutil.which("libreoffice")
ARTICLES: Final = 100
COLUMN: Final = {
    Field.STATUS: "状態",
    Field.SPEAKER: "発言者",
    Field.WORDS: "発言",
    Field.KIND: "種別",
    Field.NOTE: "備考",
}
FIELDS: Final = (Field.STATUS, Field.SPEAKER, Field.NOTE, Field.KIND, Field.WORDS)
NOTES: Final[tuple[tuple[object, str], ...]] = (
    ("見出しと_x000D_\n違う", "見出しと\n違う"),
    (2026, "2026"),
    (0.5, "0.5"),
    ("確かめた", "確かめた"),
    ("  前後の空き  ", "前後の空き"),
    ("𠮷と😀", "𠮷と😀"),
)


@dataclass(frozen=True, slots=True)
class Edit:
    """A cell that was edited: what is written into it, and what it means."""

    quote_id: int
    field: Field
    written: object
    meant: str


@pytest.fixture(scope="module")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of a thousand quotations and some brackets that are nobody's words."""
    path = tmp_path_factory.mktemp("library") / "shigoto.db"
    make_library(path, ARTICLES)
    return path


@pytest.fixture
def project(thousand: Path, tmp_path: Path) -> Iterator[Database]:
    """The project, open, where some notes have several lines or are nothing but figures."""
    database = open_database(shutil.copy(thousand, tmp_path / "shigoto.db"))
    for view, note in zip(
        views(database)[::7], cycle(("一行目\n二行目", "0012", "3/4", "=1+1", "_x000D_と書く"))
    ):
        corrections.write_note(database, view.id, note, "a")
    yield database
    database.close()


def views(database: Database) -> list[QuoteView]:
    """All quotations."""
    with database.session() as session:
        return queries.find_quotes(session, QuoteFilter())


def edits_of(database: Database) -> list[Edit]:
    """A hundred cells, twenty of each column, as an editor would fill them in."""
    every = views(database)
    kinds = {QuoteKind.SPEECH: QuoteKind.TERM}
    statuses = {ReviewStatus.OPEN: ReviewStatus.CONFIRMED, ReviewStatus.CONFIRMED: ReviewStatus.HELD}
    names = cycle(("不明", "新顔の人", "一色博士"))
    notes = cycle(NOTES)
    edits: list[Edit] = []
    with database.session() as session:
        longer = {
            view.id: _longer(queries.article_text(session, view.article_id), view, every) for view in every
        }
    for number, view in enumerate(every):
        if number % 9 or len(edits) == 100:
            continue
        field = FIELDS[len(edits) % len(FIELDS)]
        if field is Field.STATUS:
            word = STATUS[statuses.get(view.status, ReviewStatus.OPEN)]
            edits.append(Edit(view.id, field, word, word))
        elif field is Field.SPEAKER:
            name = next(names)
            edits.append(Edit(view.id, field, name, name))
        elif field is Field.NOTE:
            written, meant = next(notes)
            edits.append(Edit(view.id, field, written, meant))
        elif field is Field.KIND:
            word = KIND[kinds.get(view.kind, QuoteKind.SPEECH)]
            edits.append(Edit(view.id, field, word, word))
        else:
            one = next(other for other in every[number:] if longer[other.id])
            edits.append(Edit(one.id, field, longer[one.id], longer[one.id]))
    assert len(edits) == 100
    return edits


def _longer(text: str, view: QuoteView, every: Iterable[QuoteView]) -> str:
    """The words with what follows them in the sentence, where that can be taken; "" elsewhere."""
    words = text[view.span.start : view.span.end + 4]
    place = near(text, words, view.span)
    is_free = all(one.span != place or one.article_id != view.article_id for one in every)
    return words if place == Span(view.span.start, view.span.end + 4) and is_free else ""


def edited(path: Path, edits: Iterable[Edit]) -> Path:
    """The workbook as somebody gives it back who works in Excel."""
    work = Edited(path)
    head, rows = work.head(), work.rows()
    at = {title: head.index(title) for title in (*COLUMN.values(), ID, "段落", "記事")}
    of_quote = {int(str(row[at[ID]]).partition(":")[2]): row for row in rows}
    touched = {one.quote_id for one in edits}
    for one in edits:
        of_quote[one.quote_id][at[COLUMN[one.field]]] = one.written
    untouched = [row for quote_id, row in of_quote.items() if quote_id not in touched]
    for row in untouched:
        row[at["段落"]] = str(row[at["段落"]])
        row[at["備考"]] = _as_excel_saves(row[at["備考"]])
    kept = [
        row
        for row in rows
        if not any(row is gone for row_number, gone in enumerate(untouched) if row_number < 20)
    ]
    kept.sort(key=lambda row: (str(row[at["発言者"]]), str(row[at["記事"]])))
    added = [[*("" for _ in head[:3]), f"「加えた行{number}」"] for number in range(5)]
    arranged = [_rearranged(row, "済" if number % 3 else None) for number, row in enumerate([*kept, *added])]
    work.arrange_all(_rearranged(head, "チェック"), arranged).sheet.title = "四月分（直し済み）"
    return with_shared_texts(work.save())


def _rearranged(row: list[Any], check: str | None) -> list[Any]:
    """The row with its first column behind the others, and a column of one's own."""
    return [*row[1:4], check, *row[4:], row[0]]


def _as_excel_saves(note: object) -> object:
    """Line ends as Excel for Windows writes them, figures as numbers."""
    if not isinstance(note, str):
        return note
    return 12 if note == "0012" else note.replace("\n", "_x000D_\n")


def told(found: SheetCompared) -> dict[tuple[int, Field], str]:
    """What is proposed."""
    assert len({(one.quote.id, one.field) for one in found.compared.proposals}) == len(
        found.compared.proposals
    )
    return {(one.quote.id, one.field): value_in_words(one.theirs) for one in found.compared.proposals}


def meant(edits: Iterable[Edit]) -> dict[tuple[int, Field], str]:
    """What the editor meant."""
    return {(one.quote_id, one.field): one.meant for one in edits}


def test_exactly_the_hundred_changes_are_proposed(project: Database, tmp_path: Path) -> None:
    edits = edits_of(project)
    found = compare(project, read_returned(edited(exported(project, tmp_path / "a.xlsx"), edits)))

    assert told(found) == meant(edits)
    assert not any(one.is_conflict or one.obstacle for one in found.compared.proposals)
    assert [one.code for one in found.problems] == [RowCode.ADDED] * 5
    assert (found.lost, found.compared.missing, found.compared.strangers) == ((), 20, 0)
    assert found.compared.known == ARTICLES * 12 - 20


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_in_between_changes_nothing(project: Database, tmp_path: Path) -> None:
    edits = edits_of(project)
    path = exported(project, tmp_path / "a.xlsx")
    untouched = compare(project, read_returned(by_libreoffice(path, tmp_path / "as exported")))
    found = compare(project, read_returned(by_libreoffice(edited(path, edits), tmp_path / "edited")))

    assert (untouched.compared.proposals, untouched.problems) == ((), ())
    assert told(found) == meant(edits)
    assert [one.code for one in found.problems] == [RowCode.ADDED] * 5


def test_conflicts_are_found_where_the_project_changed_meanwhile(project: Database, tmp_path: Path) -> None:
    edits = edits_of(project)
    path = edited(exported(project, tmp_path / "a.xlsx"), edits)
    notes = [one for one in edits if one.field is Field.NOTE]
    speakers = [one for one in edits if one.field is Field.SPEAKER]
    for one in notes[:6]:
        corrections.write_note(project, one.quote_id, "窓で書いた", "a")
    for one in notes[6:9]:
        corrections.write_note(project, one.quote_id, one.meant, "a")
    for one in speakers[:7]:
        corrections.name_speaker(project, one.quote_id, "窓の人", "a")
    found = compare(project, read_returned(path))
    conflicts = {(one.quote.id, one.field) for one in found.compared.proposals if one.is_conflict}

    assert conflicts == {(one.quote_id, one.field) for one in (*notes[:6], *speakers[:7])}
    assert told(found) == meant(one for one in edits if one not in notes[6:9])


def test_what_was_taken_is_there_and_is_no_difference_any_more(project: Database, tmp_path: Path) -> None:
    edits = edits_of(project)
    path = edited(exported(project, tmp_path / "a.xlsx"), edits)
    was = path.read_bytes()
    before = views(project)
    done = accept(project, compare(project, read_returned(path)).compared.proposals, "b")

    assert (done.taken, done.quotes, done.left) == (100, len({one.quote_id for one in edits}), 0)
    assert compare(project, read_returned(path)).compared.proposals == ()
    assert path.read_bytes() == was
    corrections.undo(project, "b")
    assert views(project) == before
    with project.session() as session:
        assert queries_returns.once(session, [edits[0].quote_id])


def by_libreoffice(path: Path, folder: Path) -> Path:
    """The workbook as LibreOffice saves it."""
    assert OFFICE is not None
    command = [
        OFFICE,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "xlsx",
    ]
    subprocess.run(
        [*command, "--outdir", str(folder), str(path)], check=True, capture_output=True, timeout=180
    )
    return folder / path.name
