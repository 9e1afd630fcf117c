"""Quotations as W3C Web Annotations."""

import json
from dataclasses import replace
from pathlib import Path

from extraction.model import Extraction
from formats.contract import Answer
from formats.replacing import write_pieces
from formats.web_annotation import annotation_text, count_annotations
from tests.formats.golden import kept


def test_it_is_as_kept(answer: Answer, tmp_path: Path) -> None:
    held = {"review": {"status": "held", "reject_reason": None, "note": "裏を取る"}}
    opened = {"review": {"status": "open", "reject_reason": None, "note": ""}}
    reviewed = replace(answer, reviews=(held, opened))
    write_pieces(tmp_path / "a.jsonld", annotation_text([reviewed], "kagikakko 1"))
    written = (tmp_path / "a.jsonld").read_bytes().decode("utf-8")

    assert written == kept("minato.jsonld")
    assert count_annotations(tmp_path / "a.jsonld") == 2
    for item in json.loads(written)["items"]:
        place, words = item["target"]["selector"]
        assert answer.article.text[place["start"] : place["end"]] == words["exact"]


def test_without_an_address_or_a_review_the_text_itself_is_the_source(answer: Answer) -> None:
    bare = replace(answer, article=replace(answer.article, url=None))
    first, _ = json.loads("".join(annotation_text([bare], "k")))["items"]

    assert first["target"]["source"] == "urn:sha256:ab12"
    assert [body["purpose"] for body in first["body"]] == ["classifying", "classifying", "identifying"]


def test_nothing_is_an_empty_page(answer: Answer) -> None:
    nothing = replace(answer, extraction=Extraction(answer.article.text, (), ()))

    assert json.loads("".join(annotation_text([nothing], "k")))["items"] == []
