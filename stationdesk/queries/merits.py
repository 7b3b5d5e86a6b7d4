"""Trainings attended and commendations received (67号令 art. 8–9), without those that were struck."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import exists, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.volunteers import commendations, trainings
from stationdesk.queries.links import same_as

if TYPE_CHECKING:
    from sqlalchemy import Table

    from stationdesk.db.session import ReadSession

_UNDOING = acts.alias("undoing")


@dataclass(frozen=True, slots=True)
class TrainingRow:
    """培训情况: a training, which is no service time (art. 8)."""

    act_id: UUID
    name: str
    content: str
    study_minutes: int
    organiser: str
    on: date


@dataclass(frozen=True, slots=True)
class CommendationRow:
    """表彰奖励情况: a commendation (art. 9)."""

    act_id: UUID
    name: str
    granted_by: str
    on: date


@dataclass(frozen=True, slots=True)
class Merits:
    """Both lists of one person, the newest first; `study_minutes` is their sum."""

    trainings: tuple[TrainingRow, ...]
    commendations: tuple[CommendationRow, ...]

    @property
    def study_minutes(self) -> int:
        """What all trainings took, in minutes."""
        return sum(row.study_minutes for row in self.trainings)


def merits_of(session: ReadSession, volunteer_id: UUID) -> Merits:
    """Return what a person was taught and commended for."""
    taught = session.all(_of(trainings), volunteer=volunteer_id)
    praised = session.all(_of(commendations), volunteer=volunteer_id)
    return Merits(
        tuple(
            TrainingRow(row.act_id, row.name, row.content, row.study_minutes, row.organiser, row.on)
            for row in taught
        ),
        tuple(CommendationRow(row.act_id, row.name, row.granted_by, row.on) for row in praised),
    )


def _of(table: Table) -> Any:
    struck = exists().where(_UNDOING.c.reverses_id == table.c.act_id)
    mine = table.c.volunteer_id.in_(same_as("volunteer"))
    return select(table).where(mine, ~struck).order_by(table.c.on.desc(), table.c.id.desc())
