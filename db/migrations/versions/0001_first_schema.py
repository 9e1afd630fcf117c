"""The first schema: articles, quotations, speakers, decisions that are only ever added."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

VALUE = sa.String(30)


def upgrade() -> None:
    _create_articles()
    _create_speakers()
    _create_quotes()
    _create_candidates()
    _create_decisions()
    _refuse_changes_of_decisions()
    op.create_table(
        "place",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_place"),
    )


def downgrade() -> None:
    raise NotImplementedError("there is nothing before the first schema")


def _create_articles() -> None:
    op.create_table(
        "article",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("outlet", sa.String(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("encoding", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("extractor", sa.String(), nullable=False),
        sa.Column("dictionary", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_article"),
        sa.UniqueConstraint("sha256", name="uq_article_sha256"),
    )


def _create_speakers() -> None:
    op.create_table(
        "speaker",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", VALUE, nullable=False),
        sa.Column("source", VALUE, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("namesake", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_speaker"),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_speaker_article_id_article"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_speaker_name", "speaker", ["name"])
    op.create_index("ix_speaker_article_id", "speaker", ["article_id"])
    op.create_table(
        "alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_alias"),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["speaker.id"], name="fk_alias_speaker_id_speaker", ondelete="CASCADE"
        ),
        sa.UniqueConstraint("speaker_id", "text", name="uq_alias_speaker_id_text"),
    )
    op.create_index("ix_alias_text", "alias", ["text"])


def _create_quotes() -> None:
    op.create_table(
        "quote",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("form", VALUE, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("paragraph", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("is_found", sa.Boolean(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        *_found_by_machine(),
        *_decided_by_person(),
        sa.PrimaryKeyConstraint("id", name="pk_quote"),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_quote_article_id_article"),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["quote.id"], name="fk_quote_parent_id_quote", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["machine_speaker_id"], ["speaker.id"], name="fk_quote_machine_speaker_id_speaker"
        ),
        sa.ForeignKeyConstraint(["speaker_id"], ["speaker.id"], name="fk_quote_speaker_id_speaker"),
        sa.UniqueConstraint("article_id", "start", "end", "form", name="uq_quote_article_id_start_end_form"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_quote_parent_id", "quote", ["parent_id"])
    op.create_index("ix_quote_machine_speaker_id", "quote", ["machine_speaker_id"])
    op.create_index("ix_quote_speaker_id", "quote", ["speaker_id"])
    op.create_index("ix_quote_kind_status", "quote", ["kind", "status"])


def _found_by_machine() -> list[sa.Column]:
    return [
        sa.Column("region", VALUE, nullable=False),
        sa.Column("machine_kind", VALUE, nullable=False),
        sa.Column("machine_speaker_id", sa.Integer(), nullable=True),
        sa.Column("mention_start", sa.Integer(), nullable=True),
        sa.Column("mention_end", sa.Integer(), nullable=True),
        sa.Column("cue_start", sa.Integer(), nullable=True),
        sa.Column("cue_end", sa.Integer(), nullable=True),
        sa.Column("cue_text", sa.String(), nullable=False),
        sa.Column("factuality", VALUE, nullable=False),
        sa.Column("frame", sa.Text(), nullable=False),
        sa.Column("clause_start", sa.Integer(), nullable=True),
        sa.Column("clause_end", sa.Integer(), nullable=True),
        sa.Column("clause_text", sa.Text(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
    ]


def _decided_by_person() -> list[sa.Column]:
    return [
        sa.Column("status", VALUE, nullable=False),
        sa.Column("kind", VALUE, nullable=False),
        sa.Column("is_person_kind", sa.Boolean(), nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=True),
        sa.Column("is_person_speaker", sa.Boolean(), nullable=False),
        sa.Column("reject_reason", VALUE, nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
    ]


def _create_candidates() -> None:
    op.create_table(
        "candidate",
        sa.Column("quote_id", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("quote_id", "rank", name="pk_candidate"),
        sa.ForeignKeyConstraint(
            ["quote_id"], ["quote.id"], name="fk_candidate_quote_id_quote", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["speaker_id"], ["speaker.id"], name="fk_candidate_speaker_id_speaker"),
    )
    op.create_index("ix_candidate_speaker_id", "candidate", ["speaker_id"])


def _create_decisions() -> None:
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("reverts", sa.Integer(), nullable=True),
        sa.Column("quote_id", sa.Integer(), nullable=False),
        sa.Column("action", VALUE, nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        *_standing("was"),
        *_standing("became"),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
        sa.ForeignKeyConstraint(["quote_id"], ["quote.id"], name="fk_decision_quote_id_quote"),
        sa.ForeignKeyConstraint(
            ["was_speaker_id"], ["speaker.id"], name="fk_decision_was_speaker_id_speaker"
        ),
        sa.ForeignKeyConstraint(
            ["became_speaker_id"], ["speaker.id"], name="fk_decision_became_speaker_id_speaker"
        ),
    )
    op.create_index("ix_decision_step", "decision", ["step"])
    op.create_index("ix_decision_reverts", "decision", ["reverts"])
    op.create_index("ix_decision_quote_id", "decision", ["quote_id"])
    op.create_index("ix_decision_was_speaker_id", "decision", ["was_speaker_id"])
    op.create_index("ix_decision_became_speaker_id", "decision", ["became_speaker_id"])


def _standing(prefix: str) -> list[sa.Column]:
    return [
        sa.Column(f"{prefix}_status", VALUE, nullable=False),
        sa.Column(f"{prefix}_kind", VALUE, nullable=False),
        sa.Column(f"{prefix}_person_kind", sa.Boolean(), nullable=False),
        sa.Column(f"{prefix}_speaker_id", sa.Integer(), nullable=True),
        sa.Column(f"{prefix}_person_speaker", sa.Boolean(), nullable=False),
        sa.Column(f"{prefix}_reject_reason", VALUE, nullable=True),
        sa.Column(f"{prefix}_note", sa.Text(), nullable=False),
    ]


def _refuse_changes_of_decisions() -> None:
    if op.get_context().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER decision_refuses_{verb.lower()} BEFORE {verb} ON decision "
                "BEGIN SELECT RAISE(ABORT, 'decisions are only ever added'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION refuse_change_of_decision() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'decisions are only ever added'; END $$"
    )
    op.execute(
        "CREATE TRIGGER decision_refuses_change BEFORE UPDATE OR DELETE ON decision "
        "FOR EACH ROW EXECUTE FUNCTION refuse_change_of_decision()"
    )
