"""The frame of a quotation as the project keeps it: a JSON text of the parts that there are.

{"when": [14, 17, "12日"]}: where each part begins and ends in the article, and its words, so that a list of
quotations needs no article.
"""

import json
from typing import Final

from db.views import FrameText
from extraction.model import Frame, Span

NO_PARTS: Final = "{}"
NOTHING: Final = (Frame(), FrameText())
# Start, end, words.
_Part = tuple[int, int, str]


def frame_json(frame: Frame, text: str) -> str:
    """The frame as it is kept; `text` is the article's."""
    parts = {name: (span.start, span.end, span.of(text)) for name, span in _spans(frame).items() if span}
    return json.dumps(parts, ensure_ascii=False)


def read_frame(kept: str) -> tuple[Frame, FrameText]:
    """The frame and its words as they were kept."""
    if kept == NO_PARTS:  # most quotations, in a list that may be long
        return NOTHING
    parts: dict[str, _Part] = json.loads(kept)
    spans = {name: Span(start, end) for name, (start, end, _) in parts.items()}
    return Frame(**spans), FrameText(**{name: words for name, (_, _, words) in parts.items()})


def frame_text(frame: Frame, text: str) -> FrameText:
    """The words of the frame in the article."""
    return FrameText(**{name: span.of(text) for name, span in _spans(frame).items() if span})


def _spans(frame: Frame) -> dict[str, Span | None]:
    """The parts by their names."""
    return {
        "when": frame.when,
        "occasion": frame.occasion,
        "medium": frame.medium,
        "addressee": frame.addressee,
    }
