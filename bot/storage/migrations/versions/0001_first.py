"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this version."""
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sender", sa.String(255), nullable=False),
        sa.Column("channel", sa.String(64), nullable=False),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("created", sa.String(40), nullable=False),
        sa.Column("seen", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("sender", name="uq_person_sender"),
    )
    op.create_index("ix_person_seen", "person", ["seen"])
    op.create_table(
        "consent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("given", sa.Boolean(), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("wording", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_consent"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_consent_person_id", ondelete="CASCADE"),
    )
    op.create_index("ix_consent_person_id", "consent", ["person_id"])
    op.create_table(
        "assessment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("started", sa.String(40), nullable=False),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("offered", sa.JSON(), nullable=False),
        sa.Column("skill", sa.Text()),
        sa.Column("prior", sa.JSON(), nullable=False),
        sa.Column("pending", sa.Text()),
        sa.Column("verdict", sa.JSON()),
        sa.Column("objection", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_assessment"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_assessment_person_id", ondelete="CASCADE"),
        sa.UniqueConstraint("person_id", "key", name="uq_assessment_person_id_key"),
    )
    op.create_table(
        "evidence",
        sa.Column("assessment_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("behaviour", sa.Text(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Float(53), nullable=False),
        sa.PrimaryKeyConstraint("assessment_id", "position", name="pk_evidence"),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessment.id"], name="fk_evidence_assessment_id", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "answer",
        sa.Column("assessment_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("behaviour", sa.Text(), nullable=False),
        sa.Column("score", sa.Integer()),
        sa.Column("text", sa.Text()),
        sa.Column("at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("assessment_id", "position", name="pk_answer"),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessment.id"], name="fk_answer_assessment_id", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "plan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("assessment", sa.String(64), nullable=False),
        sa.Column("skill", sa.Text(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("created", sa.String(40), nullable=False),
        sa.Column("agreed", sa.String(40)),
        sa.PrimaryKeyConstraint("id", name="pk_plan"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_plan_person_id", ondelete="CASCADE"),
        sa.UniqueConstraint("person_id", "key", name="uq_plan_person_id_key"),
    )
    op.create_table(
        "step",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("behaviour", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("due", sa.String(40)),
        sa.Column("done", sa.String(40)),
        sa.PrimaryKeyConstraint("plan_id", "position", name="pk_step"),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name="fk_step_plan_id", ondelete="CASCADE"),
    )


def downgrade() -> None:
    """Back to an empty database."""
    for table in ("step", "plan", "answer", "evidence", "assessment", "consent", "person"):
        op.drop_table(table)
