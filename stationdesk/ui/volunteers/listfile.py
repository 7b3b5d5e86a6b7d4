"""What an export of the list holds, and how it is written off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stationdesk.exchange.spreadsheets import SheetFormat, write_part
from stationdesk.queries import volunteer_lists, volunteer_orders
from stationdesk.queries.volunteer_lists import RosterRow, VolunteerFilter
from stationdesk.queries.volunteer_orders import ListOrder, OrderedIds
from stationdesk.services.exports import ListExportRequest
from stationdesk.ui.rowtable import Column
from stationdesk.ui.volunteers.columns import file_column
from stationdesk.ui.volunteers.listsource import ids_at


@dataclass(frozen=True, slots=True)
class ListFile:
    """Who goes into a file, in which order and columns.

    `ids` is the order the list shows, when it was read already; `places` are the rows chosen in it,
    None for all of them; `people` is how many that makes as the list counts them.
    """

    which: VolunteerFilter
    order: ListOrder
    ids: OrderedIds | None
    places: tuple[range, ...] | None
    columns: tuple[Column[RosterRow], ...]
    people: int

    def noted(self, kind: SheetFormat, rows: int) -> ListExportRequest:
        """Return what the act says of it."""
        turned = "-" if self.order.descending else ""
        return ListExportRequest(
            which=_code(self.which) + ("+chosen" if self.places is not None else ""),
            order=f"{turned}{self.order.by.value}",
            columns=tuple(column.name for column in self.columns),
            file_format=kind.value,
            rows=rows,
        )


def write_roster(
    session: Any,
    asked: ListFile,
    place: Path,
    kind: SheetFormat,
    title: str,
    keep_going: Callable[[int], bool],
) -> int | None:
    """Write the part of a file on one snapshot; return its rows, None when it was stopped.

    Raises:
        FileNotWritten: see `exchange.spreadsheets.write_part`.
    """
    ids = asked.ids
    if ids is None:
        ids = volunteer_orders.ordered(session, asked.which, asked.order)
    columns = [file_column(column) for column in asked.columns]
    people = volunteer_lists.each(session, ids_at(ids, asked.places))
    rows = ([column.cell(person) for column in columns] for person in people)
    return write_part(place, kind, title, [column.heading for column in columns], rows, keep_going)


def _code(which: VolunteerFilter) -> str:
    if which.category is not None:
        return f"category:{which.category.value}"
    if which.team_id is not None:
        return f"team:{which.team_id.hex}"
    return which.standing.value
