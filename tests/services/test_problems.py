"""What went wrong, in one sentence for the newsroom."""

import re
from typing import Final

import pytest

from db.errors import DatabaseCode, DatabaseProblem
from db.findings import Fault, Finding
from formats.errors import ReadCode, UnreadableFile, UnwritableFile, WriteCode
from formats.read_text import PASTED
from formats.sheet_writer import AlteredCell
from services.cluster_errors import ClusterCode, ClusterProblem
from services.in_words import size_in_words
from services.problems import describe, describe_altered, describe_finding, describe_row, sentences
from services.row_problems import RowCode, RowProblem

PROBLEMS: Final = (
    *(UnreadableFile(code, "社会/メモ.txt") for code in ReadCode),
    *(UnwritableFile(code, "社会/メモ.txt") for code in WriteCode),
    *(
        ClusterProblem(code, "tcp://メモ.txt:8786")
        for code in ClusterCode
        if code is not ClusterCode.NOT_INSTALLED
    ),
    *(DatabaseProblem(code, "社会/メモ.txt") for code in DatabaseCode),
)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: f"{type(problem).__name__} {problem.code}")
def test_every_problem_has_a_sentence_that_names_the_file(problem: Exception, language: str) -> None:
    sentence = describe(problem, language=language)

    assert "メモ.txt" in sentence
    assert "社会" not in sentence
    assert sentence.endswith("。" if language == "ja" else ".")


def test_no_sentence_is_without_a_problem() -> None:
    assert set(sentences()["read"]) == {code.value for code in ReadCode}
    assert set(sentences()["write"]) == {code.value for code in WriteCode}
    assert set(sentences()["cluster"]) == {code.value for code in ClusterCode}
    assert set(sentences()["database"]) == {code.value for code in DatabaseCode}


def test_a_sentence_reads_like_the_newsroom() -> None:
    problem = UnreadableFile(ReadCode.UNKNOWN_ENCODING, "メモ.txt")

    assert describe(problem) == (
        "「メモ.txt」は文字コードを判別できないため、読み込めませんでした。UTF-8で保存し直してから、もう一度お試しください。"
    )


def test_standard_input_has_a_name() -> None:
    assert describe(UnreadableFile(ReadCode.EMPTY, "-")).startswith("「標準入力」")
    assert describe(UnreadableFile(ReadCode.EMPTY, PASTED)).startswith("「貼り付けた記事」")
    assert describe(UnreadableFile(ReadCode.EMPTY, PASTED), language="en").startswith("“pasted article”")


def test_a_path_without_a_name_is_shown_whole() -> None:
    assert "「/」" in describe(UnwritableFile(WriteCode.IS_FOLDER, "/"))


def test_what_nobody_foresaw_is_told_with_its_own_name() -> None:
    assert "ValueError: 九つ" in describe(ValueError("九つ"))
    assert "DatabaseProblem" in describe(DatabaseProblem("unheard_of", "a.db"))


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        (
            AlteredCell(3, "発言", ("U+000B", "U+0000"), is_cut=False),
            "3行目の「発言」では、使えない制御文字（U+000B、U+0000）を除きました。",
        ),
        (
            AlteredCell(4, "備考", (), is_cut=True),
            "4行目の「備考」では、Excelの上限の32,767文字で切りました。",
        ),
    ],
)
def test_an_altered_cell_is_named_with_what_happened(cell: AlteredCell, sentence: str) -> None:
    assert describe_altered(cell) == sentence


def test_two_alterations_of_one_cell_are_both_told() -> None:
    assert len(re.findall("[。]", describe_altered(AlteredCell(3, "発言", ("U+000B",), is_cut=True)))) == 2


def test_an_altered_cell_is_told_in_english_too() -> None:
    cell = AlteredCell(3, "発言", ("U+000B", "U+000C"), is_cut=False)

    assert describe_altered(cell, language="en") == (
        "Row 3, “発言”: control characters that a sheet cannot hold (U+000B, U+000C) were removed."
    )


@pytest.mark.parametrize("code", RowCode)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_everything_that_a_row_loses_has_a_sentence_with_its_number(code: RowCode, language: str) -> None:
    sentence = describe_row(RowProblem(1234, code, "状態", "済み"), language=language)

    assert "1,234" in sentence
    assert sentence.endswith("。" if language == "ja" else ".")


def test_a_long_value_is_cut_in_its_sentence() -> None:
    assert "「" + "あ" * 40 + "…」" in describe_row(RowProblem(2, RowCode.UNKNOWN_WORD, "状態", "あ" * 50))


def test_no_sentence_about_rows_is_without_its_code() -> None:
    assert set(sentences()["row"]) == {code.value for code in RowCode}


@pytest.mark.parametrize("fault", Fault)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_everything_that_may_be_wrong_with_a_project_has_a_sentence_with_its_count(
    fault: Fault, language: str
) -> None:
    sentence = describe_finding(Finding(fault, 1234), language=language)

    assert "1,234" in sentence
    assert sentence.endswith("。" if language == "ja" else ".")


def test_no_sentence_about_faults_is_without_one() -> None:
    assert set(sentences()["fault"]) == {fault.value for fault in Fault}


@pytest.mark.parametrize(
    ("size", "words"), [(0, "0 KB"), (1, "1 KB"), (999_999, "1000 KB"), (1_500_000, "1.5 MB")]
)
def test_the_size_of_a_file_is_told_as_people_say_it(size: int, words: str) -> None:
    assert size_in_words(size) == words
