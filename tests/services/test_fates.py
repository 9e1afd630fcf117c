"""What became of each file."""

import pytest

from db.queries_likeness import Likeness
from formats.errors import ReadCode, UnreadableFile
from services.fates import describe_fates
from services.gathering import Refusal
from services.intake import IntakeResult, Similar

RESULT = IntakeResult(
    added=(1, 2),
    known=("kiji/既.txt",),
    refused=(Refusal("kiji/空.txt", UnreadableFile(ReadCode.EMPTY, "kiji/空.txt")),),
    cancelled=False,
    sources=("kiji/新.txt", "kiji/記事.zip#社会/似.txt"),
    similar=(Similar("kiji/記事.zip#社会/似.txt", Likeness(1, "港の図書館", 0.876)),),
)


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "ja",
            (
                "「空.txt」は中身が空のため、読み込みませんでした。",
                "「記事.zip#社会/似.txt」を加えました。似た記事「港の図書館」があります（短い方の88％が同じ）。",
                "「既.txt」と同じ記事は、もう入っていました。",
                "「新.txt」を加えました。",
            ),
        ),
        (
            "en",
            (
                "“空.txt” was not read: it is empty.",
                "“記事.zip#社会/似.txt” was added. It resembles “港の図書館” (88 % of the shorter one is the same).",
                "“既.txt” was in the project already.",
                "“新.txt” was added.",
            ),
        ),
    ],
)
def test_every_file_has_its_sentence_and_what_needs_a_look_comes_first(
    language: str, sentences: tuple[str, ...]
) -> None:
    assert describe_fates(RESULT, language=language) == sentences
