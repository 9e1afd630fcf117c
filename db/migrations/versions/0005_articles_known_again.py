"""By what an article is known again: the key of its words, and a sample of its shingles.

A program that read all texts for it at every start would take the longer, the larger the project is.
"""

from collections import Counter

import sqlalchemy as sa
from alembic import op

from db.likeness import kept_of, marks_of

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

AT_A_TIME = 200
USUAL = 40

article = sa.table("article", *(sa.column(name) for name in ("id", "text", "text_sha256", "shingles")))
shingle = sa.table("shingle", sa.column("value"), sa.column("article_id"))


def upgrade() -> None:
    text_sha256 = sa.Column("text_sha256", sa.String(64), nullable=False, server_default="")
    op.add_column("article", text_sha256)
    op.add_column("article", sa.Column("shingles", sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "shingle",
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("value", "article_id", name="pk_shingle"),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_shingle_article_id_article"),
        sqlite_with_rowid=False,
    )
    if not op.get_context().as_sql:
        _mark_articles()
    op.create_index("ix_article_text_sha256", "article", ["text_sha256"])


def downgrade() -> None:
    raise NotImplementedError("a project is not made older")


def _mark_articles() -> None:
    """Some articles at a time: their texts need not be in memory together."""
    connection, last, stands_in = op.get_bind(), 0, Counter()
    wanted = sa.select(article.c.id, article.c.text).order_by(article.c.id).limit(AT_A_TIME)
    while rows := connection.execute(wanted.where(article.c.id > last)).all():
        for article_id, text in rows:
            marks = marks_of(text)
            kept = sorted(kept_of(marks.sample))
            values = {"text_sha256": marks.text_sha256, "shingles": len(kept)}
            connection.execute(sa.update(article).where(article.c.id == article_id).values(values))
            unusual = [value for value in kept if stands_in[value] <= USUAL]
            stands_in.update(unusual)
            if unusual:
                values = [{"value": value, "article_id": article_id} for value in unusual]
                connection.execute(sa.insert(shingle), values)
            last = article_id
