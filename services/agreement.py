"""How far two people agree who judged the same quotations: the share of agreement, and Cohen's kappa."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from services.proposals import Field


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of one field: how many quotations both judged, about how many they agree.

    `kappa` is None where it says nothing: where nobody judged, where there was only one answer to give, and for
    places, which are no categories.
    """

    field: Field
    both: int
    same: int
    kappa: float | None

    @property
    def share(self) -> float | None:
        """The share of agreement, None where nothing was judged."""
        return self.same / self.both if self.both else None


def agreement(field: Field, answers: Iterable[tuple[Hashable, Hashable]]) -> Agreement:
    """How far the two agree who gave these answers, a pair for every quotation."""
    pairs = list(answers)
    same = sum(one == other for one, other in pairs)
    return Agreement(field, len(pairs), same, None if field is Field.WORDS else _kappa(pairs, same))


def _kappa(pairs: list[tuple[Hashable, Hashable]], same: int) -> float | None:
    """Cohen's kappa: the agreement beyond what chance gives two people who answer as often so as these."""
    if not pairs:
        return None
    ones, others = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    by_chance = sum(count * others[answer] for answer, count in ones.items()) / len(pairs) ** 2
    return None if by_chance == 1 else (same / len(pairs) - by_chance) / (1 - by_chance)
