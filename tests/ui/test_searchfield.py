"""A line that finds people: what is chosen from the list below stays chosen, however it was chosen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit
from seat import Seat
from visitors import on_file

from stationdesk.ui.redemptions.person_search import PersonSearch
from stationdesk.ui.visitors import VisitorPicker

LEFT, NOTHING_HELD = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def typed(seat: Seat, field: QLineEdit, letters: str) -> None:
    layout = seat.host.layout()
    assert layout is not None
    layout.addWidget(field)
    field.setFocus()
    seat.press(letters)
    assert list_of(field).isVisible()


def list_of(field: QLineEdit) -> QAbstractItemView:
    found = field.completer().popup()
    assert found is not None
    return found


def click_first(field: QLineEdit) -> None:
    popup = list_of(field)
    place: QPoint = popup.visualRect(popup.model().index(0, 0)).center()
    QTest.mouseClick(popup.viewport(), LEFT, NOTHING_HELD, place)
    QApplication.processEvents()


def arrow_to_first(field: QLineEdit) -> None:
    popup = list_of(field)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(popup, key)
        QApplication.processEvents()


@pytest.mark.parametrize("choose", [click_first, arrow_to_first])
def test_who_is_chosen_from_the_list_is_picked_and_only_the_name_stands_there(
    seat: Seat, choose: Callable[[QLineEdit], None]
) -> None:
    person = seat.station.register("李明朗")
    visitor = on_file(seat.station, "赵骑手", platform="美团")
    people, file = PersonSearch(seat.context), VisitorPicker(seat.context)

    for field, letters in ((people, "limi"), (file, "zqs")):
        typed(seat, field, letters)
        choose(field)

    assert (people.text(), people.volunteer_id) == ("李明朗", person)
    assert (file.text(), file.visitor_id) == ("赵骑手", visitor.visitor_id)


def test_a_name_typed_over_somebody_picked_is_nobody_until_found_again(seat: Seat) -> None:
    seat.station.register("李明朗")
    field = PersonSearch(seat.context)
    typed(seat, field, "limi")
    seat.press(Qt.Key.Key_Return)
    assert field.volunteer_id is not None

    field.selectAll()
    seat.press("w")

    assert field.is_unresolved
    assert field.text() == "w"
