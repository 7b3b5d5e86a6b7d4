"""Whoever stands at the demo station's desk: does one act at a time, at the time it is told."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from stationdesk.demo.place import DEMO_PIN
from stationdesk.domain.acts import Act, SecondPerson, new_id
from stationdesk.services import prints, staff

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import tzinfo

    from stationdesk.desk import Desk

Receipt = TypeVar("Receipt")
Rows = TypeVar("Rows")
_SHIFT_CHANGES = 13


class Clerk:
    """Writes acts as the operator whose turn it is. Before noon 王社工, then 刘社工."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.administrator_id = new_id()
        self.front_desk_id = self.supervisor_id = self.administrator_id
        self.last_act_id: UUID | None = None
        self.acts = 0

    @property
    def zone(self) -> tzinfo:
        """The station's time zone."""
        return self._desk.place.zone

    def hire(self, at: datetime, request: staff.OperatorRequest) -> UUID:
        """Add an operator."""
        return self.manage(at, staff.put_operator, request).operator_id

    def serve(
        self, at: datetime, service: Callable[[Any, Act, Any], Receipt], request: object, reason: str = ""
    ) -> Receipt:
        """Do an act of everyday desk work."""
        is_morning = at.astimezone(self._desk.place.zone).hour < _SHIFT_CHANGES
        operator_id = self.front_desk_id if is_morning else self.administrator_id
        return self._do(at, operator_id, service, request, reason)

    def manage(self, at: datetime, service: Callable[[Any, Act, Any], Receipt], request: object) -> Receipt:
        """Do an act of the administrator."""
        return self._do(at, self.administrator_id, service, request, "")

    def supervise(
        self, at: datetime, service: Callable[[Any, Act, Any], Receipt], request: object, reason: str = ""
    ) -> Receipt:
        """Do an act of the supervisor."""
        return self._do(at, self.supervisor_id, service, request, reason)

    def allowed(
        self, at: datetime, service: Callable[[Any, Act, Any], Receipt], request: object, reason: str
    ) -> Receipt:
        """Do an act of the administrator that the supervisor allows with their PIN."""
        second = SecondPerson(operator_id=self.supervisor_id, pin=DEMO_PIN)
        return self._do(at, self.administrator_id, service, request, reason, second)

    def printed(self, at: datetime, print_job_id: UUID) -> None:
        """Note that a slip came out of the printer."""
        self._desk.note(prints.mark, print_job_id, prints.JobState.PRINTED, at.astimezone(UTC))

    def look(self, query: Callable[..., Rows], *args: object) -> Rows:
        """Run a query."""
        return self._desk.read(query, *args)

    def _do(
        self,
        at: datetime,
        operator_id: UUID,
        service: Callable[[Any, Act, Any], Receipt],
        request: object,
        reason: str,
        second: SecondPerson | None = None,
    ) -> Receipt:
        act = Act(new_id(), operator_id, at.astimezone(UTC), reason=reason, second=second)
        receipt = self._desk.write(service, act, request).value
        self.last_act_id = act.id
        self.acts += 1
        return receipt
