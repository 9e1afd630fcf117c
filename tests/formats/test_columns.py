"""What each column shows of a quotation."""

from datetime import date

from db.views import FrameText, RejectReason, ReviewStatus
from extraction.model import Factuality, QuoteForm, QuoteKind, SourceKind
from formats import labels
from formats.around import Around
from formats.columns import COLUMNS
from formats.contract import Answer
from formats.sheet_row import SheetRow, sheet_rows
from tests.formats.altering import altered


def shown(row: SheetRow) -> dict[str, object]:
    """The values of the row by the title of their column."""
    return {column.title: column.value(row) for column in COLUMNS}


def test_a_row_shows_who_said_what_where_and_why(entry: SheetRow) -> None:
    assert shown(entry) == {
        "番号": 1,
        "状態": "未確認",
        "発言者": "山田",
        "肩書き": "",
        "発言": "「𠮷野『海』が好き」",
        "前後の文": Around("山田氏は", "「𠮷野『海』が好き」", "と述べた。"),
        "記事": "港の図書館",
        "媒体": "架空新聞",
        "日付": date(2026, 4, 1),
        "備考": "",
        "種別": "発言",
        "除外理由": "",
        "述語": "述べた",
        "段落": 2,
        "位置": 14,
        "終わり": 24,
        "根拠": "述語「述べた」の主語は「山田氏」です。",
        "信頼度": 0.97,
        "URL": "https://example.org/minato",
        "形": "直接",
        "事実性": "発言",
        "発言者の種類": "実名",
        "元ファイル": "kiji/港.txt",
        "発言者（機械）": "山田",
        "いつ": "",
        "場面": "図書館",
        "媒体・手段": "",
        "相手": "",
        "伝える節": "「𠮷野『海』が好き」と",
    }


def test_a_bracket_that_is_nobodys_words_has_empty_cells(answer: Answer) -> None:
    _, title = sheet_rows([answer])
    values = shown(altered(title, outlet=None))

    assert (values["発言者"], values["述語"], values["媒体"], values["種別"]) == ("", "", "", "題名")
    assert (values["事実性"], values["発言者の種類"], values["伝える節"]) == ("", "", "")


def test_what_is_only_supposed_says_so(entry: SheetRow) -> None:
    assert shown(altered(entry, factuality=Factuality.HYPOTHETICAL))["事実性"] == "仮定"


def test_a_source_without_a_name_says_what_it_is(entry: SheetRow) -> None:
    insider = altered(entry, speaker_source=SourceKind.ANONYMOUS_ORGANISATION)

    assert shown(insider)["発言者の種類"] == "組織の匿名の関係者"


def test_every_part_of_the_frame_has_its_column(entry: SheetRow) -> None:
    values = shown(altered(entry, frame_text=FrameText("12日", "記者会見", "X", "記者団")))

    assert [values[title] for title in ("いつ", "場面", "媒体・手段", "相手")] == [
        "12日",
        "記者会見",
        "X",
        "記者団",
    ]


def test_only_what_somebody_reads_goes_on_paper() -> None:
    on_paper = [column.title for column in COLUMNS if column.is_printed]

    assert on_paper == [column.title for column in COLUMNS][:10]
    assert on_paper[-1] == "備考"


def test_unknown_is_only_what_a_person_decided(entry: SheetRow) -> None:
    assert shown(altered(entry, speaker="", is_person_speaker=False))["発言者"] == ""
    assert shown(altered(entry, speaker="", is_person_speaker=True))["発言者"] == "不明"


def test_the_note_and_the_reason_of_a_rejection_have_columns_of_their_own(entry: SheetRow) -> None:
    rejected = altered(
        entry, status=ReviewStatus.REJECTED, reject_reason=RejectReason.HEADLINE, note="裏面も"
    )

    assert [shown(rejected)[title] for title in ("備考", "除外理由")] == ["裏面も", "見出し"]


def test_every_value_has_a_word() -> None:
    assert set(labels.STATUS) == set(labels.STATUS_MEANING) == set(ReviewStatus)
    assert set(labels.KIND) == set(QuoteKind)
    assert set(labels.FORM) == set(QuoteForm)
    assert set(labels.FACTUALITY) == set(Factuality)
    assert set(labels.SOURCE) == set(SourceKind)
    assert set(labels.REJECT_REASON) == set(RejectReason)
