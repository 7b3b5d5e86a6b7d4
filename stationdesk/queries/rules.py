"""The dated versions of the points rule with who made them, who allowed them, and what rests on them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.attendance import service_records
from stationdesk.db.tables.stations import operators
from stationdesk.queries.points import DatedRule, rule_versions
from stationdesk.queries.service_records import stands

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession


@dataclass(frozen=True, slots=True)
class RuleVersion:
    """A version with its story. `records` counts the records that stand and were booked by it."""

    dated: DatedRule
    made_at: datetime
    operator: str
    approver: str
    reason: str
    records: int
    is_first: bool

    @property
    def can_be_undone(self) -> bool:
        """Whether it holds, was never used, and is not the one the station was founded with."""
        return not (self.dated.is_undone or self.records or self.is_first)


def versions(session: ReadSession) -> list[RuleVersion]:
    """Return every version, the newest first, those undone among them."""
    approvers = operators.alias("approvers")
    found = session.all(
        select(
            acts.c.id,
            acts.c.at,
            acts.c.verb,
            acts.c.reason,
            operators.c.name.label("operator"),
            approvers.c.name.label("approver"),
        )
        .join(operators, operators.c.id == acts.c.operator_id)
        .outerjoin(approvers, approvers.c.id == acts.c.approver_id)
        .where(acts.c.verb.in_(("points.set_rule", "stations.found")))
    )
    made = {row.id: row for row in found}
    booked = session.all(
        select(service_records.c.rule_id, func.count().label("records"))
        .where(stands())
        .group_by(service_records.c.rule_id)
    )
    records = {row.rule_id: row.records for row in booked}
    return [
        RuleVersion(
            dated,
            made[dated.act_id].at,
            made[dated.act_id].operator,
            made[dated.act_id].approver or "",
            made[dated.act_id].reason,
            records.get(dated.rule_id, 0),
            made[dated.act_id].verb != "points.set_rule",
        )
        for dated in rule_versions(session)
    ]
