"""The day on which an article came out, in the many ways in which files write it."""

import re
import unicodedata
from datetime import date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import Final

JAPAN: Final = timezone(timedelta(hours=9))
# The year before the first of the era.
ERAS: Final = {"令和": 2018, "r": 2018, "平成": 1988, "h": 1988, "昭和": 1925, "s": 1925}
WESTERN: Final = re.compile(r"(?<!\d)(\d{4})\s*[年/.\-]\s*(\d{1,2})\s*[月/.\-]\s*(\d{1,2})(?!\d)")
JAPANESE: Final = re.compile(
    r"(令和|平成|昭和|\b[rhs])\s*(元|\d{1,2})\s*[年/.\-]\s*(\d{1,2})\s*[月/.\-]\s*(\d{1,2})(?!\d)"
)
COMPACT: Final = re.compile(r"(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)")
LONGEST: Final = 80


def day_of(value: object) -> date | None:
    """The day that a cell, a header or an attribute means; a moment counts by the clock in Japan."""
    if isinstance(value, datetime):
        return _in_japan(value)
    if isinstance(value, date):
        return value
    text = (
        unicodedata.normalize("NFKC", str(value)[:LONGEST] if isinstance(value, str | int) else "")
        .strip()
        .lower()
    )
    return _moment(text) or _western(text) or _japanese(text)


def _in_japan(moment: datetime) -> date | None:
    """The day in Japan; a moment without a zone is taken as it is written."""
    try:
        return (moment.astimezone(JAPAN) if moment.tzinfo else moment).date()
    except (OverflowError, ValueError):
        return None


def _moment(text: str) -> date | None:
    """ISO 8601 as in XML, or the date of a mail."""
    try:
        return _in_japan(datetime.fromisoformat(text.upper()))
    except ValueError:
        pass
    try:
        return _in_japan(parsedate_to_datetime(text))
    except ValueError:
        return None


def _western(text: str) -> date | None:
    """2026年4月1日, 2026/4/1, 20260401."""
    match = WESTERN.search(text) or COMPACT.search(text)
    return _day(*map(int, match.groups())) if match else None


def _japanese(text: str) -> date | None:
    """令和8年4月1日, R8.4.1."""
    match = JAPANESE.search(text)
    if not match:
        return None
    era, year, month, day = match.groups()
    return _day(ERAS[era] + (1 if year == "元" else int(year)), int(month), int(day))


def _day(year: int, month: int, day: int) -> date | None:
    """The day, where the calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
