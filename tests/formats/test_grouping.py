"""Rows as articles."""

from dataclasses import replace

import pytest

from formats.grouping import by_article, origin_of, speaker_of
from formats.sheet_row import SheetRow
from tests.formats.altering import altered


def test_an_article_is_what_comes_in_a_row_of_one_file(entry: SheetRow) -> None:
    other = altered(entry, article_source="b.txt")
    found = [(first, [*group]) for first, group in by_article([entry, entry, other])]

    assert found == [(entry, [entry, entry]), (other, [other])]


@pytest.mark.parametrize(
    ("changes", "origin"),
    [
        ({}, "架空新聞　2026年4月1日"),
        ({"outlet": None}, "2026年4月1日"),
        ({"published_on": None}, "架空新聞"),
        ({"outlet": None, "published_on": None}, ""),
    ],
)
def test_where_and_when_it_came_out(entry: SheetRow, changes: dict[str, None], origin: str) -> None:
    assert origin_of(altered(entry, **changes)) == origin


def test_who_says_it_has_a_title_unless_it_is_the_name(entry: SheetRow) -> None:
    assert speaker_of(replace(entry, title="市長")) == "山田（市長）"
    assert speaker_of(replace(altered(entry, speaker="山田市長"), title="市長")) == "山田市長"
    assert speaker_of(altered(entry, speaker="", is_person_speaker=True)) == "不明"
    assert speaker_of(altered(entry, speaker="")) == "（発言者なし）"
