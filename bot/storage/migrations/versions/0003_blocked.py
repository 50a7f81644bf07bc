"""When a person blocked the bot."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds it; nobody has, as far as is known."""
    op.add_column("person", sa.Column("blocked", sa.String(40)))


def downgrade() -> None:
    """Takes it away."""
    with op.batch_alter_table("person") as table:
        table.drop_column("blocked")
