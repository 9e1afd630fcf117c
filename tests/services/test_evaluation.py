"""How often the extraction is right on annotated articles: judgements beside quotations made by hand."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from extraction.model import Cue, Entity, EntityKind, Evidence, Quote, QuoteForm, QuoteKind, Region, Span
from services.evaluation import (
    Case,
    Difference,
    Outcome,
    Tally,
    compare,
    figures,
    judge,
    judge_document,
    kind_tallies,
    save,
    tallies,
)
from services.gold import GoldDocument, GoldError, GoldQuote

YAMADA: Final = Entity("e1", EntityKind.PERSON, "山田")
SUZUKI: Final = Entity("e2", EntityKind.PERSON, "鈴木")
NAMES: Final = {"yamada": ("山田", "山田氏"), "suzuki": ("鈴木",)}
SPEECH: Final = QuoteKind.SPEECH


def gold(
    start: int,
    end: int,
    form: QuoteForm = QuoteForm.DIRECT,
    *,
    kind: QuoteKind = SPEECH,
    speaker: str = "yamada",
    region: str = "body",
    cue: Span | None = None,
    is_scored: bool = True,
) -> GoldQuote:
    """One judgement."""
    return GoldQuote(Span(start, end), form, kind, region, speaker, cue, is_scored)


def found(
    start: int,
    end: int,
    form: QuoteForm = QuoteForm.DIRECT,
    *,
    kind: QuoteKind = SPEECH,
    entity: Entity | None = YAMADA,
    cue: Span | None = None,
) -> Quote:
    """One quotation."""
    word = Cue(cue, SPEECH, "述べる") if cue else None
    return Quote(Span(start, end), form, kind, Region.BODY, "adjacent", "", 0.95, entity=entity, cue=word)


def cases(judged: list[GoldQuote], quotes: list[Quote]) -> list[Case]:
    """The cases of a document with these judgements and quotations."""
    return list(judge_document(GoldDocument("a", "", NAMES, tuple(judged)), quotes))


def outcomes(judged: list[GoldQuote], quotes: list[Quote]) -> list[Outcome]:
    """The outcomes alone."""
    return [case.outcome for case in cases(judged, quotes)]


def test_a_case_says_where_it_stands_and_what_was_found() -> None:
    judged, quote = gold(10, 20, cue=Span(21, 24)), found(10, 20, cue=Span(22, 25))

    assert cases([judged], [quote]) == [
        Case(
            "a:10-20:direct",
            QuoteForm.DIRECT,
            "speech",
            Outcome.RIGHT,
            "adjacent",
            0.95,
            is_exact=True,
            has_cue=True,
        )
    ]


@pytest.mark.parametrize(
    ("judged", "quotes", "expected"),
    [
        ([gold(10, 20)], [found(10, 20)], [Outcome.RIGHT]),
        ([gold(10, 20)], [found(10, 19)], [Outcome.RIGHT]),
        ([gold(10, 20)], [found(10, 20, entity=SUZUKI)], [Outcome.WRONG_SPEAKER]),
        ([gold(10, 20)], [found(10, 20, entity=None)], [Outcome.WRONG_SPEAKER]),
        ([gold(10, 20, speaker="")], [found(10, 20, entity=None)], [Outcome.RIGHT]),
        ([gold(10, 20, speaker="")], [found(10, 20)], [Outcome.WRONG_SPEAKER]),
        ([gold(10, 20)], [found(10, 20, kind=QuoteKind.TERM)], [Outcome.MISSED]),
        ([gold(10, 20)], [found(10, 15)], [Outcome.MISSED]),
        ([gold(10, 20)], [], [Outcome.MISSED]),
        ([gold(10, 20, kind=QuoteKind.TERM)], [found(10, 20)], [Outcome.EXTRA]),
        ([gold(10, 20, kind=QuoteKind.TERM)], [found(10, 20, kind=QuoteKind.NAME)], [Outcome.SPARED]),
        ([gold(10, 20, kind=QuoteKind.TERM)], [], []),
        ([gold(10, 20, region="headline")], [], []),
        ([gold(10, 20, is_scored=False)], [], []),
    ],
)
def test_a_bracket_is_judged(judged: list[GoldQuote], quotes: list[Quote], expected: list[Outcome]) -> None:
    assert outcomes(judged, quotes) == expected


INDIRECT: Final = QuoteForm.INDIRECT


@pytest.mark.parametrize(
    ("judged", "quotes", "expected"),
    [
        ([gold(10, 20, INDIRECT)], [found(12, 20, INDIRECT)], [Outcome.RIGHT]),
        (
            [gold(10, 20, INDIRECT, cue=Span(21, 24))],
            [found(0, 5, INDIRECT, cue=Span(22, 24))],
            [Outcome.RIGHT],
        ),
        (
            [gold(10, 20, INDIRECT, cue=Span(21, 24))],
            [found(0, 5, INDIRECT)],
            [Outcome.MISSED, Outcome.EXTRA],
        ),
        ([gold(10, 20, INDIRECT)], [found(10, 20, INDIRECT, entity=SUZUKI)], [Outcome.WRONG_SPEAKER]),
        (
            [gold(10, 20, INDIRECT, speaker="")],
            [found(10, 20, INDIRECT, entity=None)],
            [Outcome.WRONG_SPEAKER],
        ),
        ([gold(10, 20, INDIRECT)], [found(10, 20, INDIRECT, kind=QuoteKind.OTHER)], [Outcome.MISSED]),
        ([gold(10, 20, INDIRECT, is_scored=False)], [found(10, 20, INDIRECT)], []),
        ([gold(10, 20, INDIRECT, is_scored=False)], [], []),
        ([gold(10, 20, INDIRECT)] * 2, [found(10, 20, INDIRECT)], [Outcome.RIGHT, Outcome.MISSED]),
        ([gold(0, 50, QuoteForm.BLOCK, is_scored=False)], [found(10, 20, INDIRECT)], []),
    ],
)
def test_a_reported_clause_is_judged(
    judged: list[GoldQuote], quotes: list[Quote], expected: list[Outcome]
) -> None:
    assert outcomes(judged, quotes) == expected


BLOCK: Final = QuoteForm.BLOCK


@pytest.mark.parametrize(
    ("quotes", "expected"),
    [
        ([found(10, 20, BLOCK)], Outcome.RIGHT),
        ([found(10, 20, BLOCK, entity=SUZUKI), found(10, 19, BLOCK)], Outcome.RIGHT),
        ([found(10, 20, BLOCK, entity=SUZUKI)], Outcome.WRONG_SPEAKER),
        ([found(10, 12, BLOCK)], Outcome.MISSED),
    ],
)
def test_a_block_is_judged(quotes: list[Quote], expected: Outcome) -> None:
    assert outcomes([gold(10, 20, BLOCK)], quotes) == [expected]


def test_the_figures_are_shares_of_the_cases() -> None:
    judged = [
        gold(0, 10, cue=Span(11, 13)),
        gold(20, 30, cue=Span(31, 33)),
        gold(40, 50),
        gold(60, 70, kind=QuoteKind.TERM),
        gold(80, 90, INDIRECT),
        gold(100, 150, BLOCK),
    ]
    quotes = [
        found(0, 10, cue=Span(11, 13)),
        found(20, 30, entity=SUZUKI),
        found(60, 70),
        found(80, 90, INDIRECT),
    ]

    assert figures(cases(judged, quotes)) == {
        "speech_p": 0.6667,
        "speech_r": 0.6667,
        "speech_f1": 0.6667,
        "span_exact": 0.6667,
        "attribution": 0.3333,
        "attribution_n": 3,
        "cue": 0.5,
        "indirect_p": 1.0,
        "indirect_r": 1.0,
        "indirect_f1": 1.0,
        "indirect_speaker": 1.0,
        "blocks": 0.0,
        "blocks_n": 1,
        "high_confidence_share": 1.0,
        "high_confidence_precision": 0.3333,
    }


def test_no_cases_have_figures_too() -> None:
    assert set(figures([]).values()) == {0}


def test_rules_are_counted_by_how_they_turned_out() -> None:
    judged = [gold(0, 10), gold(20, 30), gold(40, 50)]
    counted = tallies(cases(judged, [found(0, 10), found(20, 30, entity=SUZUKI)]), lambda case: case.rule)

    assert counted == {"adjacent": Tally(fired=2, right=1, wrong=1, missed=0), "-": Tally(0, 0, 0, missed=1)}


def test_kind_rules_are_counted_by_whether_these_are_words() -> None:
    judged = [gold(0, 10), gold(20, 30), gold(40, 50, kind=QuoteKind.TERM), gold(60, 70)]
    said = Evidence("direct", "body", "speech", "taken_by_cue")
    unsaid = Evidence("unsaid", "body", "term", "term")
    quotes = [
        replace(found(0, 10), evidence=said),
        replace(found(20, 30, entity=SUZUKI), evidence=said),
        replace(found(40, 50, kind=QuoteKind.TERM), evidence=unsaid),
        replace(found(60, 70, kind=QuoteKind.TERM), evidence=unsaid),
    ]

    assert kind_tallies(cases(judged, quotes)) == {
        "taken_by_cue": Tally(fired=2, right=2, wrong=0, missed=0),
        "term": Tally(fired=2, right=1, wrong=1, missed=0),
    }


def test_what_was_saved_is_compared_case_by_case(tmp_path: Path) -> None:
    judged = [gold(0, 10), gold(20, 30), gold(40, 50), gold(60, 70, kind=QuoteKind.TERM)]
    save(cases(judged, [found(0, 10), found(20, 30, entity=SUZUKI), found(60, 70)]), tmp_path / "a.json")
    after = cases(judged, [found(0, 10, entity=SUZUKI), found(20, 30), found(40, 50, entity=SUZUKI)])

    differences = compare(after, tmp_path / "a.json")

    assert differences == (
        Difference("a:0-10:direct", Outcome.RIGHT, Outcome.WRONG_SPEAKER),
        Difference("a:20-30:direct", Outcome.WRONG_SPEAKER, Outcome.RIGHT),
        Difference("a:40-50:direct", Outcome.MISSED, Outcome.WRONG_SPEAKER),
        Difference("a:60-70:direct", Outcome.EXTRA, None),
    )
    assert [one.is_better for one in differences] == [False, True, True, True]


def test_what_is_saved_says_which_extractor_it_was_and_holds_no_text(tmp_path: Path) -> None:
    save(cases([gold(0, 10)], [found(0, 10)]), tmp_path / "a.json")
    saved = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))

    assert set(saved) == {"format", "extractor", "dictionary", "figures", "rules", "cases"}
    assert saved["cases"] == {"a:0-10:direct": "right"}


@pytest.mark.parametrize("text", ["{", "{}", "[]", '{"cases": {"a": "great"}}', '{"cases": []}'])
def test_a_file_that_is_none_of_ours_cannot_be_compared_with(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text, encoding="utf-8")

    with pytest.raises(GoldError, match=r"a\.json"):
        compare([], tmp_path / "a.json")


def test_documents_are_extracted_to_be_judged() -> None:
    text = "山田太郎氏は「行く」と述べた。"
    judged = GoldQuote(Span(6, 10), QuoteForm.DIRECT, SPEECH, "body", "yamada", None, is_scored=True)

    (case,) = judge([GoldDocument("a", text, {"yamada": ("山田太郎",)}, (judged,))])

    assert (case.name, case.outcome) == ("a:6-10:direct", Outcome.RIGHT)
