"""Quotations as brat stand-off."""

import re
import zipfile
from dataclasses import replace
from pathlib import Path

from extraction.model import Span
from formats.brat_files import annotation_lines, count_brat, write_brat
from formats.contract import Answer
from tests.formats.golden import kept


def test_it_is_as_kept(answer: Answer, tmp_path: Path) -> None:
    write_brat(tmp_path / "a.zip", [answer, answer])
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        names = archive.namelist()
        text = archive.read("00001_港.txt").decode("utf-8")
        annotations = archive.read("00001_港.ann").decode("utf-8")
        configuration = archive.read("annotation.conf").decode("utf-8")

    assert names == ["annotation.conf", "00001_港.txt", "00001_港.ann", "00002_港.txt", "00002_港.ann"]
    assert (text, annotations, configuration) == (
        answer.article.text,
        kept("minato.ann"),
        kept("annotation.conf"),
    )
    assert count_brat(tmp_path / "a.zip") == 4
    for start, end, words in re.findall(r"^T\d+\t\w+ (\d+) (\d+)\t(.*)$", annotations, re.MULTILINE):
        assert text[int(start) : int(end)] == words


def test_what_goes_over_a_line_end_is_in_pieces(answer: Answer) -> None:
    quote = replace(answer.extraction.quotes[0], span=Span(0, 14))
    over = replace(answer, extraction=replace(answer.extraction, quotes=(quote,)))
    first = next(annotation_lines(over))

    assert first == "T1\tSpeech 0 5;9 14\t港の図書館 　山田氏は"


def test_a_mention_that_is_shared_is_one(answer: Answer) -> None:
    speech = answer.extraction.quotes[0]
    twice = replace(answer, extraction=replace(answer.extraction, quotes=(speech, speech)))
    lines = [*annotation_lines(twice)]

    assert sum(line.split("\t")[1].startswith("Speaker") for line in lines if line.startswith("T")) == 1
    assert [line for line in lines if "saidBy" in line] == [
        "R1\tsaidBy Arg1:T1 Arg2:T2",
        "R3\tsaidBy Arg1:T4 Arg2:T2",
    ]
