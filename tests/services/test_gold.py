"""Articles annotated by hand."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from extraction.model import QuoteForm, QuoteKind, Span
from services.gold import GoldError, GoldQuote, read_gold

TEXT: Final = "山田氏は「行く」と述べた。\r\n"
PLACE: Final = {"start": 4, "end": 8, "text": "「行く」"}
CUE: Final = {"start": 9, "end": 12, "text": "述べた"}


def judged(**changes: Any) -> dict[str, Any]:  # noqa: ANN401  # JSON
    """One annotated article."""
    whole: dict[str, Any] = {
        "doc": "a.txt",
        "entities": {"yamada": {"kind": "person", "canonical": "山田", "aliases": ["山田氏"]}},
        "brackets": [{**PLACE, "class": "writing", "region": "headline", "speaker": "yamada", "cue": CUE}],
        "indirect": [
            {"content": PLACE, "speaker": "unknown", "cue": None, "region": "body", "scored": False}
        ],
        "blocks": [{"start": 0, "end": 13, "first": "", "last": "", "speaker": "yamada", "how": "label"}],
    }
    return whole | changes


def write(folder: Path, gold: object) -> Path:
    """The folder with one annotation in it; its article lies in the folder of articles."""
    (folder / "gold").mkdir()
    (folder / "articles").mkdir()
    (folder / "articles" / "a.txt").write_bytes(TEXT.encode())
    (folder / "gold" / "a.json").write_text(json.dumps(gold), encoding="utf-8")
    return folder / "gold"


def test_an_annotated_article_is_read_with_its_text(tmp_path: Path) -> None:
    (document,) = read_gold(write(tmp_path, judged()))

    assert (document.name, document.text, document.names) == ("a", TEXT, {"yamada": ("山田", "山田氏")})
    assert document.quotes == (
        GoldQuote(
            Span(4, 8), QuoteForm.DIRECT, QuoteKind.WRITING, "headline", "yamada", Span(9, 12), is_scored=True
        ),
        GoldQuote(Span(4, 8), QuoteForm.INDIRECT, QuoteKind.SPEECH, "body", "", None, is_scored=False),
        GoldQuote(
            Span(0, 13),
            QuoteForm.BLOCK,
            QuoteKind.SPEECH,
            "body",
            "yamada",
            None,
            is_scored=True,
            how="label",
        ),
    )
    assert document.genre == "gold"


@pytest.mark.parametrize(("name", "genre"), [("", "gold"), ("sports", "sports")])
def test_the_genre_is_what_the_annotation_says_or_else_the_folder(
    tmp_path: Path, name: str, genre: str
) -> None:
    (document,) = read_gold(write(tmp_path, judged(**({"genre": name} if name else {}))))

    assert document.genre == genre


def test_an_article_beside_its_annotation_comes_first(tmp_path: Path) -> None:
    folder = write(tmp_path, judged())
    (folder / "a.txt").write_text("別の文。", encoding="utf-8")

    assert read_gold(folder)[0].text == "別の文。"


def test_a_folder_without_annotations_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="正解のファイル"):
        read_gold(tmp_path)


@pytest.mark.parametrize(
    "gold",
    [
        judged(doc="ない.txt"),
        judged(brackets=[{}]),
        [],
        judged(brackets=[{**PLACE, "class": "song", "speaker": None}]),
    ],
    ids=["no article", "no place", "no object", "no such class"],
)
def test_a_wrong_annotation_is_an_error_that_names_its_file(tmp_path: Path, gold: object) -> None:
    with pytest.raises(GoldError, match=r"a\.json"):
        read_gold(write(tmp_path, gold))
