"""Words for refusals about handing out and kits."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationdesk.domain import errors as e
from stationdesk.domain.rewards import LimitPeriod
from stationdesk.ui.messages.explain import explain, station_time
from stationdesk.ui.wording.hand_outs import rule_text

translate = QCoreApplication.translate


@explain.register(e.HandedOutBefore)
def _(error: e.HandedOutBefore) -> str:
    words = translate(
        "Messages", "{title} ({rule}): {name} had {had} already, {at} at {desk}, from {operator}."
    )
    return words.format(
        title=error.title,
        rule=rule_text(error.limit, LimitPeriod(error.period)),
        name=error.name,
        had=error.had,
        at=station_time(error.at),
        desk=error.desk,
        operator=error.operator,
    )


@explain.register(e.WhoNeeded)
def _(error: e.WhoNeeded) -> str:
    words = translate(
        "Messages", "{title} ({rule}): for whom? Scan the card, or type the name and the end of the phone."
    )
    return words.format(title=error.title, rule=rule_text(error.limit, LimitPeriod(error.period)))


@explain.register(e.PartShort)
def _(error: e.PartShort) -> str:
    words = translate("Messages", "{part}: {left} left, {wanted} needed. {n} of {kit} can be made.").format(
        part=error.part, left=error.on_hand, wanted=error.wanted, n=error.can_make, kit=error.kit
    )
    if error.expired:
        words += translate("Messages", " {n} are over their last day.").format(n=error.expired)
    if error.elsewhere:
        words += translate("Messages", " {n} more are in the store.").format(n=error.elsewhere)
    return words


@explain.register(e.NotAKit)
def _(error: e.NotAKit) -> str:
    return translate("Messages", "{title} has no parts yet. Say first what is in it.").format(
        title=error.title
    )


@explain.register(e.KitInKit)
def _(error: e.KitInKit) -> str:
    return translate("Messages", "{title}: a kit cannot be in a kit.").format(title=error.title)


@explain.register(e.MoreThanMade)
def _(error: e.MoreThanMade) -> str:
    words = translate("Messages", "{title} {number}: {left} left here, {wanted} cannot be taken apart.")
    return words.format(title=error.title, number=error.number, left=error.left, wanted=error.wanted)
