"""The forms for research, written of whole articles, keep the rules of their formats."""

import json
import re
import zipfile
from itertools import pairwise
from pathlib import Path
from typing import Final

import pytest
from lxml import etree

from extraction import extract
from formats.article import Article
from formats.brat_files import write_brat
from formats.conllu_file import conllu_text
from formats.contract import Answer
from formats.tei_file import tei_text
from formats.web_annotation import annotation_text
from formats.xml_text import XmlText
from resources import path
from tests.formats.golden import DATA

# https://universaldependencies.org/format.html, https://universaldependencies.org/u/pos/
COLUMNS: Final = 10
TAGS: Final = frozenset(
    [
        "ADJ",
        "ADP",
        "ADV",
        "AUX",
        "CCONJ",
        "DET",
        "INTJ",
        "NOUN",
        "NUM",
        "PART",
        "PRON",
        "PROPN",
        "PUNCT",
        "SCONJ",
        "SYM",
        "VERB",
        "X",
    ]
)
# https://www.w3.org/TR/annotation-model/
CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
PURPOSES: Final = frozenset({"assessing", "classifying", "commenting", "identifying"})
# https://brat.nlplab.org/standoff.html
ENTITY: Final = re.compile(r"T\d+\t(\w+) (\d+ \d+(?:;\d+ \d+)*)\t(.+)")
OTHERS: Final = re.compile(r"R\d+\t\w+ Arg1:T\d+ Arg2:T\d+|A\d+\t\w+ T\d+(?: \w+)?|#\d+\t\w+ T\d+\t.*")
ID: Final = "{http://www.w3.org/XML/1998/namespace}id"


@pytest.fixture(scope="module")
def answers() -> list[Answer]:
    """The sample articles, and what is found in them."""
    texts = {one.name: one.read_text(encoding="utf-8") for one in sorted(path("samples").glob("*.txt"))}
    return [
        Answer(Article(name, "ab12", "utf-8", text, text.split("\n", 1)[0]), extract(text))
        for name, text in texts.items()
    ]


def test_tei_is_valid_and_every_pointer_leads_somewhere(answers: list[Answer]) -> None:
    root = etree.fromstring("".join(tei_text(answers, XmlText())).encode("utf-8"))
    schema = etree.RelaxNG(etree.parse(DATA / "tei.rng"))
    ids = [element.get(ID) for element in root.iter() if element.get(ID)]
    pointers = {
        element.get(name, "").removeprefix("#")
        for element in root.iter()
        for name in ("who", "ana", "next", "prev")
        if element.get(name)
    }

    assert schema.validate(root), schema.error_log
    assert len(ids) == len(set(ids))
    assert pointers <= set(ids)


def test_conllu_has_ten_columns_and_its_words_make_the_sentence(answers: list[Answer]) -> None:
    written = "".join(conllu_text(answers))
    sentences = [block.split("\n") for block in written.removesuffix("\n\n").split("\n\n")]
    names = re.findall(r"^# sent_id = (.+)$", written, re.MULTILINE)

    assert written.endswith("\n\n")
    assert len(names) == len(set(names)) == len(sentences)
    assert [line for sentence in sentences for line in _broken_rules(sentence)] == []


def _broken_rules(sentence: list[str]) -> list[str]:
    """What of a sentence is not as it must be."""
    told = next((line.removeprefix("# text = ") for line in sentence if line.startswith("# text = ")), "")
    words = [line.split("\t") for line in sentence if not line.startswith("#")]
    spaced = "".join(word[1] + ("" if "SpaceAfter=No" in word[9].split("|") else " ") for word in words)
    return [
        *("\t".join(word) for word in words if len(word) != COLUMNS or not all(word)),
        *("\t".join(word) for word in words if word[3] not in TAGS or word[4:9].count("_") < 4),
        *(word[0] for number, word in enumerate(words, start=1) if word[0] != str(number)),
        *(
            item
            for word in words
            for item in word[9].split("|")
            if not re.fullmatch(r"[A-Z]\w*=[^=|\s]+", item)
        ),
        *([told] if spaced.strip() != told.strip() else []),
    ]


def test_annotations_are_of_the_model_of_the_web(answers: list[Answer]) -> None:
    page = json.loads("".join(annotation_text(answers, "kagikakko 1")))
    items = page["items"]

    assert (page["@context"], page["type"]) == (CONTEXT, "AnnotationPage")
    assert len({item["id"] for item in items}) == len(items) > 0
    assert {item["type"] for item in items} == {"Annotation"}
    assert {item["motivation"] for item in items} <= PURPOSES
    assert {body["purpose"] for item in items for body in item["body"]} <= PURPOSES
    assert {tuple(one["type"] for one in item["target"]["selector"]) for item in items} == {
        ("TextPositionSelector", "TextQuoteSelector")
    }
    assert all(re.match(r"[a-z]+:", item["target"]["source"]) for item in items)


def test_brat_names_only_what_is_configured_and_where_it_stands(
    answers: list[Answer], tmp_path: Path
) -> None:
    write_brat(tmp_path / "a.zip", answers)
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        configured = archive.read("annotation.conf").decode("utf-8").split()
        notes = {
            name: archive.read(name).decode("utf-8") for name in archive.namelist() if name.endswith(".ann")
        }
        texts = {name: archive.read(f"{name[:-4]}.txt").decode("utf-8") for name in notes}
    lines = [(name, line) for name, note in notes.items() for line in note.splitlines()]
    entities = [(name, found) for name, line in lines if (found := ENTITY.fullmatch(line))]

    assert [line for _, line in lines if not ENTITY.fullmatch(line) and not OTHERS.fullmatch(line)] == []
    assert {found[1] for _, found in entities} <= set(configured)
    assert [found[3] for _, found in entities] == [_words(texts[name], found[2]) for name, found in entities]


def _words(text: str, places: str) -> str:
    """What stands in these places, which follow each other and go over no line end."""
    spans = [(int(start), int(end)) for start, end in (one.split(" ") for one in places.split(";"))]
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    pieces = [text[start:end] for start, end in spans]
    assert not any("\n" in piece for piece in pieces)
    return " ".join(pieces)
