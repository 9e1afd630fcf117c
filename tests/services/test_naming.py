"""Who is who: merged, parted, split, renamed; each as one step, taken back completely."""

from datetime import date

import pytest

from db import queries, queries_speakers, queries_steps
from db.engine import Database
from db.store_extraction import put_extraction
from db.views import Action, QuoteFilter, QuoteView, ReviewStatus, SpeakerView
from extraction.model import Entity, EntityKind
from extraction.name_identity import Doubt
from services import corrections, naming
from services.naming import NewTitle, Split
from services.naming_preview import preview_alike, preview_merge, preview_part, preview_split
from tests.db.making import BACK, GOING, SUZUKI, USUAL, WAITING, add, extraction, quote, rows

BY = "佐藤"
YAMADA_ID, SUZUKI_ID, SOMEBODY_ID = 1, 2, 3


def everybody(database: Database) -> dict[str, SpeakerView]:
    """The speakers by their names."""
    with database.session() as session:
        return {one.name: one for one in queries_speakers.speakers(session)}


def state(database: Database) -> tuple[object, ...]:
    """Everything that acts about names may change."""
    with database.session() as session:
        views = queries_speakers.speakers(session)
        shown = [one for one in views if one.quotes or one.aliases]
        titles = [queries_speakers.titles(session, one.id) for one in shown]
        return shown, titles, queries_speakers.words(session), queries.find_quotes(session, QuoteFilter())


def last(database: Database) -> tuple[Action, str, str] | None:
    """What undo would take back, as it is read."""
    with database.session() as session:
        step = queries_steps.undoable(session)
    return step and (step.action, step.before, step.after)


def by_article(database: Database, article_id: int) -> dict[str, QuoteView]:
    """The quotations of one article by their words."""
    with database.session() as session:
        return {one.text: one for one in queries.find_quotes(session, QuoteFilter(article_id=article_id))}


def take_in(database: Database, *entities: Entity, number: int = 2) -> str:
    """A second article in which the entities speak; gives the name of the first one's speaker."""
    words = (GOING, BACK, WAITING)
    with database.writing() as session:
        quotes = [quote(text, entity) for text, entity in zip(words, entities, strict=False)]
        article_id = add(session, extraction(*quotes), number=number)
    return by_article(database, article_id)[GOING].speaker


def person(name: str, *aliases: str) -> Entity:
    """Somebody of whom an article speaks."""
    return Entity(name, EntityKind.PERSON, name, (name, *aliases))


# Merging


def test_several_become_one_with_everybody_who_was_theirs(database: Database) -> None:
    before = state(database)
    naming.merge(database, SUZUKI_ID, [SOMEBODY_ID], BY)
    assert last(database) == (Action.MERGE, "関係者", "鈴木花子")
    naming.merge(database, YAMADA_ID, [SUZUKI_ID], BY)

    assert [(one.name, one.quotes) for one in everybody(database).values()] == [("山田太郎", 3)]
    with database.session() as session:
        assert queries_speakers.merged(session) == {SUZUKI_ID: YAMADA_ID, SOMEBODY_ID: YAMADA_ID}

    corrections.undo(database, BY)
    corrections.undo(database, BY)
    assert state(database) == before


def test_nobody_is_merged_with_nobody_or_into_somebody_who_is_gone(database: Database) -> None:
    naming.merge(database, YAMADA_ID, [], BY)
    naming.merge(database, 99, [YAMADA_ID], BY)
    naming.merge(database, YAMADA_ID, [99], BY)

    assert last(database) is None


def test_the_preview_of_a_merger_lists_what_would_be_somebody_elses(database: Database) -> None:
    corrections.confirm(database, rows(database)[BACK].id, BY)
    preview = preview_merge(database, YAMADA_ID, [SUZUKI_ID, SOMEBODY_ID])

    assert [one.words for one in preview.quotes] == [BACK, WAITING]
    assert (preview.articles, preview.decided, preview.doubts) == ({1: 2}, 1, ())
    assert preview_merge(database, YAMADA_ID, []).quotes == ()


