"""What was found in an article as the rows of a sheet, where no project keeps them."""

from db.views import FrameText, ReviewStatus
from extraction.model import Factuality, QuoteKind, SourceKind, Span
from formats.contract import Answer
from formats.rows import rows_of


def test_every_quotation_is_a_row_that_nobody_has_reviewed(answer: Answer) -> None:
    speech, title = rows_of(answer)

    assert (speech.number, speech.text, speech.speaker, speech.paragraph) == (
        1,
        "「𠮷野『海』が好き」",
        "山田",
        2,
    )
    assert (speech.span, speech.mention, speech.cue, speech.cue_text) == (
        Span(14, 24),
        Span(10, 13),
        Span(25, 28),
        "述べた",
    )
    assert (title.number, title.text, title.speaker, title.kind) == (2, "『海』", "", QuoteKind.TITLE)
    assert (title.mention, title.cue, title.cue_text) == (None, None, "")
    assert (speech.factuality, speech.frame_text, speech.clause_text, speech.speaker_source) == (
        Factuality.STATED,
        FrameText(occasion="図書館"),
        "「𠮷野『海』が好き」と",
        SourceKind.NAMED_PERSON,
    )
    assert (title.frame_text, title.clause, title.clause_text, title.speaker_source) == (
        FrameText(),
        None,
        "",
        None,
    )
    assert {row.status for row in (speech, title)} == {ReviewStatus.OPEN}
    assert not any(row.is_person_speaker for row in (speech, title))
