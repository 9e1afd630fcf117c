"""Articles that are the same or nearly."""

import random
from collections.abc import Callable

import pytest
from sqlalchemy import text

from db import queries_likeness, store
from db.engine import Database
from db.likeness import sample_of, text_key
from db.queries_likeness import LikelyArticles, Likeness, is_there
from db.store import NewArticle

Keep = Callable[..., None]
SIGNS = [chr(sign) for sign in range(0x4E00, 0x9000)]


def story(seed: int, length: int = 800) -> str:
    """A text that resembles no other."""
    return "".join(random.Random(seed).choices(SIGNS, k=length))


def edited(text: str, every: int) -> str:
    """The text with some signs changed."""
    return "".join("改" if place % every == 0 else sign for place, sign in enumerate(text))


@pytest.fixture
def keep(empty: Database) -> Callable[..., None]:
    """Keeps articles of these texts under the numbers from 1."""

    def kept(*texts: str) -> None:
        with empty.writing() as session:
            for number, text in enumerate(texts, start=1):
                new = NewArticle(f"{number}.txt", f"題{number}", None, None, "utf-8", f"{number:064}", text)
                assert store.add_article(session, new) == number

    return kept


def like(database: Database, text: str) -> Likeness | None:
    """The article that a text resembles most."""
    with database.session() as session:
        sample = sample_of(text)
        return LikelyArticles(session, [sample]).alike(sample)


@pytest.mark.parametrize("length", [400, 800, 3000])
def test_a_story_that_was_cut_and_edited_is_recognised(empty: Database, keep: Keep, length: int) -> None:
    keep(*(story(number, length) for number in range(1, 30)))
    found = like(empty, edited(story(7, length)[: length * 2 // 3], 40))

    assert found is not None
    assert (found.article_id, found.title) == (7, "題7")
    assert 0.6 < found.share < 1


def test_what_is_of_its_own_resembles_nothing(empty: Database, keep: Keep) -> None:
    assert like(empty, story(1)) is None
    keep(story(1))

    assert like(empty, story(2)) is None
    assert like(empty, edited(story(1), 5)) is None
    assert like(empty, "短い。") is None


def test_of_a_short_text_even_all_is_too_little(empty: Database, keep: Keep) -> None:
    keep(story(1, 40))

    assert like(empty, story(1, 40)) is None


def test_the_one_that_it_resembles_most_is_named_and_of_equals_the_first(empty: Database, keep: Keep) -> None:
    keep(edited(story(1), 30), story(1), story(1))
    found = like(empty, story(1))

    assert found is not None
    assert (found.article_id, found.share) == (2, 1.0)


def test_what_stands_everywhere_tells_nothing(
    empty: Database, keep: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries_likeness, "USUAL", 2)
    imprint = story(0)
    keep(*(imprint + story(number, 200) for number in range(1, 6)))

    assert like(empty, imprint + story(9, 200)) is None
    with empty.session() as session:
        most = session.execute(
            text("SELECT max(number) FROM (SELECT count(*) AS number FROM shingle GROUP BY value) AS counted")
        )
        assert most.scalar_one() == 3


def test_what_comes_to_stand_everywhere_among_new_articles_tells_nothing_either(
    empty: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries_likeness, "USUAL", 2)
    samples = [sample_of(story(0) + story(number, 200)) for number in range(1, 6)]
    found: list[int | None] = []
    with empty.session() as session:
        likely = LikelyArticles(session, samples)
        for article_id, sample in enumerate(samples, start=1):
            other = likely.alike(sample)
            found.append(other and other.article_id)
            likely.add(article_id, f"題{article_id}", sample)

    assert found == [None, 1, 1, None, None]


def test_an_article_is_known_by_its_bytes_and_by_its_text(empty: Database, keep: Keep) -> None:
    keep("港の 図書館\r\n")
    with empty.session() as session:
        assert is_there(session, f"{1:064}", "")
        assert is_there(session, "", text_key("港の図書館"))
        assert not is_there(session, "", text_key("港の図書室"))


def test_spaces_and_line_ends_do_not_count_and_halves_of_signs_are_no_obstacle() -> None:
    words = story(1, 100)

    assert sample_of("\u3000\r\n".join(words)) == sample_of(words)
    assert sample_of("\ud842" * 20) == sample_of("\ud842" * 30)
