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
    return translate(
        "Messages", "{what} cannot be undone yet, something rests on it: {later}. Undo that first."
    ).format(what=wording.verb_word(error.verb), later=_told(error.later))


@explain.register(e.PointsSpent)
def _(error: e.PointsSpent) -> str:
    said = translate("Messages", "{points:point|points} would go back, only {balance:is|are} left.").format(
        points=wording.number_text(error.to_take_back), balance=wording.number_text(error.balance)
    )
    if not error.later:
        return said
    return translate("Messages", "{said} They were spent by: {later}. Undo that first.").format(
        said=said, later=_told(error.later)
    )


@explain.register(e.NotSeparate)
def _(error: e.NotSeparate) -> str:
    return translate(
        "Messages", "{name} {number} is one record; choose the other record of the same person."
    ).format(name=error.name, number=error.number)


@explain.register(e.StayOpen)
def _(error: e.StayOpen) -> str:
    return translate(
        "Messages",
        "{name} {number} is checked in since {at} ({activity}). Check them out first (F2), then merge.",
    ).format(name=error.name, number=error.number, at=station_time(error.since), activity=error.activity)


@explain.register(e.BothServed)
def _(error: e.BothServed) -> str:
    return translate(
        "Messages",
        "Both records served at one time ({at}): {number} at {activity}, {other_number} at {other_activity}."
        " One person cannot: undo the wrong record first, or leave them as two people.",
    ).format(
        at=station_time(error.at),
        number=error.number,
        activity=error.activity,
        other_number=error.other_number,
        other_activity=error.other_activity,
    )


def _told(later: tuple[e.Dependent, ...]) -> str:
    return translate("Messages", ", ").join(
        f"{wording.verb_word(act.verb)} {station_time(act.at)} {act.what}".strip() for act in later
    )
