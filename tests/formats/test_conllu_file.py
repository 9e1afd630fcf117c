"""Articles as CoNLL-U."""

from dataclasses import replace
from pathlib import Path

from extraction.model import Entity, EntityKind, Span
from formats.conllu_file import conllu_text, count_conllu_quotes
from formats.contract import Answer
from formats.replacing import write_pieces
from tests.formats.golden import kept


def test_it_is_as_kept(answer: Answer, tmp_path: Path) -> None:
    write_pieces(tmp_path / "a.conllu", conllu_text([answer]))
    written = (tmp_path / "a.conllu").read_bytes().decode("utf-8")

    assert written == kept("minato.conllu")
    assert count_conllu_quotes(tmp_path / "a.conllu") == 2
    words = [line.split("\t") for line in written.split("\n") if line[:1].isdigit()]
    assert {len(word) for word in words} == {10}
    places = [word[9].rsplit("TokenRange=", 1)[1].split(":") for word in words]
    assert [answer.article.text[int(start) : int(end)] for start, end in places] == [
        word[1] for word in words
    ]


def test_a_quotation_over_sentences_begins_once(answer: Answer, tmp_path: Path) -> None:
    somebody = Entity("e", EntityKind.PERSON, "ジョン スミス|=%")
    quote = replace(answer.extraction.quotes[0], span=Span(0, 35), entity=somebody)
    over = replace(answer, extraction=replace(answer.extraction, quotes=(quote,)))
    write_pieces(tmp_path / "a.conllu", conllu_text([over]))

    assert count_conllu_quotes(tmp_path / "a.conllu") == 1
    assert "|Speaker=ジョン%20スミス%7C%3D%25|" in (tmp_path / "a.conllu").read_text(encoding="utf-8")
