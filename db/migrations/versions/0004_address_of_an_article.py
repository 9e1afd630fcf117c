"""Where on the web an article was, as its file said."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("article", sa.Column("url", sa.String(), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("a project is not made older")
