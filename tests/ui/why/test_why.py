"""Why this number: from a key or the figure to the rows behind it, and on to the undo."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from seat import Seat

from stationdesk.queries.explanations import Why
from stationdesk.ui.accessibility import nameless, too_small
from stationdesk.ui.desk.page import DeskPage
from stationdesk.ui.personstrip import PersonStrip
from stationdesk.ui.why.panel import WhyPanel


@pytest.fixture
def li(seat: Seat) -> UUID:
    person, patrol = seat.station.register("李明朗"), seat.station.activity("社区巡查")
    eggs = seat.station.reward("鸡蛋 10 枚", 60, pieces=3)
    seat.station.serve(person, patrol, hours=7)
    seat.station.redeem(person, (eggs, 1, 60))
    seat.take(person)
    return person


def panel_of(seat: Seat) -> WhyPanel:
    panel = seat.actions.why.panel
    assert panel is not None
    QApplication.processEvents()
    return panel


def cells(panel: WhyPanel) -> list[list[str]]:
    model = panel.table
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_points_of_the_person_in_hand_are_the_sum_of_the_rows_shown(seat: Seat, li: UUID) -> None:
    seat.actions.why.ask()
    panel = panel_of(seat)

    assert panel.sum_text == "10 points"
    assert [(row[3], row[4]) for row in cells(panel)] == [("−60", "10"), ("+70", "70")]
    assert "Redemption" in cells(panel)[0][1]
    assert "Booked by 刘社工" in panel.told
    assert "slip R" in panel.told


def test_a_number_key_turns_to_the_hours_and_arrows_to_their_rule(seat: Seat, li: UUID) -> None:
    seat.actions.why.ask()
    seat.press("2")
    panel = panel_of(seat)

    assert panel.topic.question.why is Why.HOURS
    assert panel.sum_text == "7.0 h (420 minutes)"
    assert "10 points an hour (rule from 2026-01-01)" in panel.told


def test_enter_closes_and_leads_to_no_undo(seat: Seat, li: UUID) -> None:
    seat.actions.why.ask()
    panel_of(seat)
    seat.press(Qt.Key.Key_Return)

    assert seat.actions.why.panel is None
    assert seat.actions.undo.panel is None
    assert seat.verbs(li)[-1] == "redeem"


def test_delete_on_a_row_opens_the_undo_of_its_act(seat: Seat, li: UUID) -> None:
    seat.actions.why.ask()
    panel_of(seat)
    seat.press(Qt.Key.Key_Delete)

    undo = seat.actions.undo.panel
    assert undo is not None
    assert "60 points back to 李明朗" in undo.lines
    seat.press(Qt.Key.Key_Return)
    assert seat.verbs(li)[-1] == "reverse"


def test_esc_leaves_and_nothing_was_done(seat: Seat, li: UUID) -> None:
    seat.actions.why.ask()
    panel_of(seat)
    seat.press(Qt.Key.Key_Escape)

    assert seat.actions.why.panel is None
    assert seat.verbs(li)[-1] == "redeem"


def test_with_nobody_in_hand_the_figures_of_the_day_are_explained(seat: Seat, li: UUID) -> None:
    seat.context.person.clear()
    seat.actions.why.ask()
    panel = panel_of(seat)

    assert panel.sum_text == "1"
    seat.press("4")
    assert panel_of(seat).sum_text == "70 points"


def test_a_figure_of_the_desk_page_answers_to_a_click_and_to_enter(seat: Seat, li: UUID) -> None:
    page = seat.show(DeskPage(seat.context, seat.actions))
    figure = page.findChild(object, "today_redeemed")
    QTest.mouseClick(figure, Qt.MouseButton.LeftButton)
    assert panel_of(seat).topic.question.why is Why.DAY_REDEEMED
    panel_of(seat).leave()

    figure.setFocus()
    QTest.keyClick(figure, Qt.Key.Key_Return)
    assert panel_of(seat).topic.question.why is Why.DAY_REDEEMED


def test_the_figures_of_the_strip_ask_about_themselves(seat: Seat, li: UUID) -> None:
    strip = PersonStrip(seat.context, seat.host)
    asked: list[tuple[object, object]] = []
    strip.why_wanted.connect(lambda why, since: asked.append((why, since)))
    strip.show()
    QTest.mouseClick(strip.findChild(object, "strip_points"), Qt.MouseButton.LeftButton)

    assert asked == [(Why.POINTS, None)]


def test_every_part_of_the_panel_has_a_name_and_room_for_a_finger(seat: Seat, li: UUID) -> None:
    seat.actions.why.ask()
    panel = panel_of(seat)

    assert nameless(panel) == []
    assert too_small(panel) == []
