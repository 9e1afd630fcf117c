"""What a correction could teach the project."""

from typing import Final

from db import queries
from db.engine import Database
from db.views import QuoteFilter, RejectReason, WordView
from extraction.lexicon import CueKind
from extraction.model import QuoteKind
from services import corrections, teaching, words
from services.intake import add_text
from services.words import Plan

BY: Final = "佐藤"
ARTICLE: Final = (
    "祭り\n\n　山田太郎選手は「負けません」と拳を突き上げた。ガースー氏は「順調だ」と述べた。"
    "鈴木花子氏は「行く」と話した。関係者は「待つ」とした。見物客は「海の日」を祝った。鈴木花子氏は工事が遅れていると述べた。\n"
)


def ids(database: Database) -> dict[str, int]:
    """The quotations by their words."""
    with database.session() as session:
        return {view.text: view.id for view in queries.find_quotes(session, QuoteFilter())}


def offered(database: Database, text: str) -> tuple[WordView, ...]:
    """What a quotation teaches now."""
    return teaching.offers(database, ids(database)[text])


def test_a_predicate_that_no_list_has_is_offered_until_it_is_taught(empty: Database) -> None:
    add_text(empty, ARTICLE)
    corrections.confirm(empty, ids(empty)["「負けません」"], BY)

    assert offered(empty, "「負けません」") == (words.new_cue("拳を突き上げる"),)
    plan = words.plan(empty, words.new_cue("拳を突き上げる"))
    assert isinstance(plan, Plan)
    words.carry_out(empty, plan, (), BY)
    assert offered(empty, "「負けません」") == ()


def test_a_predicate_makes_of_words_what_the_person_says_they_are(empty: Database) -> None:
    add_text(empty, ARTICLE)
    corrections.change_kind(empty, ids(empty)["「負けません」"], QuoteKind.THOUGHT, BY)

    assert offered(empty, "「負けません」") == (words.new_cue("拳を突き上げる", CueKind.THOUGHT),)


def test_what_is_listed_or_takes_nothing_teaches_nothing(empty: Database) -> None:
    add_text(empty, ARTICLE)
    corrections.change_kind(empty, ids(empty)["「海の日」"], QuoteKind.SPEECH, BY)

    assert offered(empty, "「行く」") == ()
    assert offered(empty, "「海の日」") == ()
    assert offered(empty, "工事が遅れている") == ()
    assert teaching.offers(empty, 99) == ()


def test_nobodys_words_teach_nothing(empty: Database) -> None:
    add_text(empty, ARTICLE)
    quote_id = ids(empty)["「負けません」"]
    corrections.change_kind(empty, quote_id, QuoteKind.TERM, BY)
    corrections.reject(empty, quote_id, RejectReason.EMPHASIS, BY)

    assert offered(empty, "「負けません」") == ()


def test_another_name_of_somebody_whom_the_article_does_not_name_is_offered(empty: Database) -> None:
    add_text(empty, ARTICLE)
    quote_id = ids(empty)["「順調だ」"]
    corrections.name_speaker(empty, quote_id, "菅義偉", BY)
    with empty.session() as session:
        speaker_id = queries.quote(session, quote_id).speaker_id

    assert offered(empty, "「順調だ」") == (words.new_alias("ガースー", speaker_id, "菅義偉"),)


def test_a_fuller_name_is_offered_too(empty: Database) -> None:
    add_text(empty, "祭り\n\n　高市氏は「順調だ」と述べた。\n")
    corrections.name_speaker(empty, 1, "高市早苗", BY)

    assert [(word.form, word.speaker) for word in offered(empty, "「順調だ」")] == [("高市", "高市早苗")]


def test_who_is_named_in_the_article_was_taken_for_somebody_else(empty: Database) -> None:
    add_text(empty, ARTICLE)
    corrections.name_speaker(empty, ids(empty)["「順調だ」"], "鈴木花子", BY)

    assert offered(empty, "「順調だ」") == ()


def test_nobody_and_the_unnamed_have_no_other_names(empty: Database) -> None:
    add_text(empty, ARTICLE)
    quotes = ids(empty)
    corrections.name_speaker(empty, quotes["「待つ」"], "菅義偉", BY)
    corrections.choose_speaker(empty, quotes["「行く」"], None, BY)
    corrections.name_speaker(empty, quotes["「順調だ」"], "ガースー", BY)

    assert [offered(empty, text) for text in ("「待つ」", "「行く」", "「順調だ」")] == [(), (), ()]
