"""Alembic's way in: runs the migrations on the connection that db/schema.py gives."""

from alembic import context

from db.models import Base

connection = context.config.attributes.get("connection")

if connection is None:  # `--sql`: only show what would be done, in the dialect of the URL
    context.configure(
        url=context.config.get_main_option("sqlalchemy.url"),
        target_metadata=Base.metadata,
        literal_binds=True,
    )
else:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        transactional_ddl=True,  # a project is migrated wholly or not at all
    )

with context.begin_transaction():
    context.run_migrations()
