"""Every write: what the machine finds, and what a person decided beside it."""

from dataclasses import replace

import pytest

from db import queries, queries_speakers, store, store_extraction
from db.engine import Database
from db.views import FrameText, QuoteFilter, RejectReason, ReviewStatus
from extraction.model import (
    Entity,
    EntityKind,
    Extraction,
    Factuality,
    Frame,
    QuoteForm,
    QuoteKind,
    SourceKind,
    Span,
)
from services import corrections
from tests.db.making import (
    BACK,
    CLAUSE,
    FRAME,
    GOING,
    SEA,
    SOMEBODY,
    SUZUKI,
    USUAL,
    WAITING,
    YAMADA,
    add,
    extraction,
    new_article,
    quote,
    rows,
    span,
)

BY = "佐藤"
TANAKA = Entity("e9", EntityKind.PERSON, "田中一郎", ("田中氏",))


def put(database: Database, found: Extraction, article_id: int = 1) -> None:
    """Extract again."""
    with database.writing() as session:
        store_extraction.put_extraction(session, article_id, found)


def names(database: Database) -> list[str]:
    """Everybody in the project, in order of appearance."""
    with database.session() as session:
        return [speaker.name for speaker in queries_speakers.speakers(session)]


# What is found


def test_everything_found_is_kept(database: Database) -> None:
    going = rows(database)[GOING]

    assert (going.number, going.span, going.form, going.kind) == (
        1,
        span(GOING),
        QuoteForm.DIRECT,
        QuoteKind.SPEECH,
    )
    assert (going.speaker, going.machine_speaker, going.is_person_speaker) == ("山田太郎", "山田太郎", False)
    assert (going.mention, going.cue, going.cue_text) == (span("山田氏"), span("述べた"), "述べた")
    assert (going.rule, going.reason, going.confidence) == ("adjacent", "述語の主語です。", 0.9)
    assert (going.status, going.note, going.reject_reason, going.is_found) == (
        ReviewStatus.OPEN,
        "",
        None,
        True,
    )
    assert (going.paragraph, going.article_title, going.article_source) == (2, "港の図書館", "kiji/1.txt")


def test_whether_it_was_said_in_what_frame_and_in_which_clause_are_kept(database: Database) -> None:
    found = rows(database)

    assert [view.factuality for view in found.values()] == [
        Factuality.STATED,
        Factuality.STATED,
        Factuality.NEGATED,
        Factuality.STATED,
    ]
    assert (found[GOING].frame, found[GOING].frame_text) == (
        FRAME,
        FrameText(occasion="図書館", addressee="鈴木氏"),
    )
    assert (found[BACK].frame, found[BACK].frame_text) == (Frame(), FrameText())
    assert (found[WAITING].clause, found[WAITING].clause_text) == (span(CLAUSE), CLAUSE)
    assert (found[BACK].clause, found[BACK].clause_text) == (None, "")


def test_another_extraction_replaces_them(database: Database) -> None:
    corrections.confirm(database, rows(database)[GOING].id, BY)
    all_parts = Frame(span("港"), span("図書館"), span("海"), span("鈴木氏"))
    put(
        database,
        extraction(
            quote(GOING, YAMADA, factuality=Factuality.FUTURE, frame=all_parts, clause=CLAUSE),
            quote(WAITING, replace(SOMEBODY, source=SourceKind.ANONYMOUS_PERSON)),
        ),
    )

    found = rows(database)
    assert (found[GOING].factuality, found[GOING].status) == (Factuality.FUTURE, ReviewStatus.CONFIRMED)
    assert (found[GOING].frame, found[GOING].frame_text) == (
        all_parts,
        FrameText("港", "図書館", "海", "鈴木氏"),
    )
    assert found[GOING].clause_text == CLAUSE
    assert (found[WAITING].clause, found[WAITING].clause_text) == (None, "")
    assert found[WAITING].speaker_source is SourceKind.ANONYMOUS_PERSON


def test_a_speaker_stands_on_the_ladder_of_sources(database: Database) -> None:
    corrections.name_speaker(database, rows(database)[BACK].id, "高橋次郎", BY)

    assert [view.speaker_source for view in rows(database).values()] == [
        SourceKind.NAMED_PERSON,
        None,
        SourceKind.NAMED_PERSON,
        SourceKind.ANONYMOUS_ORGANISATION,
    ]
    with database.session() as session:
        assert [speaker.source for speaker in queries_speakers.speakers(session)] == [
            SourceKind.NAMED_PERSON,
            SourceKind.NAMED_PERSON,
            SourceKind.ANONYMOUS_ORGANISATION,
            SourceKind.NAMED_PERSON,
        ]


