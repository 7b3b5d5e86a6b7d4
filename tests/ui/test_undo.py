from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from seat import Seat

from stationdesk.domain.staff import Role
from stationdesk.queries import acts, people_search, points, stock, volunteer_lists
from stationdesk.ui.accessibility import nameless, too_small
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.undo.panel import UndoPanel


@pytest.fixture
def patrol(seat: Seat) -> UUID:
    return seat.station.activity("社区巡查")


def panel_of(seat: Seat) -> UndoPanel:
    panel = seat.actions.undo.panel
    assert panel is not None
    return panel


def button(seat: Seat) -> str:
    return seat.find(QPushButton, "undo_do").text()


def balance(seat: Seat, person: UUID) -> int:
    return seat.station.read(points.balance_of, person)


def test_undoing_a_check_in_says_what_comes_back_before_it_does(seat: Seat, patrol: UUID) -> None:
    li = seat.station.register("李明朗")
    seat.station.check_in(li, patrol)

    seat.actions.undo.undo_last()
    assert panel_of(seat).lines == ("李明朗 is no longer checked in",)
    assert button(seat) == "Undo the check-in"
    assert seat.is_here(li)

    seat.press(Qt.Key.Key_Return)
    assert not seat.is_here(li)
    assert seat.bar.kind is Kind.OK
    assert seat.bar.text == "Undone: Check-in · 李明朗. 李明朗 is no longer checked in"


def test_undoing_a_check_out_takes_hours_and_points_back(seat: Seat, patrol: UUID) -> None:
    li = seat.station.register("李明朗")
    seat.station.serve(li, patrol, hours=1.5)

    seat.actions.undo.undo_last()
    assert panel_of(seat).lines == (
        "1.5 h of service of 李明朗 no longer count",
        "李明朗 is checked in again, since the first time",
        "15 points taken back from 李明朗",
    )
    assert button(seat) == "Undo and take 15 points back"
    seat.press(Qt.Key.Key_Return)

    assert seat.is_here(li)
    assert balance(seat, li) == 0


def test_undoing_a_redemption_gives_points_and_pieces_back_and_voids_the_slip(
    seat: Seat, patrol: UUID
) -> None:
    li = seat.station.register("李明朗")
    egg = seat.station.reward("鸡蛋 10 枚", 60, pieces=3)
    seat.station.serve(li, patrol, hours=8)
    receipt = seat.station.redeem(li, (egg, 1, 60))

    seat.actions.undo.undo_last()
    assert panel_of(seat).lines == (
        f"Slip {receipt.number} is void",
        "60 points back to 李明朗",
        "鸡蛋 10 枚 × 1 back on the shelf",
    )
    assert button(seat) == "Undo and give 60 points back"
    seat.press(Qt.Key.Key_Return)

    assert balance(seat, li) == 80
    assert [item.on_hand for item in seat.station.read(stock.items)] == [3]


def test_undoing_a_registration_takes_the_person_off_the_list_and_out_of_hand(seat: Seat) -> None:
    li = seat.station.register("李明朗")
    seat.take(li)

    seat.actions.undo.undo_last()
    assert "off the list" in panel_of(seat).lines[0]
    assert button(seat) == "Withdraw the registration"
    seat.press(Qt.Key.Key_Return)

    everybody = volunteer_lists.VolunteerFilter()
    assert seat.station.read(volunteer_lists.count, everybody) == 0
    assert seat.station.read(people_search.search, "lml").rows == ()
    assert seat.context.person.card is None


def test_esc_leaves_everything_as_it_is(seat: Seat, patrol: UUID) -> None:
    li = seat.station.register("李明朗")
    seat.station.check_in(li, patrol)
    wanted: list[bool] = []
    seat.context.omnibox_wanted.connect(lambda: wanted.append(True))

    seat.actions.undo.undo_last()
    seat.press(Qt.Key.Key_Escape)

    assert seat.is_here(li)
    assert seat.actions.undo.panel is None
    assert wanted


@pytest.mark.parametrize(
    ("keys", "reason"),
    [((), "Entered by mistake"), (("2",), "Wrong person")],
)
def test_the_reason_is_one_key_and_is_kept(
    seat: Seat, patrol: UUID, keys: tuple[str, ...], reason: str
) -> None:
    li = seat.station.register("李明朗")
    seat.station.check_in(li, patrol)

    seat.actions.undo.undo_last()
    seat.press(*keys, Qt.Key.Key_Return)

    assert seat.station.read(acts.history, li)[0].reason == reason


