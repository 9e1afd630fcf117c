"""Text, and text with marks, that is mean: what becomes of each stands beside it."""

from collections.abc import Iterator
from typing import Final

from tests.services.hostile import SENTENCE, Hostile

BOMB: Final = "<!DOCTYPE a [<!ENTITY a 'あ'>" + "".join(
    f"<!ENTITY {chr(98 + place)} '{f'&{chr(97 + place)};' * 20}'>" for place in range(12)
)
OUTSIDE: Final = (
    '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY % b SYSTEM "http://192.0.2.1/b.dtd">%b;]>'
)
HOST: Final = "http://192.0.2.1"
BODY: Final = f"<article><h1>港</h1><p>{SENTENCE * 5}</p></article>"
NEWS: Final = (
    f"<nitf><body><body.head><hedline><hl1>港</hl1></hedline></body.head><body.content><p>{SENTENCE}</p>"
    "</body.content></body></nitf>"
)
MAIL: Final = "From: a@example.com\nTo: b@example.com\nSubject: 港\nDate: Wed, 1 Apr 2026 09:00:00 +0900\n"


def plain() -> Iterator[Hostile]:
    """Text without marks."""
    yield Hostile("nul.txt", bytes(1000), "not_text")
    yield Hostile("control.txt", bytes(range(256)) * 20, "not_text")
    yield Hostile("portable.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(99), "not_text")
    yield Hostile("sound.txt", b"ID3\x04\0\0\0\0\0\0" + bytes(range(256)) * 9, "not_text")
    yield Hostile("program.txt", b"MZ\x90\0\x03\0\0\0" + bytes(range(256)) * 9, "not_text")
    yield Hostile("project.txt", b"SQLite format 3\0" + bytes(4080), "not_text")
    yield Hostile("utf-32.txt", SENTENCE.encode("utf-32"), "not_text")
    yield Hostile("half utf-16.txt", SENTENCE.encode("utf-16")[:-1], "unknown_encoding")
    yield Hostile("half surrogate.txt", "行く。".encode("utf-16") + b"\x3d\xd8", "unknown_encoding")
    yield Hostile("half utf-8.txt", (SENTENCE * 3).encode()[:-1], "unknown_encoding")
    yield Hostile("two encodings.txt", SENTENCE.encode() + SENTENCE.encode("cp932"), "unknown_encoding")
    yield Hostile("open escape.txt", SENTENCE.encode("iso2022_jp")[:-3], "taken")
    yield Hostile("many escapes.txt", b"\x1b$B\x1b(B" * 50_000 + "港".encode("iso2022_jp"), "taken")
    yield Hostile("mark only.txt", b"\xef\xbb\xbf", "empty")
    yield Hostile("nothing.txt", b"", "empty")
    yield Hostile("spaces.txt", "　\u00a0\u2003\t\r\n".encode() * 1000, "empty")
    yield Hostile("unseen.txt", "\u200b\ufeff\u2060\u00ad".encode() * 1000, "taken")
    yield Hostile("backwards.txt", f"\u202e{SENTENCE}\u202d\u2067".encode(), "taken")
    yield Hostile("marks upon marks.txt", ("山" + "\u0301" * 50_000 + SENTENCE).encode(), "taken")
    yield Hostile("line.txt", "行".encode() * 100_000, "taken")
    yield Hostile("lines.txt", b"\r" * 100_000 + SENTENCE.encode(), "taken")
    yield Hostile("opening.txt", "「".encode() * 20_000, "taken")
    yield Hostile("closing.txt", "」".encode() * 20_000, "taken")
    yield Hostile("pairs.txt", "「」".encode() * 3_000, "taken")
    yield Hostile("faces.txt", "👨‍👩‍👧‍👦".encode() * 3000, "taken")
    yield Hostile("beyond.txt", "\U000f0000\U0010fffd\ufdd0\ufffe".encode() * 99, "taken")
    yield Hostile("control pictures.txt", f"{SENTENCE}\x01\x02\x1b[31m\x07".encode(), "not_text")


def marked() -> Iterator[Hostile]:
    """Markdown."""
    yield Hostile("marks.md", "行く。".encode() + b"[a](" * 3_000 + b"<!--" * 3_000, "taken")
    yield Hostile("open front.md", b"---\ntitle: a\n" + "港\n".encode() * 9, "taken")
    yield Hostile("front only.md", b"---\ntitle: a\n---\n", "empty")
    yield Hostile(
        "anchors.md",
        f"---\na: &a [*a, *a]\ntitle: *a\ndate: !!python/object\n---\n{SENTENCE}四".encode(),
        "taken",
    )
    yield Hostile("quotes.md", b"> " * 50_000 + SENTENCE.encode(), "taken")
    yield Hostile("lists.md", "".join(f"{' ' * depth}- a\n" for depth in range(200)).encode(), "taken")
    yield Hostile("ticks.md", b"`" * 100_000 + SENTENCE.encode(), "empty")
    yield Hostile(
        "outside.md",
        f"![a]({HOST}/a.png)\n<script src={HOST}/a.js></script>\n\n{SENTENCE}五".encode(),
        "taken",
    )
    yield Hostile("stars.md", b"*" * 100_001 + SENTENCE.encode(), "taken")
    yield Hostile("tables.md", b"|a" * 30_000 + b"\n" + b"|-" * 30_000 + SENTENCE.encode(), "taken")


def tables() -> Iterator[Hostile]:
    """Tables of text."""
    yield Hostile("field.csv", b'text\n"' + b"a" * 3_000_000, "damaged")
    yield Hostile("columns.csv", b"text\n" + b"," * 1_000_000, "empty")
    yield Hostile("lines.csv", b"text" + b"\n" * 1_000_000, "empty")
    yield Hostile("own.csv", "番号,状態,発言者,発言,記事\n1,未確認,山田,「行く」,港\n".encode(), "own_sheet")
    yield Hostile(
        "dates.csv", f"本文,日付\n{SENTENCE}三,2026年13月45日\n{SENTENCE}四,99999999\n".encode(), "taken"
    )
    yield Hostile(
        "far dates.csv", f"本文,日付\n{SENTENCE}五,令和99999年1月1日\n{SENTENCE}六,-1/0/0\n".encode(), "taken"
    )
    yield Hostile("formulas.csv", f"本文,見出し\n{SENTENCE}七,\"=cmd|'/C calc'!A0\"\n".encode(), "taken")
    yield Hostile("heading only.csv", "本文\n".encode(), "empty")
    yield Hostile("no body.csv", "名前,金額\n甲,1\n".encode(), "no_column")
    yield Hostile("two bodies.csv", f"本文,本文\n{SENTENCE}八,{SENTENCE}九\n".encode(), "taken")
    yield Hostile("nul.csv", "本文\n行く\0。\n".encode(), "not_text")
    yield Hostile("open quote.csv", f'本文,見出し\n"{SENTENCE}十,a\n{SENTENCE},b\n'.encode(), "damaged")
    yield Hostile("quotes inside.csv", f'本文\n{SENTENCE}"a"b"\n'.encode(), "taken")
    yield Hostile(
        "many headings.csv", (",".join(f"a{one}" for one in range(50_000)) + "\n").encode(), "no_column"
    )
    yield Hostile("long row.csv", f"本文\n{SENTENCE}甲{',a' * 9_000}\n".encode(), "taken")
    yield Hostile("returns.csv", f"本文\r{SENTENCE}乙\r{SENTENCE}丙\r".encode(), "taken")
    yield Hostile("half.tsv", f"見出し\t本文\n港\t{SENTENCE}丁\n駅".encode("utf-16"), "taken")


def pages() -> Iterator[Hostile]:
    """HTML."""
    yield Hostile(
        "outside entities.html", f"{OUTSIDE}<html><body>{BODY}<p>&a;</p></body></html>".encode(), "taken"
    )
    yield Hostile("bomb.html", f"{BOMB}]><html><body>{BODY}<p>&m;</p></body></html>".encode(), "taken")
    yield Hostile("deep.html", b"<html><body>" + b"<div>" * 20_000 + SENTENCE.encode(), "no_body")
    for number, mark in enumerate(
        (
            f"<base href={HOST}/>",
            f"<meta http-equiv=refresh content='0;url={HOST}'>",
            f"<link rel=stylesheet href={HOST}/a.css>",
            f"<style>@import url({HOST}/a.css);</style>",
            f"<script src={HOST}/a.js></script><script>document.write('a')</script>",
            f"<iframe src={HOST}></iframe><object data={HOST}></object><embed src={HOST}>",
            f"<img src={HOST}/a.png onerror=alert(1)><svg><use href={HOST}/a.svg#b /></svg>",
            f"<form action={HOST}><input autofocus onfocus=alert(1)></form>",
            f"<link rel=canonical href={HOST}><link rel=alternate href=javascript:alert(1)>",
            "<frameset><frame src=file:///etc/passwd></frameset>",
        )
    ):
        yield Hostile(
            f"outside{number}.html",
            f"<!DOCTYPE html><html><head>{mark}</head><body>{BODY}</body></html>".encode(),
            "taken",
        )
    yield Hostile(
        "script only.html", b"<html><body><script>" + b"a();" * 9999 + b"</script></body></html>", "no_body"
    )
    yield Hostile(
        "menu only.html", b"<html><body><nav>" + b"<a href=a>a</a>" * 999 + b"</nav></body></html>", "taken"
    )
    yield Hostile("comment.html", f"<html><body>{BODY}<!-- ".encode() + b"-" * 99_999, "taken")
    yield Hostile("only a comment.html", b"<html><!--" + b"a" * 99_999, "no_body")
    yield Hostile("nul.html", f"<html><body>{BODY}\0</body></html>".encode(), "taken")
    yield Hostile(
        "numbers.html",
        f"<html><body><article><p>&#x110000;&#xD800;&#0;&#99999999999;{SENTENCE * 5}</p></article>".encode(),
        "taken",
    )
    yield Hostile(
        "lying charset.html",
        f"<html><head><meta charset=utf-16></head><body>{BODY}</body></html>".encode(),
        "taken",
    )
    yield Hostile(
        "unheard charset.html",
        f"<html><head><meta charset=klingon></head><body>{BODY}</body></html>".encode(),
        "taken",
    )
    yield Hostile(
        "utf-7.html", b"<html><head><meta charset=utf-7></head><body>+MFA-<p>a</p></body></html>", "taken"
    )
    yield Hostile(
        "tables.html", b"<html><body>" + b"<table><tr><td>" * 3_000 + SENTENCE.encode() * 5, "no_body"
    )
    yield Hostile("long name.html", b"<html><body><" + b"a" * 99_999 + f">{BODY}".encode(), "taken")
    yield Hostile("attributes.html", b"<html><body><p " + b"a=b " * 99_999 + f">{BODY}".encode(), "taken")
    yield Hostile(
        "far date.html",
        f"<html><head><meta property=article:published_time content=99999-99-99></head><body>{BODY}".encode(),
        "taken",
    )


def news() -> Iterator[Hostile]:
    """XML."""
    yield Hostile("bomb.xml", f"{BOMB}]><nitf><p>&m;</p></nitf>".encode(), "unsafe")
    yield Hostile(
        "bomb declared.xml", f"<?xml version='1.0'?>{BOMB}]><nitf><p>&m;</p></nitf>".encode(), "unsafe"
    )
    blow = "<!DOCTYPE nitf [<!ENTITY a '" + "あ" * 50_000 + "'>]>"
    yield Hostile("square.xml", f"{blow}<nitf><p>{'&a;' * 50_000}</p></nitf>".encode(), "unsafe")
    yield Hostile("outside.xml", f"{OUTSIDE}<nitf><p>&a;</p></nitf>".encode(), "unsafe")
    yield Hostile(
        "outside declared.xml", f"<?xml version='1.0'?>{OUTSIDE}<nitf><p>&a;</p></nitf>".encode(), "unsafe"
    )
    yield Hostile("type.xml", f"<!DOCTYPE nitf SYSTEM '{HOST}/nitf.dtd'>{NEWS}".encode(), "taken")
    yield Hostile(
        "style.xml",
        f"<?xml version='1.0'?><?xml-stylesheet href='{HOST}/a.xsl' type='text/xsl'?>{NEWS}".encode(),
        "taken",
    )
    inside = f"<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd' parse='text'/>{SENTENCE}"
    yield Hostile("include.xml", NEWS.replace(SENTENCE, inside).encode(), "taken")
    yield Hostile("deep.xml", b"<nitf>" + b"<p>" * 20_000, "damaged")
    yield Hostile("deep closed.xml", b"<nitf>" + b"<p>" * 5_000 + b"</p>" * 5_000 + b"</nitf>", "damaged")
    yield Hostile("rss.xml", b"<?xml version='1.0'?><rss><channel/></rss>", "unknown_format")
    yield Hostile(
        "drawing.xml", b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", "unknown_format"
    )
    yield Hostile("no words.xml", b"<?xml version='1.0'?><nitf><body/></nitf>", "no_body")
    yield Hostile("unheard encoding.xml", f"<?xml version='1.0' encoding='klingon'?>{NEWS}".encode(), "taken")
    yield Hostile("lying encoding.xml", f"<?xml version='1.0' encoding='utf-16'?>{NEWS}".encode(), "taken")
    yield Hostile("signs.xml", NEWS.replace("港", "&#0;&#xFFFF;").encode(), "damaged")
    yield Hostile("nul.xml", NEWS.replace("港", "\0").encode(), "damaged")
    yield Hostile("unclosed.xml", NEWS[:-20].encode(), "damaged")
    yield Hostile("two roots.xml", f"{NEWS}{NEWS}".encode(), "damaged")
    yield Hostile(
        "undeclared.xml", NEWS.replace("<p>", "<a:p>").replace("</p>", "</a:p>").encode(), "damaged"
    )
    yield Hostile("names.xml", f"<nitf {' '.join(f'a{one}=b' for one in range(999))}/>".encode(), "damaged")


def mails() -> Iterator[Hostile]:
    """Mail."""
    yield Hostile(
        "deep.eml",
        b"From: a@b\nTo: a@b\n" + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 3000,
        "no_body",
    )
    yield Hostile("headers.eml", b"From: a@b\nTo: a@b\n" + b"X: y\n" * 50_000, "no_body")
    yield Hostile("no body.eml", MAIL.encode(), "no_body")
    yield Hostile("no boundary.eml", f"{MAIL}Content-Type: multipart/mixed\n\n{SENTENCE}".encode(), "no_body")
    yield Hostile(
        "unused boundary.eml",
        f"{MAIL}Content-Type: multipart/mixed; boundary=a\n\n{SENTENCE}".encode(),
        "no_body",
    )
    yield Hostile(
        "open boundary.eml",
        f"{MAIL}Content-Type: multipart/mixed; boundary=a\n\n--a\n\n{SENTENCE}".encode(),
        "taken",
    )
    yield Hostile(
        "base64.eml",
        f"{MAIL}Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n=あ=!!".encode(),
        "no_body",
    )
    yield Hostile(
        "printable.eml",
        f"{MAIL}Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n=ZZ=\n=E6{SENTENCE}".encode(),
        "taken",
    )
    yield Hostile(
        "unheard charset.eml",
        f"{MAIL}Content-Type: text/plain; charset=klingon\n\n{SENTENCE}".encode(),
        "taken",
    )
    yield Hostile(
        "unheard coding.eml", f"{MAIL}Content-Transfer-Encoding: klingon\n\n{SENTENCE}".encode(), "taken"
    )
    yield Hostile(
        "subject.eml", f"{MAIL.replace('港', '=?utf-8?B?' + '!' * 9999 + '?=')}\n{SENTENCE}".encode(), "taken"
    )
    yield Hostile("date.eml", f"{MAIL.replace('1 Apr 2026', '45 Foo 99999')}\n{SENTENCE}".encode(), "taken")
    yield Hostile(
        "locked.eml",
        f"{MAIL}Content-Type: application/pkcs7-mime; name=smime.p7m\n\nMIIB".encode(),
        "no_body",
    )
    yield Hostile(
        "attachments.eml",
        MAIL.encode()
        + b"Content-Type: multipart/mixed; boundary=a\n"
        + b"\n--a\nContent-Disposition: attachment; filename=../../a\n\na" * 3000,
        "no_body",
    )
    inner = f"Content-Type: message/rfc822\n\n{MAIL}" * 200
    yield Hostile("mail in mail.eml", f"{MAIL}{inner}\n{SENTENCE}".encode(), "taken")
    outside = f"<html><body><img src={HOST}/a.png>{BODY}</body></html>"
    yield Hostile(
        "outside.eml", f"{MAIL}Content-Type: text/html; charset=utf-8\n\n{outside}".encode(), "taken"
    )
    yield Hostile(
        "long header.eml", MAIL.encode() + b"X: " + b"a" * 500_000 + f"\n\n{SENTENCE}".encode(), "taken"
    )
