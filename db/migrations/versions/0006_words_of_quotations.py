"""Which quotations hold three signs after each other: by it, words are found without reading a million quotations.

Only SQLite needs it; the text itself is not kept a second time. Two blanks behind each let what is found by its
beginning be found at the end too.
"""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

STATEMENTS = (
    "CREATE VIRTUAL TABLE quote_words USING fts5(text, content='', detail='none', tokenize='trigram')",
    "CREATE VIRTUAL TABLE quote_trigrams USING fts5vocab(quote_words, row)",
    "INSERT INTO quote_words (rowid, text) SELECT id, text || '  ' FROM quote",
    """
    CREATE TRIGGER quote_words_come AFTER INSERT ON quote BEGIN
        INSERT INTO quote_words (rowid, text) VALUES (new.id, new.text || '  ');
    END""",
    """
    CREATE TRIGGER quote_words_go AFTER DELETE ON quote BEGIN
        INSERT INTO quote_words (quote_words, rowid, text) VALUES ('delete', old.id, old.text || '  ');
    END""",
    """
    CREATE TRIGGER quote_words_change AFTER UPDATE OF text ON quote WHEN new.text <> old.text BEGIN
        INSERT INTO quote_words (quote_words, rowid, text) VALUES ('delete', old.id, old.text || '  ');
        INSERT INTO quote_words (rowid, text) VALUES (new.id, new.text || '  ');
    END""",
)


def upgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        for statement in STATEMENTS:
            op.execute(statement)


def downgrade() -> None:
    raise NotImplementedError("a project is not made older")