def test_a_bracket_that_is_nobodys_words_has_its_parent_and_no_speaker(database: Database) -> None:
    found = rows(database)

    assert found[SEA].parent_id == found[GOING].id
    assert (found[SEA].speaker, found[SEA].mention, found[SEA].cue, found[SEA].cue_text) == (
        "",
        None,
        None,
        "",
    )


def test_an_article_says_which_rules_and_which_dictionary_read_it(database: Database) -> None:
    put(database, replace(USUAL, extractor="2", dictionary="20270101"))

    with database.session() as session:
        assert queries.versions(session) == {1: ("2", "20270101")}


def test_the_same_bytes_are_not_kept_twice(database: Database) -> None:
    with database.writing() as session:
        assert store.add_article(session, replace(new_article(), source="別の名前.txt")) is None


def test_an_article_may_hold_nothing(empty: Database) -> None:
    with empty.writing() as session:
        add(session, extraction())

    assert rows(empty) == {}


def test_a_quotation_that_is_given_twice_is_kept_once(empty: Database) -> None:
    with empty.writing() as session:
        add(session, extraction(quote(GOING), quote(GOING, YAMADA), quote(SEA, parent=1)))

    found = rows(empty)
    assert (found[GOING].speaker, found[SEA].parent_id) == ("山田太郎", found[GOING].id)


# Who speaks


def test_people_of_one_name_are_one_speaker_in_all_articles_and_anonymous_ones_are_not(
    database: Database,
) -> None:
    with database.writing() as session:
        again = extraction(
            quote(GOING, replace(YAMADA, id="e7", aliases=("山田市長",))), quote(BACK, SOMEBODY)
        )
        add(session, again, number=2)

    with database.session() as session:
        speakers = queries_speakers.speakers(session)
    assert [(one.name, one.aliases) for one in speakers] == [
        ("山田太郎", ("山田氏", "山田市長")),
        ("鈴木花子", ("鈴木氏", "鈴木さん")),
        ("関係者", ("関係者",)),
        ("関係者", ("関係者",)),
    ]


def test_two_of_one_name_in_one_article_stay_two_and_are_known_again(database: Database) -> None:
    other = replace(YAMADA, id="e8", aliases=("山田さん",))
    found = extraction(quote(GOING, YAMADA), quote(BACK, other), entities=[YAMADA, other])
    put(database, found)
    first = rows(database)
    put(database, found)

    assert names(database) == ["山田太郎", "山田太郎"]
    assert first[GOING].speaker_id != first[BACK].speaker_id
    assert rows(database) == first


def test_a_person_and_an_organisation_of_one_name_are_two(empty: Database) -> None:
    company = Entity("e5", EntityKind.ORGANISATION, "山田太郎", ())
    with empty.writing() as session:
        add(session, extraction(quote(GOING, YAMADA), quote(BACK, company)))

    found = rows(empty)
    assert found[GOING].speaker_id != found[BACK].speaker_id


def test_an_alias_is_kept_once_and_never_lost(database: Database) -> None:
    put(database, extraction(quote(GOING, replace(YAMADA, aliases=("山田氏", "山田知事")))))

    with database.session() as session:
        assert queries_speakers.speakers(session)[0].aliases == ("山田氏", "山田知事")


def test_who_is_named_nowhere_any_more_is_gone(database: Database) -> None:
    put(database, extraction(quote(GOING, TANAKA)))

    assert names(database) == ["田中一郎"]


def test_who_is_named_in_another_article_stays(database: Database) -> None:
    with database.writing() as session:
        add(session, number=2)
    put(database, extraction(quote(GOING, TANAKA)))

    assert names(database) == ["山田太郎", "鈴木花子", "関係者", "田中一郎"]


def test_who_was_ever_chosen_by_a_person_stays(database: Database) -> None:
    going = rows(database)[GOING].id
    corrections.name_speaker(database, going, "高橋次郎", BY)
    corrections.undo(database, BY)
    put(database, extraction(quote(GOING, TANAKA)))

    assert names(database) == ["山田太郎", "高橋次郎", "田中一郎"]


def test_who_was_named_by_a_person_is_known_when_the_machine_finds_them(database: Database) -> None:
    corrections.name_speaker(database, rows(database)[GOING].id, "田中一郎", BY)
    put(database, extraction(quote(GOING, TANAKA)))

    found = rows(database)[GOING]
    assert found.speaker_id == found.machine_speaker_id
    assert names(database).count("田中一郎") == 1


# Finding again