def test_another_reason_can_be_typed(seat: Seat, patrol: UUID) -> None:
    li = seat.station.register("李明朗")
    seat.station.check_in(li, patrol)

    seat.actions.undo.undo_last()
    seat.find(QLineEdit, "undo_other_reason").setFocus()
    seat.press("left 2 minutes later", Qt.Key.Key_Return)

    assert seat.station.read(acts.history, li)[0].reason == "left 2 minutes later"


def test_a_double_enter_undoes_once(seat: Seat, patrol: UUID) -> None:
    li = seat.station.register("李明朗")
    seat.station.check_in(li, patrol)

    seat.actions.undo.undo_last()
    panel = panel_of(seat)
    panel._agree()
    panel._agree()

    assert seat.verbs(li) == ["check_in", "reverse"]


def test_nothing_to_undo_is_said_and_acts_of_others_are_left_alone(seat: Seat, patrol: UUID) -> None:
    seat.station.register("李明朗")
    seat.sign_in(seat.station.operator("小刘", Role.FRONT_DESK), Role.FRONT_DESK)

    seat.actions.undo.undo_last()

    assert seat.actions.undo.panel is None
    assert seat.bar.kind is Kind.LOOK
    assert seat.bar.text == "There is nothing of yours to undo at this desk."


def test_spent_points_are_refused_and_the_redemption_is_offered_first(seat: Seat, patrol: UUID) -> None:
    li = seat.station.register("李明朗")
    egg = seat.station.reward("鸡蛋 10 枚", 60, pieces=3)
    seat.station.serve(li, patrol, hours=8)
    served = seat.station.acts[-1]
    receipt = seat.station.redeem(li, (egg, 1, 60))

    seat.actions.undo.undo(served)
    assert "only 20 are left" in panel_of(seat).lines[0]
    assert button(seat).startswith(f"Undo first: Redemption {receipt.number}")

    seat.press(Qt.Key.Key_Return)
    assert button(seat) == "Undo and give 60 points back"
    seat.press(Qt.Key.Key_Return)
    assert balance(seat, li) == 80
    assert button(seat) == "Undo and take 80 points back"
    seat.press(Qt.Key.Key_Return)
    assert balance(seat, li) == 0
    assert seat.actions.undo.panel is None


def test_what_rests_on_an_act_is_named_and_offered_first(seat: Seat, patrol: UUID) -> None:
    li = seat.station.register("李明朗")
    registered = seat.station.acts[-1]
    seat.station.check_in(li, patrol)

    seat.actions.undo.undo(registered)
    assert "Registration cannot be undone yet" in panel_of(seat).lines[0]
    assert button(seat) == "Undo first: Check-in 08:30"

    seat.press(Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert not seat.is_here(li)
    assert seat.station.read(people_search.search, "lml").rows == ()


def test_what_was_undone_before_is_explained_with_who_and_when(seat: Seat, patrol: UUID) -> None:
    li = seat.station.register("李明朗")
    seat.station.check_in(li, patrol)
    act_id = seat.station.acts[-1]
    seat.actions.undo.undo_last()
    seat.press(Qt.Key.Key_Return)

    seat.actions.undo.undo(act_id)

    assert "undone at 11-22 08:30 by 刘社工" in panel_of(seat).lines[0]
    assert not seat.shows("undo_do")
    seat.press(Qt.Key.Key_Return)
    assert seat.actions.undo.panel is None


def test_what_another_desk_undid_meanwhile_is_refused_in_words(seat: Seat, patrol: UUID) -> None:
    from stationdesk.services import reversals

    li = seat.station.register("李明朗")
    seat.station.check_in(li, patrol)
    act_id = seat.station.acts[-1]
    seat.actions.undo.undo(act_id)
    seat.station.do(reversals.reverse, reversals.ReversalRequest(act_id), reason="误操作")

    seat.press(Qt.Key.Key_Return)

    assert "undone at" in panel_of(seat).lines[0]


def test_the_panel_can_be_read_and_reached_by_everybody(seat: Seat, patrol: UUID) -> None:
    li = seat.station.register("李明朗")
    seat.station.check_in(li, patrol)

    seat.actions.undo.undo_last()

    assert nameless(panel_of(seat)) == []
    assert too_small(panel_of(seat)) == []
