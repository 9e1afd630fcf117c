"""A project's quotations in the form in which the extraction gives them."""

import pytest

from db import queries
from db.engine import Database
from db.views import QuoteFilter, RejectReason
from extraction.model import QuoteKind
from formats.contract import Answer
from services import corrections
from services.project_answers import PERSON_REASON, PERSON_RULE, answers_of
from tests.db.making import BACK, GOING, SEA, TEXT, USUAL, WAITING, add, rows, span

BY = "佐藤"


def answers(database: Database, quote_filter: QuoteFilter | None = None) -> list[Answer]:
    """What passes the filter."""
    with database.session() as session:
        views = queries.find_quotes(session, quote_filter or QuoteFilter())
        return list(answers_of(session, views))


@pytest.fixture
def ids(database: Database) -> dict[str, int]:
    """The quotations by their words."""
    return {words: view.id for words, view in rows(database).items()}


def test_undecided_quotations_are_what_the_extraction_gave(database: Database) -> None:
    (answer,) = answers(database)

    assert (answer.article.source, answer.article.text) == ("kiji/1.txt", TEXT)
    for given, found in zip(answer.extraction.quotes, USUAL.quotes, strict=True):
        assert (given.span, given.form, given.kind, given.region) == (
            found.span,
            found.form,
            found.kind,
            found.region,
        )
        assert (given.rule, given.reason, given.confidence, given.parent) == (
            found.rule,
            found.reason,
            found.confidence,
            found.parent,
        )
        assert (given.entity and given.entity.canonical) == (found.entity and found.entity.canonical)
        assert (given.mention and given.mention.span) == (found.mention and found.mention.span)
        assert (given.cue and given.cue.span) == (found.cue and found.cue.span)
        assert (given.factuality, given.frame, given.clause) == (found.factuality, found.frame, found.clause)
        assert (given.entity and given.entity.source) == (found.entity and found.entity.source)
        assert [one.entity.canonical for one in given.alternatives] == [
            one.entity.canonical for one in found.alternatives
        ]
    assert answer.reviews == ({"review": {"status": "open", "reject_reason": None, "note": ""}},) * 4


def test_a_persons_speaker_stands_in_the_place_of_the_machines(
    database: Database, ids: dict[str, int]
) -> None:
    corrections.choose_speaker(database, ids[GOING], 2, BY)
    (answer,) = answers(database)

    quote = answer.extraction.quotes[0]
    assert quote.entity is not None
    assert (quote.entity.canonical, quote.mention, quote.rule, quote.reason) == (
        "鈴木花子",
        None,
        PERSON_RULE,
        PERSON_REASON,
    )
    assert [one.entity.canonical for one in quote.alternatives] == ["山田太郎"]


def test_a_persons_kind_is_a_persons_answer(database: Database, ids: dict[str, int]) -> None:
    corrections.change_kind(database, ids[SEA], QuoteKind.WRITING, BY)

    quote = answers(database)[0].extraction.quotes[1]
    assert (quote.kind, quote.rule) == (QuoteKind.WRITING, PERSON_RULE)


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        (RejectReason.EMPHASIS, QuoteKind.EMPHASIS),
        (RejectReason.TITLE, QuoteKind.TITLE),
        (RejectReason.NARRATION, QuoteKind.OTHER),
    ],
)
def test_what_is_rejected_is_nobodys_words(
    database: Database, ids: dict[str, int], reason: RejectReason, kind: QuoteKind
) -> None:
    corrections.reject(database, ids[BACK], reason, BY)
    corrections.reject(database, ids[SEA], reason, BY)
    corrections.write_note(database, ids[BACK], "重ねて", BY)
    (answer,) = answers(database)

    assert answer.extraction.quotes[2].kind is kind
    assert answer.extraction.quotes[1].kind is QuoteKind.TITLE
    assert answer.reviews[2] == {
        "review": {"status": "rejected", "reject_reason": reason.value, "note": "重ねて"}
    }


def test_a_parent_that_is_left_out_is_no_parent(database: Database) -> None:
    (answer,) = answers(database, QuoteFilter(text="『海』"))
    assert [quote.parent for quote in answer.extraction.quotes] == [None, 0]

    with database.session() as session:
        inner = [view for view in queries.find_quotes(session, QuoteFilter()) if view.text == SEA]
        (answer,) = list(answers_of(session, inner))
    assert [(quote.span, quote.parent) for quote in answer.extraction.quotes] == [(span(SEA), None)]


def test_every_article_has_an_answer_of_its_own(database: Database) -> None:
    with database.writing() as session:
        add(session, number=2)

    assert [answer.article.source for answer in answers(database)] == ["kiji/1.txt", "kiji/2.txt"]
    assert [len(answer.extraction.quotes) for answer in answers(database, QuoteFilter(text=WAITING))] == [
        1,
        1,
    ]
