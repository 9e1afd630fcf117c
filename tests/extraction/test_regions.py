import pytest

from extraction.model import Region, Span
from extraction.regions import find_regions, region_at, split_paragraphs

BODY, HEADLINE, BOILERPLATE = Region.BODY, Region.HEADLINE, Region.BOILERPLATE

# text, the region of every paragraph
PAGES = [
    ("市長が会見\n市長は会見した。\n", [HEADLINE, BODY]),
    ("市長は会見した。\n市は動いた。", [BODY, BODY]),
    ("一行だけ", [BODY]),
    ("https://news.example/1\n2026-01-02T10:00:00+0900\n市長が会見\n市長は会見した。", [BOILERPLATE, BOILERPLATE, HEADLINE, BODY]),
    ("見出し\n本文だ。\n■関連記事\n前の記事\n次の記事", [HEADLINE, BODY, BOILERPLATE, BOILERPLATE, BOILERPLATE]),
    ("見出し\n本文だ。\n関連リンク\n前の記事\nさて、本文は続く。", [HEADLINE, BODY, BOILERPLATE, BOILERPLATE, BODY]),
    ("見出し\n本文だ。\n・リンクの題", [HEADLINE, BODY, BOILERPLATE]),
    ("見出し\n・箇条書きの文だ。", [HEADLINE, BODY]),
    ("見出し\n本文だ。\nシェアする", [HEADLINE, BODY, BOILERPLATE]),
    ("見出し\n本文だ。\n\n『市長が会見』。東西新聞、2026年1月2日。", [HEADLINE, BODY, BOILERPLATE]),
    ("見出し\n本文だ。『市長が会見』。東西新聞、2026年1月2日。", [HEADLINE, BODY, BOILERPLATE]),
    ("見出し\n『甲』。東西新聞、2026年1月2日。と書かれた。", [HEADLINE, BODY]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PAGES)
def test_every_stretch_of_the_page_has_its_region(text: str, expected: list[Region]) -> None:
    assert [stretch.region for stretch in find_regions(text, split_paragraphs(text))] == expected


def test_paragraphs_leave_out_line_ends_and_empty_lines() -> None:
    assert split_paragraphs("甲\r\n\r\n乙\n 　\n丙") == (Span(0, 1), Span(5, 6), Span(10, 11))


def test_outside_of_all_stretches_the_page_is_body() -> None:
    text = "\n見出し\n本文だ。"
    regions = find_regions(text, split_paragraphs(text))

    assert region_at(regions, 0) is BODY
    assert region_at(regions, 1) is HEADLINE
