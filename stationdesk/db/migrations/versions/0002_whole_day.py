"""A whole day: second persons, provisional and made-up hours, lots of points, consents, closed days."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from stationdesk.db.migrations.parts import add, add_key, day, key, ledger, long_text, number, refers, text

revision = "0002"
down_revision = "0001"


def _is_postgresql() -> bool:
    return op.get_bind().dialect.name == "postgresql"


def upgrade() -> None:
    _staff()
    _people()
    _consents()
    _hours()
    _points()
    _redemptions()
    _days()


def _staff() -> None:
    add_key("operators", "volunteer_id", "volunteers")
    ledger(
        "wrong_pins",
        key("operator_id"),
        sa.Column("at", sa.BigInteger(), nullable=False),
        text("asked_for", 60),
        refers("wrong_pins", "operator_id", "operators"),
    )
    op.create_index("ix_wrong_pins_operator_id_at", "wrong_pins", ["operator_id", "at"])
    ledger("role_rules", day("effective_from"), text("role", 20), long_text("rights"))
    op.create_index("ix_role_rules_effective_from", "role_rules", ["effective_from"])


def _people() -> None:
    add_key("teams", "leader_id", "volunteers")
    add_key("households", "head_id", "volunteers")
    add_key("volunteers", "keeper_id", "volunteers")
    op.create_index("ix_volunteers_keeper_id", "volunteers", ["keeper_id"])
    ledger(
        "trainings",
        key("volunteer_id"),
        text("name", 100),
        text("content", 200),
        number("study_minutes"),
        text("organiser", 100),
        day("on"),
        refers("trainings", "volunteer_id", "volunteers"),
    )
    ledger(
        "commendations",
        key("volunteer_id"),
        text("name", 100),
        text("granted_by", 100),
        day("on"),
        refers("commendations", "volunteer_id", "volunteers"),
    )
    for table in ("trainings", "commendations"):
        op.create_index(f"ix_{table}_volunteer_id", table, ["volunteer_id"])


def _consents() -> None:
    ledger(
        "consents",
        key("volunteer_id"),
        text("purpose", 24),
        text("text_version", 40),
        text("form", 12),
        text("paper_number", 60),
        day("given_on"),
        text("recipient", 100),
        text("guardian_name", 100),
        text("guardian_relation", 40),
        sa.Column("guardian_phone", sa.LargeBinary(), nullable=True),
        refers("consents", "volunteer_id", "volunteers"),
    )
    op.create_index("ix_consents_volunteer_id", "consents", ["volunteer_id"])
    consent = refers("consent_withdrawals", "consent_id", "consents")
    ledger("consent_withdrawals", key("consent_id"), consent)
    op.create_index("ix_consent_withdrawals_consent_id", "consent_withdrawals", ["consent_id"])


def _hours() -> None:
    add("activities", "credit", "VARCHAR(12)")
    add("activities", "credit_minutes", "INTEGER")
    add("activities", "ends_minute", "INTEGER")
    add_key("service_records", "replaces_id", "service_records")
    _reviews_without_limit()
    ledger("stay_endings", key("check_in_id"), refers("stay_endings", "check_in_id", "check_ins"))
    op.create_index("ix_stay_endings_check_in_id", "stay_endings", ["check_in_id"])
    digest = sa.Column("sha256", sa.LargeBinary(32), nullable=False)
    ledger("attachments", digest, text("media_type", 40), number("octets"))
    op.create_table(
        "attachment_contents",
        key("attachment_id"),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("attachment_id", name="pk_attachment_contents"),
        refers("attachment_contents", "attachment_id", "attachments"),
    )
    ledger(
        "made_up_hours",
        key("record_id"),
        text("paper_number", 60),
        key("attachment_id", nullable=True),
        day("deadline"),
        sa.Column("is_deadline_certain", sa.Boolean(), nullable=False),
        refers("made_up_hours", "record_id", "service_records"),
        refers("made_up_hours", "attachment_id", "attachments"),
    )
    op.create_index("ix_made_up_hours_record_id", "made_up_hours", ["record_id"])


def _reviews_without_limit() -> None:
    """Let a record have several reviews: one that was undone no longer stands in the way of the next."""
    if _is_postgresql():
        op.drop_constraint("uq_hour_reviews_record_id", "hour_reviews")
    else:
        op.rename_table("hour_reviews", "hour_reviews_before")
        op.drop_index("ix_hour_reviews_act_id")
        record = refers("hour_reviews", "record_id", "service_records")
        ledger("hour_reviews", key("record_id"), text("decision", 12), record)
        op.execute("INSERT INTO hour_reviews SELECT id, act_id, record_id, decision FROM hour_reviews_before")
        op.drop_table("hour_reviews_before")
    op.create_index("ix_hour_reviews_record_id", "hour_reviews", ["record_id"])


def _points() -> None:
    numbers = ("daily_points_cap", "balance_cap", "validity_months", "expiry_warning_days")
    more = ("redeem_day_from", "redeem_day_to", "daily_redemptions", "forgotten_minutes", "lapse_days")
    for column in (*numbers, *more, "make_up_working_days"):
        add("points_rules", column, "INTEGER")
    for column in ("redeem_window", "transfer_scope", "minors"):
        add("points_rules", column, "VARCHAR(12)")
    add("points_rules", "star_hours", "VARCHAR(60)")
    add_key("points_moves", "spent_by_id", "volunteers")
    add("points_moves", "expires_on", "VARCHAR(10)")
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
    add("redemptions", "collect_later", "BOOLEAN")
    kept = sa.text("collect_later IS NOT NULL")
    op.create_index(
        "ix_redemptions_collect_later",
        "redemptions",
        ["collect_later"],
        sqlite_where=kept,
        postgresql_where=kept,
    )
    add("stock_moves", "expires_on", "VARCHAR(10)")
    ledger(
        "redemption_returns",
        key("line_id"),
        number("pieces"),
        number("points"),
        sa.CheckConstraint("pieces > 0", name=op.f("ck_redemption_returns_pieces_positive")),
        refers("redemption_returns", "line_id", "redemption_lines"),
    )
    op.create_index("ix_redemption_returns_line_id", "redemption_returns", ["line_id"])
    redemption = refers("hand_overs", "redemption_id", "redemptions")
    ledger("hand_overs", key("redemption_id"), text("collected_by", 100), redemption)
    op.create_index("ix_hand_overs_redemption_id", "hand_overs", ["redemption_id"])
    with op.batch_alter_table("print_jobs") as batch:
        batch.alter_column("redemption_id", nullable=True)


def _days() -> None:
    add("chain_heads", "at", "BIGINT")
    ledger("day_openings", day("on"), long_text("facts"))
    ledger("day_closings", day("on"), number("count_no"), long_text("facts"), long_text("heads"))
    for table in ("day_openings", "day_closings"):
        op.create_index(f"ix_{table}_on", table, ["on"])
    ledger(
        "day_reopenings",
        key("closing_id"),
        refers("day_reopenings", "closing_id", "day_closings"),
        sa.UniqueConstraint("closing_id", name="uq_day_reopenings_closing_id"),
    )
    moments = [sa.Column(name, sa.BigInteger(), nullable=False) for name in ("stated_at", "system_at")]
    ledger("clock_statements", *moments)
