"""Acts as steps: what they change, and how they are undone and done again, whatever they touched."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from db import queries, queries_speakers, queries_steps, store, store_extraction
from db.engine import Database
from db.models import ArticleRow, QuoteRow
from db.store import Act
from db.store_changes import Change
from db.views import Action, QuoteFilter, ReviewStatus, StepView, Subject, TitleView, WordSort, WordView
from extraction.model import EntityKind, QuoteKind
from services import corrections
from tests.db.making import BACK, GOING, SEA, USUAL, WAITING, add, extraction, quote, rows

BY: Final = "佐藤"
AT: Final = datetime(2026, 4, 1, 8, 30, tzinfo=UTC)
YAMADA_ID, SUZUKI_ID, SOMEBODY_ID = 1, 2, 3
PRESIDENT: Final = {"speaker_id": YAMADA_ID, "text": "会長", "from_on": date(2024, 4, 1), "to_on": None}
CUE: Final = {
    "sort": WordSort.CUE,
    "form": "ぼやく",
    "category": "speech",
    "speaker_id": None,
    "note": "口癖",
}
WHOLE_PROJECT: Final = ("article", "speaker", "alias", "quote", "candidate", "title", "word")


def change(database: Database, action: Action, *changes: Change) -> int | None:
    """An act on things that are no quotations."""
    with database.writing() as session:
        return store.act(session, Act(action, BY, AT, "前", "後"), changes=changes)


def titles(database: Database) -> tuple[TitleView, ...]:
    """What 山田太郎 was."""
    with database.session() as session:
        return queries_speakers.titles(session, YAMADA_ID)


def words(database: Database) -> tuple[WordView, ...]:
    """What the project taught."""
    with database.session() as session:
        return queries_speakers.words(session)


def state(database: Database) -> list[tuple[object, ...]]:
    """Everything but the history, as the tables have it."""
    with database.session() as session:
        tables = [f"SELECT '{name}', * FROM {name} ORDER BY 2, 3" for name in WHOLE_PROJECT]
        return [tuple(row) for table in tables for row in session.execute(text(table))]


# Things that are no quotations


def test_a_title_is_written_changed_and_taken_away_and_all_of_it_undone(database: Database) -> None:
    before = state(database)
    change(database, Action.TITLE, Change(Subject.TITLE, None, PRESIDENT))
    change(database, Action.TITLE, Change(Subject.TITLE, 1, {"to_on": date(2026, 3, 31)}))
    ended = titles(database)
    change(database, Action.TITLE, Change(Subject.TITLE, 1, None))

    assert ended == (TitleView(1, YAMADA_ID, "会長", date(2024, 4, 1), date(2026, 3, 31)),)
    assert titles(database) == ()
    corrections.undo(database, BY)
    assert titles(database) == ended
    corrections.undo(database, BY)
    assert titles(database) == (replace(ended[0], to_on=None),)
    corrections.undo(database, BY)
    assert state(database) == before
    for _ in range(2):
        corrections.redo(database, BY)
    assert titles(database) == ended
    corrections.redo(database, BY)
    assert titles(database) == ()


def test_titles_come_oldest_first(database: Database) -> None:
    later = {**PRESIDENT, "text": "顧問", "from_on": date(2026, 4, 1)}
    always = {**PRESIDENT, "text": "作家", "from_on": None}
    change(database, Action.TITLE, *(Change(Subject.TITLE, None, one) for one in (later, PRESIDENT, always)))

    assert [one.text for one in titles(database)] == ["作家", "会長", "顧問"]


def test_a_word_of_the_project_can_name_a_speaker(database: Database) -> None:
    alias = {
        **CUE,
        "sort": WordSort.ALIAS,
        "form": "山さん",
        "category": "",
        "speaker_id": YAMADA_ID,
        "note": "",
    }
    change(database, Action.WORD, Change(Subject.WORD, None, CUE), Change(Subject.WORD, None, alias))

    assert words(database) == (
        WordView(1, WordSort.CUE, "ぼやく", "speech", None, "", "口癖"),
        WordView(2, WordSort.ALIAS, "山さん", "", YAMADA_ID, "山田太郎", ""),
    )
    undone = corrections.undo(database, BY)
    assert (undone, words(database)) == (StepView(1, Action.WORD, "前", "後", 2, None), ())


def test_the_kind_that_a_person_gave_survives_undo_and_redo(database: Database) -> None:
    change(
        database,
        Action.SPEAKER_KIND,
        Change(Subject.SPEAKER, YAMADA_ID, {"own_kind": EntityKind.ORGANISATION}),
    )
    corrections.undo(database, BY)
    corrections.redo(database, BY)

    with database.session() as session:
        assert queries_speakers.speakers(session)[0].kind is EntityKind.ORGANISATION


@pytest.mark.parametrize(
    "nothing",
    [
        Change(Subject.SPEAKER, YAMADA_ID, {"note": ""}),
        Change(Subject.SPEAKER, 99, {"note": "x"}),
        Change(Subject.TITLE, 99, None),
        Change(Subject.TITLE, None, {**PRESIDENT, "speaker_id": 99}),
        Change(Subject.TITLE, None, None),
    ],
)
def test_what_would_change_nothing_leaves_no_trace(database: Database, nothing: Change) -> None:
    assert change(database, Action.TITLE, nothing) is None
    with database.session() as session:
        assert queries_steps.undoable(session) is None


def test_one_step_may_change_quotations_and_other_things(database: Database) -> None:
    back = rows(database)[BACK].id
    before = state(database)
    with database.writing() as session:
        was, _ = queries.standing(session, back)
        said_by = replace(was, speaker_id=YAMADA_ID, is_person_speaker=True)
        renamed = Change(Subject.SPEAKER, YAMADA_ID, {"own_name": "山田 太郎"})
        store.act(session, Act(Action.IMPORT, BY, AT), {back: said_by}, [renamed])
    after = state(database)

    assert rows(database)[BACK].speaker == "山田 太郎"
    step = corrections.undo(database, BY)
    assert step == StepView(1, Action.IMPORT, "鈴木花子", "山田 太郎", 1, back)
    assert state(database) == before
    corrections.redo(database, BY)
    assert state(database) == after


def test_what_is_gone_is_left_alone_by_undo_and_redo(database: Database) -> None:
    change(database, Action.MERGE, Change(Subject.SPEAKER, YAMADA_ID, {"root_id": SUZUKI_ID}))
    corrections.undo(database, BY)
    with database.writing() as session:
        store_extraction.put_extraction(session, 1, extraction(quote(GOING)))
    change_of_gone = corrections.redo(database, BY)

    assert change_of_gone is not None
    with database.session() as session:
        assert [one.name for one in queries_speakers.speakers(session)] == ["山田太郎"]
    assert corrections.undo(database, BY) == change_of_gone


def test_a_change_undone_of_what_somebody_took_out_of_the_file_is_no_trouble(database: Database) -> None:
    change(database, Action.WORD, Change(Subject.WORD, None, CUE))
    change(database, Action.WORD, Change(Subject.WORD, 1, {"note": ""}))
    with database.writing() as session:
        session.execute(text("DELETE FROM word"))

    assert corrections.undo(database, BY) is not None
    assert corrections.undo(database, BY) is not None
    assert words(database) == ()


@pytest.mark.parametrize("table", ["step", "change", "decision"])
@pytest.mark.parametrize("verb", ["UPDATE {} SET id = id", "DELETE FROM {}"])
def test_the_database_itself_refuses_to_change_what_was_done(
    database: Database, table: str, verb: str
) -> None:
    corrections.hold(database, rows(database)[GOING].id, BY)
    change(database, Action.WORD, Change(Subject.WORD, None, CUE))

    with pytest.raises(DBAPIError, match="only ever added"), database.session() as session:
        session.execute(text(verb.format(table)))


# Quotations


def test_an_act_on_what_is_gone_is_told(database: Database) -> None:
    with database.writing() as session:
        was, _ = queries.standing(session, rows(database)[GOING].id)
        with pytest.raises(LookupError):
            store.act(session, Act(Action.HOLD, BY, AT), {99: was})


@pytest.mark.parametrize(
    ("differing", "before", "after"),
    [
        ({"speaker_id": SUZUKI_ID, "is_person_speaker": True, "note": "x"}, "山田太郎", "鈴木花子"),
        ({"kind": QuoteKind.WRITING, "is_person_kind": True, "note": "x"}, "speech", "writing"),
        ({"end": 13, "is_person_span": True}, GOING, "「"),
        ({"note": "x", "status": ReviewStatus.HELD}, "", "x"),
        ({"status": ReviewStatus.HELD}, "open", "held"),
    ],
)
def test_of_an_act_that_may_change_anything_the_weightiest_is_told(
    database: Database, differing: dict[str, object], before: str, after: str
) -> None:
    going = rows(database)[GOING].id
    with database.writing() as session:
        was, _ = queries.standing(session, going)
        store.act(session, Act(Action.ACCEPT, BY, AT), {going: replace(was, **differing)})
        (decision,) = queries_steps.history(session, going)

    assert (decision.before, decision.after) == (before, after)


def test_every_state_returns_after_any_way_through_undo_and_redo(database: Database) -> None:
    ids = {words: view.id for words, view in rows(database).items()}
    states = [state(database)]
    corrections.hold(database, ids[GOING], BY)
    states.append(state(database))
    change(database, Action.TITLE, Change(Subject.TITLE, None, PRESIDENT))
    states.append(state(database))
    corrections.choose_speaker(database, ids[WAITING], None, BY)
    states.append(state(database))

    seen = []
    for turn in "uurruuurrurrur":
        done = corrections.undo(database, BY) if turn == "u" else corrections.redo(database, BY)
        seen.append((done is not None, state(database)))
    assert [(done, states.index(now)) for done, now in seen] == [
        (True, 2), (True, 1), (True, 2), (True, 3), (True, 2), (True, 1), (True, 0), (True, 1), (True, 2),
        (True, 1), (True, 2), (True, 3), (True, 2), (True, 3),
    ]  # fmt: skip
    corrections.undo(database, BY)
    corrections.reopen(database, ids[GOING], BY)
    assert corrections.redo(database, BY) is None


def test_ten_thousand_quotations_are_decided_and_undone_as_one_step(empty: Database) -> None:
    with empty.writing() as session:
        add(session)
        _multiply(session.connection().exec_driver_sql, 2_500)
    with empty.session() as session:
        ids = [view.id for view in queries.find_quotes(session, QuoteFilter())]
    assert len(ids) == 10_004

    with empty.writing() as session:
        found = queries.standings(session, ids)
        held = {one: replace(was, status=ReviewStatus.HELD) for one, (was, _) in found.items()}
        store.act(session, Act(Action.BULK, BY, AT), held)
    step = corrections.undo(empty, BY)
    assert step == StepView(1, Action.BULK, "open", "held", 10_004, ids[0])
    with empty.session() as session:
        assert queries.count_quotes(session, QuoteFilter(statuses=frozenset({ReviewStatus.OPEN}))) == 10_004


def _multiply(execute: object, times: int) -> None:
    """The usual article so many times more, without reading it again."""
    assert callable(execute)
    names = [column.name for column in ArticleRow.__table__.columns if column.name not in {"id", "sha256"}]
    for number in range(2, times + 2):
        execute(
            f"INSERT INTO article (id, sha256, {', '.join(names)}) "
            f"SELECT {number}, '{number:064}', {', '.join(names)} FROM article WHERE id = 1"
        )
    quoted = [
        f'"{column.name}"'
        for column in QuoteRow.__table__.columns
        if column.name not in {"id", "article_id", "parent_id"}
    ]
    execute(
        f"INSERT INTO quote (article_id, {', '.join(quoted)}) SELECT article.id, "
        f"{', '.join(f'quote.{name}' for name in quoted)} FROM quote JOIN article ON article.id > 1"
    )


def test_a_step_is_told_where_its_first_quotation_is_no_longer_listed(database: Database) -> None:
    sea = rows(database)[SEA].id
    with database.writing() as session:
        was, _ = queries.standing(session, sea)
        store.act(
            session, Act(Action.JOIN, BY, AT), {sea: replace(was, is_listed=False, is_person_span=True)}
        )
    with database.session() as session:
        assert queries_steps.undoable(session) == StepView(1, Action.JOIN, SEA, "", 1, sea)
    assert USUAL.quotes
