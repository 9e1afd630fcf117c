"""What a speaker is called."""

from datetime import UTC, datetime

from db import queries_evidence, store
from db.engine import Database
from db.store_changes import Change
from db.views import Action, Subject

YAMADA_ID, SUZUKI_ID = 1, 2


def names(database: Database, speaker_id: int) -> tuple[str, ...]:
    """Everything that the speaker is called."""
    with database.session() as session:
        return queries_evidence.names_of(session, speaker_id)


def change(database: Database, action: Action, speaker_id: int, **columns: str | int) -> None:
    """A person changes a speaker."""
    with database.writing() as session:
        changes = [Change(Subject.SPEAKER, speaker_id, columns)]
        store.act(session, store.Act(action, "佐藤", datetime.now(UTC)), changes=changes)


def test_the_full_name_comes_before_the_others(database: Database) -> None:
    assert names(database, SUZUKI_ID) == ("鈴木花子", "鈴木さん", "鈴木氏")


def test_a_persons_name_and_those_of_the_merged_come_too(database: Database) -> None:
    change(database, Action.RENAME, YAMADA_ID, own_name="山田 太郎")
    change(database, Action.MERGE, SUZUKI_ID, root_id=YAMADA_ID)

    wanted = ("山田 太郎", "山田太郎", "鈴木花子", "鈴木さん", "山田氏", "鈴木氏")
    assert names(database, YAMADA_ID) == names(database, SUZUKI_ID) == wanted
