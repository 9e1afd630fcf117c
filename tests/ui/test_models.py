"""Every item model before Qt's own checker, then what it shows."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from pytestqt.modeltest import ModelTester

from db.queries_answers import SpeakerName
from db.store_accepting import NewAnswer
from db.views import ArticleView, CandidateView, FrameText, QuoteView, RejectReason, ReviewStatus
from db.views_concordance import HitView, QuoteAround
from extraction.model import Factuality, QuoteKind, SourceKind, Span
from formats.article import Article
from services.differences import Aspect, Difference, Fate, Told
from services.proposals import Field, Judgement, Obstacle, Proposal, Where, Who
from services.wishes import Edit
from ui import labels
from ui.candidate_model import CandidateModel, reason_choices, speaker_choices
from ui.concordance_model import ConcordanceModel
from ui.effect_model import EffectModel
from ui.facet_models import ArticleFacets, Facet, FacetModel, FacetSource
from ui.line_model import Line, LineModel
from ui.listed import Listed
from ui.preview_model import PreviewModel
from ui.quote_model import QuoteTableModel
from ui.return_model import ReturnModel
from ui.speaker_search import Found, FoundModel
from ui.text_table import TextTableModel
from ui.work_pane import SentenceModel

Make = Callable[..., QuoteView]
HEARD = Qt.ItemDataRole.AccessibleTextRole
ACROSS = Qt.Orientation.Horizontal
OPEN = Judgement(ReviewStatus.OPEN)


def column(model: QAbstractItemModel, number: int = 0) -> list[object]:
    """What a column shows."""
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_quotations(qtmodeltester: ModelTester, make_quote: Make) -> None:
    model = QuoteTableModel()
    qtmodeltester.check(model)
    model.set_quotes([make_quote(1), make_quote(2, text="「戻\nる」", speaker="", speaker_id=None)])
    qtmodeltester.check(model)
    model.replace(
        make_quote(2, text="「戻る」", status=ReviewStatus.CONFIRMED, speaker="", is_person_speaker=True)
    )
    model.replace(make_quote(99))

    assert column(model) == ["○ 未確認", "● 確定"]
    assert column(model, 1) == ["「行く」", "「戻る」"]
    assert column(model, 2) == ["山田", "不明・匿名"]
    assert model.headerData(2, ACROSS) == "発言者"
    assert model.headerData(2, Qt.Orientation.Vertical) is None
    assert model.index(0, 0).data(HEARD) == "未確認、発言者 山田、信頼度 高い、「行く」、記事 港の図書館"


def test_what_was_not_found_differs_from_what_a_person_left_unknown(make_quote: Make) -> None:
    model = QuoteTableModel([make_quote(1, speaker="", speaker_id=None)])

    assert column(model, 2) == ["見つからない"]


def test_what_is_no_statement_is_told_to_the_ear(make_quote: Make) -> None:
    model = QuoteTableModel([make_quote(1, factuality=Factuality.NEGATED)])

    assert column(model, 1) == ["「行く」"]
    assert str(model.index(0, 1).data(HEARD)).startswith("未確認・否定、発言者 山田")


def test_nobodys_words_are_neither_said_nor_denied(make_quote: Make) -> None:
    title = make_quote(1, kind=QuoteKind.TITLE, factuality=Factuality.QUESTIONED)

    assert (labels.tag(title), labels.not_said(title)) == ("", "")


def test_everything_that_is_no_statement_has_its_words(make_quote: Make) -> None:
    assert {*labels.TAG} == {*labels.NOT_SAID} == {*Factuality} - {Factuality.STATED}
    assert {*labels.SOURCE} == {*SourceKind} - {SourceKind.NAMED_PERSON}


def test_the_frame_is_one_line_of_what_there_is(make_quote: Make) -> None:
    framed = replace(make_quote(1), frame_text=FrameText("12日", "記者会見", "", "記者団"))

    assert labels.frame(framed).replace("\xa0", " ") == "いつ 12日　場面 記者会見　相手 記者団"
    assert labels.frame(make_quote(1)) == ""


def test_facets_move_only_when_they_are_others(qtmodeltester: ModelTester, qtbot: object) -> None:
    model = FacetModel()
    model.set_facets([])
    model.set_facets([Facet(1, "港", 3), Facet(2, "凧", 2)])
    qtmodeltester.check(model)
    resets: list[object] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.set_facets([Facet(1, "港", 2), Facet(2, "凧", 2)])

    assert resets == []
    assert column(model) == ["港", "凧"]
    assert model.index(0).data(HEARD) == "港 2"


def test_a_facet_nobody_has_counted_has_no_number() -> None:
    model = FacetModel()
    model.set_facets([Facet(1, "港")])

    assert model.index(0).data(HEARD) == "港"
    assert (model.row_of(1), model.row_of(2)) == (0, None)


def test_articles_are_read_where_somebody_looks(qtmodeltester: ModelTester) -> None:
    asked: list[Sequence[int]] = []

    def fetch(ids: Sequence[int]) -> list[ArticleView]:
        asked.append(ids)
        there = [one for one in ids if one != 7]
        return [
            ArticleView(one, f"{one}.txt", f"記事{one}", None, None, None, "utf-8", "", 0, 3, 2)
            for one in there
        ]

    model = ArticleFacets(fetch)
    model.count_again()
    qtmodeltester.check(model)
    model.set_ids(range(1, 1001))
    assert column(model)[998:] == ["記事999", "記事1000"]
    qtmodeltester.check(model)
    assert [len(ids) for ids in asked] == [50] * 20
    model.count_again()
    assert model.index(60).data(HEARD) == "記事61 2"
    assert model.index(6).data(HEARD) == ""  # gone meanwhile
    assert len(asked) == 22
    assert (model.row_of(61), model.row_of(5000), model.row_of("港")) == (60, None, None)


def test_where_facets_come_from_is_for_others_to_say() -> None:
    source = FacetSource()
    with pytest.raises(NotImplementedError):
        source.facet(0)
    with pytest.raises(NotImplementedError):
        source.row_of(1)


def test_a_list_of_pages(qtmodeltester: ModelTester, make_quote: Make) -> None:
    there = {one: make_quote(one, text=f"「{one}」") for one in range(1, 301) if one != 5}
    model = QuoteTableModel()
    model.set_quotes(Listed(range(1, 301), lambda ids: {one: there[one] for one in ids if one in there}))
    qtmodeltester.check(model)

    assert column(model, 1)[3:6] == ["「4」", None, "「6」"]  # one is gone meanwhile


def test_candidates_and_reasons(qtmodeltester: ModelTester, make_quote: Make) -> None:
    model = CandidateModel()
    candidates = [CandidateView(number, f"人{number}", 0.0, "") for number in range(1, 12)]
    model.set_choices(speaker_choices(make_quote(), candidates, {1: 0}))
    qtmodeltester.check(model)

    assert [choice.digit for choice in model.choices] == [*"123456789", "", "", "0"]
    assert [choice.text for choice in model.choices if choice.is_current] == ["人1"]
    assert model.index(0).data(HEARD) == "1 人1（いまの答え）"
    assert model.index(1).data(HEARD) == "2 人2"

    insider = CandidateView(1, "政府筋", 0.9, "", SourceKind.ANONYMOUS_ORGANISATION)
    model.set_choices(speaker_choices(make_quote(), [insider], {}))
    assert model.choices[0].beside == "匿名の関係者"
    assert model.index(0).data(HEARD) == "1 政府筋 匿名の関係者（いまの答え）"

    model.set_choices(reason_choices())
    qtmodeltester.check(model)
    assert [choice.digit for choice in model.choices] == [*"123456"]


def test_found_names(qtmodeltester: ModelTester) -> None:
    model = FoundModel()
    model.set_found((Found("山田", 1), Found("やま", None)))
    qtmodeltester.check(model)

    assert column(model) == ["山田", "新しい名前「やま」"]


def test_lines_are_checked_where_that_means_something(qtmodeltester: ModelTester, qtbot: object) -> None:
    model = LineModel()
    model.check_all(are_checked=True)
    model.set_lines([Line(1, "山田", "山田氏", "3件", is_checked=True), Line(2, "鈴木")])
    qtmodeltester.check(model)
    told: list[object] = []
    model.checks_changed.connect(lambda: told.append(model.checked))
    model.check(0, is_checked=False)
    model.check(0, is_checked=False)
    model.check(1, is_checked=True)
    model.check_all(are_checked=True)
    model.set_lines([Line(1, "山田太郎"), Line(2, "鈴木")])

    assert told == [[], [1]]
    assert column(model) == ["山田太郎", "鈴木"]
    assert [model.row_of(2), model.row_of(3)] == [1, None]
    assert model.index(0).data(Qt.ItemDataRole.CheckStateRole) is None
    model.set_lines([Line(1, "山田", "山田氏", "3件", is_checked=False)])
    assert model.index(0).data(HEARD) == "山田 山田氏 3件"
    assert model.index(0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


def test_sentences(qtmodeltester: ModelTester) -> None:
    model = SentenceModel()
    model.set_sentences(["読めません。"])
    qtmodeltester.check(model)

    assert column(model) == ["読めません。"]


def test_rows_of_words_and_numbers(qtmodeltester: ModelTester) -> None:
    model = TextTableModel(has_numbers=True)
    qtmodeltester.check(model)
    model.set_rows(("発言者", "発言"), (("山田", "1,234"), ("鈴木", "5")))
    qtmodeltester.check(model)

    assert (column(model), column(model, 1)) == (["山田", "鈴木"], ["1,234", "5"])
    assert [model.headerData(number, ACROSS) for number in (0, 1)] == ["発言者", "発言"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.index(0, 0).data(HEARD) is None
    assert model.headerData(0, ACROSS, HEARD) is None


def hit(quote_id: int | None, speaker: str = "山田", *, is_person_speaker: bool = False) -> HitView:
    """A place by hand, in the quotation of this id or in none."""
    quote = QuoteAround(quote_id, ReviewStatus.OPEN, speaker, is_person_speaker) if quote_id else None
    return HitView(
        article_id=1,
        article_title="港の図書館",
        span=Span(3, 4),
        before="　港は\n「",
        words="市",
        after="の玄関」",
        quote=quote,
        nearest_id=quote_id,
    )


def test_places_in_their_context(qtmodeltester: ModelTester) -> None:
    model = ConcordanceModel()
    qtmodeltester.check(model)
    model.check_all(is_wanted=True)
    model.set_hits([hit(1), hit(1), hit(2, ""), hit(3, "", is_person_speaker=True), hit(None)])
    qtmodeltester.check(model)

    assert [column(model, place)[0] for place in range(7)] == [
        "",
        "港は 「",
        "市",
        "の玄関」",
        "山田",
        "○ 未確認",
        "港の図書館",
    ]
    assert column(model, 4) == ["山田", "山田", "見つからない", "不明・匿名", "発言の外"]
    assert model.index(0, 2).data(HEARD) == "港は 「市の玄関」、発言者 山田、未確認、記事 港の図書館"
    assert model.index(4, 2).data(HEARD) == "港は 「市の玄関」、発言の外、記事 港の図書館"
    assert model.headerData(2, ACROSS) == "用例"
    assert model.headerData(2, Qt.Orientation.Vertical) is None


def test_a_quotation_is_checked_wherever_it_is_found(qtmodeltester: ModelTester) -> None:
    model = ConcordanceModel()
    model.set_hits([hit(1), hit(1), hit(2), hit(None)])
    check = Qt.ItemDataRole.CheckStateRole

    assert model.setData(model.index(0, 0), 2, check)
    assert not model.setData(model.index(3, 0), 2, check)
    assert not model.setData(model.index(0, 2), 2, check)
    assert [model.index(row, 0).data(check) for row in range(4)] == [
        Qt.CheckState.Checked,
        Qt.CheckState.Checked,
        Qt.CheckState.Unchecked,
        None,
    ]
    qtmodeltester.check(model)
    model.set_hits([hit(2), hit(1)])
    assert model.checked == (1,)
    model.set_hits([hit(2)])
    assert model.checked == ()


@pytest.mark.parametrize(
    "model",
    [
        QuoteTableModel(),
        FacetModel(),
        CandidateModel(),
        FoundModel(),
        SentenceModel(),
        TextTableModel(),
        ConcordanceModel(),
    ],
)
def test_no_index_has_no_data(model: QAbstractItemModel) -> None:
    assert model.data(model.index(-1, -1)) is None


def test_articles_of_a_preview(qtmodeltester: ModelTester) -> None:
    model = PreviewModel()
    qtmodeltester.check(model)
    first = Article("kiji/a.txt", "", "utf-8", "行く。" * 500, "港", "架空新聞", date(2026, 4, 1))
    model.set_articles(
        [first, Article("kiji/b.txt", "", "utf-8", "戻る。", "駅", url="https://example.org/b")]
    )
    qtmodeltester.check(model)

    assert [column(model, number) for number in range(6)] == [
        ["港", "駅"],
        ["架空新聞", ""],
        ["2026/04/01", ""],
        ["", "https://example.org/b"],
        ["1,500", "3"],
        ["a.txt", "b.txt"],
    ]
    assert model.headerData(0, ACROSS) == "題"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert (model.edits(), model.wanted()) == ({}, 2)


@pytest.mark.parametrize(
    ("number", "text", "edit"),
    [
        (0, " 新しい題 ", Edit("新しい題", "架空新聞", date(2026, 4, 1))),
        (0, " ", None),
        (1, "", Edit("港", None, date(2026, 4, 1))),
        (2, "令和8年5月2日", Edit("港", "架空新聞", date(2026, 5, 2))),
        (2, "", Edit("港", "架空新聞", None)),
        (2, "いつか", None),
        (3, "https://example.org", Edit("港", "架空新聞", date(2026, 4, 1), "https://example.org")),
    ],
)
def test_what_is_written_in_a_preview_is_taken_where_it_makes_sense(
    number: int, text: str, edit: Edit | None
) -> None:
    model = PreviewModel()
    model.set_articles([Article("a.txt", "", "utf-8", "行く。", "港", "架空新聞", date(2026, 4, 1))])

    assert model.setData(model.index(0, number), text) is (edit is not None)
    assert model.edits() == ({"a.txt": edit} if edit else {})


def test_an_article_of_a_preview_can_be_left_out() -> None:
    model = PreviewModel()
    model.set_articles([Article("a.txt", "", "utf-8", "行く。", "港")])
    unticked = model.setData(model.index(0, 0), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)

    assert unticked
    assert (model.edits(), model.wanted()) == ({"a.txt": None}, 0)
    assert not model.setData(model.index(5, 5), "")
    assert not model.setData(model.index(0, 0), "", Qt.ItemDataRole.FontRole)


def test_effects_come_checked_and_those_decided_last(
    qtmodeltester: ModelTester, make_quote: Make, make_difference: Callable[..., Difference]
) -> None:
    model = EffectModel()
    qtmodeltester.check(model)
    model.toggle_all()
    model = EffectModel(
        [
            make_difference(make_quote(1, status=ReviewStatus.CONFIRMED), is_decided=True),
            make_difference(make_quote(2), speaker="鈴木"),
            make_difference(None, speaker="鈴木"),
            make_difference(make_quote(3), speaker=None),
        ]
    )
    qtmodeltester.check(model)

    assert column(model, 1) == ["○ 未確認", "新しい発言", "○ 未確認", "● 確定"]
    assert column(model, 2) == [
        "発言者",
        "新しく見つかる",
        "見つからなくなる",
        "種別・範囲・述語・事実性・信頼度",
    ]
    assert column(model, 3) == ["山田", "なし", "山田・発言", "発言・1–4・述べた・述べられた・高い"]
    assert column(model, 4) == ["鈴木", "鈴木・発言", "なし", "思考・3–9・なし・否定・とても低い"]
    assert model.index(0, 0).data(HEARD) == (
        "発言者、いま 山田、これから 鈴木、「行く」、○ 未確認、記事 港の図書館"
    )
    assert model.headerData(5, ACROSS) == "発言"
    assert model.headerData(5, Qt.Orientation.Vertical) is None
    assert [one.view and one.view.id for one in model.checked] == [2, None, 3, 1]
    assert model.setData(model.index(1, 0), 0, Qt.ItemDataRole.CheckStateRole)
    assert not model.setData(model.index(1, 1), 0, Qt.ItemDataRole.CheckStateRole)
    assert not model.setData(model.index(1, 0), "x")
    assert [one.view and one.view.id for one in model.checked] == [2, 3, 1]
    assert model.index(1, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None


@pytest.fixture
def make_difference() -> Callable[..., Difference]:
    """Makes differences by hand: of speaker, or with `is_decided` of everything else; to nothing with None."""

    def make(view: QuoteView | None, *, speaker: str | None = "山田", is_decided: bool = False) -> Difference:
        before = Told(Span(0, 4), QuoteKind.SPEECH, SpeakerName(1, "山田"), "述べた", Factuality.STATED, 4)
        after = replace(before, speaker=SpeakerName(2, speaker or ""))
        aspects: tuple[Aspect, ...] = (Aspect.SPEAKER,)
        if is_decided:
            after = Told(Span(2, 9), QuoteKind.THOUGHT, before.speaker, "", Factuality.NEGATED, 1)
            aspects = tuple(aspect for aspect in Aspect if aspect is not Aspect.SPEAKER)
        fate = Fate.APPEARS if view is None else Fate.CHANGES if speaker else Fate.VANISHES
        return Difference(
            fate,
            after.span,
            "「行く」",
            "港の図書館",
            before if view else None,
            after if speaker else None,
            aspects if fate is Fate.CHANGES else (),
            view,
            is_decided,
            NewAnswer(1, view and view.id, None, ()),
        )

    return make


def test_what_comes_back(qtmodeltester: ModelTester, make_quote: Make) -> None:
    quote, place = make_quote(3), Span(0, 4)
    taken = Where("二", None)
    rejected = Judgement(ReviewStatus.REJECTED, RejectReason.TITLE)
    proposals = [
        Proposal(quote, Field.STATUS, None, rejected, OPEN, is_conflict=True),
        Proposal(quote, Field.SPEAKER, Who("山田"), Who("", is_unknown=True), Who("山田"), is_conflict=False),
        Proposal(
            quote,
            Field.WORDS,
            Where("一", place),
            taken,
            Where("一", place),
            is_conflict=False,
            obstacle=Obstacle.TAKEN,
        ),
        Proposal(replace(quote, id=0), Field.QUOTE, None, Where("三", place), None, is_conflict=False),
    ]
    model = ReturnModel([])
    qtmodeltester.check(model)
    model = ReturnModel(proposals, "書き出したとき", "一覧では")
    qtmodeltester.check(model)

    assert column(model, 1) == ["競合", "", "取り込めない", ""]
    assert column(model, 3) == ["分かりません", "山田", "一", "なし"]
    assert column(model, 5) == ["除外（題名・作品名）", "不明・匿名", "二", "三"]
    assert column(model, 7) == ["港の図書館 3", "港の図書館 3", "港の図書館 3", "港の図書館"]
    assert model.headerData(5, ACROSS) == "一覧では"
    assert model.headerData(5, Qt.Orientation.Vertical) is None
    assert model.checked == (proposals[1], proposals[3])
    assert model.index(1, 0).data(HEARD) == (
        "発言者、元は 山田、いま 山田、取り込むと 不明・匿名、「行く」、記事 港の図書館 3番"
    )
    model.show_conflicts(are_alone=True)
    qtmodeltester.check(model)
    assert (model.rowCount(), model.can_be_checked, model.is_all_checked) == (1, 1, False)
