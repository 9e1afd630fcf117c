"""HTML -> Article."""

import socket
from datetime import date

import pytest

from formats.errors import ReadCode
from tests.formats.reading_one import article, code

PAGE = """<!DOCTYPE html>
<html lang="ja"><head><meta charset="{charset}"><title>港に図書館が開館｜架空新聞デジタル</title>
<meta property="og:title" content="港に図書館が開館"><meta property="og:site_name" content="架空新聞デジタル">
<meta property="article:published_time" content="2026-04-01T09:00:00+09:00">
<link rel="canonical" href="https://example.com/a/1"><link rel="stylesheet" href="http://192.0.2.1/a.css"></head>
<body><nav><a href="/">トップ</a><a href="/s">社会</a></nav>
<main><article><h1>港に図書館が開館</h1><p>2026年4月1日 9時00分</p><img src="http://192.0.2.1/a.png">
<p>　架空市の<ruby>港<rp>（</rp><rt>みなと</rt><rp>）</rp></ruby>に1日、新しい図書館が開館した。山田太郎市長は「市民の居場所に&shy;した
い」と述べた。</p>
<p>　鈴木&nbsp;花子　館長は「本は三万冊ある」と話した。<br>来館者の男性（34）は「待って<wbr>いた」と喜んだ。</p>
<blockquote><p>「静かで良い」</p></blockquote>
<table><tr><td>本</td><td>三万冊</td></tr></table>
<h2>今後の予定</h2><ul><li>5月に講演会</li><li>6月に展示</li></ul></article></main>
<aside><h3>関連記事</h3><ul><li><a href="/b">駅前の工事</a></li></ul></aside>
<footer>© 架空新聞社</footer><script src="http://192.0.2.1/a.js"></script></body></html>"""
BODY = """港に図書館が開館
2026年4月1日 9時00分
架空市の港に1日、新しい図書館が開館した。山田太郎市長は「市民の居場所に\u00adしたい」と述べた。
鈴木\u00a0花子　館長は「本は三万冊ある」と話した。
来館者の男性（34）は「待っていた」と喜んだ。
「静かで良い」
本
三万冊
今後の予定
5月に講演会
6月に展示"""
SHORT = "<html><body><p>2026年4月1日</p><p>山田氏は「行く」と述べた。</p></body></html>"


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens a connection fails."""

    def refuse(*_: object) -> None:
        """No page is allowed to load anything."""
        pytest.fail("something was loaded from outside")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def test_the_article_is_taken_out_of_its_page() -> None:
    found = article(PAGE.format(charset="utf-8").encode(), "a.html")

    assert found.text == BODY
    assert (found.title, found.outlet) == ("港に図書館が開館", "架空新聞デジタル")
    assert (found.published_on, found.url) == (date(2026, 4, 1), "https://example.com/a/1")
    assert found.encoding == "html"


@pytest.mark.parametrize(
    ("charset", "encoding"), [("shift_jis", "cp932"), ("euc-jp", "euc_jp"), ("utf-8", "utf-16")]
)
def test_a_page_is_read_in_the_encoding_that_it_is_in(charset: str, encoding: str) -> None:
    assert article(
        PAGE.format(charset=charset).replace("&shy;", "").replace("©", "").encode(encoding), "a"
    ).text


def test_a_page_that_only_its_own_word_tells_the_encoding_of_is_read() -> None:
    page = '<html><head><meta charset="Shift_JIS"></head><body><p>漢字漢字漢字漢字漢字漢字漢字漢字漢字</p></body></html>'

    assert article(page.encode("cp932"), "a.html").text == "漢字漢字漢字漢字漢字漢字漢字漢字漢字"


def test_the_day_is_found_in_a_short_line_at_the_top() -> None:
    found = article(SHORT.encode(), "kiji/港.html")

    assert found.text == "2026年4月1日\n山田氏は「行く」と述べた。"
    assert (found.title, found.outlet, found.published_on, found.url) == (
        "2026年4月1日",
        None,
        date(2026, 4, 1),
        None,
    )


def test_xhtml_with_a_declaration_is_a_page() -> None:
    page = f'<?xml version="1.0" encoding="UTF-8"?>{SHORT}'

    assert article(page.encode(), "a.xml").encoding == "html"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<html><body></body></html>", ReadCode.NO_BODY),
        (b"<!doctype html>", ReadCode.NO_BODY),
        (b"<html></html>", ReadCode.NO_BODY),
        (b"<html>\xff\xff\xff\x81", ReadCode.UNKNOWN_ENCODING),
        (b"<html><meta charset=utf-8>\xff\xff\xff\x81", ReadCode.UNKNOWN_ENCODING),
        (b"<html><meta charset=klingon>\xff\xff\xff\x81", ReadCode.UNKNOWN_ENCODING),
    ],
)
def test_what_has_no_article_is_refused(data: bytes, expected: ReadCode) -> None:
    assert code(data, "a.html") is expected
