"""What may be wrong with a project; the sentences stand in resources/problems.toml."""

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """What may be wrong with a project."""

    PAGES = "pages"
    REFERENCES = "references"
    TABLES = "tables"
    ARTICLES = "articles"
    PLACES = "places"
    FOLLOWING = "following"
    MERGED = "merged"
    STEPS = "steps"
    STANDINGS = "standings"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong, and how often."""

    fault: Fault
    count: int


@dataclass(frozen=True, slots=True)
class Checkup:
    """What is wrong, if anything, with a project of so many articles and quotations.

    `size` is that of the file in bytes and `free` what of it compacting would give back.
    """

    findings: tuple[Finding, ...]
    articles: int
    quotes: int
    size: int
    free: int
    cancelled: bool = False
