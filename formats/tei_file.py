"""Articles as TEI: words that are somebody's as <said who>, other brackets as <q>, the speakers in the header.

An element cannot end outside the paragraph, or the other quotation, in which it begins: a quotation that does is
written in parts, each of which names the next and the one before.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from extraction import split_paragraphs
from extraction.model import Entity, EntityKind, Quote, QuoteForm, QuoteKind, Span
from formats.contract import Answer
from formats.counting import count_in_file
from formats.labels import KIND
from formats.nesting import Part, nested
from formats.xml_text import XmlText

MARK: Final = ' xml:id="q'
HEAD: Final = """<?xml version="1.0" encoding="UTF-8"?>
<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc><titleStmt><title>発言一覧</title></titleStmt>\
<publicationStmt><p>かぎかっこ</p></publicationStmt><sourceDesc><p>各記事</p></sourceDesc></fileDesc>\
<encodingDesc><classDecl><taxonomy>{kinds}</taxonomy></classDecl></encodingDesc></teiHeader>
"""
KINDS: Final = "".join(
    f'<category xml:id="{kind.value}"><catDesc>{word}</catDesc></category>' for kind, word in KIND.items()
)
TAIL: Final = "</teiCorpus>\n"
DOCUMENT: Final = """<TEI>
<teiHeader><fileDesc><titleStmt><title>{title}</title></titleStmt>\
<publicationStmt><p>かぎかっこ</p></publicationStmt><sourceDesc><bibl>{source}</bibl></sourceDesc></fileDesc>{who}</teiHeader>
<text><body>
{body}</body></text>
</TEI>
"""
PEOPLE: Final = "<profileDesc><particDesc><listPerson>{}</listPerson></particDesc></profileDesc>"


def tei_text(answers: Iterable[Answer], escaped: XmlText) -> Iterator[str]:
    """The corpus in pieces, an article each."""
    yield HEAD.format(kinds=KINDS)
    for number, answer in enumerate(answers, start=1):
        escaped.begin(answer.article.title)
        yield _document(answer, number, escaped)
    yield TAIL


def count_said(path: Path) -> int:
    """How many quotations a written corpus holds."""
    return count_in_file(path, MARK)


def _document(answer: Answer, number: int, escaped: XmlText) -> str:
    """One article."""
    quotes = answer.extraction.quotes
    known = dict.fromkeys(quote.entity for quote in quotes if quote.entity)
    speakers = {one: f"s{number}.{index}" for index, one in enumerate(known, start=1)}
    people = "".join(_person(one, name, escaped) for one, name in speakers.items())
    return DOCUMENT.format(
        title=escaped.of(answer.article.title),
        source=_source(answer, escaped),
        who=PEOPLE.format(people) if people else "",
        body=_body(answer, _Tags(number, quotes, speakers), escaped),
    )


def _source(answer: Answer, escaped: XmlText) -> str:
    """Where the article came out."""
    article = answer.article
    told = (
        ("title", article.title),
        ("publisher", article.outlet),
        ("date", article.published_on and article.published_on.isoformat()),
        ("idno", article.url),
    )
    return "".join(f"<{name}>{escaped.of(value)}</{name}>" for name, value in told if value)


def _person(one: Entity, name: str, escaped: XmlText) -> str:
    """A speaker."""
    if one.kind is EntityKind.PERSON:
        return f'<person xml:id="{name}"><persName>{escaped.of(one.canonical)}</persName></person>'
    return (
        f'<org xml:id="{name}" role="{one.kind.value}"><orgName>{escaped.of(one.canonical)}</orgName></org>'
    )


@dataclass(slots=True)
class _Tags:
    """The tags of the quotations of one article, each in as many parts as it needs."""

    document: int
    quotes: tuple[Quote, ...]
    speakers: Mapping[Entity, str]

    def opening(self, part: Part, index: int, parts: int) -> str:
        """The tag that opens the part of this index, of so many."""
        quote = self.quotes[part.number]
        attributes = [f' xml:id="{self._id(part, index)}"']
        if index + 1 < parts:
            attributes.append(f' next="#{self._id(part, index + 1)}"')
        if index:
            attributes.append(f' prev="#{self._id(part, index - 1)}"')
        if quote.kind.is_speech and quote.entity:
            attributes.append(f' who="#{self.speakers[quote.entity]}"')
        if quote.kind.is_speech:
            is_direct, is_aloud = quote.form is not QuoteForm.INDIRECT, quote.kind is QuoteKind.SPEECH
            attributes.append(f' direct="{str(is_direct).lower()}" aloud="{str(is_aloud).lower()}"')
        return f'<{self._name(part)}{"".join(attributes)} ana="#{quote.kind.value}">'

    def closing(self, part: Part) -> str:
        """The tag that closes it."""
        return f"</{self._name(part)}>"

    def _id(self, part: Part, index: int) -> str:
        """The id of a part; only that of the first is the quotation's."""
        number = f"{self.document}.{part.number + 1}"
        return f"p{number}.{index + 1}" if index else f"q{number}"

    def _name(self, part: Part) -> str:
        """What the element is."""
        return "said" if self.quotes[part.number].kind.is_speech else "q"


def _body(answer: Answer, tags: _Tags, escaped: XmlText) -> str:
    """The paragraphs with everything that is quoted in them."""
    text = answer.article.text
    spans = [quote.span for quote in tags.quotes]
    paragraphs = [(one, [*nested(spans, one)]) for one in split_paragraphs(text)]
    totals = Counter(part.number for _, parts in paragraphs for part in parts)
    seen: Counter[int] = Counter()
    lines: list[str] = []
    for paragraph, parts in paragraphs:
        pieces: list[str] = []
        position = paragraph.start
        still_open: list[Part] = []
        for part in (*parts, Part(-1, Span(paragraph.end, paragraph.end))):
            while still_open and still_open[-1].span.end <= part.span.start:
                closed = still_open.pop()
                pieces += [escaped.of(text[position : closed.span.end]), tags.closing(closed)]
                position = closed.span.end
            pieces.append(escaped.of(text[position : part.span.start]))
            position = part.span.start
            if part.number >= 0:
                pieces.append(tags.opening(part, seen[part.number], totals[part.number]))
                seen[part.number] += 1
                still_open.append(part)
        lines.append(f"<p>{''.join(pieces)}</p>\n")
    return "".join(lines) or "<p/>\n"
