"""The words that a project taught: planned, looked at, kept, taken back; and used when articles come in."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from sqlalchemy import text

from db import queries, queries_speakers, queries_steps, queries_words
from db.engine import Database
from db.views import Action, QuoteFilter, StepView, WordSort, WordView
from extraction.lexicon import CueKind
from extraction.model import Alias, EntityKind
from extraction.own_words import OwnCue, OwnWords
from services import corrections, words
from services.differences import Aspect, Difference
from services.intake import add_files, add_text
from services.rerun import Comparison
from services.words import Plan, WordRefusal

BY: Final = "佐藤"
FIST: Final = words.new_cue("拳を突き上げる")
ARTICLE: Final = (
    "祭り\n\n　山田太郎選手は「負けません」と拳を突き上げた。ガースーは「順調だ」と述べた。"
    "鈴木花子氏は「行く」と話した。\n"
)
OTHER: Final = "祭り\n\n　鈴木花子氏は「行く」と話した。\n"


def planned(database: Database, word: WordView) -> Plan:
    """The plan of a word that can be taught."""
    made = words.plan(database, word)
    assert isinstance(made, Plan)
    return made


def effects(database: Database, plan: Plan) -> Comparison:
    """What the machine would say then."""
    return words.effects(database, plan, report=lambda _: None, is_cancelled=lambda: False)


def teach(database: Database, word: WordView, chosen: Sequence[Difference] = ()) -> int | None:
    """Keep a word."""
    return words.carry_out(database, planned(database, word), chosen, BY)


def own(database: Database) -> OwnWords:
    """What the next extraction takes."""
    with database.session() as session:
        return queries_words.own_words(session)


def speaker_id(database: Database, name: str) -> int:
    """Who is called so."""
    with database.session() as session:
        found = queries_speakers.speaker_called(session, name, 0)
    assert found is not None
    return found


def found(database: Database) -> dict[str, tuple[str, str]]:
    """Speaker and reporting word of every quotation."""
    with database.session() as session:
        return {
            view.text: (view.speaker, view.cue_text) for view in queries.find_quotes(session, QuoteFilter())
        }


# Planning


def test_a_predicate_is_kept_in_its_dictionary_form(empty: Database) -> None:
    plan = planned(empty, words.new_cue(" 拳を突き上げた\n", note="選手\tがよくする"))

    assert plan.words == (replace(FIST, note="選手 がよくする"),)
    assert plan.own == OwnWords(cues=(OwnCue("拳を突き上げる", CueKind.SPEECH),))
    assert (plan.before, plan.after, plan.count, plan.traces) == ("", "拳を突き上げる", 1, ("拳",))


REFUSED = [
    (words.new_cue(" "), WordRefusal.EMPTY),
    (words.new_alias("", 1, "山田太郎"), WordRefusal.EMPTY),
    (words.new_cue("海"), WordRefusal.NO_PREDICATE),
    (words.new_cue("胸を張った"), WordRefusal.SHIPPED),
    (words.new_alias("ガースー", None, " "), WordRefusal.NOBODY),
    (words.new_alias("ガースー", 3, "関係者"), WordRefusal.NOBODY),
    (words.new_alias("山田　太郎", 1, ""), WordRefusal.SAME_NAME),
]


@pytest.mark.parametrize(("word", "refusal"), REFUSED)
def test_what_teaches_nothing_is_refused(database: Database, word: WordView, refusal: WordRefusal) -> None:
    assert words.plan(database, word) is refusal


def test_the_same_word_is_not_taught_twice(database: Database) -> None:
    teach(database, FIST)
    teach(database, words.new_alias("髙市", 1, ""))

    assert words.plan(database, words.new_cue("拳も突き上げた", CueKind.THOUGHT)) is WordRefusal.TAUGHT
    assert words.plan(database, words.new_alias("高市", 2, "")) is WordRefusal.TAUGHT


def test_a_listed_predicate_may_mean_something_else_here(empty: Database) -> None:
    teach(empty, words.new_cue("胸を張る", CueKind.THOUGHT))

    assert own(empty).cues == (OwnCue("胸を張る", CueKind.THOUGHT),)


def test_a_name_means_whom_the_project_knows_by_it(database: Database) -> None:
    with database.writing() as session:
        session.execute(text("UPDATE speaker SET own_name = '山田たろう' WHERE id = 1"))
    plan = planned(database, words.new_alias("やまちゃん", None, "山田たろう"))

    assert (plan.words[0].speaker_id, plan.after) == (1, "やまちゃん（山田たろう）")
    assert plan.own.aliases == (Alias("やまちゃん", "山田太郎", EntityKind.PERSON),)


def test_whoever_is_not_known_yet_is_made_when_the_word_is_kept(empty: Database) -> None:
    plan = planned(empty, words.new_alias("ガースー", None, "菅義偉"))

    assert plan.own.aliases == (Alias("ガースー", "菅義偉", EntityKind.PERSON),)
    words.carry_out(empty, plan, (), BY)
    assert own(empty) == plan.own
    teach(empty, replace(words.new_alias("桜田門", None, "警視庁"), category="organisation"))
    teach(empty, words.new_alias("スガちゃん", None, "菅義偉"))
    assert [(word.speaker, word.speaker_id, word.category) for word in words.taught(empty)] == [
        ("菅義偉", 1, "person"),
        ("警視庁", 2, "organisation"),
        ("菅義偉", 1, "person"),
    ]


# Keeping


def test_words_are_added_changed_and_taken_away_and_all_of_it_undone(database: Database) -> None:
    teach(database, FIST)
    (first,) = words.taught(database)
    teach(database, replace(first, form="拳を振り上げる", category="thought"))
    (second,) = words.taught(database)
    words.carry_out(database, words.plan_without(database, [second.id, 99]), (), BY)

    assert first == replace(FIST, id=1)
    assert (second.form, second.category, second.id) == ("拳を振り上げる", "thought", 1)
    assert words.taught(database) == ()
    with database.session() as session:
        assert queries_steps.undoable(session) == StepView(3, Action.WORD, "拳を振り上げる", "", 1, None)
    for expected in ((second,), (first,), ()):
        corrections.undo(database, BY)
        assert words.taught(database) == expected
    corrections.redo(database, BY)
    assert words.taught(database) == (first,)


def test_what_changes_nothing_leaves_no_trace(database: Database) -> None:
    teach(database, FIST)

    assert teach(database, words.taught(database)[0]) is None
    assert words.carry_out(database, words.plan_without(database, [99]), (), BY) is None


def test_a_list_is_taught_as_one_step(database: Database) -> None:
    teach(database, FIST)
    teach(database, words.new_cue("ほえる"))
    listed = [
        words.new_cue("拳を突き上げる", CueKind.THOUGHT),
        words.new_cue("ほえる"),
        words.new_cue("海"),
        words.new_alias("やまちゃん", None, "山田太郎"),
        words.new_alias("ヤマちゃん", None, "鈴木花子"),
        words.new_alias("ヤマちゃん", None, "山田太郎"),
    ]
    plan, refused = words.plan_all(database, listed)
    words.carry_out(database, plan, (), BY)

    assert refused == ("海",)
    assert (plan.count, plan.before) == (3, "拳を突き上げる")
    assert [(word.form, word.category, word.speaker_id) for word in words.taught(database)] == [
        ("拳を突き上げる", "thought", None),
        ("ほえる", "speech", None),
        ("やまちゃん", "person", 1),
        ("ヤマちゃん", "person", 1),
    ]
    corrections.undo(database, BY)
    assert [word.category for word in words.taught(database)] == ["speech", "speech"]


def test_two_names_of_somebody_new_mean_the_same_one(empty: Database) -> None:
    plan, _ = words.plan_all(
        empty, [words.new_alias(form, None, "菅義偉") for form in ("ガースー", "スガちゃん")]
    )
    words.carry_out(empty, plan, (), BY)

    assert [word.speaker_id for word in words.taught(empty)] == [1, 1]


# Effects


def test_effects_are_told_before_a_word_is_kept_and_stand_when_it_is(empty: Database) -> None:
    add_text(empty, ARTICLE)
    add_text(empty, OTHER)
    plan = planned(empty, FIST)
    told = effects(empty, plan)
    before = found(empty)

    assert told.articles == 1
    assert [(one.text, one.aspects) for one in told.differences] == [("「負けません」", (Aspect.CUE,))]
    assert words.taught(empty) == ()
    words.carry_out(empty, plan, told.differences, BY)
    assert found(empty)["「負けません」"] == ("山田太郎", "拳を突き上げた")
    with empty.session() as session:
        step = queries_steps.undoable(session)
    assert step is not None
    assert (step.step, step.action, step.after) == (1, Action.WORD, "拳を突き上げる")
    corrections.undo(empty, BY)
    assert (words.taught(empty), found(empty)) == ((), before)


def test_another_name_changes_whose_words_they_are(empty: Database) -> None:
    add_text(empty, ARTICLE)
    plan = planned(empty, words.new_alias("ガースー", None, "鈴木花子"))
    words.carry_out(empty, plan, effects(empty, plan).differences, BY)

    assert found(empty)["「順調だ」"][0] == "鈴木花子"
    corrections.undo(empty, BY)
    assert found(empty)["「順調だ」"][0] == "ガースー"


def test_taking_a_word_away_has_effects_too(empty: Database) -> None:
    teach(empty, FIST)
    add_text(empty, ARTICLE)
    plan = words.plan_without(empty, [1])

    assert [(one.text, one.aspects) for one in effects(empty, plan).differences] == [
        ("「負けません」", (Aspect.CUE,))
    ]


# Articles that come in


def test_new_articles_are_read_with_the_words(empty: Database, tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "2.txt").write_text(OTHER, encoding="utf-8")
    teach(empty, FIST)
    teach(empty, words.new_alias("ガースー", None, "菅義偉"))
    add_files(empty, [tmp_path], report=lambda _: None, is_cancelled=lambda: False, jobs=2)

    assert found(empty)["「負けません」"] == ("山田太郎", "拳を突き上げた")
    assert found(empty)["「順調だ」"][0] == "菅義偉"
    assert [word.sort for word in words.taught(empty)] == [WordSort.CUE, WordSort.ALIAS]
    assert speaker_id(empty, "菅義偉") == 1
