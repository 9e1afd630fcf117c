"""JSON Lines with an article a line."""

import json
from datetime import date

from formats.article import ColumnChoice
from formats.errors import ReadCode
from tests.formats.reading_one import articles, code, codes

GOING = "山田氏は「行く」と\u2028述べた。"
FIRST = {
    "text": GOING,
    "title": "港に図書館",
    "outlet": "架空新聞",
    "date": "2026-04-01",
    "url": "https://example.com/1",
}


def lines(*entries: object) -> bytes:
    """A line each, Japanese and separators as they are."""
    return "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries).encode()


def test_every_line_with_a_text_is_an_article_called_after_its_line() -> None:
    first, second = articles(
        lines(FIRST, {"title": "本文なし"}, {"text": "鈴木氏は「戻る」と語った。"}), "a.jsonl"
    )

    assert (first.source, first.text, first.title) == ("a.jsonl#1", GOING, "港に図書館")
    assert (first.outlet, first.published_on, first.url) == (
        "架空新聞",
        date(2026, 4, 1),
        "https://example.com/1",
    )
    assert (second.source, second.outlet, second.published_on) == ("a.jsonl#3", None, None)
    assert first.encoding == "utf-8"


def test_lines_without_anything_count_as_lines() -> None:
    (only,) = articles(b"\n\n" + lines(FIRST), "a.jsonl")

    assert only.source == "a.jsonl#3"


def test_the_key_of_the_texts_can_be_named() -> None:
    (only,) = articles(lines({"中身": GOING, "text": "x"}), "a.jsonl", ColumnChoice("中身"))

    assert only.text == GOING


def test_half_a_sign_that_json_can_name_becomes_one_that_can_be_written() -> None:
    (only,) = articles(b'{"text": "\\ud83d\\u884c\\u304f"}', "a.jsonl")

    assert only.text == "?行く"


def test_a_line_that_is_no_object_ends_the_file() -> None:
    assert codes(lines(FIRST, [1]), "a.jsonl") == [("a.jsonl", ReadCode.DAMAGED)]
    assert codes(lines(FIRST) + b'{"text": "', "a.jsonl") == [("a.jsonl", ReadCode.DAMAGED)]
    assert code(b"[" * 100_000, "a.jsonl") is ReadCode.DAMAGED


def test_objects_without_texts_are_refused() -> None:
    assert code(lines({"number": 1}), "a.jsonl") is ReadCode.NO_COLUMN
