"""A colleague's project beside one's own: only what differs is to be decided, and how far the two agree."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.copying import copy_into
from db.engine import Database, open_database
from db.errors import DatabaseCode, DatabaseProblem
from db.views import RejectReason, ReviewStatus
from extraction.model import QuoteKind
from services import corrections, spans
from services.accepting import Accepted, accept
from services.agreement import Agreement, agreement
from services.colleague import ColleagueCompared, compare
from services.proposals import Field, Judgement, Obstacle, StoppedError, Where, Who
from services.span_edges import Edge
from tests.db.making import (
    BACK,
    GOING,
    SEA,
    SUZUKI,
    USUAL,
    WAITING,
    YAMADA,
    add,
    extraction,
    quote,
    rows,
    span,
)


@pytest.fixture
def other(database: Database, tmp_path: Path) -> Iterator[Database]:
    """The same project on a colleague's computer."""
    path = tmp_path / "同僚.db"
    if not database.is_shared:
        copy_into(tmp_path, database.path).rename(path)
    opened = open_database(path)
    if database.is_shared:
        with opened.writing() as session:
            add(session)
    yield opened
    opened.close()


def told(found: ColleagueCompared) -> list[tuple[str, Field, object, bool]]:
    """The differences: of which words, in which field, what they say, whether both have decided."""
    return [(one.quote.text, one.field, one.theirs, one.is_conflict) for one in found.compared.proposals]


def test_two_who_agree_have_nothing_to_decide(database: Database, other: Database) -> None:
    for one in (database, other):
        corrections.confirm(one, rows(one)[GOING].id, "a")
        corrections.reject(one, rows(one)[SEA].id, RejectReason.TITLE, "a")
        corrections.name_speaker(one, rows(one)[BACK].id, "新しい人", "a")
    found = compare(database, other.path)

    assert told(found) == []
    assert (found.compared.known, found.compared.strangers) == (4, 0)


def test_what_only_they_decided_is_no_conflict_and_what_only_we_decided_stays(
    database: Database, other: Database
) -> None:
    ours, theirs = rows(database), rows(other)
    corrections.confirm(database, ours[GOING].id, "a")
    corrections.confirm(other, theirs[BACK].id, "b")
    corrections.name_speaker(other, theirs[WAITING].id, "鈴木さん", "b")
    corrections.write_note(other, theirs[SEA].id, "歌の題", "b")
    corrections.change_kind(other, theirs[SEA].id, QuoteKind.NAME, "b")
    found = compare(database, other.path)

    assert told(found) == [
        (SEA, Field.KIND, QuoteKind.NAME, False),
        (SEA, Field.NOTE, "歌の題", False),
        (BACK, Field.STATUS, Judgement(ReviewStatus.CONFIRMED), False),
        (WAITING, Field.SPEAKER, Who("鈴木花子", ours[BACK].speaker_id), False),
    ]
    assert [one.before for one in found.compared.proposals] == [
        QuoteKind.TITLE,
        "",
        Judgement(ReviewStatus.OPEN),
        Who("関係者", ours[WAITING].speaker_id),
    ]
    assert accept(database, found.compared.proposals, "a") == Accepted(taken=4, quotes=3, left=0)
    assert told(compare(database, other.path)) == []


def test_where_both_decided_otherwise_it_is_a_conflict(database: Database, other: Database) -> None:
    ours, theirs = rows(database)[GOING], rows(other)[GOING]
    corrections.confirm(database, ours.id, "a")
    corrections.write_note(database, ours.id, "一人目", "a")
    corrections.name_speaker(other, theirs.id, "鈴木花子", "b")
    corrections.hold(other, theirs.id, "b")
    corrections.write_note(other, theirs.id, "二人目", "b")
    spans.move_edge(other, theirs.id, Edge.END, -1, "b")
    found = compare(database, other.path)

    assert [(one.field, one.is_conflict) for one in found.compared.proposals] == [
        (Field.STATUS, True),
        (Field.SPEAKER, True),
        (Field.WORDS, True),
        (Field.NOTE, True),
    ]
    assert found.compared.proposals[2].before == Where(GOING, span(GOING))
    accept(database, found.compared.proposals, "a")
    taken = rows(database)[theirs.text[:-1]]
    assert (taken.status, taken.speaker, taken.note) == (ReviewStatus.HELD, "鈴木花子", "二人目")


