"""What was found in an article as the rows of a sheet, where no project keeps them."""

from bisect import bisect_right

from db.frames import frame_text
from db.views import QuoteView
from extraction import split_paragraphs
from extraction.model import Quote
from formats.contract import Answer


def rows_of(answer: Answer) -> list[QuoteView]:
    """One row for every quotation, in order; nobody has reviewed any."""
    starts = [span.start for span in split_paragraphs(answer.article.text)]
    return [
        _row(answer, quote, number, bisect_right(starts, quote.span.start))
        for number, quote in enumerate(answer.extraction.quotes, start=1)
    ]


def _row(answer: Answer, quote: Quote, number: int, paragraph: int) -> QuoteView:
    """One quotation as the machine left it; ids are of no library and stay 0."""
    article = answer.article
    speaker = quote.entity.canonical if quote.entity else ""
    return QuoteView(
        id=0,
        article_id=0,
        number=number,
        span=quote.span,
        machine_span=quote.span,
        text=quote.span.of(article.text),
        form=quote.form,
        kind=quote.kind,
        machine_kind=quote.kind,
        region=quote.region,
        speaker=speaker,
        speaker_source=quote.entity.source if quote.entity else None,
        machine_speaker=speaker,
        mention=quote.mention.span if quote.mention else None,
        cue=quote.cue.span if quote.cue else None,
        cue_text=quote.cue.span.of(article.text) if quote.cue else "",
        factuality=quote.factuality,
        frame=quote.frame,
        frame_text=frame_text(quote.frame, article.text),
        clause=quote.clause,
        clause_text=quote.clause.of(article.text) if quote.clause else "",
        rule=quote.rule,
        reason=quote.reason,
        confidence=quote.confidence,
        paragraph=paragraph,
        article_source=article.source,
        article_title=article.title,
        outlet=article.outlet,
        published_on=article.published_on,
    )
