"""Words that a project has of its own: what they change, and that nobody else's extraction knows them."""

from pathlib import Path

import pytest

from extraction import extract
from extraction.lexicon import CueKind, shipped_lexicon
from extraction.model import Alias, EntityKind, QuoteKind
from extraction.own_words import NO_WORDS, OwnCue, OwnWords, lexicon_with, predicate_form

FIST = OwnWords(cues=(OwnCue("拳を突き上げる", CueKind.SPEECH),))
PERSON, ORGANISATION = EntityKind.PERSON, EntityKind.ORGANISATION
SAMPLES = sorted((Path(__file__).resolve().parents[2] / "resources/samples").glob("*.txt"))

# as a person writes it, its dictionary form
FORMS = [
    ("胸を張る", "胸を張る"),
    (" 胸を張った ", "胸を張る"),
    ("主張した", "主張する"),
    ("主張", "主張する"),
    ("述べている", "述べる"),
    ("明らかにした", "明らかにする"),
    ("開き直りました", "開き直る"),
    ("指摘されている", "指摘する"),
    ("悔しい", "悔しい"),
    ("海", None),
    ("胸を張って、", None),
    ("", None),
]

# text, what was taught, who says each quotation
WHO = [
    ("ガースーは「順調だ」と述べた。", (("ガースー", "菅義偉", PERSON),), ["菅義偉"]),
    (
        "ガースー氏は「順調だ」と述べた。菅氏は「続ける」と語った。",
        (("ガースー", "菅義偉", PERSON),),
        ["菅義偉", "菅義偉"],
    ),
    (
        "菅義偉氏は「順調だ」と述べた。ガースーは「続ける」と語った。同氏は「行く」と話した。",
        (("ガースー", "菅義偉", PERSON),),
        ["菅義偉", "菅義偉", "菅義偉"],
    ),
    ("桜田門は「順調だ」と述べた。", (("桜田門", "警視庁", ORGANISATION),), ["警視庁"]),
    ("ヌイグルミが「順調だ」と述べた。", (("ヌイグルミ", "田中花", PERSON),), ["田中花"]),
    ("鉄腕ピッチャーは「投げる」と話した。", (("鉄腕ピッチャー", "鈴木一郎", PERSON),), ["鈴木一郎"]),
    (
        "桜田門は「順調だ」と述べた。警視庁は「続ける」と語った。",
        (("桜田門", "警視庁", ORGANISATION),),
        ["警視庁", "警視庁"],
    ),
    # whom the article itself tells is right
    (
        "高市修首相は「順調だ」と述べた。首相は「続ける」と語った。",
        (("首相", "高市早苗", PERSON),),
        ["高市修"] * 2,
    ),
    (
        "高市修氏は「順調だ」と述べた。高市氏は「続ける」と語った。",
        (("高市", "高市早苗", PERSON),),
        ["高市修"] * 2,
    ),
    (
        "ガースーは「順調だ」と述べた。キール・スターマー氏は「行く」と話した。社長は「行かない」と話した。",
        (("ガースー", "菅義偉", PERSON),),
        ["菅義偉", "キール・スターマー", "社長"],
    ),
    # two who may bear a part of the name: neither is taken for the other
    (
        "ガースーは「順調だ」と述べた。山田太郎氏は「行く」と話した。山田花子氏は「行かない」と話した。",
        (("ガースー", "山田", PERSON),),
        ["山田", "山田太郎", "山田花子"],
    ),
]


def words(*aliases: tuple[str, str, EntityKind]) -> OwnWords:
    return OwnWords(aliases=tuple(Alias(*alias) for alias in aliases))


@pytest.mark.parametrize(("written", "form"), FORMS)
def test_a_predicate_is_kept_in_its_dictionary_form(written: str, form: str | None) -> None:
    assert predicate_form(written) == form


def test_an_own_predicate_takes_a_quotation_as_a_listed_one_does() -> None:
    text = "山田太郎選手は「負けません」と拳を突き上げた。"
    plain, taught = extract(text).quotes[0], extract(text, own=FIST).quotes[0]

    assert plain.evidence is not None
    assert taught.evidence is not None
    assert (plain.evidence.kind_rule, taught.evidence.kind_rule) == ("unknown_predicate", "taken_by_cue")
    assert taught.cue is not None
    assert taught.cue.form == "拳を突き上げる"
    assert taught.confidence > plain.confidence


def test_an_own_predicate_finds_what_was_nobodys_words() -> None:
    text = "田中会長は「海の日」と店を巡った。"
    own = OwnWords(cues=(OwnCue("店を巡る", CueKind.THOUGHT),))

    assert extract(text).quotes[0].kind is QuoteKind.TERM
    assert extract(text, own=own).quotes[0].kind is QuoteKind.THOUGHT


def test_where_a_project_says_otherwise_than_the_lists_it_is_right() -> None:
    text = "田中会長は「負けません」と胸を張った。"
    own = OwnWords(cues=(OwnCue("胸を張る", CueKind.THOUGHT),))

    assert extract(text).quotes[0].kind is QuoteKind.SPEECH
    assert extract(text, own=own).quotes[0].kind is QuoteKind.THOUGHT


@pytest.mark.parametrize(("text", "aliases", "expected"), WHO)
def test_another_name_means_who_was_taught(
    text: str, aliases: tuple[tuple[str, str, EntityKind], ...], expected: list[str]
) -> None:
    quotes = extract(text, own=words(*aliases)).quotes

    assert [quote.entity and quote.entity.canonical for quote in quotes] == expected


def test_the_one_meant_is_what_a_person_said_they_are() -> None:
    entity = extract("桜田門は「順調だ」と述べた。", own=words(("桜田門", "警視庁", ORGANISATION))).entities[
        0
    ]

    assert (entity.kind, entity.canonical, entity.aliases) == (ORGANISATION, "警視庁", ("桜田門",))


def test_nobody_elses_extraction_knows_the_words() -> None:
    texts = [sample.read_text(encoding="utf-8") for sample in SAMPLES]
    before = [extract(text) for text in texts]
    own = OwnWords(
        cues=(OwnCue("述べる", CueKind.NAMING),), aliases=words(("市長", "山田花", PERSON)).aliases
    )

    assert [extract(text, own=own) for text in texts] != before
    assert [extract(text) for text in texts] == before
    assert lexicon_with(NO_WORDS) is shipped_lexicon()
