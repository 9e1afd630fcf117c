"""Whether it was really said, in what frame, and what clause a bracket is a part of."""

import pytest

from extraction import extract
from extraction.model import Factuality, Quote, SourceKind

FACTS = [
    ("田中会長は「順調だ」と述べた。", Factuality.STATED),
    ("田中会長は「順調だ」とは言っていない。", Factuality.NEGATED),
    ("田中会長は「順調だ」とは述べなかった。", Factuality.NEGATED),
    ("田中会長が「順調だ」と言えば、市は動く。", Factuality.HYPOTHETICAL),
    ("田中会長が「順調だ」と述べたとしても、市は動かない。", Factuality.HYPOTHETICAL),
    ("田中会長は本当に「順調だ」と述べたのか。", Factuality.QUESTIONED),
    ("田中会長は14日の国会で「順調だ」と表明する見通しだ。", Factuality.FUTURE),
    ("田中会長は「順調だ」と述べた考えを改めた。", Factuality.STATED),
    ("「順調だ。必ず間に合う。」", Factuality.STATED),
]


def only(text: str) -> Quote:
    """The one quotation of the text."""
    (quote,) = extract(text).quotes
    return quote


@pytest.mark.parametrize(("text", "factuality"), FACTS)
def test_what_is_only_supposed_is_no_statement(text: str, factuality: Factuality) -> None:
    assert only(text).factuality is factuality


# text; when, occasion, medium, addressee
FRAMES = [
    ("田中会長は12日の記者会見で「順調だ」と述べた。", ("12日", "記者会見", None, None)),
    ("田中会長は取材に「順調だ」と語った。", (None, "取材", None, None)),
    ("田中会長は記者団に「順調だ」と語った。", (None, None, None, "記者団")),
    ("田中会長は住民に対し、工事は順調だと説明した。", (None, None, None, "住民")),
    ("歌手の山田さんはXに「休みます」と投稿した。", (None, None, "X", None)),
    ("田中会長は電話での取材に「順調だ」と語った。", (None, "取材", "電話", None)),
    ("田中会長は町に「順調だ」と伝えた。", (None, None, None, "町")),
    ("田中会長は「順調だ」と述べた。", (None, None, None, None)),
    ("見出し\n田中会長：工事は会見の通りに進んでいます。", (None, None, None, None)),
]


@pytest.mark.parametrize(("text", "parts"), FRAMES)
def test_the_frame_says_when_where_how_and_to_whom(text: str, parts: tuple[str | None, ...]) -> None:
    frame = only(text).frame
    spans = (frame.when, frame.occasion, frame.medium, frame.addressee)

    assert tuple(span.of(text) if span else None for span in spans) == parts


CLAUSES = [
    (
        "市は、国が「十分な支援」を行うなら工事を始めると約束した。",
        "国が「十分な支援」を行うなら工事を始める",
    ),
    ("田中会長は「無謀な挑戦」を始めると述べた。", "「無謀な挑戦」を始める"),
    ("田中会長は12日の電話での取材に対して「無謀な挑戦」を始めると述べた。", "「無謀な挑戦」を始める"),
    ("田中会長は「順調だ」と述べた。", None),
    ("田中会長は「過去の功績」を称賛した。", None),
]


@pytest.mark.parametrize(("text", "clause"), CLAUSES)
def test_a_bracket_that_is_a_part_knows_the_whole_clause(text: str, clause: str | None) -> None:
    found = only(text).clause

    assert (found.of(text) if found else None) == clause


SOURCES = [
    ("田中太郎会長は「順調だ」と述べた。", SourceKind.NAMED_PERSON),
    ("校長は「順調だ」と述べた。", SourceKind.TITLE_ONLY),
    ("男性（34）は「順調だ」と述べた。", SourceKind.ANONYMOUS_PERSON),
    ("政府筋は「順調だ」と述べた。", SourceKind.ANONYMOUS_ORGANISATION),
    ("気象庁は「順調だ」と述べた。", SourceKind.ORGANISATION),
    ("住民は「順調だ」と述べた。", SourceKind.GROUP),
    ("報告書は「順調だ」と指摘した。", SourceKind.DOCUMENT),
    ("ヌイグルミが「順調だ」と述べた。", SourceKind.TITLE_ONLY),
]


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_a_source_stands_on_the_ladder(text: str, source: SourceKind) -> None:
    entity = only(text).entity

    assert entity is not None
    assert entity.source is source