def test_a_speaker_whom_nobody_can_tell_and_one_who_is_new_come_over(
    database: Database, other: Database
) -> None:
    theirs = rows(other)
    corrections.choose_speaker(other, theirs[GOING].id, None, "b")
    corrections.name_speaker(other, theirs[BACK].id, "新しい人", "b")
    accept(database, compare(database, other.path).compared.proposals, "a")

    assert (rows(database)[GOING].speaker, rows(database)[GOING].is_person_speaker) == ("", True)
    assert rows(database)[BACK].speaker == "新しい人"


def test_what_they_added_and_what_they_took_away_comes_over_and_back(
    database: Database, other: Database
) -> None:
    theirs = rows(other)
    added = spans.add(other, 1, span("港の図書館"), "b")
    corrections.name_speaker(other, added.quote_id, "編集部", "b")
    corrections.confirm(other, added.quote_id, "b")
    corrections.write_note(other, added.quote_id, "題", "b")
    unknown = spans.add(other, 1, span("山田氏は"), "b")
    corrections.choose_speaker(other, unknown.quote_id, None, "b")
    spans.join_next(other, theirs[BACK].id, "b")
    before = rows(database)
    found = compare(database, other.path)

    assert [
        (one.field, one.ours, one.theirs) for one in found.compared.proposals if one.field is Field.QUOTE
    ] == [
        (Field.QUOTE, None, Where("港の図書館", span("港の図書館"))),
        (Field.QUOTE, None, Where("山田氏は", span("山田氏は"))),
        (Field.QUOTE, Where(WAITING, span(WAITING)), None),
    ]
    assert accept(database, found.compared.proposals, "a") == Accepted(taken=4, quotes=4, left=0)
    after = rows(database)
    title = after["港の図書館"]
    assert (title.speaker, title.status, title.note) == ("編集部", ReviewStatus.CORRECTED, "題")
    assert after["山田氏は"].is_person_speaker
    assert WAITING not in after
    assert told(compare(database, other.path)) == []
    assert accept(database, found.compared.proposals, "a") == Accepted(taken=1, quotes=1, left=3)
    corrections.undo(database, "a")
    corrections.undo(database, "a")
    assert rows(database) == before


def test_what_we_took_away_and_they_judged_is_a_conflict(database: Database, other: Database) -> None:
    spans.join_next(database, rows(database)[BACK].id, "a")
    corrections.confirm(other, rows(other)[WAITING].id, "b")
    found = compare(database, other.path)

    assert told(found) == [(WAITING, Field.QUOTE, Where(WAITING, span(WAITING)), True)]


def test_what_they_took_away_and_we_judged_is_a_conflict(database: Database, other: Database) -> None:
    corrections.confirm(database, rows(database)[WAITING].id, "a")
    spans.join_next(other, rows(other)[BACK].id, "b")

    assert (WAITING, Field.QUOTE, None, True) in told(compare(database, other.path))


def test_the_same_addition_on_both_sides_is_one_quotation(database: Database, other: Database) -> None:
    for one in (database, other):
        spans.add(one, 1, span("港の図書館"), "a")

    assert told(compare(database, other.path)) == []


def test_a_place_that_is_taken_here_cannot_be_taken(database: Database, other: Database) -> None:
    spans.add(database, 1, span("山田氏は"), "a")
    spans.set_span(other, rows(other)[GOING].id, span("山田氏は"), "b")
    found = compare(database, other.path)

    assert [one.obstacle for one in found.compared.proposals] == [Obstacle.TAKEN]


