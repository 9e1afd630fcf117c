"""What a person has decided about a quotation, and how it holds when the machine's answer changes."""

from dataclasses import replace
from typing import Final

import pytest

from db.standing import MachineAnswer, Standing
from db.views import ReviewStatus
from extraction.model import QuoteKind, Span

OPEN: Final = Standing(
    status=ReviewStatus.OPEN,
    kind=QuoteKind.SPEECH,
    is_person_kind=False,
    speaker_id=1,
    is_person_speaker=False,
    reject_reason=None,
    note="",
    start=10,
    end=14,
    is_person_span=False,
    is_listed=True,
)
SAME: Final = MachineAnswer(QuoteKind.SPEECH, 1, Span(10, 14))
OTHER: Final = MachineAnswer(QuoteKind.TERM, 2, Span(9, 15))
# Speaker 3 was merged into speaker 1.
ROOTS: Final = {3: 1}


@pytest.mark.parametrize("status", [ReviewStatus.OPEN, ReviewStatus.HELD, ReviewStatus.REJECTED])
def test_where_nobody_decided_the_machine_is_followed(status: ReviewStatus) -> None:
    followed = replace(OPEN, status=status).beside(OTHER, ROOTS)

    assert (followed.kind, followed.speaker_id, followed.span) == (QuoteKind.TERM, 2, Span(9, 15))
    assert not followed.is_person_kind
    assert not followed.is_person_speaker
    assert not followed.is_person_span


@pytest.mark.parametrize("speaker_id", [3, None])
def test_what_a_person_chose_stays(speaker_id: int | None) -> None:
    chosen = replace(
        OPEN,
        kind=QuoteKind.WRITING,
        is_person_kind=True,
        speaker_id=speaker_id,
        is_person_speaker=True,
        start=8,
        is_person_span=True,
        is_listed=False,
    )

    assert chosen.beside(OTHER, ROOTS) == chosen


@pytest.mark.parametrize("status", [ReviewStatus.CONFIRMED, ReviewStatus.CORRECTED])
@pytest.mark.parametrize(
    ("machine", "becomes_persons"),
    [
        (SAME, {}),
        (replace(SAME, speaker_id=2), {"is_person_speaker": True}),
        (replace(SAME, kind=QuoteKind.TERM), {"is_person_kind": True}),
        (replace(SAME, span=Span(9, 15)), {"is_person_span": True}),
    ],
)
def test_what_was_confirmed_stays_and_is_the_persons_where_the_machine_says_otherwise(
    status: ReviewStatus, machine: MachineAnswer, becomes_persons: dict[str, bool]
) -> None:
    confirmed = replace(OPEN, status=status)

    assert confirmed.beside(machine, ROOTS) == replace(confirmed, **becomes_persons)


def test_somebody_merged_is_not_another_answer() -> None:
    confirmed = replace(OPEN, status=ReviewStatus.CONFIRMED)
    merged = replace(SAME, speaker_id=3)

    assert confirmed.beside(merged, ROOTS) == replace(confirmed, speaker_id=3)
    assert confirmed.fitting(merged, ROOTS) == confirmed
    assert confirmed.fitting(merged, {}).status is ReviewStatus.CORRECTED


def test_before_it_was_added_it_is_listed_only_where_the_machine_finds_it() -> None:
    before = replace(OPEN, is_listed=False)

    assert before.beside(replace(SAME, span=None), ROOTS) == before
    assert before.beside(SAME, ROOTS) == OPEN


@pytest.mark.parametrize(
    ("standing", "status"),
    [
        (OPEN, ReviewStatus.CONFIRMED),
        (replace(OPEN, kind=QuoteKind.TERM), ReviewStatus.CORRECTED),
        (replace(OPEN, speaker_id=2), ReviewStatus.CORRECTED),
        (replace(OPEN, start=9), ReviewStatus.CORRECTED),
        (replace(OPEN, speaker_id=None, is_person_speaker=True), ReviewStatus.CORRECTED),
    ],
)
def test_a_confirmation_says_whether_a_person_changed_anything(
    standing: Standing, status: ReviewStatus
) -> None:
    for settled in (ReviewStatus.CONFIRMED, ReviewStatus.CORRECTED):
        assert replace(standing, status=settled).fitting(SAME, ROOTS).status is status
    assert standing.fitting(SAME, ROOTS) == standing
