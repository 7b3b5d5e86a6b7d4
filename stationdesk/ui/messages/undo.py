"""Words for what stands in the way of an undo."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationdesk.domain import errors as e
from stationdesk.ui import wording
from stationdesk.ui.messages.explain import explain, station_time

translate = QCoreApplication.translate


@explain.register(e.AlreadyReversed)
def _(error: e.AlreadyReversed) -> str:
    return translate("Messages", "{what}: undone at {at} by {operator} already.").format(
        what=wording.verb_word(error.verb), at=station_time(error.at), operator=error.operator
    )


@explain.register(e.NotReversible)
def _(error: e.NotReversible) -> str:
    return translate("Messages", "{what} cannot be undone.").format(what=wording.verb_word(error.verb))


@explain.register(e.DependsOnIt)
def _(error: e.DependsOnIt) -> str:
    later = translate("Messages", ", ").join(
        f"{wording.verb_word(act.verb)} {station_time(act.at)} {act.what}".strip() for act in error.later
    )
    return translate(
        "Messages", "{what} cannot be undone yet, something rests on it: {later}. Undo that first."
    ).format(what=wording.verb_word(error.verb), later=later)


@explain.register(e.PointsSpent)
def _(error: e.PointsSpent) -> str:
    return translate(
        "Messages", "{points} points would go back, only {balance} are left: undo the redemption first."
    ).format(points=wording.number_text(error.to_take_back), balance=wording.number_text(error.balance))
