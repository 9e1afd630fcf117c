"""Makes tests/data/project-NNNN.db: once for every schema, before it is released, and never again."""

import sys
from pathlib import Path

from db.engine import open_database
from db.schema import HEAD
from db.views import RejectReason
from services import corrections
from tests.db.making import BACK, GOING, WAITING, add, rows


def make(path: Path) -> None:
    """A project with a decision of most sorts."""
    database = open_database(path)
    with database.writing() as session:
        add(session)
    ids = {words: quote.id for words, quote in rows(database).items()}
    corrections.name_speaker(database, ids[GOING], "田中一郎", "佐藤")
    corrections.confirm(database, ids[GOING], "佐藤")
    corrections.choose_speaker(database, ids[BACK], None, "佐藤")
    corrections.hold(database, ids[BACK], "佐藤")
    corrections.write_note(database, ids[BACK], "裏を取る", "佐藤")
    corrections.reject(database, ids[WAITING], RejectReason.NARRATION, "佐藤")
    corrections.undo(database, "佐藤")
    database.close()


if __name__ == "__main__":
    target = Path(sys.argv[1]) if sys.argv[1:] else Path(f"tests/data/project-{HEAD}.db")
    make(target)
