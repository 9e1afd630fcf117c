"""Those of an article who are one, while their mentions are being gathered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extraction.model import Alias, Entity, EntityKind, Mention, MentionKind
from extraction.name_forms import may_be_called, name_key
from extraction.sources import source_kind


@dataclass(eq=False)
class Cluster:
    """An entity while its mentions are being gathered."""

    kind: EntityKind
    mentions: list[Mention] = field(default_factory=list[Mention])
    names: dict[str, None] = field(default_factory=dict[str, None])  # proper names, as written
    titles: dict[str, None] = field(default_factory=dict[str, None])
    usual_name: str = ""  # of a country that the article calls by several names, or as a person taught

    def add(self, mention: Mention) -> None:
        """One more mention of the same."""
        self.mentions.append(mention)
        if mention.name:
            self.names[mention.name] = None
        if mention.title:
            self.titles[mention.title] = None

    @property
    def full_name(self) -> str:
        """The longest name, the first of that length."""
        return max(self.names, key=len, default="")

    @property
    def texts(self) -> Sequence[str]:
        """All written forms, pronouns left out."""
        words = (mention.text for mention in self.mentions if mention.kind is not MentionKind.PRONOUN)
        return list(dict.fromkeys([*self.names, *words]))

    def is_called(self, name: str) -> bool:
        """Whether they are called just so: a person by the full name, so that 山田 is nobody called 山田太郎."""
        called = [self.full_name] if self.kind is EntityKind.PERSON and self.names else self.texts
        return name_key(name) in map(name_key, [*called, self.usual_name])

    def become(self, alias: Alias) -> None:
        """A person taught who they are."""
        self.kind, self.usual_name = alias.kind, alias.name

    def take(self, other: "Cluster") -> None:
        """The other one is the same."""
        self.mentions = sorted([*self.mentions, *other.mentions], key=lambda mention: mention.span)
        self.names |= other.names
        self.titles |= other.titles

    def entity(self, number: int) -> Entity:
        """The finished entity."""
        texts = self.texts
        canonical = self.usual_name or (self.full_name if self.kind is EntityKind.PERSON else "")
        canonical = canonical or max((*texts, *(mention.text for mention in self.mentions[:1])), key=len)
        return Entity(
            f"e{number}",
            self.kind,
            canonical,
            tuple(texts),
            source_kind(self.kind, canonical, [*self.names, self.usual_name]),
        )


def fits(person: Cluster, name: str) -> bool:
    """Whether the person may be called so; given names that differ tell two of one surname apart."""
    if any(name_key(name) == name_key(other) for other in person.names):
        return True
    full = person.full_name
    return may_be_called(full, name) or may_be_called(name, full)


def taught(everybody: Sequence[Cluster], alias: Alias) -> Iterator[tuple[Cluster, Cluster | None]]:
    """Those who are called as a person taught, each with whom the article has under the other name too.

    Where only a part of that name stands in the article, one alone may bear it.
    """
    for called in [one for one in everybody if one.is_called(alias.form)]:
        others = [one for one in everybody if one is not called and one.kind is alias.kind]
        known = [one for one in others if one.is_called(alias.name)]
        likely = [one for one in others if one.names and fits(one, alias.name)]
        is_one = alias.kind is EntityKind.PERSON and len(likely) == 1
        yield called, next(iter(known or (likely if is_one else [])), None)
