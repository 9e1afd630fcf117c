"""The answers so far: the nearest one of the same level, and who the article has named most."""

import pytest

from extraction import extract
from extraction.answers import Answers
from extraction.document import read_document
from extraction.findings import Utterance
from extraction.lexicon import shipped_lexicon
from extraction.model import Attribution, QuoteForm, QuoteKind, Span

LONG_AGO = "雨が降った。風が吹いた。雪も舞った。日が暮れた。夜が来た。"


def speaker_of_last(text: str) -> str | None:
    """Whose the last quotation is."""
    mention = extract(text).quotes[-1].mention
    return mention.name or mention.text if mention else None


@pytest.mark.parametrize(
    ("named", "speaker"),
    [
        ("女優の山田花子さんが旅に出た。", "山田花子"),
        ("女優の山田花子さんが旅に出た。山田さんは歩いた。歌手の鈴木次郎さんも来た。", "山田"),
        ("女優の山田花子さんが旅に出た。歌手の鈴木次郎さんも来た。", "鈴木次郎"),
        ("女優の山田花子さんが旅に出た。リバー・タイムズもそう報じた。", "山田花子"),
    ],
)
def test_the_person_named_most_goes_on_when_nobody_is_near(named: str, speaker: str) -> None:
    assert speaker_of_last(f"{named}{LONG_AGO}「寒い」と書いた。") == speaker


def test_the_innermost_bracket_with_an_answer_is_around() -> None:
    text = "田中会長は「『私は「無理だ」と言う』という歌を聞いた」と述べた。"
    innermost = next(quote for quote in extract(text).quotes if quote.span.of(text) == "「無理だ」")

    assert innermost.mention is not None
    assert innermost.mention.name == "田中"


def test_a_bracket_of_nobody_answers_for_none_in_it() -> None:
    assert speaker_of_last("『私は「無理だ」と言う』という歌を聞いた。") is None


def test_an_answer_that_names_nobody_is_no_answer_to_go_on_from() -> None:
    sentence = read_document("「雨だ」「風だ」", shipped_lexicon()).sentences[0]
    first, second = (
        Utterance(Span(start, start + 4), QuoteForm.DIRECT, QuoteKind.SPEECH, sentence, 0) for start in (0, 4)
    )
    answers = Answers()
    answers.put(first, Attribution(None))

    assert len(answers) == 1
    assert list(answers) == [first]
    assert list(answers.before(second)) == []
    assert answers.last_in(sentence.index) is None


def test_the_reason_names_no_verb_where_there_is_none() -> None:
    (quote,) = extract("母親の田中さんは「本当によかった」。").quotes

    assert quote.reason == "独立した文の形の発言とみました。文の主語は「田中さん」です。"
