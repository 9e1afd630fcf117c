"""Several who speak as one: 田中社長と鈴木専務は, 読売新聞・時事通信によると."""

import re
from collections.abc import Iterator
from typing import Final

from extraction.document import Document
from extraction.model import Mention, MentionKind, Span

# What stands between two who are named side by side, and what must follow the last of them.
AND: Final = re.compile(r"と(?:、)?|および|及び")
DOT: Final = re.compile(r"[・、]|や")
SPEAKS: Final = re.compile(
    r"(?:[（(][^）)]{1,12}[）)])?(?:ら|など)?(?:の?(?:両|各)[^、。はもが]{1,3})?(?:は|も|が(?!わ)|によ(?:ると|れば))"
)
AGED: Final = re.compile(r"[（(][^）)]{1,12}[）)]")


def speaking_as_one(last: Mention, doc: Document) -> Mention | None:
    """All who are named side by side up to this one and speak with it, as one mention; None where it speaks alone."""
    tail = SPEAKS.match(doc.text, last.span.end)
    if last.kind is MentionKind.DOCUMENT or tail is None:
        return None
    first = last
    for before in _beside(last, doc):
        first = before
    if first is last:
        return None
    span = Span(first.span.start, last.span.end)
    return Mention(span, span.of(doc.text), MentionKind.GROUP)


def _beside(last: Mention, doc: Document) -> Iterator[Mention]:
    """Who stands right before it in the same list, nearest first."""
    here = last
    while (before := doc.mention_ending_before(here.span.start)) is not None:
        if doc.text[before.span.end : here.span.start] != "の":  # 次男の太郎さん is one
            if not _is_tied(before, here, doc.text):
                return
            yield before
        here = before


def _is_tied(one: Mention, other: Mention, text: str) -> bool:
    """Whether the two are one list: と ties all who are named, ・ and 、 only two organisations."""
    between = AGED.sub("", text[one.span.end : other.span.start])
    if one.kind is MentionKind.DOCUMENT:
        return False
    are_organisations = one.kind is other.kind is MentionKind.ORGANISATION
    return bool(AND.fullmatch(between)) or (are_organisations and bool(DOT.fullmatch(between)))
