"""Where words are found without reading every quotation: the index of all that stands three signs long.

It tells which quotations may hold what is sought; whether they do is for the condition of the filter to say.
"""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Integer, String, column, func, literal_column, select, table, union
from sqlalchemy.orm import Session

from db.dialects import is_shared
from db.models import QuoteRow
from db.queries_speakers import called
from db.row_views import AnySelect

SHORTEST: Final = 2
LENGTH: Final = 3
# Of more it is the longer way: they are found soon in the order of the list, and soon enough is read of them.
MANY: Final = 20_000
MOST_SPEAKERS: Final = 500
MOST_TRIGRAMS: Final = 8  # the rarest of them leave little
BEYOND: Final = "\U0010ffff"
WORDS: Final = table("quote_words", column("rowid", Integer))
TRIGRAMS: Final = table("quote_trigrams", column("term", String), column("doc", Integer))


def few_holding(session: Session, sought: str) -> AnySelect | None:
    """The ids of all quotations that may hold what is sought, or whose speaker may; None where they are many."""
    if is_shared(session) or not _is_in_index(sought):
        return None
    match, most = _match(session, sought.lower())
    speakers = session.scalars(called(sought).limit(MOST_SPEAKERS + 1)).all()
    if most > MANY or len(speakers) > MOST_SPEAKERS:
        return None
    theirs = select(QuoteRow.id).where(QuoteRow.speaker_id.in_(speakers))
    if session.scalars(select(func.count()).select_from(theirs.limit(MANY + 1).subquery())).one() > MANY:
        return None
    if not match:
        return theirs
    held = select(WORDS.c.rowid).where(literal_column("quote_words").op("MATCH")(match))
    return select(union(held, theirs).subquery().c[0])


def _is_in_index(sought: str) -> bool:
    """Whether it is long enough, and has no sign of which the index knows other forms than Python."""
    return len(sought) >= SHORTEST and all(one.isascii() or one.lower() == one.upper() for one in sought)


def _match(session: Session, sought: str) -> tuple[str, int]:
    """What to ask the index, "" where nothing holds it, and how many quotations that may give."""
    if len(sought) < LENGTH:
        begins = TRIGRAMS.c.term >= sought, TRIGRAMS.c.term < sought + BEYOND
        found = session.execute(select(TRIGRAMS.c.term, TRIGRAMS.c.doc).where(*begins)).all()
        return " OR ".join(_quoted([term for term, _ in found])), sum(count for _, count in found)
    wanted = {sought[at : at + LENGTH] for at in range(len(sought) - LENGTH + 1)}
    known = select(TRIGRAMS.c.doc, TRIGRAMS.c.term).where(TRIGRAMS.c.term.in_(wanted))
    rarest = sorted((count, term) for count, term in session.execute(known))
    if len(rarest) < len(wanted):
        return "", 0
    return " ".join(_quoted([term for _, term in rarest[:MOST_TRIGRAMS]])), rarest[0][0]


def _quoted(terms: Sequence[str]) -> list[str]:
    """As the index wants to be asked."""
    return ['"{}"'.format(term.replace('"', '""')) for term in terms]
