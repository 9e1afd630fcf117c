"""What each column shows of a quotation."""

from dataclasses import replace
from datetime import date

from db.views import FrameText, QuoteView, RejectReason, ReviewStatus
from extraction.model import Factuality, QuoteForm, QuoteKind, SourceKind
from formats import labels
from formats.columns import COLUMNS
from formats.contract import Answer
from formats.rows import rows_of


def shown(row: QuoteView) -> dict[str, object]:
    """The values of the row by the title of their column."""
    return {column.title: column.value(row) for column in COLUMNS}


def test_a_row_shows_who_said_what_where_and_why(row: QuoteView) -> None:
    assert shown(row) == {
        "番号": 1,
        "状態": "未確認",
        "発言者": "山田",
        "発言": "「𠮷野『海』が好き」",
        "種別": "発言",
        "形": "直接",
        "事実性": "発言",
        "発言者の種類": "実名",
        "述語": "述べた",
        "記事": "港の図書館",
        "媒体": "架空新聞",
        "日付": date(2026, 4, 1),
        "段落": 2,
        "備考": "",
        "根拠": "述語「述べた」の主語は「山田氏」です。",
        "信頼度": 0.97,
        "開始": 14,
        "終了": 24,
        "元ファイル": "kiji/港.txt",
        "発言者（機械）": "山田",
        "いつ": "",
        "場面": "図書館",
        "媒体・手段": "",
        "相手": "",
        "伝える節": "「𠮷野『海』が好き」と",
    }


def test_a_bracket_that_is_nobodys_words_has_empty_cells(answer: Answer) -> None:
    values = shown(replace(rows_of(answer)[1], outlet=None))

    assert (values["発言者"], values["述語"], values["媒体"], values["種別"]) == ("", "", "", "題名")
    assert (values["事実性"], values["発言者の種類"], values["伝える節"]) == ("", "", "")


def test_what_is_only_supposed_says_so(row: QuoteView) -> None:
    assert shown(replace(row, factuality=Factuality.HYPOTHETICAL))["事実性"] == "仮定"


def test_a_source_without_a_name_says_what_it_is(row: QuoteView) -> None:
    insider = replace(row, speaker_source=SourceKind.ANONYMOUS_ORGANISATION)

    assert shown(insider)["発言者の種類"] == "組織の匿名の関係者"


def test_every_part_of_the_frame_has_its_column(row: QuoteView) -> None:
    values = shown(replace(row, frame_text=FrameText("12日", "記者会見", "X", "記者団")))

    assert [values[title] for title in ("いつ", "場面", "媒体・手段", "相手")] == [
        "12日",
        "記者会見",
        "X",
        "記者団",
    ]


def test_frame_and_clause_do_not_go_on_paper() -> None:
    on_paper = {column.title for column in COLUMNS if column.is_printed}

    assert on_paper >= {"事実性", "発言者の種類"}
    assert not on_paper & {"いつ", "場面", "媒体・手段", "相手", "伝える節"}


def test_unknown_is_only_what_a_person_decided(row: QuoteView) -> None:
    assert shown(replace(row, speaker="", is_person_speaker=False))["発言者"] == ""
    assert shown(replace(row, speaker="", is_person_speaker=True))["発言者"] == "不明"


def test_the_remarks_hold_the_reason_of_a_rejection_and_the_note(row: QuoteView) -> None:
    rejected = replace(row, status=ReviewStatus.REJECTED, reject_reason=RejectReason.HEADLINE, note="裏面も")

    assert shown(rejected)["備考"] == "除外：見出し\n裏面も"
    assert shown(replace(row, note="裏面も"))["備考"] == "裏面も"


def test_every_value_has_a_word() -> None:
    assert set(labels.STATUS) == set(labels.STATUS_MEANING) == set(ReviewStatus)
    assert set(labels.KIND) == set(QuoteKind)
    assert set(labels.FORM) == set(QuoteForm)
    assert set(labels.FACTUALITY) == set(Factuality)
    assert set(labels.SOURCE) == set(SourceKind)
    assert set(labels.REJECT_REASON) == set(RejectReason)
