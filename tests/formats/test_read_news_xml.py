"""NITF and NewsML -> Articles."""

from datetime import date

import pytest

from formats import read_news_xml
from formats.errors import ReadCode
from tests.formats.reading_one import article, articles, code

NITF = """<?xml version="1.0" encoding="Shift_JIS"?>
<!DOCTYPE nitf SYSTEM "http://192.0.2.1/nitf-3-4.dtd">
<nitf><head><title>題</title><docdata><date.issue norm="20260401T090000+0900"/><doc.copyright holder="架空通信①"/></docdata></head>
<body><body.head><hedline><hl1>港に図書館が開館</hl1><hl2>三万冊</hl2></hedline></body.head>
<body.content><media><media-caption>写真</media-caption></media><p>
　山田太郎市長は「市民の
  居場所にしたい」と述べた。</p><!-- 注 --><?pi x?>
<p>次の <em>段落</em>。</p></body.content></body></nitf>"""
MESSAGE = """<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem><itemMeta><provider literal="架空通信"/><versionCreated>2026-03-31T20:00:00Z</versionCreated></itemMeta>
<contentMeta><headline>港に図書館</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>題</title></head><body><h1>港に図書館</h1><p>山田氏は「行く」と<ruby>述<rt>の</rt></ruby>べた。<br/>次。</p></body></html>
</inlineXML></contentSet></newsItem>
<newsItem><contentMeta><headline>駅前</headline><contentCreated/></contentMeta><contentSet><inlineData>
鈴木氏は「戻る」と語った。
次の行。</inlineData></contentSet></newsItem>
<newsItem><contentSet><remoteContent href="http://192.0.2.1/a.jpg"/></contentSet></newsItem>
</itemSet></newsMessage>"""
NEWSML_1 = """<NewsML><NewsItem><NewsManagement><FirstCreated>20260401T090000+0900</FirstCreated></NewsManagement>
<NewsComponent><NewsLines><HeadLine>港に図書館</HeadLine><CreditLine>架空通信</CreditLine></NewsLines><ContentItem>
<DataContent>山田氏は「行く」と述べた。</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""


def test_nitf_is_read_with_its_headline_before_the_body() -> None:
    found = article(NITF.encode("cp932"), "a.xml")

    assert (
        found.text
        == "港に図書館が開館\n三万冊\n　山田太郎市長は「市民の居場所にしたい」と述べた。\n次の 段落。"
    )
    assert (found.title, found.outlet, found.published_on) == (
        "港に図書館が開館",
        "架空通信①",
        date(2026, 4, 1),
    )
    assert (found.source, found.encoding) == ("a.xml", "xml")


def test_a_message_gives_an_article_for_every_item_with_words() -> None:
    first, second = articles(MESSAGE.encode(), "a.xml")

    assert first.text == "港に図書館\n山田氏は「行く」と述べた。\n次。"
    assert (first.source, first.outlet, first.published_on) == ("a.xml#1", "架空通信", date(2026, 4, 1))
    assert second.text == "駅前\n鈴木氏は「戻る」と語った。\n次の行。"
    assert (second.source, second.outlet, second.published_on) == ("a.xml#2", None, None)
    assert first.data_sha256 != second.data_sha256


def test_the_older_newsml_is_read_too() -> None:
    found = article(NEWSML_1.encode(), "a.xml")

    assert found.text == "港に図書館\n山田氏は「行く」と述べた。"
    assert (found.outlet, found.published_on) == ("架空通信", date(2026, 4, 1))


def test_an_article_without_a_headline_has_a_title_all_the_same() -> None:
    data = "<nitf><body><body.content><p>行く。</p></body.content></body></nitf>"

    assert article(data.encode(), "kiji/港.xml").title == "港"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ('<!DOCTYPE nitf [<!ENTITY a "あ"><!ENTITY b "&a;&a;">]><nitf><p>&b;</p></nitf>', ReadCode.UNSAFE),
        ('<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]><nitf><p>&a;</p></nitf>', ReadCode.UNSAFE),
        ("<!DOCTYPE nitf [<!ELEMENT nitf ANY>]><nitf></nitf>", ReadCode.NO_BODY),
        ("<nitf><p>&undeclared;</p></nitf>", ReadCode.DAMAGED),
        ("<nitf><body><body.content><p>半分", ReadCode.DAMAGED),
        ("<?xml version='1.0'?><rss><item/></rss>", ReadCode.UNKNOWN_FORMAT),
        ("<newsItem><headline>港</headline></newsItem>", ReadCode.NO_BODY),
    ],
)
def test_what_is_no_news_or_unsafe_is_refused(data: str, expected: ReadCode) -> None:
    assert code(data.encode(), "a.xml") is expected


def test_xml_in_no_encoding_of_ours_is_refused() -> None:
    assert code(b"<nitf>\xff\xff\xff\x81</nitf>", "a.xml") is ReadCode.UNKNOWN_ENCODING


def test_a_message_of_too_many_articles_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_news_xml, "MOST_ARTICLES", 2)

    assert code(MESSAGE.encode(), "a.xml") is ReadCode.TOO_MANY
