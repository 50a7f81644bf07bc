"""Rounds of questions on a standard or a role, what of it is nearest, and the signs that a person hears."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds them to the assessments; those that are there had one round and were asked about no signs."""
    op.add_column("assessment", sa.Column("rounds", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("assessment", sa.Column("signs", sa.JSON(none_as_null=True)))
    op.add_column("assessment", sa.Column("focus", sa.JSON(none_as_null=True)))


def downgrade() -> None:
    """Takes them away."""
    with op.batch_alter_table("assessment") as table:
        table.drop_column("focus")
        table.drop_column("signs")
        table.drop_column("rounds")
