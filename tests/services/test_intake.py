"""Articles into a project: from files, from folders, from the clipboard."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from db import queries
from db.engine import Database
from db.errors import DatabaseProblem
from db.views import ArticleView, QuoteFilter
from formats.article import ColumnChoice
from formats.errors import ReadCode, UnreadableFile
from formats.limits import LONGEST_ARTICLE
from services.intake import IntakeResult, Progress, add_files, add_text
from services.problems import describe
from services.wishes import Edit, Wishes
from tests.formats.documents import word

FIRST = "港の図書館\n\n山田太郎氏は「行く」と述べた。\n"
SECOND = "鈴木花子氏は「戻る」と語った。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles in two encodings."""
    place = tmp_path / "kiji"
    place.mkdir()
    (place / "01.txt").write_bytes(FIRST.encode())
    (place / "02.txt").write_bytes(SECOND.encode("cp932"))
    return place


def take(database: Database, *inputs: Path | bytes, jobs: int = 1) -> IntakeResult:
    """Add the inputs, heard by nobody."""
    return add_files(database, inputs, report=lambda _: None, is_cancelled=lambda: False, jobs=jobs)


def articles(database: Database) -> tuple[ArticleView, ...]:
    """What is in the project."""
    with database.session() as session:
        return queries.articles(session)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_folder_is_read_extracted_and_kept(empty: Database, folder: Path, jobs: int) -> None:
    result = take(empty, folder, jobs=jobs)

    first, second = articles(empty)
    sources = (str(folder / "01.txt"), str(folder / "02.txt"))
    assert result == IntakeResult((first.id, second.id), (), (), cancelled=False, sources=sources)
    assert (first.source, first.title, first.encoding, first.quotes) == (
        str(folder / "01.txt"),
        "港の図書館",
        "utf-8",
        1,
    )
    assert (second.title, second.encoding) == ("02", "cp932")
    with empty.session() as session:
        assert queries.article_text(session, second.id) == SECOND
        found = queries.find_quotes(session, QuoteFilter())
    assert [(view.text, view.speaker) for view in found] == [
        ("「行く」", "山田太郎"),
        ("「戻る」", "鈴木花子"),
    ]


def test_what_is_in_the_project_is_not_added_again_whatever_its_name(empty: Database, folder: Path) -> None:
    take(empty, folder / "01.txt")
    shutil.copy(folder / "01.txt", folder / "03.txt")
    shutil.copy(folder / "02.txt", folder / "04.txt")
    result = take(empty, folder)

    assert [Path(source).name for source in result.known] == ["01.txt", "03.txt", "04.txt"]
    assert (len(result.added), len(articles(empty))) == (1, 2)


def test_an_article_that_came_in_meanwhile_is_not_added_again(empty: Database, folder: Path) -> None:
    def paste(_: Progress) -> None:
        """Somebody pastes the second article while the first is read."""
        add_text(empty, SECOND)

    (folder / "02.txt").write_bytes(SECOND.encode())
    result = add_files(empty, [folder], report=paste, is_cancelled=lambda: False, jobs=2)

    assert (len(result.added), len(result.known), len(articles(empty))) == (1, 1, 2)


