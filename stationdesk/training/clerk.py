"""The hand that writes a training station: acts at moments of the past, in their order."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from stationdesk.domain.acts import Act, SecondPerson, new_id
from stationdesk.services import prints

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from stationdesk.db.session import ReadSession
    from stationdesk.desk import Desk

Receipt = TypeVar("Receipt")
Rows = TypeVar("Rows")
Args = ParamSpec("Args")


class Clerk:
    """Does acts at `at`, as the administrator unless somebody else is named. `now` is when it ends."""

    def __init__(self, desk: Desk, now: datetime) -> None:
        self._desk = desk
        self.now = now.astimezone(desk.place.zone)
        self.at = self.now
        self.administrator_id = new_id()

    def go_to(self, days_ago: int, hour: int, minute: int = 0) -> datetime:
        """Go to a moment in station time, and return it."""
        on = self.now.date() - timedelta(days=days_ago)
        self.at = datetime.combine(on, time(hour, minute), self.now.tzinfo)
        return self.at

    def do(
        self,
        service: Callable[[Any, Act, Any], Receipt],
        request: object,
        operator_id: UUID | None = None,
        *,
        reason: str = "",
        second: SecondPerson | None = None,
    ) -> Receipt:
        """Do an act."""
        act = Act(new_id(), operator_id or self.administrator_id, self.at.astimezone(UTC), reason, second)
        return self._desk.write(service, act, request).value

    def look(
        self, query: Callable[Concatenate[ReadSession, Args], Rows], *args: Args.args, **kwargs: Args.kwargs
    ) -> Rows:
        """Run a query."""
        return self._desk.read(query, *args, **kwargs)

    def printed(self, print_job_id: UUID) -> None:
        """Note that a slip came out."""
        self._desk.note(prints.mark, print_job_id, prints.JobState.PRINTED, self.at.astimezone(UTC))
