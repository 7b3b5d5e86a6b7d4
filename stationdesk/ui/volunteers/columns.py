"""The columns of the list of volunteers, on the screen and in a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.masking import mask_name
from stationdesk.exchange.spreadsheets import Cell, Heading
from stationdesk.queries.volunteer_lists import RosterRow
from stationdesk.queries.volunteer_orders import SortBy
from stationdesk.ui import wording
from stationdesk.ui.rowtable import Column

translate = QCoreApplication.translate
NOTHING = "—"
PHONE = "phone"
"""The one column nobody can sort by: the numbers are sealed."""


@dataclass(frozen=True, slots=True)
class FileColumn:
    """A column of an exported file: its heading, and the cell of a row."""

    heading: Heading
    cell: Callable[[RosterRow], Cell]


def volunteer_columns(hidden: frozenset[str] = frozenset()) -> list[Column[RosterRow]]:
    """Return the columns, in the language of the window; some of them are hidden at first."""
    columns = [
        Column(translate("Volunteers", "Number"), _number, name=SortBy.NUMBER, width=136),
        Column(translate("Volunteers", "Name"), _name, name=SortBy.NAME, width=86, stretches=True, tip=_name),
        Column(
            translate("Volunteers", "Category"),
            _category,
            name=SortBy.CATEGORY,
            width=98,
            stretches=True,
            tip=_category,
        ),
        Column(
            translate("Volunteers", "Phone"), lambda row: row.phone_masked or NOTHING, name=PHONE, width=116
        ),
        Column(
            translate("Volunteers", "Team"),
            lambda row: row.team or NOTHING,
            name=SortBy.TEAM,
            width=98,
            stretches=True,
        ),
        Column(translate("Volunteers", "Registered"), _registered, name=SortBy.REGISTERED_ON, width=104),
        Column(
            translate("Volunteers", "Hours"), _hours, name=SortBy.SERVICE_MINUTES, width=84, is_number=True
        ),
        Column(translate("Volunteers", "Points"), _points, name=SortBy.POINTS, width=68, is_number=True),
    ]
    return [_hidden(column) if column.name in hidden else column for column in columns]


def file_column(column: Column[RosterRow]) -> FileColumn:
    """Return what a file holds of a column: names masked, hours and points as numbers, the rest as text."""
    if column.name == SortBy.NUMBER:
        return FileColumn(Heading(column.title, 18), _number)
    if column.name == SortBy.NAME:
        return FileColumn(Heading(column.title, 12), lambda row: mask_name(row.name))
    if column.name == SortBy.SERVICE_MINUTES:
        return FileColumn(Heading(column.title, 10, digits=1), _hours_number)
    if column.name == SortBy.POINTS:
        return FileColumn(Heading(column.title, 10), lambda row: row.points)
    return FileColumn(Heading(column.title, 16), lambda row: _text(column, row))


def _hidden(column: Column[RosterRow]) -> Column[RosterRow]:
    return replace(column, is_hidden=True)


def _number(row: RosterRow) -> str:
    return row.number


def _name(row: RosterRow) -> str:
    return row.name


def _category(row: RosterRow) -> str:
    return wording.category_word(row.category)


def _registered(row: RosterRow) -> str:
    return row.registered_on.isoformat()


def _hours(row: RosterRow) -> str:
    return wording.hours_text(row.service_minutes)


def _hours_number(row: RosterRow) -> float:
    """Return hours with one decimal, never more than was served."""
    return row.service_minutes * 10 // 60 / 10


def _points(row: RosterRow) -> str:
    return wording.number_text(row.points)


def _text(column: Column[RosterRow], row: RosterRow) -> str:
    text = column.text(row)
    return "" if text == NOTHING else text
