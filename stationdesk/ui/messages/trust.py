"""Words for who may do what, who must allow it, and when nothing can be done."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from stationdesk.domain import errors as e
from stationdesk.ui import wording
from stationdesk.ui.messages.explain import ZONE, explain, station_time

translate = QCoreApplication.translate


@explain.register(e.PinWaits)
def _(error: e.PinWaits) -> str:
    words = translate("Messages", "Too many wrong PINs. Please wait {n:second|seconds}.")
    return words.format(n=wording.number_text(error.wait_seconds))


@explain.register(e.SecondPersonNeeded)
def _(error: e.SecondPersonNeeded) -> str:
    return translate("Messages", "Somebody else must allow this: card or PIN of a supervisor.")


@explain.register(e.NotASecondPerson)
def _(error: e.NotASecondPerson) -> str:
    if error.is_the_operator:
        return translate("Messages", "{name} asks for this and cannot allow it too.").format(name=error.name)
    return translate("Messages", "{name} may not allow this. Ask a supervisor.").format(name=error.name)


@explain.register(e.ApproverLeft)
def _(error: e.ApproverLeft) -> str:
    words = translate(
        "Messages",
        "Until {left} {name} could have allowed this. Nobody else can; from {free} on you can do it alone. "
        "Before that: switch {name} on again, with their own PIN.",
    )
    left, free = wording.date_text(error.left_on), wording.date_text(error.free_on)
    return words.format(name=error.name, left=left, free=free)


@explain.register(e.OwnAffair)
def _(error: e.OwnAffair) -> str:
    if error.is_household:
        said = translate("Messages", "{name} belongs to this household: somebody else must do it.")
    else:
        said = translate("Messages", "{name} cannot do this for themselves: somebody else must.")
    return said.format(name=error.name)


@explain.register(e.DayClosed)
def _(error: e.DayClosed) -> str:
    return translate("Messages", "{day} is closed. A supervisor can open it again.").format(
        day=wording.date_text(error.on)
    )


@explain.register(e.ClockBehind)
def _(error: e.ClockBehind) -> str:
    return translate(
        "Messages", "The computer's clock says {now}, but the last act was at {last}. State the right time."
    ).format(now=_moment(error.now), last=_moment(error.last))


def _moment(at: datetime) -> str:
    return f"{at.astimezone(ZONE[0]).year} {station_time(at)}"


@explain.register(e.Restricted)
def _(error: e.Restricted) -> str:
    return translate(
        "Messages", "{name}'s record is restricted: it is kept, and nothing else is done."
    ).format(name=error.name)


@explain.register(e.MergedAway)
def _(error: e.MergedAway) -> str:
    return translate("Messages", "{name}'s record was merged into {number}.").format(
        name=error.name, number=error.keeper_number
    )