def test_the_preview_asks_about_two_of_one_surname(database: Database) -> None:
    take_in(database, person("山田花子"))
    hanako = everybody(database)["山田花子"].id

    assert [one.doubt for one in preview_merge(database, YAMADA_ID, [hanako]).doubts] == [Doubt.GIVEN_NAME]


# Parting


def test_who_was_merged_takes_along_what_was_theirs(database: Database) -> None:
    before = state(database)
    naming.merge(database, YAMADA_ID, [SUZUKI_ID], BY)
    assert [one.words for one in preview_part(database, SUZUKI_ID).quotes] == [BACK]
    naming.part(database, SUZUKI_ID, BY)

    assert last(database) == (Action.SPLIT_SPEAKER, "山田太郎", "鈴木花子")
    assert state(database) == before
    naming.part(database, 99, BY)
    assert last(database) == (Action.SPLIT_SPEAKER, "山田太郎", "鈴木花子")


def test_those_called_so_become_somebody_else_unless_a_person_decided(database: Database) -> None:
    with database.writing() as session:
        add(session, USUAL, number=2)
    before = state(database)
    corrections.confirm(database, rows(database)[BACK].id, BY)
    preview = preview_split(database, SUZUKI_ID, "鈴木氏")
    assert (len(preview.quotes), preview.decided) == (2, 1)

    naming.split(database, Split(SUZUKI_ID, "鈴木氏", "鈴木 "), [one.quote_id for one in preview.quotes], BY)
    found = everybody(database)
    assert last(database) == (Action.SPLIT_SPEAKER, "鈴木花子", "鈴木")
    assert (found["鈴木花子"].quotes, found["鈴木"].quotes, found["鈴木"].kind) == (1, 1, EntityKind.PERSON)
    with database.session() as session:
        assert [(one.form, one.speaker) for one in queries_speakers.words(session)] == [("鈴木氏", "鈴木")]

    corrections.undo(database, BY)
    corrections.undo(database, BY)
    assert state(database) == before


def test_nothing_is_split_off_without_a_name_or_from_nobody(database: Database) -> None:
    naming.split(database, Split(SUZUKI_ID, "鈴木氏", " "), [], BY)
    naming.split(database, Split(99, "鈴木氏", "鈴木"), [], BY)

    assert last(database) is None


# What speakers are


def test_names_kinds_readings_and_notes_are_steps(database: Database) -> None:
    before = state(database)
    naming.rename(database, YAMADA_ID, " ヤマダ・タロウ ", BY)
    assert last(database) == (Action.RENAME, "山田太郎", "ヤマダ・タロウ")
    naming.change_kind(database, YAMADA_ID, EntityKind.GROUP, BY)
    assert last(database) == (Action.SPEAKER_KIND, "person", "group")
    naming.write_reading(database, YAMADA_ID, " やまだたろう", BY)
    assert last(database) == (Action.READING, "", "やまだたろう")
    naming.write_note(database, YAMADA_ID, "市長", BY)
    assert last(database) == (Action.NOTE, "", "市長")

    view = everybody(database)["ヤマダ・タロウ"]
    assert (view.kind, view.reading, view.note) == (EntityKind.GROUP, "やまだたろう", "市長")
    for _ in range(4):
        corrections.undo(database, BY)
    assert state(database) == before


@pytest.mark.parametrize("name", ["", "山田太郎"])
def test_the_name_that_the_articles_say_is_nobodys_own(database: Database, name: str) -> None:
    naming.rename(database, YAMADA_ID, "太郎", BY)
    naming.rename(database, YAMADA_ID, name, BY)

    assert everybody(database)["山田太郎"].aliases == ("山田氏",)
    naming.rename(database, YAMADA_ID, name, BY)
    assert last(database) == (Action.RENAME, "太郎", "山田太郎")