def test_every_bad_input_is_refused_with_its_reason_and_the_rest_goes_on(
    empty: Database, folder: Path, tmp_path: Path
) -> None:
    (folder / "03.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "04.txt").write_bytes(b"")
    (folder / "05.txt").write_bytes(b"%PDF-1.7")
    (folder / "06.txt").write_bytes("山田太郎氏は「行く」と述べた。".encode() + b"\xff\xfe\xfa")
    with (folder / "07.txt").open("wb") as large:
        large.truncate(50 * 1024 * 1024)
    (folder / "08.txt").symlink_to(tmp_path / "消えた.txt")
    (folder / "09").mkdir()
    (tmp_path / "空").mkdir()
    result = take(empty, folder, tmp_path / "空", tmp_path / "ない.txt", b" \n")

    assert [(Path(one.source).name, one.error.code) for one in result.refused] == [
        ("空", ReadCode.NO_ARTICLES),
        ("03.txt", ReadCode.NOT_TEXT),
        ("04.txt", ReadCode.EMPTY),
        ("05.txt", ReadCode.DAMAGED),
        ("06.txt", ReadCode.UNKNOWN_ENCODING),
        ("07.txt", ReadCode.TOO_LARGE),
        ("08.txt", ReadCode.NOT_FOUND),
        ("ない.txt", ReadCode.NOT_FOUND),
        ("-", ReadCode.EMPTY),
    ]
    assert all(describe(one.error).endswith("。") for one in result.refused)
    assert len(result.added) == 2


def test_a_file_of_many_articles_is_kept_article_by_article_and_can_be_stopped(
    empty: Database, tmp_path: Path
) -> None:
    table = tmp_path / "記事.csv"
    table.write_text(
        f"中身,見出し,掲載日,媒体\n{FIRST!r},港,2026/4/1,架空新聞\n{SECOND!r},駅\n,空\n鈴木氏,人\n",
        encoding="utf-8",
    )
    told: list[Progress] = []
    stopped = add_files(
        empty,
        [table],
        report=told.append,
        is_cancelled=lambda: len(told) == 2,
        wishes=Wishes(ColumnChoice("中身")),
    )
    (harbour, station) = articles(empty)

    assert told == [Progress(1, 2, f"{table}#2"), Progress(2, 3, f"{table}#3")]
    assert (stopped.cancelled, stopped.sources) == (True, (f"{table}#2", f"{table}#3"))
    assert (harbour.title, harbour.published_on, harbour.outlet) == ("港", date(2026, 4, 1), "架空新聞")
    assert (station.title, station.published_on, station.outlet) == ("駅", None, None)


def test_one_article_in_two_formats_comes_in_once(empty: Database, folder: Path) -> None:
    (folder / "03.docx").write_bytes(word("港の図書館", "", "　山田太郎氏は「行く」と述べた。"))
    (folder / "04.txt").write_text(SECOND.strip(), encoding="utf-8")
    result = take(empty, folder)

    assert [Path(source).name for source in result.known] == ["03.docx", "04.txt"]
    assert add_text(empty, SECOND.strip()) is None
    assert [Path(source).name for source in take(empty, folder / "03.docx").known] == ["03.docx"]


def test_an_article_that_resembles_another_is_kept_and_named(empty: Database, tmp_path: Path) -> None:
    story = (
        "。".join(f"{number}番目の文は山田太郎氏が{number * 7}回述べたことを伝える" for number in range(20))
        + "。"
    )
    (tmp_path / "a.txt").write_text(f"甲の見出し\n\n{story}", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"乙の見出し\n\n{story[:-60]}終わり。", encoding="utf-8")
    first = take(empty, tmp_path / "a.txt")
    second = take(empty, tmp_path)

    assert (len(first.added), len(second.added), first.similar) == (1, 1, ())
    (similar,) = second.similar
    assert (similar.source, similar.other.article_id) == (str(tmp_path / "b.txt"), first.added[0])
    assert similar.other.title == "甲の見出し"
    assert similar.other.share > 0.9


def test_an_article_comes_in_as_it_was_changed_and_one_that_nobody_wants_stays_out(
    empty: Database, folder: Path
) -> None:
    told: list[Progress] = []
    edits = {
        str(folder / "01.txt"): Edit("直した題", "架空新聞", date(2026, 4, 1)),
        str(folder / "02.txt"): None,
    }
    add_files(empty, [folder], report=told.append, is_cancelled=lambda: False, wishes=Wishes(edits=edits))
    (article,) = articles(empty)

    assert (article.title, article.outlet, article.published_on) == ("直した題", "架空新聞", date(2026, 4, 1))
    assert told == [Progress(1, 2, str(folder / "01.txt"))]


def test_the_progress_is_told_input_by_input(empty: Database, folder: Path) -> None:
    (folder / "03.txt").write_bytes(b"")
    take(empty, folder / "01.txt")
    told: list[Progress] = []
    add_files(empty, [folder], report=told.append, is_cancelled=lambda: False)

    assert told == [
        Progress(1, 3, str(folder / "01.txt")),
        Progress(2, 3, str(folder / "02.txt")),
        Progress(3, 3, str(folder / "03.txt")),
    ]


def test_what_is_kept_stays_when_the_work_is_cancelled_and_the_rest_follows(
    empty: Database, folder: Path
) -> None:
    stopped = add_files(empty, [folder], report=lambda _: None, is_cancelled=lambda: True)
    assert (len(stopped.added), stopped.cancelled) == (1, True)

    went_on = take(empty, folder)
    assert (len(went_on.added), len(went_on.known), went_on.cancelled) == (1, 1, False)


def test_who_cancels_when_all_is_done_has_cancelled_nothing(empty: Database, folder: Path) -> None:
    result = add_files(empty, [folder / "01.txt"], report=lambda _: None, is_cancelled=lambda: True)

    assert not result.cancelled


@pytest.mark.of_a_file
def test_a_full_disk_ends_the_work_and_what_was_kept_stays(empty: Database, folder: Path) -> None:
    take(empty, folder / "01.txt")
    (folder / "03.txt").write_text(SECOND * 800, encoding="utf-8")
    with empty.session() as session:
        pages = session.scalars(text("PRAGMA page_count")).one()
        session.execute(text(f"PRAGMA max_page_count={pages + 10}"))

    with pytest.raises(DatabaseProblem) as refused:
        take(empty, folder / "03.txt")
    assert refused.value.code == "disk_full"
    assert len(articles(empty)) == 1


def test_pasted_text_is_an_article(empty: Database) -> None:
    article_id = add_text(empty, FIRST)
    titled = add_text(empty, SECOND, title=" 駅前 ")

    first, second = articles(empty)
    assert (first.id, first.source, first.title) == (article_id, "貼り付けた記事", "港の図書館")
    assert (second.id, second.title, second.quotes) == (titled, "駅前", 1)
    assert add_text(empty, FIRST) is None


def test_half_a_sign_that_is_pasted_becomes_a_question_mark(empty: Database) -> None:
    article_id = add_text(empty, "山田太郎氏は「\ud842行く」と述べた。")

    assert article_id is not None
    with empty.session() as session:
        assert queries.article_text(session, article_id) == "山田太郎氏は「?行く」と述べた。"


@pytest.mark.parametrize(
    ("pasted", "code"), [(" \n　", ReadCode.EMPTY), ("長" * (LONGEST_ARTICLE + 1), ReadCode.TOO_LONG)]
)
def test_what_is_no_article_is_refused(empty: Database, pasted: str, code: ReadCode) -> None:
    with pytest.raises(UnreadableFile) as refused:
        add_text(empty, pasted)

    assert (refused.value.code, refused.value.path) == (code, "貼り付けた記事")


def test_a_folder_with_one_article_in_every_format_comes_in_whole(empty: Database) -> None:
    folder = Path(__file__).resolve().parents[1] / "data" / "intake"
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    sources = {str(folder / one["source"]) for found in expected.values() for one in found}
    result = add_files(empty, [folder], report=lambda _: None, is_cancelled=lambda: False)

    assert result.refused == ()
    assert {*result.sources, *result.known} == sources
    # With its headline, with the line of its day as well, without either; and the other article of the tables.
    assert len(result.added) == 4