def test_the_machines_answers_are_replaced_and_the_quotation_stays_the_same(database: Database) -> None:
    before = rows(database)[GOING]
    put(
        database,
        extraction(
            quote(BACK, SUZUKI),
            replace(
                quote(GOING, SUZUKI, cue="とした"), rule="passive", reason="別の理由です。", confidence=0.5
            ),
            extractor="2",
        ),
    )

    after = rows(database)[GOING]
    assert (after.id, after.number) == (before.id, before.number)
    assert (after.speaker, after.machine_speaker, after.mention) == ("鈴木花子", "鈴木花子", None)
    assert (after.rule, after.reason, after.confidence, after.cue_text) == (
        "passive",
        "別の理由です。",
        0.5,
        "とした",
    )


def test_what_nobody_decided_about_is_gone_when_it_is_not_found_again(database: Database) -> None:
    put(database, extraction(quote(SEA), quote(BACK, SUZUKI)))

    found = rows(database)
    assert list(found) == [SEA, BACK]
    assert found[SEA].parent_id is None
    assert [view.number for view in found.values()] == [1, 2]


def test_the_number_of_what_is_gone_is_never_given_again(database: Database) -> None:
    last = rows(database)[WAITING].id
    put(database, extraction(quote(GOING, YAMADA)))
    put(database, USUAL)

    assert rows(database)[BACK].id > last


def test_what_was_decided_stays_when_it_is_not_found_again_and_returns(database: Database) -> None:
    corrections.confirm(database, rows(database)[BACK].id, BY)
    before = rows(database)[BACK]
    put(database, extraction(quote(GOING, YAMADA)))

    lost = rows(database)[BACK]
    assert lost == replace(before, is_found=False, number=2)
    put(database, USUAL)
    assert rows(database)[BACK] == before


def test_what_a_person_decided_never_changes(database: Database) -> None:
    ids = {words: view.id for words, view in rows(database).items()}
    corrections.confirm(database, ids[GOING], BY)
    corrections.choose_speaker(database, ids[BACK], None, BY)
    corrections.change_kind(database, ids[BACK], QuoteKind.WRITING, BY)
    corrections.write_note(database, ids[BACK], "裏を取る", BY)
    corrections.reject(database, ids[WAITING], RejectReason.NARRATION, BY)
    put(
        database,
        extraction(
            quote(GOING, TANAKA, kind=QuoteKind.THOUGHT),
            quote(BACK, TANAKA, kind=QuoteKind.THOUGHT),
            quote(WAITING, TANAKA),
        ),
    )

    found = rows(database)
    assert [(one.status, one.speaker, one.machine_speaker, one.kind, one.note) for one in found.values()] == [
        (ReviewStatus.CONFIRMED, "山田太郎", "田中一郎", QuoteKind.SPEECH, ""),
        (ReviewStatus.OPEN, "", "田中一郎", QuoteKind.WRITING, "裏を取る"),
        (ReviewStatus.REJECTED, "田中一郎", "田中一郎", QuoteKind.SPEECH, ""),
    ]
    assert found[GOING].is_person_speaker
    assert found[WAITING].reject_reason is RejectReason.NARRATION


def test_a_bracket_and_a_clause_of_one_place_are_two(empty: Database) -> None:
    clause = replace(quote(GOING, SUZUKI), form=QuoteForm.INDIRECT)
    with empty.writing() as session:
        add(session, extraction(quote(GOING, YAMADA), clause))
    with empty.session() as session:
        found = queries.find_quotes(session, QuoteFilter())

    assert [(view.form, view.speaker) for view in found] == [
        (QuoteForm.DIRECT, "山田太郎"),
        (QuoteForm.INDIRECT, "鈴木花子"),
    ]


def test_the_paragraph_counts_the_lines_that_hold_something(database: Database) -> None:
    assert [view.paragraph for view in rows(database).values()] == [2, 2, 2, 3]
    assert Span(0, 5) < span(GOING)


# Places


def test_a_place_is_kept_and_replaced(empty: Database) -> None:
    with empty.session() as session:
        store.put_place(session, "window", "1")
    with empty.session() as session:
        store.put_place(session, "window", "2")
        store.put_place(session, "other", "3")

    with empty.session() as session:
        kept = [queries.place(session, key) for key in ("window", "other", "nothing")]
    assert kept == ["2", "3", None]


def test_places_are_found_by_how_their_keys_begin_and_dropped(empty: Database) -> None:
    with empty.session() as session:
        for key in ("a_b:1", "a_b:2", "axb:3", "b"):
            store.put_place(session, key, key)
    with empty.session() as session:
        store.drop_place(session, "a_b:1")
        store.drop_place(session, "nothing")

    with empty.session() as session:
        assert queries.places(session, "a_b:") == {"a_b:2": "a_b:2"}
        assert queries.places(session, "c") == {}


@pytest.mark.parametrize("article_id", [0, 2])
def test_an_article_that_is_not_there_has_no_text(database: Database, article_id: int) -> None:
    with pytest.raises(LookupError), database.session() as session:
        queries.article_text(session, article_id)