def test_titles_have_a_beginning_and_an_end(database: Database) -> None:
    before = state(database)
    naming.add_title(database, YAMADA_ID, NewTitle("", None, None), BY)
    assert last(database) is None
    naming.add_title(database, YAMADA_ID, NewTitle("市長", date(2020, 4, 1), None), BY)
    assert last(database) == (Action.TITLE, "", "市長 2020-04-01〜")
    with database.session() as session:
        (title,) = queries_speakers.titles(session, YAMADA_ID)
    naming.change_title(database, title, NewTitle("知事", None, date(2024, 3, 31)), BY)
    assert last(database) == (Action.TITLE, "市長 2020-04-01〜", "知事 〜2024-03-31")
    naming.change_title(database, title, NewTitle("", None, None), BY)
    with database.session() as session:
        assert queries_speakers.titles(session, YAMADA_ID) == ()

    for _ in range(3):
        corrections.undo(database, BY)
    assert state(database) == before


def test_the_titles_of_merged_ones_are_those_of_who_they_are_now(database: Database) -> None:
    naming.add_title(database, YAMADA_ID, NewTitle("市長", None, None), BY)
    naming.add_title(database, SUZUKI_ID, NewTitle("代表", None, None), BY)
    naming.merge(database, YAMADA_ID, [SUZUKI_ID], BY)
    with database.session() as session:
        assert queries_speakers.all_titles(session) == {YAMADA_ID: ["市長", "代表"]}


# One speaker for many


def test_one_speaker_is_applied_to_those_called_alike_but_for_decided_ones(database: Database) -> None:
    for number in (2, 3, 4):
        with database.writing() as session:
            add(session, USUAL, number=number)
    before = state(database)
    first, second, third, fourth = (by_article(database, number)[GOING].id for number in (1, 2, 3, 4))
    corrections.confirm(database, second, BY)
    corrections.choose_speaker(database, third, SOMEBODY_ID, BY)
    corrections.choose_speaker(database, first, SUZUKI_ID, BY)
    alike = preview_alike(database, first).quotes
    assert [(one.quote_id, one.is_decided) for one in alike] == [
        (second, True),
        (third, True),
        (fourth, False),
    ]

    naming.apply_speaker(database, [one.quote_id for one in alike], SUZUKI_ID, BY)
    assert [by_article(database, number)[GOING].speaker for number in (1, 2, 3, 4)] == [
        "鈴木花子",
        "山田太郎",
        "関係者",
        "鈴木花子",
    ]
    assert last(database) == (Action.SPEAKER, "山田太郎", "鈴木花子")
    naming.apply_speaker(database, [fourth, second], None, BY)
    assert by_article(database, 4)[GOING].speaker == "鈴木花子"

    for _ in range(4):
        corrections.undo(database, BY)
    assert state(database) == before


@pytest.mark.parametrize(("speaker_id", "count"), [(None, 1), (SUZUKI_ID, 1), (SOMEBODY_ID, 0)])
def test_whom_one_article_alone_knows_is_applied_nowhere_else(
    database: Database, speaker_id: int | None, count: int
) -> None:
    with database.writing() as session:
        add(session, USUAL, number=2)
    first = by_article(database, 1)[GOING].id
    corrections.choose_speaker(database, first, speaker_id, BY)

    assert len(preview_alike(database, first).quotes) == count


def test_a_held_one_stays_held_with_the_other_speaker(database: Database) -> None:
    back = rows(database)[BACK].id
    corrections.hold(database, back, BY)
    naming.apply_speaker(database, [back], None, BY)

    assert (rows(database)[BACK].status, rows(database)[BACK].speaker_id) == (ReviewStatus.HELD, None)


# What was taught is used


def test_a_name_that_a_person_gave_is_known_in_the_next_article(database: Database) -> None:
    naming.rename(database, YAMADA_ID, "ヤマダ・タロウ", BY)

    assert take_in(database, person("ヤマダ・タロウ")) == "ヤマダ・タロウ"
    assert everybody(database)["ヤマダ・タロウ"].quotes == 2


