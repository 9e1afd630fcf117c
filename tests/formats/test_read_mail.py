"""Mail -> Article."""

from datetime import date
from email.message import EmailMessage

import pytest

from formats.errors import ReadCode
from tests.formats.reading_one import article, code

WRAPPED = """　架空市に1日、新しい図書館が開館した。山田太郎市長は式典で「市民の
居場所にしたい。子どもからお年寄りまで、誰もが集える場所になれば」と
述べた。図書館は港を見下ろす丘の上に建てられ、三万冊の本を備える。
　鈴木花子館長は「本は三万冊ある。毎日でも来てほしい」と話した。来館
者の男性（34）は「待っていた。静かで良い」と喜んだ。市は来年度、分館
の建設も検討するという。
"""
JOINED = """　架空市に1日、新しい図書館が開館した。山田太郎市長は式典で「市民の居場所にしたい。子どもからお年寄りまで、誰もが集える場所になれば」と述べた。図書館は港を見下ろす丘の上に建てられ、三万冊の本を備える。
　鈴木花子館長は「本は三万冊ある。毎日でも来てほしい」と話した。来館者の男性（34）は「待っていた。静かで良い」と喜んだ。市は来年度、分館の建設も検討するという。
"""
HEAD = b"From: a@example.com\r\nSubject: x\r\nMIME-Version: 1.0\r\n"


def mail() -> EmailMessage:
    """A mail with a headline for subject."""
    message = EmailMessage()
    message["From"] = "架空新聞 <a@example.com>"
    message["Subject"] = "港の図書館①が開館"
    message["Date"] = "Tue, 31 Mar 2026 20:00:00 +0000"
    return message


def test_the_wrapped_lines_of_a_mail_are_joined() -> None:
    message = mail()
    message.set_content(WRAPPED)
    message.add_alternative("<p>HTML</p>", subtype="html")
    message.add_attachment(b"no", maintype="text", subtype="plain", filename="a.txt")
    found = article(message.as_bytes(), "a.eml")

    assert found.text == JOINED
    assert (found.title, found.published_on, found.encoding) == (
        "港の図書館①が開館",
        date(2026, 4, 1),
        "mail",
    )


def test_a_mail_of_html_only_is_read_as_a_page() -> None:
    message = mail()
    message.set_content("<p>山田氏は「行く」と述べた。</p>", subtype="html")

    assert article(message.as_bytes(), "a.eml").text == "山田氏は「行く」と述べた。"


def test_a_mail_that_never_heard_of_mime_is_read() -> None:
    raw = f"From: a@example.com\r\nSubject: 港の図書館が開館した\r\nDate: いつか\r\n\r\n{WRAPPED}".encode(
        "cp932"
    )
    found = article(raw, "a.txt")

    assert (found.text, found.title, found.published_on) == (JOINED, "港の図書館が開館した", None)


@pytest.mark.parametrize(
    ("kind", "body", "text"),
    [
        ("format=flowed", "山田氏は「行く」と \r\n述べた。\r\n次。", "山田氏は「行く」と述べた。\r\n次。"),
        ("format=flowed", "One \r\nline.\r\nNext.", "One line.\r\nNext."),
        ("format=flowed; delsp=yes", "One \r\nline.", "Oneline."),
        ("format=fixed", "行く。\r\n次。", "行く。\r\n次。"),
    ],
)
def test_flowed_lines_go_on_where_they_end_with_a_space(kind: str, body: str, text: str) -> None:
    raw = HEAD + f"Content-Type: text/plain; charset=utf-8; {kind}\r\n\r\n{body}".encode()

    assert article(raw, "a.eml").text == text


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        (b"=?iso-2022-jp?B?GyRCOEAbKEI=?=", "言"),
        (b"=?klingon?Q?abc?= def", "abc def"),
        (b"=?utf-8?B?/w==?=", "\ufffd"),
        (b"", "行く。"),
    ],
)
def test_the_subject_is_the_title(subject: bytes, title: str) -> None:
    raw = b"From: a@example.com\nMIME-Version: 1.0\nSubject: " + subject + "\n\n行く。\n\n戻る。\n".encode()
    found = article(raw, "-")

    assert found.title == title


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\r\n\r\n \r\n",
        b"Content-Type: image/png\r\n\r\nabc",
        b"Content-Type: multipart/mixed\r\n\r\nabc",
    ],
)
def test_a_mail_without_words_is_refused(body: bytes) -> None:
    assert code(HEAD + body, "a.eml") is ReadCode.NO_BODY
