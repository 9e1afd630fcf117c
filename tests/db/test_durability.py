"""What was told to be kept is kept: when the process dies, when the disk is full, when two threads write."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from sqlalchemy import text

from db import queries, queries_steps, store, store_extraction
from db.backups import Occasion, backups_of, keep
from db.checking import check
from db.engine import Database, open_database
from db.errors import DatabaseProblem
from db.views import QuoteFilter, ReviewStatus
from services import corrections
from tests.db.making import GOING, TEXT, USUAL, add, new_article, rows
from tests.hardships import fill, posix, small_disk

pytestmark = pytest.mark.of_a_file
ROOT: Final = Path(__file__).resolve().parents[2]
BY: Final = "佐藤"
DECIDE_WITHOUT_END: Final = """
import itertools, sys
from db.engine import open_database
from services import corrections
database = open_database(sys.argv[1], exclusive=True)
for number in itertools.count(1):
    corrections.write_note(database, int(sys.argv[2]), f"メモ{number}", "佐藤")
    print(number, flush=True)
"""
KEEP_WITHOUT_END: Final = """
import itertools, pathlib, sys
from db.backups import Occasion, backups_of, keep
from db.compacting import compact
from db.engine import open_database
from db.restoring import restore
path = pathlib.Path(sys.argv[1])
first = backups_of(path)[-1].path
for number in itertools.count(1):
    print(number, flush=True)
    made = keep(path, Occasion.BULK)
    database = open_database(path, exclusive=True)
    compact(database)
    database.close()
    restore(path, first if number % 2 else made.path)
"""
# A limit on the size of files ends a write as a full disk does, without one.
WRITE_UNTIL_FULL: Final = """
import resource, sys
from db.engine import open_database
from db.errors import DatabaseProblem
from services import corrections
database = open_database(sys.argv[1], exclusive=True)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
kept = 0
try:
    while True:
        corrections.write_note(database, int(sys.argv[2]), f"{kept + 1}" + "長" * 20_000, "佐藤")
        kept += 1
except DatabaseProblem as problem:
    print(problem.code, kept, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 7, 60])
