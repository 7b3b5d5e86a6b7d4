"""The first tables: the station, acts and their chain, people, points, attendance, stock, redemptions."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_TOKEN = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def _key(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    kind = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
    return sa.Column(name, kind, nullable=nullable)


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint(
        [column], [f"{target}.id"], name=name, deferrable=True, initially="DEFERRED"
    )


def upgrade() -> None:
    _station()
    _acts()
    _people()
    _points()
    _attendance()
    _stock()
    _redemptions()


def _station() -> None:
    op.create_table(
        "desks",
        _key("id"),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_desks"),
    )
    op.create_table(
        "operators",
        _key("id"),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("pin_hash", sa.String(200), nullable=False),
        sa.Column("card_code", sa.String(20), nullable=True),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_operators"),
        sa.UniqueConstraint("card_code", name="uq_operators_card_code"),
    )
    op.create_table(
        "stations",
        _key("id"),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("community", sa.String(100), nullable=False),
        sa.Column("address", sa.String(200), nullable=False),
        sa.Column("phone", sa.String(40), nullable=False),
        sa.Column("zone", sa.String(40), nullable=False),
        sa.Column("key_check", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stations"),
    )


def _acts() -> None:
    op.create_table(
        "chain_heads",
        _key("desk_id"),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.LargeBinary(32), nullable=False),
        sa.PrimaryKeyConstraint("desk_id", name="pk_chain_heads"),
    )
    op.create_table(
        "counters",
        sa.Column("name", sa.String(20), nullable=False),
        sa.Column("period", sa.String(10), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", "period", name="pk_counters"),
    )
    op.create_table(
        "acts",
        _key("id"),
        _key("station_id"),
        _key("desk_id"),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        _key("operator_id"),
        _key("approver_id", nullable=True),
        sa.Column("verb", sa.String(60), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("on", sa.String(10), nullable=False),
        _key("subject_id", nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("receipt", sa.Text(), nullable=False),
        _key("reverses_id", nullable=True),
        sa.Column("prev_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("hash", sa.LargeBinary(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_acts"),
        _refers("acts", "approver_id", "operators"),
        _refers("acts", "desk_id", "desks"),
        _refers("acts", "operator_id", "operators"),
        _refers("acts", "reverses_id", "acts"),
        sa.UniqueConstraint("desk_id", "seq", name="uq_acts_desk_id_seq"),
        sa.UniqueConstraint("reverses_id", name="uq_acts_reverses_id"),
    )
    op.create_index("ix_acts_on_desk_id", "acts", ["on", "desk_id"])
    op.create_index("ix_acts_subject_id_at", "acts", ["subject_id", "at"])
    op.create_table(
        "versions",
        _key("id"),
        _key("act_id"),
        sa.Column("table_name", sa.String(40), nullable=False),
        _key("row_id"),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_versions"),
        _refers("versions", "act_id", "acts"),
        sa.UniqueConstraint("table_name", "row_id", "version", name="uq_versions_table_name_row_id_version"),
    )
    op.create_index("ix_versions_act_id", "versions", ["act_id"])


def _people() -> None:
    op.create_table(
        "households",
        _key("id"),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("area", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_households"),
    )
    op.create_table(
        "teams",
        _key("id"),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_teams"),
    )
    op.create_table(
        "volunteers",
        _key("id"),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.String(24), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("category", sa.String(24), nullable=False),
        sa.Column("status", sa.String(12), nullable=False),
        sa.Column("registered_on", sa.String(10), nullable=False),
        sa.Column("sex", sa.String(1), nullable=False),
        sa.Column("birth_date", sa.String(10), nullable=True),
        sa.Column("document_type", sa.String(24), nullable=True),
        sa.Column("document", sa.LargeBinary(), nullable=True),
        sa.Column("document_key", sa.LargeBinary(32), nullable=True),
        sa.Column("phone", sa.LargeBinary(), nullable=True),
        sa.Column("phone_key", sa.LargeBinary(32), nullable=True),
        sa.Column("area", sa.String(200), nullable=False),
        sa.Column("skills", sa.Text(), nullable=False),
        sa.Column("service_categories", sa.Text(), nullable=False),
        sa.Column("national_volunteer_no", sa.String(32), nullable=False),
        _key("team_id", nullable=True),
        _key("household_id", nullable=True),
        sa.Column("earns_for_household", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_volunteers"),
        _refers("volunteers", "household_id", "households"),
        _refers("volunteers", "team_id", "teams"),
    )
    op.create_index("ix_volunteers_birth_date", "volunteers", ["birth_date"])
    op.create_index("ix_volunteers_document_key", "volunteers", ["document_key"])
    op.create_index("ix_volunteers_household_id", "volunteers", ["household_id"])
    op.create_index("ix_volunteers_number", "volunteers", ["number"], unique=True)
    op.create_index("ix_volunteers_phone_key", "volunteers", ["phone_key"])
    op.create_index("ix_volunteers_status_category_number", "volunteers", ["status", "category", "number"])
    op.create_index("ix_volunteers_status_number", "volunteers", ["status", "number"])
    op.create_index("ix_volunteers_team_id", "volunteers", ["team_id"])
    op.create_table(
        "different_people",
        _key("id"),
        _key("act_id"),
        _key("volunteer_id"),
        _key("other_id"),
        sa.PrimaryKeyConstraint("id", name="pk_different_people"),
        _refers("different_people", "act_id", "acts"),
        _refers("different_people", "other_id", "volunteers"),
        _refers("different_people", "volunteer_id", "volunteers"),
    )
    op.create_index("ix_different_people_act_id", "different_people", ["act_id"])
    op.create_index("ix_different_people_other_id", "different_people", ["other_id"])
    op.create_index("ix_different_people_volunteer_id", "different_people", ["volunteer_id"])
    op.create_table(
        "volunteer_tokens",
        sa.Column("token", _TOKEN, nullable=False),
        _key("volunteer_id"),
        sa.PrimaryKeyConstraint("token", "volunteer_id", name="pk_volunteer_tokens"),
        _refers("volunteer_tokens", "volunteer_id", "volunteers"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_volunteer_tokens_volunteer_id_token", "volunteer_tokens", ["volunteer_id", "token"])


def _points() -> None:
    op.create_table(
        "points_accounts",
        _key("id"),
        _key("act_id"),
        sa.Column("kind", sa.String(12), nullable=False),
        _key("owner_id", nullable=True),
        sa.Column("is_floored", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_points_accounts"),
        _refers("points_accounts", "act_id", "acts"),
    )
    op.create_index("ix_points_accounts_act_id", "points_accounts", ["act_id"])
    op.create_index("ix_points_accounts_owner_id", "points_accounts", ["owner_id"])
    op.create_table(
        "points_rules",
        _key("id"),
        _key("act_id"),
        sa.Column("effective_from", sa.String(10), nullable=False),
        sa.Column("points_per_hour", sa.Integer(), nullable=False),
        sa.Column("rounding", sa.String(12), nullable=False),
        sa.Column("min_countable_minutes", sa.Integer(), nullable=False),
        sa.Column("daily_auto_minutes", sa.Integer(), nullable=False),
        sa.Column("daily_review_minutes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_points_rules"),
        _refers("points_rules", "act_id", "acts"),
    )
    op.create_index("ix_points_rules_act_id", "points_rules", ["act_id"])
    op.create_index("ix_points_rules_effective_from", "points_rules", ["effective_from"])
    op.create_table(
        "points_moves",
        _key("id"),
        _key("act_id"),
        _key("from_id"),
        _key("to_id"),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("cause", sa.String(20), nullable=False),
        _key("earned_by_id", nullable=True),
        _key("beneficiary_id", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_points_moves"),
        sa.CheckConstraint("points > 0", name=op.f("ck_points_moves_ck_points_moves_points_positive")),
        sa.CheckConstraint("from_id <> to_id", name=op.f("ck_points_moves_ck_points_moves_two_accounts")),
        _refers("points_moves", "act_id", "acts"),
        _refers("points_moves", "beneficiary_id", "volunteers"),
        _refers("points_moves", "earned_by_id", "volunteers"),
        _refers("points_moves", "from_id", "points_accounts"),
        _refers("points_moves", "to_id", "points_accounts"),
    )
    op.create_index("ix_points_moves_act_id", "points_moves", ["act_id"])
    op.create_index("ix_points_moves_from_id_points", "points_moves", ["from_id", "points"])
    op.create_index("ix_points_moves_to_id_points", "points_moves", ["to_id", "points"])


def _attendance() -> None:
    op.create_table(
        "activities",
        _key("id"),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("icon", sa.String(30), nullable=False),
        sa.Column("content", sa.String(200), nullable=False),
        sa.Column("place", sa.String(100), nullable=False),
        sa.Column("responsible", sa.String(100), nullable=False),
        sa.Column("held_on", sa.String(10), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_activities"),
    )
    op.create_table(
        "check_ins",
        _key("id"),
        _key("act_id"),
        _key("volunteer_id"),
        _key("activity_id"),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("evidence", sa.String(12), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_check_ins"),
        _refers("check_ins", "act_id", "acts"),
        _refers("check_ins", "activity_id", "activities"),
        _refers("check_ins", "volunteer_id", "volunteers"),
    )
    op.create_index("ix_check_ins_act_id", "check_ins", ["act_id"])
    op.create_index("ix_check_ins_volunteer_id_at", "check_ins", ["volunteer_id", "at"])
    op.create_table(
        "recency",
        _key("volunteer_id"),
        sa.Column("last_at", sa.BigInteger(), nullable=False),
        sa.Column("scanned_at", sa.BigInteger(), nullable=True),
        _key("activity_id", nullable=True),
        sa.PrimaryKeyConstraint("volunteer_id", name="pk_recency"),
        _refers("recency", "activity_id", "activities"),
        _refers("recency", "volunteer_id", "volunteers"),
    )
    op.create_index("ix_recency_last_at", "recency", ["last_at"])
    op.create_table(
        "presence",
        _key("volunteer_id"),
        _key("check_in_id"),
        _key("activity_id"),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("evidence", sa.String(12), nullable=False),
        sa.PrimaryKeyConstraint("volunteer_id", name="pk_presence"),
        _refers("presence", "activity_id", "activities"),
        _refers("presence", "check_in_id", "check_ins"),
        _refers("presence", "volunteer_id", "volunteers"),
        sa.UniqueConstraint("check_in_id", name="uq_presence_check_in_id"),
    )
    op.create_index("ix_presence_since", "presence", ["since"])
    op.create_table(
        "service_records",
        _key("id"),
        _key("act_id"),
        _key("check_in_id"),
        _key("volunteer_id"),
        _key("activity_id"),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=False),
        sa.Column("service_minutes", sa.Integer(), nullable=False),
        sa.Column("on", sa.String(10), nullable=False),
        sa.Column("content", sa.String(200), nullable=False),
        sa.Column("place", sa.String(100), nullable=False),
        sa.Column("responsible", sa.String(100), nullable=False),
        sa.Column("evidence", sa.String(12), nullable=False),
        sa.Column("review_state", sa.String(12), nullable=False),
        _key("rule_id"),
        sa.Column("points", sa.Integer(), nullable=False),
        _key("purse_id"),
        sa.PrimaryKeyConstraint("id", name="pk_service_records"),
        sa.CheckConstraint(
            "ended_at > started_at", name=op.f("ck_service_records_ck_service_records_ends_after_start")
        ),
        sa.CheckConstraint(
            "service_minutes >= 0", name=op.f("ck_service_records_ck_service_records_minutes_not_negative")
        ),
        _refers("service_records", "act_id", "acts"),
        _refers("service_records", "activity_id", "activities"),
        _refers("service_records", "check_in_id", "check_ins"),
        _refers("service_records", "purse_id", "points_accounts"),
        _refers("service_records", "rule_id", "points_rules"),
        _refers("service_records", "volunteer_id", "volunteers"),
    )
    op.create_index("ix_service_records_act_id", "service_records", ["act_id"])
    op.create_index("ix_service_records_check_in_id", "service_records", ["check_in_id"])
    op.create_index("ix_service_records_on", "service_records", ["on"])
    op.create_index(
        "ix_service_records_review_state_started_at", "service_records", ["review_state", "started_at"]
    )
    op.create_index(
        "ix_service_records_volunteer_id_started_at", "service_records", ["volunteer_id", "started_at"]
    )
    op.create_table(
        "hour_reviews",
        _key("id"),
        _key("act_id"),
        _key("record_id"),
        sa.Column("decision", sa.String(12), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_hour_reviews"),
        _refers("hour_reviews", "act_id", "acts"),
        _refers("hour_reviews", "record_id", "service_records"),
        sa.UniqueConstraint("record_id", name="uq_hour_reviews_record_id"),
    )
    op.create_index("ix_hour_reviews_act_id", "hour_reviews", ["act_id"])


def _stock() -> None:
    op.create_table(
        "stock_items",
        _key("id"),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.String(100), nullable=False),
        sa.Column("unit", sa.String(20), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stock_items"),
    )
    op.create_table(
        "stock_places",
        _key("id"),
        _key("act_id"),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("is_floored", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stock_places"),
        _refers("stock_places", "act_id", "acts"),
    )
    op.create_index("ix_stock_places_act_id", "stock_places", ["act_id"])
    op.create_table(
        "stock_moves",
        _key("id"),
        _key("act_id"),
        _key("item_id"),
        _key("from_id"),
        _key("to_id"),
        sa.Column("pieces", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(100), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stock_moves"),
        sa.CheckConstraint("pieces > 0", name=op.f("ck_stock_moves_ck_stock_moves_pieces_positive")),
        sa.CheckConstraint("from_id <> to_id", name=op.f("ck_stock_moves_ck_stock_moves_two_places")),
        _refers("stock_moves", "act_id", "acts"),
        _refers("stock_moves", "from_id", "stock_places"),
        _refers("stock_moves", "item_id", "stock_items"),
        _refers("stock_moves", "to_id", "stock_places"),
    )
    op.create_index("ix_stock_moves_act_id", "stock_moves", ["act_id"])
    op.create_index("ix_stock_moves_item_id_from_id_pieces", "stock_moves", ["item_id", "from_id", "pieces"])
    op.create_index("ix_stock_moves_item_id_to_id_pieces", "stock_moves", ["item_id", "to_id", "pieces"])


def _redemptions() -> None:
    op.create_table(
        "rewards",
        _key("id"),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.String(100), nullable=False),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("category", sa.String(20), nullable=False),
        sa.Column("icon", sa.String(30), nullable=False),
        sa.Column("partner", sa.String(100), nullable=False),
        sa.Column("points_each", sa.Integer(), nullable=False),
        _key("item_id", nullable=True),
        sa.Column("limit_pieces", sa.Integer(), nullable=True),
        sa.Column("limit_period", sa.String(12), nullable=False),
        sa.Column("on_sale_from", sa.String(10), nullable=True),
        sa.Column("on_sale_to", sa.String(10), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_rewards"),
        _refers("rewards", "item_id", "stock_items"),
    )
    op.create_table(
        "redemptions",
        _key("id"),
        _key("act_id"),
        sa.Column("number", sa.String(24), nullable=False),
        _key("volunteer_id"),
        _key("purse_id"),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("points_left", sa.Integer(), nullable=False),
        sa.Column("service_minutes", sa.Integer(), nullable=False),
        sa.Column("collected_by", sa.String(100), nullable=False),
        _key("beneficiary_id", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_redemptions"),
        _refers("redemptions", "act_id", "acts"),
        _refers("redemptions", "beneficiary_id", "volunteers"),
        _refers("redemptions", "purse_id", "points_accounts"),
        _refers("redemptions", "volunteer_id", "volunteers"),
    )
    op.create_index("ix_redemptions_act_id", "redemptions", ["act_id"])
    op.create_index("ix_redemptions_number", "redemptions", ["number"], unique=True)
    op.create_index("ix_redemptions_volunteer_id", "redemptions", ["volunteer_id"])
    op.create_table(
        "print_jobs",
        _key("id"),
        _key("act_id"),
        sa.Column("kind", sa.String(30), nullable=False),
        sa.Column("number", sa.String(24), nullable=False),
        _key("redemption_id"),
        sa.Column("copy_no", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("problem", sa.String(200), nullable=False),
        sa.Column("queued_at", sa.BigInteger(), nullable=False),
        sa.Column("finished_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_print_jobs"),
        _refers("print_jobs", "act_id", "acts"),
        _refers("print_jobs", "redemption_id", "redemptions"),
    )
    op.create_index("ix_print_jobs_act_id", "print_jobs", ["act_id"])
    op.create_index("ix_print_jobs_redemption_id", "print_jobs", ["redemption_id"])
    op.create_index("ix_print_jobs_state_queued_at", "print_jobs", ["state", "queued_at"])
    op.create_table(
        "redemption_lines",
        _key("id"),
        _key("act_id"),
        _key("redemption_id"),
        _key("reward_id"),
        _key("volunteer_id"),
        sa.Column("on", sa.String(10), nullable=False),
        sa.Column("title", sa.String(100), nullable=False),
        sa.Column("pieces", sa.Integer(), nullable=False),
        sa.Column("points_each", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_redemption_lines"),
        sa.CheckConstraint(
            "pieces > 0", name=op.f("ck_redemption_lines_ck_redemption_lines_pieces_positive")
        ),
        _refers("redemption_lines", "act_id", "acts"),
        _refers("redemption_lines", "redemption_id", "redemptions"),
        _refers("redemption_lines", "reward_id", "rewards"),
        _refers("redemption_lines", "volunteer_id", "volunteers"),
    )
    op.create_index("ix_redemption_lines_act_id", "redemption_lines", ["act_id"])
    op.create_index("ix_redemption_lines_redemption_id", "redemption_lines", ["redemption_id"])
    op.create_index(
        "ix_redemption_lines_volunteer_id_reward_id_on",
        "redemption_lines",
        ["volunteer_id", "reward_id", "on"],
    )
