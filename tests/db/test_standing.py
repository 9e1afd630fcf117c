"""What a person has decided about a quotation, and how it holds when the machine's answer changes."""

from dataclasses import replace
from typing import Final

import pytest

from db.standing import Standing
from db.views import ReviewStatus
from extraction.model import QuoteKind

OPEN: Final = Standing(
    status=ReviewStatus.OPEN,
    kind=QuoteKind.SPEECH,
    is_person_kind=False,
    speaker_id=1,
    is_person_speaker=False,
    reject_reason=None,
    note="",
)


@pytest.mark.parametrize("status", [ReviewStatus.OPEN, ReviewStatus.HELD, ReviewStatus.REJECTED])
def test_where_nobody_decided_the_machine_is_followed(status: ReviewStatus) -> None:
    followed = replace(OPEN, status=status).beside(QuoteKind.TERM, 2)

    assert (followed.kind, followed.speaker_id) == (QuoteKind.TERM, 2)
    assert not followed.is_person_kind
    assert not followed.is_person_speaker


@pytest.mark.parametrize("speaker_id", [3, None])
def test_what_a_person_chose_stays(speaker_id: int | None) -> None:
    chosen = replace(
        OPEN, kind=QuoteKind.WRITING, is_person_kind=True, speaker_id=speaker_id, is_person_speaker=True
    )

    assert chosen.beside(QuoteKind.TERM, 2) == chosen


@pytest.mark.parametrize("status", [ReviewStatus.CONFIRMED, ReviewStatus.CORRECTED])
def test_what_was_confirmed_stays_and_is_the_persons_where_the_machine_says_otherwise(
    status: ReviewStatus,
) -> None:
    confirmed = replace(OPEN, status=status)

    assert confirmed.beside(QuoteKind.SPEECH, 1) == confirmed
    assert confirmed.beside(QuoteKind.SPEECH, 2) == replace(confirmed, is_person_speaker=True)
    assert confirmed.beside(QuoteKind.TERM, 1) == replace(confirmed, is_person_kind=True)
