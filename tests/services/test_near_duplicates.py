"""Articles that are nearly the same."""

import random

import pytest

from db.queries_texts import ArticleText
from services import near_duplicates
from services.near_duplicates import NearDuplicates, sample_of

SIGNS = [chr(sign) for sign in range(0x4E00, 0x9000)]


def story(seed: int, length: int = 800) -> str:
    """A text that resembles no other."""
    return "".join(random.Random(seed).choices(SIGNS, k=length))


def edited(text: str, every: int) -> str:
    """The text with some signs changed."""
    return "".join("改" if place % every == 0 else sign for place, sign in enumerate(text))


def article(number: int, text: str) -> ArticleText:
    """An article of a project."""
    return ArticleText(number, f"題{number}", str(number), text)


def test_a_story_that_was_cut_and_edited_is_recognised() -> None:
    known = NearDuplicates(article(number, story(number)) for number in range(1, 30))
    found = known.like(edited(story(7)[:500], 40))

    assert found is not None
    assert (found.article_id, found.title) == (7, "題7")
    assert 0.6 < found.share < 1


def test_what_is_of_its_own_resembles_nothing() -> None:
    known = NearDuplicates([article(1, story(1))])

    assert known.like(story(2)) is None
    assert known.like(edited(story(1), 5)) is None
    assert known.like("短い。") is None
    assert NearDuplicates().like(story(1)) is None


def test_the_one_that_it_resembles_most_is_named_and_of_equals_the_first() -> None:
    known = NearDuplicates()
    known.add(article(1, edited(story(1), 30)))
    known.add(article(2, story(1)))
    known.add(article(3, story(1)))
    found = known.like(story(1))

    assert found is not None
    assert (found.article_id, found.share) == (2, 1.0)


def test_what_stands_everywhere_tells_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(near_duplicates, "USUAL", 2)
    imprint = story(0)
    known = NearDuplicates(article(number, imprint + story(number, 200)) for number in range(1, 5))

    assert known.like(imprint + story(9, 200)) is None


def test_spaces_and_line_ends_do_not_count_and_halves_of_signs_are_no_obstacle() -> None:
    text = story(1, 100)

    assert sample_of("\u3000\r\n".join(text)) == sample_of(text)
    assert sample_of("\ud842" * 20) == sample_of("\ud842" * 30)
