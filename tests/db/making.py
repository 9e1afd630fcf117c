"""One small article, and what was found in it as a test wants it."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy.orm import Session

from db import queries, store, store_extraction
from db.engine import Database
from db.views import QuoteFilter, QuoteView
from extraction.model import (
    Candidate,
    Cue,
    Entity,
    EntityKind,
    Extraction,
    Factuality,
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

TEXT: Final = "港の図書館\n\n　山田氏は「𠮷野へ『海』を見に行く」と述べた。鈴木氏は「戻る」と語った。\n関係者は「待つ」とした。\n"
YAMADA: Final = Entity("e1", EntityKind.PERSON, "山田太郎", ("山田氏",))
SUZUKI: Final = Entity("e2", EntityKind.PERSON, "鈴木花子", ("鈴木氏", "鈴木さん"))
SOMEBODY: Final = Entity("e3", EntityKind.ANONYMOUS, "関係者", ("関係者",), SourceKind.ANONYMOUS_ORGANISATION)
GOING: Final = "「𠮷野へ『海』を見に行く」"
SEA: Final = "『海』"
BACK: Final = "「戻る」"
WAITING: Final = "「待つ」"


def span(words: str) -> Span:
    """Where the words stand in the article."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def quote(
    words: str,
    entity: Entity | None = None,
    *,
    kind: QuoteKind = QuoteKind.SPEECH,
    parent: int | None = None,
    mention: str = "",
    cue: str = "",
    others: Iterable[Entity] = (),
    factuality: Factuality = Factuality.STATED,
    frame: Frame | None = None,
    clause: str = "",
) -> Quote:
    """One quotation as the extraction gives it."""
    return Quote(
        span=span(words),
        form=QuoteForm.DIRECT,
        kind=kind,
        region=Region.BODY,
        rule="adjacent",
        reason="述語の主語です。",
        confidence=0.9,
        parent=parent,
        entity=entity,
        mention=Mention(span(mention), mention, MentionKind.NAME) if mention else None,
        cue=Cue(span(cue), kind, cue) if cue else None,
        alternatives=tuple(Candidate(other, "near", 0.02) for other in others),
        factuality=factuality,
        frame=frame or Frame(),
        clause=span(clause) if clause else None,
    )


def extraction(*quotes: Quote, entities: Iterable[Entity] = (), extractor: str = "1") -> Extraction:
    """What was found, by this version of the rules."""
    return Extraction(TEXT, quotes, tuple(entities), "港の図書館", extractor, "20260723")


# Neither is what the rules would say: a test wants to see that they arrive.
CLAUSE: Final = "関係者は「待つ」"
FRAME: Final = Frame(occasion=span("図書館"), addressee=span("鈴木氏"))
USUAL: Final = extraction(
    quote(GOING, YAMADA, mention="山田氏", cue="述べた", others=[SUZUKI], frame=FRAME),
    quote(SEA, kind=QuoteKind.TITLE, parent=0),
    quote(BACK, SUZUKI, mention="鈴木氏", cue="語った", factuality=Factuality.NEGATED),
    quote(WAITING, SOMEBODY, mention="関係者", cue="とした", clause=CLAUSE),
)


def new_article(number: int = 1) -> store.NewArticle:
    """The article under another number, so that several can be kept."""
    return store.NewArticle(
        f"kiji/{number}.txt", "港の図書館", None, None, "utf-8", f"{number:016}{0:048}", TEXT
    )


def add(session: Session, found: Extraction = USUAL, number: int = 1) -> int:
    """Keep the article with what was found in it."""
    article_id = store.add_article(session, new_article(number))
    assert article_id is not None
    store_extraction.put_extraction(session, article_id, found)
    return article_id


def rows(database: Database) -> dict[str, QuoteView]:
    """The quotations of a project of one article by their words."""
    with database.session() as session:
        return {view.text: view for view in queries.find_quotes(session, QuoteFilter())}
