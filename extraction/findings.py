"""What the ladders pass on: what a bracket is, and whose words these are."""

from collections.abc import Mapping
from dataclasses import dataclass

from extraction.cues import FoundCue
from extraction.document import Sentence
from extraction.model import Bracket, Cue, Mention, QuoteForm, QuoteKind, Span


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a bracket is, the word that says so, and the rule that decided."""

    kind: QuoteKind
    cue: Cue | None = None
    rule: str = ""


@dataclass(frozen=True, eq=False)
class Utterance:
    """Somebody's words before we know whose. `place` is the bunsetsu they stand in (the last one of a clause).

    A block has the sentence it begins in.
    """

    span: Span
    form: QuoteForm
    kind: QuoteKind
    sentence: Sentence
    place: int
    found: FoundCue | None = None
    cue: Cue | None = None
    first_place: int = 0
    label: Mention | None = None  # who a label or an introduction before it names


Verdicts = Mapping[Bracket, Verdict]
