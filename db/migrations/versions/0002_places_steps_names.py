"""Places that a person can change, steps as the heads of acts, names and words of the project's own.

A quotation is known again by where the machine found it, so that it may stand elsewhere now. Every act gets a
row of its own, which knows what undo and redo would do after it; decisions keep only what they did.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

VALUE = sa.String(30)
ONLY_ADDED = ("step", "decision", "change")
COUNTERS = sa.table("sqlite_sequence", sa.column("name"), sa.column("seq"))

quote = sa.table("quote", *(sa.column(name) for name in ("id", "start", "end", "machine_start", "machine_end")))
decision = sa.table(
    "decision",
    *(sa.column(name) for name in ("id", "step", "reverts", "quote_id", "action", "before", "after", "by")),
    *(sa.column(f"{when}_{name}") for when in ("was", "became") for name in ("start", "end")),
    sa.column("at", sa.DateTime()),
)
step = sa.table(
    "step",
    *(sa.column(name) for name in ("id", "action", "by", "reverts", "count", "quote_id", "before", "after")),
    *(sa.column(name) for name in ("below", "next_undo", "next_redo")),
    sa.column("at", sa.DateTime()),
)


def upgrade() -> None:
    counters = _counters()
    _extend_speakers()
    _extend_quotes()
    _create_steps()
    _fill_steps()
    _extend_decisions()
    _create_names_and_words()
    _create_changes()
    _refuse_changes()
    _check(counters)


def downgrade() -> None:
    raise NotImplementedError("a project is not made older")


def _extend_speakers() -> None:
    with _table("speaker") as table:
        table.add_column(sa.Column("root_id", sa.Integer(), nullable=True))
        table.add_column(sa.Column("own_name", sa.String(), nullable=True))
        table.add_column(sa.Column("own_kind", VALUE, nullable=True))
        table.add_column(sa.Column("reading", sa.String(), nullable=False, server_default=""))
        table.add_column(sa.Column("note", sa.Text(), nullable=False, server_default=""))
        table.create_foreign_key("fk_speaker_root_id_speaker", "speaker", ["root_id"], ["id"])
        table.create_index("ix_speaker_root_id", ["root_id"])
        table.create_index("ix_speaker_own_name", ["own_name"])


def _extend_quotes() -> None:
    with _table("quote") as table:
        table.add_column(sa.Column("machine_start", sa.Integer(), nullable=True))
        table.add_column(sa.Column("machine_end", sa.Integer(), nullable=True))
        table.add_column(sa.Column("is_person_span", sa.Boolean(), nullable=False, server_default=sa.false()))
        table.add_column(sa.Column("is_listed", sa.Boolean(), nullable=False, server_default=sa.true()))
        table.drop_constraint("uq_quote_article_id_start_end_form", type_="unique")
        table.create_unique_constraint(
            "uq_quote_article_id_machine_start_machine_end_form",
            ["article_id", "machine_start", "machine_end", "form"],
        )
        table.drop_index("ix_quote_kind_status")
        table.drop_index("ix_quote_speaker_id")
        table.create_index("ix_quote_article_id_start", ["article_id", "start"])
        table.create_index(
            "ix_quote_article_id_is_listed_kind_status", ["article_id", "is_listed", "kind", "status"]
        )
        table.create_index("ix_quote_is_listed_kind_status", ["is_listed", "kind", "status"])
        table.create_index(
            "ix_quote_speaker_id_is_listed_kind_status", ["speaker_id", "is_listed", "kind", "status"]
        )
    op.execute(sa.update(quote).values(machine_start=quote.c.start, machine_end=quote.c.end))


def _create_steps() -> None:
    op.create_table(
        "step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("action", VALUE, nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("reverts", sa.Integer(), nullable=True),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("quote_id", sa.Integer(), nullable=True),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("below", sa.Integer(), nullable=True),
        sa.Column("next_undo", sa.Integer(), nullable=True),
        sa.Column("next_redo", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_step"),
        sa.ForeignKeyConstraint(["quote_id"], ["quote.id"], name="fk_step_quote_id_quote"),
        *(
            sa.ForeignKeyConstraint([name], ["step.id"], name=f"fk_step_{name}_step")
            for name in ("reverts", "below", "next_undo", "next_redo")
        ),
    )
    op.create_index("ix_step_quote_id", "step", ["quote_id"])


def _fill_steps() -> None:
    """One row for every act so far; what hangs together is found from the first step to the last."""
    first, counted = decision.alias("first"), decision.alias("counted")
    heads = sa.select(
        sa.func.min(counted.c.id).label("id"), sa.func.count().label("count")
    ).group_by(counted.c.step)
    head = heads.subquery("head")
    names = ("action", "by", "at", "reverts", "quote_id", "before", "after")
    columns = (first.c.step, *(first.c[name] for name in names), head.c.count)
    rows = sa.select(*columns).join_from(first, head, head.c.id == first.c.id).order_by(first.c.step)
    op.execute(sa.insert(step).from_select(["id", *names, "count"], rows))
    op.create_index("ix_step_reverts", "step", ["reverts"])  # only for what follows
    op.execute(sa.update(step).values(next_undo=_next_undo(), next_redo=_next_redo()))
    before = step.alias("before")
    earlier = sa.select(sa.func.max(before.c.id)).where(before.c.id < step.c.id)
    last = earlier.correlate(step).scalar_subquery()
    below = sa.case(
        (step.c.reverts.is_(None), _of(last, "next_undo")), (step.c.action == "undo", _of(last, "next_redo"))
    )
    op.execute(sa.update(step).values(below=below))
    op.drop_index("ix_step_reverts", "step")


def _next_undo() -> sa.ScalarSelect:
    """The last act up to a step of which no undo holds then."""
    act, undo = step.alias("act"), step.alias("undo")
    undos = (undo.c.reverts == act.c.id, undo.c.action == "undo", undo.c.id <= step.c.id)
    is_undone = sa.exists().where(*undos, ~_is_redone(undo)).correlate(act, step)
    acts = sa.select(act.c.id).where(act.c.reverts.is_(None), act.c.id <= step.c.id, ~is_undone)
    return acts.order_by(act.c.id.desc()).limit(1).correlate(step).scalar_subquery()


def _next_redo() -> sa.ScalarSelect:
    """The last undo up to a step that no redo reverts and no act follows."""
    undo, act = step.alias("undo"), step.alias("act")
    acts = sa.select(act.c.id).where(act.c.reverts.is_(None), act.c.id <= step.c.id)
    last_act = acts.order_by(act.c.id.desc()).limit(1).correlate(step).scalar_subquery()
    is_there = (undo.c.action == "undo", undo.c.id > last_act, undo.c.id <= step.c.id)
    undos = sa.select(undo.c.id).where(*is_there, ~_is_redone(undo))
    return undos.order_by(undo.c.id.desc()).limit(1).correlate(step).scalar_subquery()


def _is_redone(undo: sa.TableClause) -> sa.Exists:
    """Whether a redo up to a step reverts an undo."""
    redo = step.alias("redo")
    return sa.exists().where(redo.c.reverts == undo.c.id, redo.c.id <= step.c.id).correlate(undo, step)


def _of(step_id: sa.ScalarSelect, name: str) -> sa.ScalarSelect:
    """A column of another step."""
    other = step.alias("other")
    return sa.select(other.c[name]).where(other.c.id == step_id).correlate(step).scalar_subquery()


def _extend_decisions() -> None:
    _allow_changes_of_decisions()
    with _table("decision") as table:
        table.drop_index("ix_decision_reverts")
        for name in ("reverts", "action", "by", "at"):
            table.drop_column(name)
        for when in ("was", "became"):
            for name in ("kind", "speaker"):
                table.alter_column(f"{when}_person_{name}", new_column_name=f"{when}_is_person_{name}")
            table.add_column(sa.Column(f"{when}_start", sa.Integer(), nullable=False, server_default="0"))
            table.add_column(sa.Column(f"{when}_end", sa.Integer(), nullable=False, server_default="0"))
            table.add_column(
                sa.Column(f"{when}_is_person_span", sa.Boolean(), nullable=False, server_default=sa.false())
            )
            table.add_column(
                sa.Column(f"{when}_is_listed", sa.Boolean(), nullable=False, server_default=sa.true())
            )
        table.create_foreign_key("fk_decision_step_step", "step", ["step"], ["id"])
    places = {
        f"{when}_{name}": sa.select(quote.c[name]).where(quote.c.id == decision.c.quote_id).scalar_subquery()
        for when in ("was", "became")
        for name in ("start", "end")
    }
    op.execute(sa.update(decision).values(places))


def _create_names_and_words() -> None:
    op.create_table(
        "title",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_title"),
        sa.ForeignKeyConstraint(["speaker_id"], ["speaker.id"], name="fk_title_speaker_id_speaker"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_title_speaker_id", "title", ["speaker_id"])
    op.create_table(
        "word",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sort", VALUE, nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_word"),
        sa.ForeignKeyConstraint(["speaker_id"], ["speaker.id"], name="fk_word_speaker_id_speaker"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_word_speaker_id", "word", ["speaker_id"])


def _create_changes() -> None:
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("subject", VALUE, nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("was", sa.Text(), nullable=True),
        sa.Column("became", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_change"),
        sa.ForeignKeyConstraint(["step"], ["step.id"], name="fk_change_step_step"),
    )
    op.create_index("ix_change_step", "change", ["step"])
    op.create_index("ix_change_subject_subject_id", "change", ["subject", "subject_id"])
    op.create_table(
        "recheck",
        sa.Column("quote_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("quote_id", name="pk_recheck"),
        sa.ForeignKeyConstraint(["quote_id"], ["quote.id"], name="fk_recheck_quote_id_quote"),
        sa.ForeignKeyConstraint(["step"], ["step.id"], name="fk_recheck_step_step"),
    )
    op.create_index("ix_recheck_step", "recheck", ["step"])


def _table(name: str) -> op.batch_alter_table:
    """A table to be altered, which SQLite makes anew."""
    options = {"table_kwargs": {"sqlite_autoincrement": True}} if name in {"speaker", "quote"} else {}
    return op.batch_alter_table(name, **options)


def _is_sqlite() -> bool:
    return op.get_context().dialect.name == "sqlite"


def _allow_changes_of_decisions() -> None:
    if _is_sqlite():
        for verb in ("update", "delete"):
            op.execute(f"DROP TRIGGER decision_refuses_{verb}")
        return
    op.execute("DROP TRIGGER decision_refuses_change ON decision")


def _refuse_changes() -> None:
    for table in ONLY_ADDED:
        if _is_sqlite():
            for verb in ("UPDATE", "DELETE"):
                op.execute(
                    f'CREATE TRIGGER {table}_refuses_{verb.lower()} BEFORE {verb} ON "{table}" '
                    "BEGIN SELECT RAISE(ABORT, 'decisions are only ever added'); END"
                )
        else:
            op.execute(
                f'CREATE TRIGGER {table}_refuses_change BEFORE UPDATE OR DELETE ON "{table}" '
                "FOR EACH ROW EXECUTE FUNCTION refuse_change_of_decision()"
            )


def _counters() -> list[sa.Row]:
    """The ids given last, which a table made anew forgets."""
    return [*op.get_bind().execute(sa.select(COUNTERS))] if _is_sqlite() else []


def _check(counters: list[sa.Row]) -> None:
    """Give no id a second time, and see that nothing refers to what is not there."""
    if not _is_sqlite():
        return
    for name, seq in counters:
        op.execute(sa.delete(COUNTERS).where(COUNTERS.c.name == name))
        op.execute(sa.insert(COUNTERS).values(name=name, seq=seq))
    if lost := op.get_bind().exec_driver_sql("PRAGMA foreign_key_check").fetchall():
        raise RuntimeError(f"references lead nowhere: {lost[:3]}")