def test_a_name_that_two_bear_leads_to_neither(database: Database) -> None:
    for speaker_id in (YAMADA_ID, SUZUKI_ID):
        naming.rename(database, speaker_id, "タロウ", BY)
    take_in(database, person("タロウ"))

    assert [one.quotes for one in everybody(database).values() if one.machine_name == "タロウ"] == [1]


def test_a_name_that_was_given_leads_to_nobody_of_another_title(database: Database) -> None:
    naming.add_title(database, YAMADA_ID, NewTitle("市長", None, None), BY)
    naming.rename(database, YAMADA_ID, "山田", BY)
    take_in(database, person("山田", "山田教諭"))

    assert [one.quotes for one in everybody(database).values() if one.machine_name == "山田"] == [1]


def test_a_merged_name_leads_on_unless_it_is_another_one(database: Database) -> None:
    naming.add_title(database, YAMADA_ID, NewTitle("市長", None, None), BY)
    take_in(database, person("山田"))
    short = everybody(database)["山田"].id
    naming.merge(database, YAMADA_ID, [short], BY)

    assert take_in(database, person("山田", "山田市長"), number=3) == "山田太郎"
    other = person("山田", "山田教諭")
    assert take_in(database, other, number=4) == "山田"
    assert take_in(database, other, number=5) == "山田"
    assert (everybody(database)["山田太郎"].quotes, everybody(database)["山田"].quotes) == (3, 2)


def test_two_merged_names_of_one_article_are_one(database: Database) -> None:
    take_in(database, person("山田"), person("太郎"))
    merged = [everybody(database)[name].id for name in ("山田", "太郎")]
    naming.merge(database, YAMADA_ID, merged, BY)
    take_in(database, person("山田"), person("太郎"), number=3)

    assert [one.speaker for one in by_article(database, 3).values()] == ["山田太郎", "山田太郎"]


def test_a_full_name_leads_on_whatever_the_title(database: Database) -> None:
    naming.add_title(database, YAMADA_ID, NewTitle("市長", None, None), BY)
    take_in(database, person("山田 太郎"))
    naming.merge(database, YAMADA_ID, [everybody(database)["山田 太郎"].id], BY)

    assert take_in(database, person("山田 太郎", "山田教授"), number=3) == "山田太郎"


def test_who_was_split_off_is_known_by_what_they_are_called(database: Database) -> None:
    naming.split(database, Split(SUZUKI_ID, "鈴木教諭", "鈴木"), [], BY)
    teacher = person("鈴木花子", "鈴木教諭")
    new_id = everybody(database)["鈴木"].id

    assert take_in(database, teacher) == "鈴木"
    assert take_in(database, SUZUKI, number=3) == "鈴木花子"
    assert take_in(database, teacher, SUZUKI, number=4) == "鈴木"
    assert by_article(database, 4)[BACK].speaker == "鈴木花子"
    with database.writing() as session:
        put_extraction(session, 2, extraction(quote(GOING, teacher)))
    assert by_article(database, 2)[GOING].speaker_id == new_id


def test_what_somebody_is_called_leads_to_nobody_of_another_given_name(database: Database) -> None:
    naming.split(database, Split(SUZUKI_ID, "鈴木教諭", "鈴木次郎"), [], BY)

    assert take_in(database, person("鈴木三郎", "鈴木教諭")) == "鈴木三郎"


def test_two_of_one_name_stay_two(database: Database) -> None:
    one, other = person("高橋一郎"), Entity("x", EntityKind.PERSON, "高橋一郎", ())
    take_in(database, one, other)
    views = by_article(database, 2)

    assert views[GOING].speaker_id != views[BACK].speaker_id
    take_in(database, one, other, number=3)
    again = by_article(database, 3)
    assert (again[GOING].speaker_id, again[BACK].speaker_id) == (
        views[GOING].speaker_id,
        views[BACK].speaker_id,
    )
