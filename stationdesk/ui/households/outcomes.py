"""What was done, in words with figures, and the reasons that are usual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.services.adjustments import AdjustmentKind
from stationdesk.ui.wording import number_text, points_text

if TYPE_CHECKING:
    from stationdesk.queries.households import PurseMove
    from stationdesk.services.adjustments import AdjustmentReceipt
    from stationdesk.services.gifts import GiftReceipt
    from stationdesk.services.households import MembershipReceipt
    from stationdesk.services.points import ClearDebtReceipt

translate = QCoreApplication.translate
_CARRIED = ("joining", "leaving")
"""Moves by which points only change their purse: nobody spends them."""


def joined(receipt: MembershipReceipt) -> str:
    """Return who belongs where now."""
    words = translate("Families", "{name} belongs to {household} now, which has {points}.")
    if receipt.points:
        words = translate(
            "Families", "{name} belongs to {household} now and brought {brought}; it has {points}."
        )
    return words.format(
        name=receipt.name,
        household=receipt.household,
        brought=points_text(receipt.points),
        points=points_text(receipt.household_points),
    )


def left(receipt: MembershipReceipt) -> str:
    """Return who left, and with what."""
    return translate("Families", "{name} left {household} and took {points} along.").format(
        name=receipt.name, household=receipt.household, points=points_text(receipt.points)
    )


def given(receipt: GiftReceipt) -> str:
    """Return who gave whom how much."""
    return translate("Families", "{giver} gave {receiver} {points}: {left} left, {has} there.").format(
        giver=receipt.name,
        receiver=receipt.receiver,
        points=points_text(receipt.points),
        left=number_text(receipt.giver_left),
        has=number_text(receipt.receiver_has),
    )


def adjusted(receipt: AdjustmentReceipt) -> str:
    """Return what was added, taken or let go."""
    words = {
        AdjustmentKind.AWARD: translate("Families", "{name}: {points} awarded, {balance} now."),
        AdjustmentKind.PENALTY: translate("Families", "{name}: {points} taken, {balance} now."),
        AdjustmentKind.FORGIVEN: translate("Families", "{name}: {points} of the debt let go."),
    }
    told = words[receipt.kind].format(
        name=receipt.name, points=points_text(receipt.points), balance=number_text(receipt.balance)
    )
    if not receipt.owed:
        return told
    return f"{told} {translate('Families', '{points} are owed.').format(points=points_text(receipt.owed))}"


def cleared(receipt: ClearDebtReceipt) -> str:
    """Return what was paid and what is still owed."""
    if receipt.owed:
        words = translate("Families", "{points} of the debt paid, {owed} still owed.")
    else:
        words = translate("Families", "{points} paid: nothing is owed any more.")
    return words.format(points=points_text(receipt.points), owed=number_text(receipt.owed))


def who(move: PurseMove) -> str:
    """Return who earned the points of a move, who spent them, and for whom; empty parts are left out."""
    spender = "" if move.cause in _CARRIED else move.spender
    parts = (
        (translate("Families", "earned by {name}"), move.earner if move.earner != spender else ""),
        (translate("Families", "spent by {name}"), spender),
        (translate("Families", "for {name}"), move.beneficiary),
    )
    return " · ".join(words.format(name=name) for words, name in parts if name)


def reasons(kind: AdjustmentKind) -> tuple[str, ...]:
    """Return the reasons that are usual; they are kept as they are said."""
    if kind is AdjustmentKind.AWARD:
        return (
            translate("Families", "Star of the month"),
            translate("Families", "A good deed"),
            translate("Families", "Brought a new volunteer"),
        )
    if kind is AdjustmentKind.PENALTY:
        return (
            translate("Families", "Did not come as agreed"),
            translate("Families", "Signed in for somebody else"),
            translate("Families", "A complaint that proved true"),
        )
    return (
        translate("Families", "The mistake was the station's"),
        translate("Families", "Explained and agreed"),
    )
