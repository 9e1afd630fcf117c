"""Every format in and out has a section of its own in the guide, with a picture that is there."""

import re
from pathlib import Path
from typing import Final

import pytest

from formats.sniff import SUFFIXES
from services.forms import FORMS

DOCS: Final = Path(__file__).resolve().parents[1] / "docs"
ROW: Final = re.compile(r"^\| \[[^]]+\]\(#([^)]+)\) \|(.+)\|$", re.MULTILINE)
NO_ANCHOR: Final = re.compile(r"[^\w-]")


@pytest.mark.parametrize(
    ("page", "words"),
    [("reading.md", SUFFIXES.keys()), ("handover.md", {*FORMS, *(form.suffix for form in FORMS.values())})],
)
def test_every_format_has_a_section_with_a_picture(page: str, words: set[str]) -> None:
    text = (DOCS / page).read_text(encoding="utf-8")
    rows = ROW.findall(text)
    sections = {
        _anchor(one): body for one, body in re.findall(r"^## (.+)\n((?:(?!## ).*\n)*)", text, re.MULTILINE)
    }

    assert words <= {word for _, row in rows for word in re.findall(r"`([^`]+)`", row)}
    assert [anchor for anchor, _ in rows if "](images/" not in sections.get(anchor, "")] == []


@pytest.mark.parametrize("page", sorted(one.name for one in DOCS.glob("*.md")))
def test_every_picture_is_there(page: str) -> None:
    pictures = re.findall(r"\]\((images/[^)]+)\)", (DOCS / page).read_text(encoding="utf-8"))

    assert [one for one in pictures if not (DOCS / one).is_file()] == []


def _anchor(heading: str) -> str:
    """Where a heading is found by a link."""
    return NO_ANCHOR.sub("", heading.lower().replace(" ", "-"))
