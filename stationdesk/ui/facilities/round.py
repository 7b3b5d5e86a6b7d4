"""The marks of a round that is being walked: kept until they are written in one act."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from uuid import UUID

from stationdesk.domain.facilities import FacilityState
from stationdesk.services.facilities import Mark, RoundRequest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stationdesk.queries.facilities import FacilityRow


class Round:
    """What was found so far; who was told belongs to what is broken."""

    def __init__(self) -> None:
        self._found: dict[UUID, FacilityState] = {}
        self._told: dict[UUID, str] = {}

    def __len__(self) -> int:
        return len(self._found)

    def mark(self, row: FacilityRow, state: FacilityState) -> None:
        """Mark one facility; what was broken before keeps who was told."""
        self._found[row.facility_id] = state
        if state is FacilityState.BROKEN:
            self._told.setdefault(row.facility_id, row.told)

    def tell(self, row: FacilityRow, told: str) -> None:
        """Say who was told of something broken."""
        self._told[row.facility_id] = told

    def rest(self, rows: Iterable[FacilityRow]) -> list[FacilityRow]:
        """Return what is not marked yet; what was broken or not here is looked at one by one."""
        known = (FacilityState.BROKEN, FacilityState.ABSENT)
        return [row for row in rows if row.facility_id not in self._found and row.state not in known]

    def rest_works(self, rows: Iterable[FacilityRow]) -> None:
        """Mark the rest as working."""
        for row in self.rest(rows):
            self._found[row.facility_id] = FacilityState.WORKS

    def clear(self) -> None:
        """Begin anew."""
        self._found.clear()
        self._told.clear()

    def found(self, row: FacilityRow) -> FacilityState | None:
        """Return how a facility was found in this round; None: it was not looked at yet."""
        return self._found.get(row.facility_id)

    def told(self, row: FacilityRow) -> str:
        """Return who was told."""
        return self._told.get(row.facility_id, row.told)

    @property
    def broken(self) -> int:
        """How many were found broken."""
        return Counter(self._found.values())[FacilityState.BROKEN]

    @property
    def request(self) -> RoundRequest:
        """The act that writes the round down."""
        marks = (
            Mark(facility_id, state, self._told.get(facility_id, ""))
            for facility_id, state in self._found.items()
        )
        return RoundRequest(tuple(marks))
