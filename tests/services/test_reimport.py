"""An edited sheet beside the project: what was changed is proposed, and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db import queries
from db.engine import Database, open_database
from db.views import Action, RejectReason, ReviewStatus
from extraction.model import QuoteKind
from formats.errors import ReadCode, UnreadableFile
from services import corrections, naming, spans
from services.accepting import SUGGESTION, Accepted, accept
from services.proposals import Field, Judgement, Obstacle, Proposal, StoppedError, Where, Who
from services.reimport import SheetCompared, compare
from services.returned_rows import read_returned
from services.row_problems import RowCode
from services.span_edges import Edge
from tests.db.making import BACK, GOING, SEA, TEXT, WAITING, add, rows, span
from tests.services.returning import Edited, exported


@pytest.fixture
def sheet(database: Database, tmp_path: Path) -> Callable[[], Edited]:
    """The project as a sheet, open for editing."""
    return lambda: Edited(exported(database, tmp_path / "一覧.xlsx"))


def differences(database: Database, edited: Edited) -> SheetCompared:
    """What the saved sheet has otherwise."""
    return compare(database, read_returned(edited.save()))


def told(found: SheetCompared) -> list[tuple[str, Field, object]]:
    """The differences: of which words, in which field, what the sheet says."""
    return [(one.quote.text, one.field, one.theirs) for one in found.compared.proposals]


def only(found: SheetCompared) -> Proposal:
    """The only difference."""
    (one,) = found.compared.proposals
    return one


def codes(found: SheetCompared) -> list[tuple[int, RowCode, str]]:
    """What is not taken."""
    return [(one.row, one.code, one.column) for one in found.problems]


def test_a_sheet_that_nobody_edited_has_no_differences(
    database: Database, sheet: Callable[[], Edited]
) -> None:
    found = differences(database, sheet())

    assert (found.compared.proposals, found.problems, found.lost) == ((), (), ())
    assert (found.compared.known, found.compared.strangers, found.compared.missing) == (4, 0, 0)


def test_reading_can_be_stopped(sheet: Callable[[], Edited]) -> None:
    with pytest.raises(StoppedError):
        read_returned(sheet().path, is_cancelled=lambda: True)


def test_every_field_can_come_back_changed(database: Database, sheet: Callable[[], Edited]) -> None:
    edited = sheet().put(GOING, 状態="確定", 発言者="鈴木さん", 備考="確かめた")
    edited.put(SEA, 状態="除外", 除外理由="題名", 種別="用語").put(
        BACK, 発言="「戻る」と語った", 発言者="不明"
    )
    found = differences(database, edited)

    assert told(found) == [
        (GOING, Field.STATUS, Judgement(ReviewStatus.CONFIRMED)),
        (GOING, Field.SPEAKER, Who("鈴木花子", rows(database)[BACK].speaker_id)),
        (GOING, Field.NOTE, "確かめた"),
        (SEA, Field.STATUS, Judgement(ReviewStatus.REJECTED, RejectReason.TITLE)),
        (SEA, Field.KIND, QuoteKind.TERM),
        (BACK, Field.SPEAKER, Who("", is_unknown=True)),
        (BACK, Field.WORDS, Where("「戻る」と語った", span("「戻る」と語った"))),
    ]
    assert not any(one.is_conflict or one.obstacle for one in found.compared.proposals)


def test_all_of_it_is_taken_as_one_step_and_taken_back_as_one(
    database: Database, sheet: Callable[[], Edited]
) -> None:
    edited = sheet().put(GOING, 状態="確定", 発言者="鈴木さん", 備考="確かめた")
    edited.put(SEA, 状態="除外", 除外理由="題名", 種別="用語").put(
        BACK, 発言="「戻る」と語った", 発言者="不明"
    )
    before = rows(database)
    done = accept(database, differences(database, edited).compared.proposals, "b")
    after = rows(database)
    going, sea, back = after[GOING], after[SEA], after["「戻る」と語った"]

    assert done == Accepted(taken=7, quotes=3, left=0)
    assert (going.status, going.speaker, going.note) == (ReviewStatus.CORRECTED, "鈴木花子", "確かめた")
    assert (sea.status, sea.reject_reason, sea.kind) == (
        ReviewStatus.REJECTED,
        RejectReason.TITLE,
        QuoteKind.TERM,
    )
    assert (back.speaker, back.is_person_speaker, back.span) == ("", True, span("「戻る」と語った"))
    step = corrections.undo(database, "b")
    assert step is not None
    assert (step.action, step.count) == (Action.IMPORT, 3)
    assert rows(database) == before


def test_a_confirmation_of_what_the_machine_says_stays_one(
    database: Database, sheet: Callable[[], Edited]
) -> None:
    accept(database, differences(database, sheet().put(GOING, 状態="修正して確定")).compared.proposals, "b")

    assert rows(database)[GOING].status is ReviewStatus.CONFIRMED
    found = differences(database, Edited(exported(database, sheet().path)).put(GOING, 状態="修正して確定"))
    assert found.compared.proposals == ()


def test_what_the_project_changed_meanwhile_is_a_conflict_that_knows_what_was_before(
    database: Database, sheet: Callable[[], Edited]
) -> None:
    edited = sheet().put(
        GOING, 状態="確定", 発言者="鈴木花子", 備考="表", 種別="文書", 発言="『海』を見に行く"
    )
    going = rows(database)[GOING]
    corrections.hold(database, going.id, "a")
    corrections.name_speaker(database, going.id, "高橋", "a")
    corrections.write_note(database, going.id, "窓", "a")
    corrections.change_kind(database, going.id, QuoteKind.THOUGHT, "a")
    spans.move_edge(database, going.id, Edge.END, -1, "a")
    found = differences(database, edited)

    assert all(one.is_conflict for one in found.compared.proposals)
    assert [(one.field, one.before) for one in found.compared.proposals] == [
        (Field.STATUS, Judgement(ReviewStatus.OPEN)),
        (Field.SPEAKER, Who("山田太郎", going.speaker_id)),
        (Field.WORDS, Where(GOING, span(GOING))),
        (Field.KIND, QuoteKind.SPEECH),
        (Field.NOTE, ""),
    ]


def test_who_confirmed_another_speaker_is_in_conflict(
    database: Database, sheet: Callable[[], Edited]
) -> None:
    edited = sheet().put(GOING, 状態="確定").put(BACK, 状態="保留")
    corrections.name_speaker(database, rows(database)[GOING].id, "高橋", "a")
    corrections.name_speaker(database, rows(database)[BACK].id, "高橋", "a")
    going, back = differences(database, edited).compared.proposals

    assert (going.field, going.is_conflict, going.before) == (
        Field.STATUS,
        True,
        Judgement(ReviewStatus.OPEN),
    )
    assert not back.is_conflict


def test_what_the_machine_changed_meanwhile_is_a_conflict_of_which_nobody_knows_the_beginning(
    database: Database, sheet: Callable[[], Edited]
) -> None:
    edited = sheet().put(BACK, 発言者="山田太郎")
    naming.rename(database, rows(database)[BACK].speaker_id or 0, "鈴木", "a")
    one = only(differences(database, edited))

    assert (one.is_conflict, one.before, one.ours) == (
        True,
        None,
        Who("鈴木", rows(database)[BACK].speaker_id),
    )


def test_the_same_change_on_both_sides_is_none(database: Database, sheet: Callable[[], Edited]) -> None:
    edited = sheet().put(GOING, 状態="確定", 発言者="鈴木さん", 備考="同じ")
    going = rows(database)[GOING]
    corrections.choose_speaker(database, going.id, rows(database)[BACK].speaker_id, "a")
    corrections.confirm(database, going.id, "a")
    corrections.write_note(database, going.id, "同じ", "a")

    assert differences(database, edited).compared.proposals == ()


def test_words_that_only_differ_in_blanks_and_brackets_stand_where_they_stood(
    database: Database, sheet: Callable[[], Edited]
) -> None:
    edited = sheet().put(GOING, 発言="「𠮷野へ 『海』を\n見に行く」").put(BACK, 発言="戻る")

    assert differences(database, edited).compared.proposals == ()


def test_words_that_are_not_in_the_article_become_a_note_beside_the_note(
    database: Database, sheet: Callable[[], Edited]
) -> None:
    found = differences(database, sheet().put(BACK, 発言="「帰る」", 備考="直した"))
    accept(database, found.compared.proposals, "b")
    back = rows(database)[BACK]

    assert [one.obstacle for one in found.compared.proposals] == [Obstacle.NOT_IN_ARTICLE, None]
    assert (back.span, back.note) == (span(BACK), f"直した\n{SUGGESTION}「帰る」")


def test_where_another_quotation_stands_nothing_can_be_taken(
    database: Database, sheet: Callable[[], Edited]
) -> None:
    edited = sheet()
    edited.put(GOING, 発言="『海』", 備考="残る")
    edited.sheet.cell(edited.row_of(WAITING), edited.column("備考")).value = "ほか"
    found = differences(database, edited)
    one = next(one for one in found.compared.proposals if one.field is Field.WORDS)

    assert one.obstacle is Obstacle.TAKEN
    assert not one.can_be_taken
    assert accept(database, found.compared.proposals, "b") == Accepted(taken=2, quotes=2, left=1)
    assert (rows(database)[GOING].note, rows(database)[WAITING].note) == ("残る", "ほか")


def test_two_quotations_cannot_be_moved_to_one_place(database: Database, sheet: Callable[[], Edited]) -> None:
    edited = sheet().put(GOING, 発言="山田氏は").put(SEA, 発言="山田氏は")
    found = differences(database, edited)

    assert accept(database, found.compared.proposals, "b") == Accepted(taken=1, quotes=1, left=1)


def test_rows_may_be_sorted_deleted_and_added_columns_moved_and_the_sheet_renamed(
    database: Database, sheet: Callable[[], Edited]
) -> None:
    edited = sheet().put(BACK, 備考="後")
    edited.sort(lambda row: str(row[2]))
    edited.sheet.delete_rows(edited.row_of(SEA))
    edited.sheet.append([None, "確定", "だれか", "「新しい」"])
    edited.sheet.insert_cols(2, 2)
    edited.sheet.insert_rows(1, 3)
    edited.sheet["A1"] = "四月の一覧"
    edited.sheet.title = "直し"
    found = compare(database, read_returned(edited.save()))

    assert told(found) == [(BACK, Field.NOTE, "後")]
    assert codes(found) == [(8, RowCode.ADDED, "")]
    assert (found.compared.known, found.compared.missing) == (3, 1)


def test_columns_that_are_gone_or_there_twice_are_not_compared(
    database: Database, sheet: Callable[[], Edited]
) -> None:
    edited = sheet().put(BACK, 備考="後", 除外理由="重複")
    edited.sheet.cell(1, edited.sheet.max_column + 1).value = "備考"
    edited.sheet.delete_cols(edited.column("状態"))
    found = differences(database, edited)

    assert found.compared.proposals == ()
    assert found.lost == ("状態", "備考")
    assert codes(found) == [(4, RowCode.ONLY_REJECTED, "除外理由")]


def test_a_reason_comes_back_without_the_status(database: Database, sheet: Callable[[], Edited]) -> None:
    corrections.reject(database, rows(database)[SEA].id, RejectReason.TITLE, "a")
    edited = sheet().put(SEA, 除外理由="重複")

    assert only(differences(database, edited)).theirs == Judgement(
        ReviewStatus.REJECTED, RejectReason.DUPLICATE
    )
    edited.sheet.delete_cols(edited.column("状態"))
    assert differences(database, edited).compared.proposals == ()


@pytest.mark.parametrize(
    ("reason", "kept"),
    [("", RejectReason.TITLE), (None, RejectReason.TITLE), ("重複", RejectReason.DUPLICATE)],
)
def test_a_rejection_keeps_the_reason_that_nobody_writes(
    reason: str | None, kept: RejectReason, database: Database, sheet: Callable[[], Edited]
) -> None:
    edited = sheet().put(SEA, 状態="除外", 除外理由=reason)
    corrections.reject(database, rows(database)[SEA].id, RejectReason.TITLE, "a")
    found = differences(database, edited).compared.proposals
    new = differences(database, sheet().put(BACK, 状態="除外"))

    assert [one.theirs for one in found] == (
        [] if kept is RejectReason.TITLE else [Judgement(ReviewStatus.REJECTED, kept)]
    )
    assert only(new).theirs == Judgement(ReviewStatus.REJECTED, RejectReason.OTHER)


def test_what_cannot_be_used_is_named_with_its_cell(database: Database, sheet: Callable[[], Edited]) -> None:
    edited = (
        sheet().put(GOING, 状態="済み", 種別=None, 発言=None, 日付="2026年13月45日").put(BACK, 発言者="=C2")
    )
    edited.put(SEA, 備考="残る", 媒体="別の新聞", 述語="直した", 日付="2026/4/1")
    found = differences(database, edited)

    assert told(found) == [(SEA, Field.NOTE, "残る")]
    assert codes(found) == [
        (2, RowCode.UNKNOWN_WORD, "状態"),
        (2, RowCode.EMPTY, "発言"),
        (2, RowCode.EMPTY, "種別"),
        (2, RowCode.BROKEN_DATE, "日付"),
        (3, RowCode.OTHER_COLUMN, "媒体"),
        (3, RowCode.OTHER_COLUMN, "日付"),
        (3, RowCode.OTHER_COLUMN, "述語"),
        (4, RowCode.FORMULA, "発言者"),
    ]


def test_a_number_is_the_text_of_which_a_program_made_it(
    database: Database, sheet: Callable[[], Edited]
) -> None:
    back = rows(database)[BACK]
    corrections.write_note(database, back.id, "0012", "a")
    corrections.write_note(database, rows(database)[GOING].id, "2026/04/01", "a")
    edited = sheet().put(BACK, 備考=12)

    assert differences(database, edited).compared.proposals == ()
    assert only(differences(database, edited.put(BACK, 備考=13.5))).theirs == "13.5"


def test_a_row_that_was_copied_is_no_change_of_the_one_it_was_copied_from(
    database: Database, sheet: Callable[[], Edited]
) -> None:
    edited = sheet()
    copied = edited.rows()
    going = edited.row_of(GOING) - 2
    other = [*copied[going]]
    other[2], other[3] = "別の人", "「足した」"
    edited.arrange([other, *copied, copied[going]])
    found = differences(database, edited)

    assert found.compared.proposals == ()
    assert codes(found) == [(2, RowCode.AGAIN, "")]
    assert found.compared.missing == 0


def test_where_only_some_columns_were_sorted_the_words_say_which_row_it_is(
    database: Database, sheet: Callable[[], Edited]
) -> None:
    edited = sheet().put(BACK, 備考="後")
    shown = sorted((row[:-2] for row in edited.rows()), key=lambda row: str(row[4]), reverse=True)
    hidden = [row[-2:] for row in edited.rows()]
    edited.arrange([*(one + other for one, other in zip(shown, hidden, strict=True))])

    assert told(differences(database, edited)) == [(BACK, Field.NOTE, "後")]


def test_where_words_are_there_twice_a_row_that_was_sorted_alone_is_left(
    empty: Database, tmp_path: Path
) -> None:
    with empty.writing() as session:
        add(session)
        add(session, number=2)
    edited = Edited(exported(empty, tmp_path / "a.xlsx"))
    shown = [row[:-2] for row in edited.rows()]
    hidden = [row[-2:] for row in edited.rows()]
    edited.arrange([*(one + other for one, other in zip(reversed(shown), hidden, strict=True))])
    found = differences(empty, edited)

    assert found.compared.proposals == ()
    assert {one.code for one in found.problems} == {RowCode.SHIFTED}


def test_a_project_made_anew_from_the_same_articles_knows_the_rows_by_their_words(
    database: Database, tmp_path: Path, sheet: Callable[[], Edited]
) -> None:
    edited = sheet().put(BACK, 備考="後").put(GOING, 備考="先")
    other = open_database(tmp_path / "anew.db")
    with other.writing() as session:
        add(session, number=3)
        add(session)
    found = differences(other, edited)
    other.close()

    assert [(one.quote.text, one.theirs) for one in found.compared.proposals] == [(GOING, "先"), (BACK, "後")]
    assert {one.quote.article_id for one in found.compared.proposals} == {2}


def test_a_sheet_of_another_project_is_refused(tmp_path: Path, sheet: Callable[[], Edited]) -> None:
    other = open_database(tmp_path / "other.db")
    with other.writing() as session:
        add(session, number=3)
    with pytest.raises(UnreadableFile) as refused:
        differences(other, sheet())
    other.close()

    assert refused.value.code is ReadCode.OTHER_PROJECT


def test_rows_of_articles_that_the_project_does_not_have_are_counted(
    database: Database, tmp_path: Path
) -> None:
    other = open_database(tmp_path / "other.db")
    with other.writing() as session:
        add(session)
        add(session, number=3)
    edited = Edited(exported(other, tmp_path / "a.xlsx"))
    other.close()
    found = differences(database, edited)

    assert (found.compared.known, found.compared.strangers) == (4, 4)


def test_changes_of_a_quotation_that_is_no_more_are_named(
    database: Database, sheet: Callable[[], Edited]
) -> None:
    edited = sheet().put(BACK, 備考="後").put(WAITING, 備考="待")
    unchanged = sheet()
    spans.join_next(database, rows(database)[GOING].id, "a")
    found = differences(database, edited)

    assert [(one.quote.text, one.theirs) for one in found.compared.proposals] == [(WAITING, "待")]
    assert codes(found) == [(4, RowCode.NOT_HERE, "")]
    assert codes(differences(database, unchanged)) == []


def test_what_is_gone_between_comparing_and_taking_is_left(
    database: Database, sheet: Callable[[], Edited]
) -> None:
    found = differences(database, sheet().put(BACK, 備考="後", 種別="思考"))
    spans.join_next(database, rows(database)[GOING].id, "a")

    assert accept(database, found.compared.proposals, "b") == Accepted(taken=0, quotes=0, left=2)
    with database.session() as session:
        assert queries.article_text(session, 1) == TEXT
