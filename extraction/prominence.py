"""Whom the article is about: who is named how often, and most up to a place."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property

from extraction.model import Entity, Mention


class Prominence:
    """The people whom the article itself names outside brackets, in order, and how often."""

    def __init__(
        self,
        people: Sequence[Mention],
        entity_of: Callable[[Mention], Entity | None],
        may_go_on: Callable[[Mention], bool],
    ) -> None:
        self._people = people
        self._entity_of = entity_of
        self._may_go_on = may_go_on

    def protagonist_before(self, position: int) -> Mention | None:
        """The last mention of the person whom the article has named most up to the position."""
        return self._protagonists[len(self.people_before(position))]

    @cached_property
    def hero(self) -> Mention | None:
        """The first mention of the person whom the whole article names most."""
        most = max(self._times_named.values(), default=0)
        return next((one for one in self._people if self.times_named(one) == most), None)

    def times_named(self, mention: Mention) -> int:
        """How many times the article names whoever is behind the mention."""
        return self._times_named[self._entity_of(mention)]

    def people_before(self, position: int) -> Sequence[Mention]:
        """Everybody named before the position, in the article itself."""
        people = self._people
        return people[: bisect_right(people, position, key=lambda mention: mention.span.end)]

    @cached_property
    def _times_named(self) -> Counter[Entity | None]:
        """How many times each one is named outside brackets."""
        return Counter(self._entity_of(mention) for mention in self._people)

    @cached_property
    def _protagonists(self) -> list[Mention | None]:
        """The protagonist after none, one, two … of the names outside brackets."""
        counts: Counter[Entity | None] = Counter()
        most: Mention | None = None
        found: list[Mention | None] = [None]
        for mention in self._people:
            if self._may_go_on(mention):
                entity = self._entity_of(mention)
                counts[entity] += 1
                if most is None or counts[entity] >= counts[self._entity_of(most)]:
                    most = mention
            found.append(most)
        return found