def test_what_another_extraction_found_alone_is_nobodys_decision(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "別の版.db"
    other = open_database(path)
    with other.writing() as session:
        add(session, extraction(*USUAL.quotes[:1], quote("港の図書館"), entities=[YAMADA, SUZUKI]))
    other.close()

    assert told(compare(database, path)) == []


def test_articles_of_theirs_alone_are_counted(database: Database, other: Database) -> None:
    with other.writing() as session:
        add(session, number=2)

    assert compare(database, other.path).compared.strangers == 4


def test_comparing_can_be_stopped(database: Database, other: Database) -> None:
    with pytest.raises(StoppedError):
        compare(database, other.path, is_cancelled=lambda: True)


def test_the_colleagues_file_stays_as_it_is(database: Database, other: Database) -> None:
    other.close()
    was = other.path.read_bytes()
    compare(database, other.path)

    assert other.path.read_bytes() == was
    assert not [one for one in other.path.parent.iterdir() if one.name.startswith("同僚.db-")]


@pytest.mark.of_a_file
@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("ない.db", None, DatabaseCode.NOT_FOUND),
        ("空.db", b"", DatabaseCode.NOT_A_DATABASE),
        ("半分.db", "half", DatabaseCode.DAMAGED),
        ("ほか.db", b"SQLite format 3\0" + bytes(99), DatabaseCode.DAMAGED),
    ],
)
def test_what_is_no_whole_project_is_refused(
    name: str, data: bytes | str | None, code: DatabaseCode, database: Database, tmp_path: Path
) -> None:
    whole = database.path.read_bytes()
    if data is not None:
        (tmp_path / name).write_bytes(whole[: len(whole) // 2] if isinstance(data, str) else data)
    with pytest.raises(DatabaseProblem) as refused:
        compare(database, tmp_path / name)

    assert refused.value.code == code


@pytest.mark.of_a_file
def test_the_project_itself_and_one_without_a_common_article_are_refused(
    database: Database, tmp_path: Path
) -> None:
    with pytest.raises(DatabaseProblem) as same:
        compare(database, database.path)
    other = open_database(tmp_path / "other.db")
    with other.writing() as session:
        add(session, number=9)
    other.close()
    with pytest.raises(DatabaseProblem) as strange:
        compare(database, tmp_path / "other.db")

    assert same.value.code == DatabaseCode.SAME_PROJECT
    assert strange.value.code == DatabaseCode.NO_COMMON_ARTICLE


def test_agreement_counts_what_both_have_judged(database: Database, other: Database) -> None:
    ours, theirs = rows(database), rows(other)
    for words in (GOING, BACK, WAITING):
        corrections.confirm(database, ours[words].id, "a")
        corrections.confirm(other, theirs[words].id, "b")
    corrections.reject(database, ours[SEA].id, RejectReason.TITLE, "a")
    corrections.reject(other, theirs[SEA].id, RejectReason.OTHER, "b")
    corrections.name_speaker(other, theirs[BACK].id, "山田氏", "b")
    corrections.change_kind(other, theirs[WAITING].id, QuoteKind.THOUGHT, "b")
    status, speaker, words, kind = compare(database, other.path).agreement

    assert status == Agreement(Field.STATUS, 4, 4, 1.0)
    assert (speaker.both, speaker.same, speaker.share) == (3, 2, 2 / 3)
    assert speaker.kappa == pytest.approx((2 / 3 - 3 / 9) / (1 - 3 / 9))
    assert words == Agreement(Field.WORDS, 3, 3, None)
    assert kind.kappa == pytest.approx(0)


@pytest.mark.parametrize(
    ("pairs", "share", "kappa"),
    [
        ([], None, None),
        ([("a", "a")] * 9, 1.0, None),
        ([("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15, 0.7, 0.4),
        ([("a", "b"), ("b", "a")], 0.0, -1.0),
    ],
)
def test_kappa_is_as_the_books_have_it(
    pairs: list[tuple[str, str]], share: float | None, kappa: float | None
) -> None:
    found = agreement(Field.KIND, pairs)

    assert found.share == share
    assert found.kappa == (None if kappa is None else pytest.approx(kappa))
