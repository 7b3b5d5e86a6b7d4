"""The household in the form of a record: what a change of it brings is said below the field."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from seat import Seat

from stationdesk.services import households
from stationdesk.ui.volunteers.householdfield import HouseholdField


def hints(field: HouseholdField) -> list[str]:
    return [one.text() for one in field.findChildren(QLabel) if one.text().endswith(".")]


def test_leaving_a_household_says_that_the_unspent_part_comes_along(seat: Seat) -> None:
    head = seat.station.register("李明朗")
    household = seat.station.do(households.create, households.HouseholdRequest("李家", head)).household_id
    field = HouseholdField(seat.context.runner)
    layout = seat.host.layout()
    assert layout is not None
    layout.addWidget(field)
    field.set_household(household, "李家")
    assert hints(field) == []

    field.line.clear()
    field._ask()
    # What _typed does at the first key.
    field.line.textEdited.emit("")
    field._ask()

    assert hints(field) == ["Leaves 李家: what they earned and nobody spent comes along."]
    assert field.household_id is None
