"""The JSON that other programs rely on."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from extraction.model import Entity, EntityKind
from formats.contract import Answer, SpeakerList, count_document_quotes, count_line_quotes, lines, whole
from formats.replacing import write_pieces

PERSON = Entity("e1", EntityKind.PERSON, "山田", ("山田氏",))
PERSON_AGAIN = Entity("e9", EntityKind.PERSON, "山田", ("山田市長",))
ANONYMOUS = Entity("e2", EntityKind.ANONYMOUS, "関係者", ("関係者",))


def test_a_document_holds_everything_the_contract_names(answer: Answer) -> None:
    written = json.loads("".join(whole([answer], extractor="1", dictionary="20260723")))

    assert written == {
        "format": "kagikakko/1",
        "extractor": "1",
        "dictionary": "20260723",
        "documents": [
            {
                "source": "kiji/港.txt",
                "sha256": "ab12",
                "encoding": "utf-8",
                "title": "港の図書館",
                "outlet": "架空新聞",
                "published": "2026-04-01",
                "length": 39,
                "quotes": [
                    {
                        "start": 14,
                        "end": 24,
                        "text": "「𠮷野『海』が好き」",
                        "form": "direct",
                        "kind": "speech",
                        "speech": True,
                        "region": "body",
                        "parent": None,
                        "speaker": {"id": "s1", "name": "山田"},
                        "mention": {"start": 10, "end": 13, "text": "山田氏"},
                        "cue": {"start": 25, "end": 28, "text": "述べた"},
                        "factuality": "stated",
                        "frame": {
                            "when": None,
                            "occasion": {"start": 2, "end": 5, "text": "図書館"},
                            "medium": None,
                            "addressee": None,
                        },
                        "clause": {"start": 14, "end": 25, "text": "「𠮷野『海』が好き」と"},
                        "rule": "adjacent",
                        "reason": "述語「述べた」の主語は「山田氏」です。",
                        "confidence": 0.97,
                        "alternatives": [
                            {"speaker": {"id": "s2", "name": "関係者"}, "rule": "near", "confidence": 0.02}
                        ],
                    },
                    {
                        "start": 17,
                        "end": 20,
                        "text": "『海』",
                        "form": "direct",
                        "kind": "title",
                        "speech": False,
                        "region": "body",
                        "parent": 0,
                        "speaker": None,
                        "mention": None,
                        "cue": None,
                        "factuality": "stated",
                        "frame": {"when": None, "occasion": None, "medium": None, "addressee": None},
                        "clause": None,
                        "rule": "title",
                        "reason": "題名です。",
                        "confidence": 0.9,
                        "alternatives": [],
                    },
                ],
            }
        ],
        "speakers": [
            {
                "id": "s1",
                "name": "山田",
                "kind": "person",
                "source": "named_person",
                "aliases": ["山田氏"],
            },
            {
                "id": "s2",
                "name": "関係者",
                "kind": "anonymous",
                "source": "anonymous_organisation",
                "aliases": ["関係者"],
            },
        ],
    }


def test_a_line_is_a_document_with_speakers_of_its_own(answer: Answer) -> None:
    first, second = (json.loads(line) for line in lines([answer, answer], extractor="1", dictionary="2"))

    assert first == second
    assert (first["format"], first["extractor"], first["dictionary"]) == ("kagikakko/1", "1", "2")
    assert [speaker["id"] for speaker in first["speakers"]] == ["s1", "s2"]
    assert len(first["quotes"]) == 2


def test_line_ends_of_the_article_do_not_end_a_line(answer: Answer) -> None:
    assert all(piece.count("\n") == 1 for piece in lines([answer], extractor="1", dictionary="2"))


def test_no_answers_are_an_empty_whole() -> None:
    assert json.loads("".join(whole([], extractor="1", dictionary="2")))["documents"] == []


def test_people_of_one_name_are_one_speaker_in_all_documents_and_anonymous_ones_are_not() -> None:
    speakers = SpeakerList()

    assert speakers.add([PERSON, ANONYMOUS]) == {PERSON: "s1", ANONYMOUS: "s2"}
    assert speakers.add([PERSON_AGAIN, ANONYMOUS]) == {PERSON_AGAIN: "s1", ANONYMOUS: "s3"}
    assert speakers.as_json()[0]["aliases"] == ["山田氏", "山田市長"]


def test_two_of_one_name_in_one_document_stay_two() -> None:
    assert SpeakerList().add([PERSON, PERSON_AGAIN]) == {PERSON: "s1", PERSON_AGAIN: "s2"}


def test_what_a_person_decided_stands_beside_the_quotation(answer: Answer) -> None:
    reviews = ({"review": {"status": "held"}}, {"review": {"status": "open"}})
    written = json.loads("".join(lines([replace(answer, reviews=reviews)], extractor="1", dictionary="2")))

    assert [quote["review"]["status"] for quote in written["quotes"]] == ["held", "open"]


def test_without_a_date_nothing_is_published(answer: Answer) -> None:
    undated = replace(answer, article=replace(answer.article, published_on=None, outlet=None))
    written = json.loads("".join(lines([undated], extractor="1", dictionary="2")))

    assert (written["published"], written["outlet"]) == (None, None)


@pytest.mark.parametrize(("form", "count"), [(whole, count_document_quotes), (lines, count_line_quotes)])
def test_the_quotations_of_a_written_file_are_counted(
    answer: Answer, form: Callable[..., Iterator[str]], count: Callable[[Path], int], tmp_path: Path
) -> None:
    write_pieces(tmp_path / "a.json", form([answer, answer], extractor="1", dictionary="2"))

    assert count(tmp_path / "a.json") == 4
