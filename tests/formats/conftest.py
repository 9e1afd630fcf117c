"""One small article with what was found in it, made by hand."""

from datetime import date
from typing import Final

import pytest

from db.views import QuoteView
from extraction.model import (
    Candidate,
    Cue,
    Entity,
    EntityKind,
    Extraction,
    Frame,
    Mention,
    MentionKind,
    Quote,
    QuoteForm,
    QuoteKind,
    Region,
    SourceKind,
    Span,
)
from formats.article import Article
from formats.contract import Answer
from formats.rows import rows_of
from formats.sheet_row import SheetRow, sheet_rows

TEXT: Final = "港の図書館\r\n\r\n　山田氏は「𠮷野『海』が好き」と述べた。関係者は驚いた。\r\n"
YAMADA: Final = Entity("e1", EntityKind.PERSON, "山田", ("山田氏",))
SOMEBODY: Final = Entity("e2", EntityKind.ANONYMOUS, "関係者", ("関係者",), SourceKind.ANONYMOUS_ORGANISATION)


def place(words: str) -> Span:
    """Where the words stand in the article."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def answer() -> Answer:
    """A speech with a title in it."""
    article = Article(
        source="kiji/港.txt",
        data_sha256="ab12",
        encoding="utf-8",
        text=TEXT,
        title="港の図書館",
        outlet="架空新聞",
        published_on=date(2026, 4, 1),
        url="https://example.org/minato",
    )
    speech = Quote(
        span=place("「𠮷野『海』が好き」"),
        form=QuoteForm.DIRECT,
        kind=QuoteKind.SPEECH,
        region=Region.BODY,
        rule="adjacent",
        reason="述語「述べた」の主語は「山田氏」です。",
        confidence=0.97,
        entity=YAMADA,
        mention=Mention(place("山田氏"), "山田氏", MentionKind.NAME, "山田", "氏"),
        cue=Cue(place("述べた"), QuoteKind.SPEECH, "述べる"),
        alternatives=(Candidate(SOMEBODY, "near", 0.02),),
        frame=Frame(occasion=place("図書館")),
        clause=place("「𠮷野『海』が好き」と"),
    )
    title = Quote(
        span=place("『海』"),
        form=QuoteForm.DIRECT,
        kind=QuoteKind.TITLE,
        region=Region.BODY,
        rule="title",
        reason="題名です。",
        confidence=0.9,
        parent=0,
    )
    extraction = Extraction(TEXT, (speech, title), (YAMADA, SOMEBODY), "港の図書館", "1", "20260723")
    return Answer(article, extraction)


@pytest.fixture
def row(answer: Answer) -> QuoteView:
    """The speech as a row of the sheet."""
    return rows_of(answer)[0]


@pytest.fixture
def entry(answer: Answer) -> SheetRow:
    """The same with what its article says beside it."""
    return next(sheet_rows([answer]))
