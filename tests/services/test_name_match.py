"""Whether the name that was found names the speaker that a person meant."""

from typing import Final

import pytest

from services.name_match import names_speaker

NAMES: Final = {
    "trump": ("ドナルド・トランプ", "トランプ氏", ""),
    "junior": ("ドナルド・トランプ・ジュニア",),
    "chief": ("首相",),
}


@pytest.mark.parametrize(
    ("found", "key", "is_named"),
    [
        ("ドナルド・トランプ", "trump", True),
        ("ドナルド＝トランプ大統領", "trump", True),
        ("トランプ 氏", "trump", True),
        ("ドナルド・トランプ", "junior", False),
        ("ジュニア", "junior", True),
        ("首相", "chief", True),
        ("氏", "chief", False),
        ("山田", "trump", False),
        ("", "trump", False),
    ],
)
def test_a_name_names_whom_it_fits_best(found: str, key: str, is_named: bool) -> None:  # noqa: FBT001  # a case table
    assert names_speaker(found, key, NAMES) is is_named
