"""Articles of the project read again with the present rules."""

from db import queries
from db.engine import Database
from db.views import ReviewStatus
from extraction import dictionary_version, extractor_version
from services import corrections
from services.analysis import AnalysisResult, extract_again
from services.intake import Progress
from tests.db.making import BACK, GOING, WAITING, add, extraction, rows


def again(database: Database, article_ids: list[int] | None = None) -> AnalysisResult:
    """Extract again, heard by nobody."""
    return extract_again(database, article_ids, report=lambda _: None, is_cancelled=lambda: False)


def versions(database: Database) -> list[tuple[str, str]]:
    """What read each article last."""
    with database.session() as session:
        return list(queries.versions(session).values())


def test_every_article_is_read_again_by_the_present_rules(empty: Database) -> None:
    with empty.writing() as session:
        add(session, extraction(extractor="0"))
    assert rows(empty) == {}

    assert again(empty) == AnalysisResult((1,), cancelled=False)
    assert versions(empty) == [(extractor_version(), dictionary_version())]
    assert rows(empty)[BACK].speaker == "鈴木"


def test_only_the_articles_asked_for_are_read(database: Database) -> None:
    with database.writing() as session:
        add(session, extraction(extractor="0"), number=2)
        add(session, extraction(extractor="0"), number=3)

    assert again(database, [3, 99]).done == (3,)
    assert [extractor for extractor, _ in versions(database)] == ["1", "0", extractor_version()]


def test_what_a_person_decided_stays(database: Database) -> None:
    ids = {words: view.id for words, view in rows(database).items()}
    corrections.confirm(database, ids[GOING], "佐藤")
    corrections.name_speaker(database, ids[BACK], "高橋次郎", "佐藤")
    corrections.hold(database, ids[WAITING], "佐藤")
    again(database)

    found = rows(database)
    assert (found[GOING].id, found[GOING].status, found[GOING].speaker) == (
        ids[GOING],
        ReviewStatus.CONFIRMED,
        "山田太郎",
    )
    assert (found[BACK].speaker, found[WAITING].status) == ("高橋次郎", ReviewStatus.HELD)


def test_the_progress_is_told_and_cancelling_keeps_what_is_done(database: Database) -> None:
    with database.writing() as session:
        add(session, extraction(extractor="0"), number=2)
    told: list[Progress] = []
    result = extract_again(database, None, report=told.append, is_cancelled=lambda: True)

    assert result == AnalysisResult((1,), cancelled=True)
    assert told == [Progress(1, 2, "kiji/1.txt")]
    assert [extractor for extractor, _ in versions(database)] == [extractor_version(), "0"]


def test_where_there_is_nothing_nothing_is_read(empty: Database) -> None:
    assert again(empty) == AnalysisResult((), cancelled=False)