def test_a_process_that_is_killed_loses_no_decision_it_has_acknowledged(
    database: Database, acknowledged: int
) -> None:
    quote_id = rows(database)[GOING].id
    database.close()
    with subprocess.Popen(
        [sys.executable, "-c", DECIDE_WITHOUT_END, str(database.path), str(quote_id)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
    ) as deciding:
        assert deciding.stdout is not None
        said = [int(deciding.stdout.readline()) for _ in range(acknowledged)]
        deciding.kill()
        said += [int(line) for line in deciding.stdout.read().splitlines()]

    again = open_database(database.path, exclusive=True)
    with again.session() as session:
        history = queries_steps.history(session, quote_id)
        note = queries.quote(session, quote_id).note
    assert len(history) >= said[-1]
    assert [one.after for one in history] == [f"メモ{number}" for number in range(1, len(history) + 1)]
    assert note == history[-1].after
    assert corrections.undo(again, BY) is not None
    again.close()


@posix
def test_an_import_that_is_killed_is_gone_on_with(tmp_path: Path) -> None:
    articles = tmp_path / "kiji"
    articles.mkdir()
    for number in range(40):
        (articles / f"{number:02}.txt").write_text(f"{number}番目。\n{TEXT}", encoding="utf-8")
    command = [sys.executable, str(ROOT / "main.py"), "import", str(articles), "--database"]
    path = tmp_path / "shigoto.db"

    with subprocess.Popen([*command, str(path)], stderr=subprocess.DEVNULL) as importing:
        while importing.poll() is None and count(path) < 3:
            pass
        importing.send_signal(signal.SIGKILL)
    before = count(path)
    done = subprocess.run([*command, str(path)], stderr=subprocess.PIPE, check=True)

    assert before >= 3
    assert f"記事{40 - before}件を加えました（入っていたもの{before}件" in done.stderr.decode()
    assert count(path) == 40


def count(path: Path) -> int:
    """How many articles a project has, each with what was found in it."""
    try:
        database = open_database(path, must_exist=True)
    except DatabaseProblem:
        return 0
    with database.session() as session:
        articles = queries.articles(session)
        assert all(article.quotes > 0 for article in articles)
    database.close()
    return len(articles)


@posix
def test_where_a_file_can_grow_no_more_the_last_decision_is_refused_and_the_rest_is_kept(
    database: Database,
) -> None:
    quote_id = rows(database)[GOING].id
    database.close()
    done = subprocess.run(
        [sys.executable, "-c", WRITE_UNTIL_FULL, str(database.path), str(quote_id)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    code, kept = done.stdout.split()

    again = open_database(database.path, exclusive=True)
    assert code == "disk_full"
    assert int(kept) > 0
    with again.session() as session:
        assert len(queries_steps.history(session, quote_id)) == int(kept)
        assert queries.quote(session, quote_id).note.startswith(kept)
    again.close()


def test_what_does_not_fit_is_refused_whole_and_work_goes_on_when_there_is_room(database: Database) -> None:
    quote_id = rows(database)[GOING].id
    with database.session() as session:
        pages = session.scalars(text("PRAGMA page_count")).one()
        session.execute(text(f"PRAGMA max_page_count={pages}"))
    with pytest.raises(DatabaseProblem) as refused:
        corrections.write_note(database, quote_id, "長" * 100_000, BY)
    long = replace(new_article(2), text="長" * 100_000)
    with pytest.raises(DatabaseProblem), database.writing() as session:
        store.add_article(session, long)

    assert (refused.value.code, refused.value.path) == ("disk_full", str(database.path))
    with database.session() as session:
        assert len(queries.articles(session)) == 1
        assert queries_steps.history(session, quote_id) == ()
        session.execute(text("PRAGMA max_page_count=1000000"))
    corrections.write_note(database, quote_id, "長" * 100_000, BY)
    assert len(rows(database)[GOING].note) == 100_000


@posix
@pytest.mark.parametrize("turns", range(6))
def test_who_is_killed_while_a_project_is_kept_compacted_and_restored_leaves_it_whole(
    database: Database, turns: int
) -> None:
    for number in range(2, 30):
        with database.writing() as session:
            add(session, number=number)
    keep(database.path, Occasion.ASKED)
    corrections.write_note(database, rows(database)[GOING].id, "あと", BY)
    database.close()
    with subprocess.Popen(
        [sys.executable, "-c", KEEP_WITHOUT_END, str(database.path)], stdout=subprocess.PIPE, cwd=ROOT
    ) as keeping:
        assert keeping.stdout is not None
        for _ in range(turns + 1):
            keeping.stdout.readline()
        time.sleep(turns / 200)
        keeping.kill()

    again = open_database(database.path, exclusive=True)
    assert check(again).findings == ()
    with again.session() as session:
        notes = {view.note for view in queries.find_quotes(session, QuoteFilter())}
    assert notes in ({""}, {"", "あと"})
    again.close()
    kept = backups_of(database.path)
    assert kept[-1].number == 1
    for one in kept:
        with closing(open_database(one.path)) as copy:
            assert check(copy).findings == ()


@pytest.fixture
def a_small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    with small_disk(tmp_path / "disk") as place:
        yield place


@posix
def test_a_disk_that_is_full_keeps_what_was_decided(a_small_disk: Path) -> None:
    database = open_database(a_small_disk / "shigoto.db", exclusive=True)
    with database.writing() as session:
        add(session)
    quote_id = rows(database)[GOING].id
    corrections.hold(database, quote_id, BY)
    fill(a_small_disk / "rest")

    with pytest.raises(DatabaseProblem) as refused:
        write_notes(database, quote_id)
    assert refused.value.code == "disk_full"
    (a_small_disk / "rest").unlink()
    corrections.confirm(database, quote_id, BY)
    database.close()

    again = open_database(a_small_disk / "shigoto.db", exclusive=True)
    assert rows(again)[GOING].status is ReviewStatus.CONFIRMED
    again.close()


@posix
def test_no_project_is_begun_on_a_full_disk(a_small_disk: Path) -> None:
    fill(a_small_disk / "rest")

    with pytest.raises(DatabaseProblem) as refused:
        open_database(a_small_disk / "shigoto.db", exclusive=True)
    assert refused.value.code == "disk_full"
    (a_small_disk / "rest").unlink()
    open_database(a_small_disk / "shigoto.db", exclusive=True).close()


def write_notes(database: Database, quote_id: int) -> None:
    """More than a disk without room can take."""
    for number in range(100):
        corrections.write_note(database, quote_id, f"{number}" + "長" * 5_000, BY)


def test_a_thread_imports_while_another_decides(database: Database) -> None:
    quote_id = rows(database)[GOING].id
    failures: list[BaseException] = []

    def bring_in() -> None:
        try:
            for number in range(2, 42):
                with database.writing() as session:
                    add(session, number=number)
                with database.writing() as session:
                    store_extraction.put_extraction(session, 1, USUAL)
        except BaseException as failure:  # told to the thread that asks
            failures.append(failure)

    importing = threading.Thread(target=bring_in)
    importing.start()
    notes = 0
    while importing.is_alive():
        notes += 1
        corrections.write_note(database, quote_id, f"メモ{notes}", BY)
        with database.session() as session:
            queries.find_quotes(session, QuoteFilter())
    importing.join()

    assert failures == []
    with database.session() as session:
        assert len(queries.articles(session)) == 41
        assert len(queries_steps.history(session, quote_id)) == notes
        assert queries.quote(session, quote_id).note == f"メモ{notes}"
