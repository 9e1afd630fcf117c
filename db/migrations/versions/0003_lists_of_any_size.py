"""Indexes that hold what a list of quotations is ordered, narrowed and counted by, and which ones cross.

Those that answered a part of it go: where one of them fits a condition it would be taken, and the rows be read
and sorted one by one.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

CUTS_A_BRACKET = " OR ".join(
    f"length(replace(text, '{opening}', '')) <> length(replace(text, '{closing}', ''))"
    for opening, closing in ("「」", "『』")
)
IS_SPEECH = "is_listed AND kind IN ('speech', 'writing', 'thought')"
# One reaches into the other; this is one, that the other.
CROSSING = """
UPDATE quote AS this SET is_crossing = true WHERE is_listed AND EXISTS (
    SELECT 1 FROM quote AS that WHERE that.article_id = this.article_id AND that.is_listed AND (
        that.start > this.start AND that.start < this."end" AND that."end" > this."end"
        OR this.start > that.start AND this.start < that."end" AND this."end" > that."end"
    )
)
"""
NARROWED_BY = ("is_listed", "kind", "status", "factuality", "speaker_id", "is_person_speaker", "machine_start")


def upgrade() -> None:
    is_crossing = sa.Column("is_crossing", sa.Boolean(), nullable=False, server_default=sa.false())
    op.add_column("quote", is_crossing)
    op.execute(CROSSING)
    op.drop_index("ix_quote_article_id_start", "quote")
    op.drop_index("ix_quote_article_id_is_listed_kind_status", "quote", if_exists=True)
    op.drop_index("ix_quote_is_listed_kind_status", "quote")
    order = ["article_id", "start", sa.text('"end" DESC'), "form"]
    op.create_index("ix_quote_list", "quote", [*order, "confidence", *NARROWED_BY])
    op.create_index("ix_quote_confidence", "quote", ["confidence", *order, *NARROWED_BY])
    op.create_index(
        "ix_quote_text_speaker_id_is_listed_kind_status",
        "quote",
        ["text", "speaker_id", "is_listed", "kind", "status"],
    )
    for name, column, condition in (
        ("cut", "id", CUTS_A_BRACKET),
        ("crossing", "article_id", "is_crossing"),
        ("progress", "status", IS_SPEECH),
    ):
        where = sa.text(condition)
        op.create_index(f"ix_quote_{name}", "quote", [column], sqlite_where=where, postgresql_where=where)
    op.create_index("ix_article_outlet_published_on", "article", ["outlet", "published_on"])


def downgrade() -> None:
    raise NotImplementedError("a project is not made older")
