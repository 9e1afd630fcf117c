"""The day on which an article came out."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from formats.dates import day_of

APRIL = date(2026, 4, 1)


@pytest.mark.parametrize(
    "value",
    [
        APRIL,
        datetime(2026, 4, 1, 9),
        datetime(2026, 3, 31, 20, tzinfo=UTC),
        20260401,
        "2026-04-01",
        "2026年4月1日",
        "２０２６年４月１日（水）9時",
        "配信: 2026/4/1 9:00",
        "2026.4.1",
        "20260401",
        "20260401T090000+0900",
        "2026-03-31T20:00:00Z",
        "Tue, 31 Mar 2026 20:00:00 GMT",
        "令和8年4月1日",
        "R8.4.1",
    ],
)
def test_a_day_is_read_however_it_is_written(value: object) -> None:
    assert day_of(value) == APRIL


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("昭和元年12月30日", date(1926, 12, 30)),
        ("平成31年4月30日", date(2019, 4, 30)),
        ("令和元年5月1日", date(2019, 5, 1)),
    ],
)
def test_the_first_year_of_an_era_has_a_name(text: str, day: date) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    "value",
    [
        None,
        4.5,
        "",
        "いつか",
        "2026年13月45日",
        "令和8年2月30日",
        "31/31/31",
        "4月1日",
        datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=23))),
        "Tue, 99 Mar 2026 99:00:00 GMT",
    ],
)
def test_a_broken_date_is_none(value: object) -> None:
    assert day_of(value) is None
