"""A whole day: second persons, provisional and made-up hours, lots of points, consents, closed days."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def _key(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    kind = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
    return sa.Column(name, kind, nullable=nullable)


def _day(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.String(10), nullable=False)


def _text(name: str, length: int) -> sa.Column[Any]:
    return sa.Column(name, sa.String(length), nullable=False)


def _long_text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint(
        [column], [f"{target}.id"], name=name, deferrable=True, initially="DEFERRED"
    )


def _ledger(table: str, *parts: Any) -> None:
    """Create an append-only table with its key, its act and the index of acts."""
    key, act = _key("id"), _key("act_id")
    primary = sa.PrimaryKeyConstraint("id", name=f"pk_{table}")
    op.create_table(table, key, act, *parts, primary, _refers(table, "act_id", "acts"))
    op.create_index(f"ix_{table}_act_id", table, ["act_id"])


def _is_postgresql() -> bool:
    return op.get_bind().dialect.name == "postgresql"


def _add(table: str, column: str, kind: str) -> None:
    op.execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind}")


def _add_key(table: str, column: str, target: str) -> None:
    """Add a reference; written out, for Alembic adds no constraints on SQLite."""
    kind = "UUID" if _is_postgresql() else "BLOB"
    refers = f"CONSTRAINT fk_{table}_{column} REFERENCES {target} (id) DEFERRABLE INITIALLY DEFERRED"
    _add(table, column, f"{kind} {refers}")


def upgrade() -> None:
    _staff()
    _people()
    _consents()
    _hours()
    _points()
    _redemptions()
    _days()


def _staff() -> None:
    _add_key("operators", "volunteer_id", "volunteers")
    _ledger(
        "wrong_pins",
        _key("operator_id"),
        sa.Column("at", sa.BigInteger(), nullable=False),
        _text("asked_for", 60),
        _refers("wrong_pins", "operator_id", "operators"),
    )
    op.create_index("ix_wrong_pins_operator_id_at", "wrong_pins", ["operator_id", "at"])
    _ledger("role_rules", _day("effective_from"), _text("role", 20), _long_text("rights"))
    op.create_index("ix_role_rules_effective_from", "role_rules", ["effective_from"])


def _people() -> None:
    _add_key("teams", "leader_id", "volunteers")
    _add_key("households", "head_id", "volunteers")
    _add_key("volunteers", "keeper_id", "volunteers")
    op.create_index("ix_volunteers_keeper_id", "volunteers", ["keeper_id"])
    _ledger(
        "trainings",
        _key("volunteer_id"),
        _text("name", 100),
        _text("content", 200),
        _number("study_minutes"),
        _text("organiser", 100),
        _day("on"),
        _refers("trainings", "volunteer_id", "volunteers"),
    )
    _ledger(
        "commendations",
        _key("volunteer_id"),
        _text("name", 100),
        _text("granted_by", 100),
        _day("on"),
        _refers("commendations", "volunteer_id", "volunteers"),
    )
    for table in ("trainings", "commendations"):
        op.create_index(f"ix_{table}_volunteer_id", table, ["volunteer_id"])


def _consents() -> None:
    _ledger(
        "consents",
        _key("volunteer_id"),
        _text("purpose", 24),
        _text("text_version", 40),
        _text("form", 12),
        _text("paper_number", 60),
        _day("given_on"),
        _text("recipient", 100),
        _text("guardian_name", 100),
        _text("guardian_relation", 40),
        sa.Column("guardian_phone", sa.LargeBinary(), nullable=True),
        _refers("consents", "volunteer_id", "volunteers"),
    )
    op.create_index("ix_consents_volunteer_id", "consents", ["volunteer_id"])
    consent = _refers("consent_withdrawals", "consent_id", "consents")
    _ledger("consent_withdrawals", _key("consent_id"), consent)
    op.create_index("ix_consent_withdrawals_consent_id", "consent_withdrawals", ["consent_id"])


def _hours() -> None:
    _add("activities", "credit", "VARCHAR(12)")
    _add("activities", "credit_minutes", "INTEGER")
    _add("activities", "ends_minute", "INTEGER")
    _add_key("service_records", "replaces_id", "service_records")
    _reviews_without_limit()
    _ledger("stay_endings", _key("check_in_id"), _refers("stay_endings", "check_in_id", "check_ins"))
    op.create_index("ix_stay_endings_check_in_id", "stay_endings", ["check_in_id"])
    digest = sa.Column("sha256", sa.LargeBinary(32), nullable=False)
    _ledger("attachments", digest, _text("media_type", 40), _number("octets"))
    op.create_table(
        "attachment_contents",
        _key("attachment_id"),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("attachment_id", name="pk_attachment_contents"),
        _refers("attachment_contents", "attachment_id", "attachments"),
    )
    _ledger(
        "made_up_hours",
        _key("record_id"),
        _text("paper_number", 60),
        _key("attachment_id", nullable=True),
        _day("deadline"),
        sa.Column("is_deadline_certain", sa.Boolean(), nullable=False),
        _refers("made_up_hours", "record_id", "service_records"),
        _refers("made_up_hours", "attachment_id", "attachments"),
    )
    op.create_index("ix_made_up_hours_record_id", "made_up_hours", ["record_id"])


def _reviews_without_limit() -> None:
    """Let a record have several reviews: one that was undone no longer stands in the way of the next."""
    if _is_postgresql():
        op.drop_constraint("uq_hour_reviews_record_id", "hour_reviews")
    else:
        op.rename_table("hour_reviews", "hour_reviews_before")
        op.drop_index("ix_hour_reviews_act_id")
        record = _refers("hour_reviews", "record_id", "service_records")
        _ledger("hour_reviews", _key("record_id"), _text("decision", 12), record)
        op.execute("INSERT INTO hour_reviews SELECT id, act_id, record_id, decision FROM hour_reviews_before")
        op.drop_table("hour_reviews_before")
    op.create_index("ix_hour_reviews_record_id", "hour_reviews", ["record_id"])


def _points() -> None:
    numbers = ("daily_points_cap", "balance_cap", "validity_months", "expiry_warning_days")
    more = ("redeem_day_from", "redeem_day_to", "daily_redemptions", "forgotten_minutes", "lapse_days")
    for column in (*numbers, *more, "make_up_working_days"):
        _add("points_rules", column, "INTEGER")
    for column in ("redeem_window", "transfer_scope", "minors"):
        _add("points_rules", column, "VARCHAR(12)")
    _add("points_rules", "star_hours", "VARCHAR(60)")
    _add_key("points_moves", "spent_by_id", "volunteers")
    _add("points_moves", "expires_on", "VARCHAR(10)")
    for end in ("from_id", "to_id"):
        op.drop_index(f"ix_points_moves_{end}_points")
        columns = [end, "earned_by_id", "expires_on", "points"]
        op.create_index(f"ix_points_moves_{'_'.join(columns)}", "points_moves", columns)
    dated = sa.text("expires_on IS NOT NULL")
    op.create_index(
        "ix_points_moves_expires_on",
        "points_moves",
        ["expires_on"],
        sqlite_where=dated,
        postgresql_where=dated,
    )


def _redemptions() -> None:
    _add("redemptions", "collect_later", "BOOLEAN")
    kept = sa.text("collect_later IS NOT NULL")
    op.create_index(
        "ix_redemptions_collect_later",
        "redemptions",
        ["collect_later"],
        sqlite_where=kept,
        postgresql_where=kept,
    )
    _add("stock_moves", "expires_on", "VARCHAR(10)")
    _ledger(
        "redemption_returns",
        _key("line_id"),
        _number("pieces"),
        _number("points"),
        sa.CheckConstraint("pieces > 0", name=op.f("ck_redemption_returns_pieces_positive")),
        _refers("redemption_returns", "line_id", "redemption_lines"),
    )
    op.create_index("ix_redemption_returns_line_id", "redemption_returns", ["line_id"])
    redemption = _refers("hand_overs", "redemption_id", "redemptions")
    _ledger("hand_overs", _key("redemption_id"), _text("collected_by", 100), redemption)
    op.create_index("ix_hand_overs_redemption_id", "hand_overs", ["redemption_id"])
    with op.batch_alter_table("print_jobs") as batch:
        batch.alter_column("redemption_id", nullable=True)


def _days() -> None:
    _add("chain_heads", "at", "BIGINT")
    _ledger("day_openings", _day("on"), _long_text("facts"))
    _ledger("day_closings", _day("on"), _number("count_no"), _long_text("facts"), _long_text("heads"))
    for table in ("day_openings", "day_closings"):
        op.create_index(f"ix_{table}_on", table, ["on"])
    _ledger(
        "day_reopenings",
        _key("closing_id"),
        _refers("day_reopenings", "closing_id", "day_closings"),
        sa.UniqueConstraint("closing_id", name="uq_day_reopenings_closing_id"),
    )
    moments = [sa.Column(name, sa.BigInteger(), nullable=False) for name in ("stated_at", "system_at")]
    _ledger("clock_statements", *moments)
