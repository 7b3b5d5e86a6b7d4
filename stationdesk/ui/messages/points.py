"""Words for refusals about points, rewards and stock."""

from __future__ import annotations

from functools import reduce

from PySide6.QtCore import QCoreApplication

from stationdesk.domain import errors as e
from stationdesk.domain.rewards import LimitPeriod
from stationdesk.ui import wording
from stationdesk.ui.messages.explain import explain, station_time

translate = QCoreApplication.translate


@explain.register(e.NotEnoughPoints)
def _(error: e.NotEnoughPoints) -> str:
    numbers = {
        "wanted": wording.number_text(error.wanted),
        "balance": wording.number_text(error.balance),
        "short": wording.number_text(error.wanted - error.balance),
        "pending": wording.number_text(error.pending),
    }
    if error.from_household:
        words = translate(
            "Messages",
            "The household has {balance:point|points}, {wanted:is|are} needed: {short:is|are} missing.",
        )
    elif error.pending:
        words = translate(
            "Messages",
            "{balance:point|points}, {wanted:is|are} needed: {short:is|are} missing. "
            "{pending:waits|wait} for review of the hours.",
        )
    else:
        words = translate(
            "Messages", "{balance:point|points}, {wanted:is|are} needed: {short:is|are} missing."
        )
    return words.format(**numbers)


@explain.register(e.InDebt)
def _(error: e.InDebt) -> str:
    words = translate(
        "Messages", "{owed:point is|points are} owed, {balance:is|are} there: clear the debt first."
    )
    return words.format(owed=wording.number_text(error.owed), balance=wording.number_text(error.balance))


@explain.register(e.NotEnoughStock)
def _(error: e.NotEnoughStock) -> str:
    if error.on_hand <= 0:
        said = [translate("Messages", "{title} is gone.").format(title=error.title)]
    else:
        words = translate("Messages", "Only {left} of {title} left. Take {left}?")
        said = [words.format(left=wording.number_text(error.on_hand), title=error.title)]
    if error.last_taken is not None:
        said.append(_taken(error.last_taken))
    if error.elsewhere:
        words = translate("Messages", "{n} more are elsewhere in the house: move them to the shelf first.")
        said.append(words.format(n=wording.number_text(error.elsewhere)))
    if error.expired:
        words = translate("Messages", "{n} are over their last good day and may not be given out.")
        said.append(words.format(n=wording.number_text(error.expired)))
    return reduce(_one_after_another, said)


def _one_after_another(first: str, second: str) -> str:
    return translate("Messages", "{first} {second}").format(first=first, second=second)


def _taken(last: e.LastTaken) -> str:
    words = translate("Messages", "Taken last at {time}: {desk}, {operator}.")
    return words.format(time=station_time(last.at), desk=last.desk, operator=last.operator)


@explain.register(e.LimitReached)
def _(error: e.LimitReached) -> str:
    period = wording.period_word(LimitPeriod(error.period))
    return translate(
        "Messages", "{title}: {limit} for one person {period}; {taken} were taken already."
    ).format(title=error.title, limit=error.limit, period=period, taken=error.taken)


@explain.register(e.NotOnSale)
def _(error: e.NotOnSale) -> str:
    if error.on_sale_to and not error.on_sale_from:
        return translate("Messages", "{title} could be had until {to}.").format(
            title=error.title, to=error.on_sale_to
        )
    return translate("Messages", "{title} can be had from {start} {to}.").format(
        title=error.title,
        start=error.on_sale_from,
        to=f"– {error.on_sale_to}" if error.on_sale_to else "",
    )


@explain.register(e.PriceChanged)
def _(error: e.PriceChanged) -> str:
    return translate(
        "Messages",
        "{title} costs {now:point|points} now, {shown:was|were} shown. The cart has the new price.",
    ).format(title=error.title, now=wording.number_text(error.now), shown=wording.number_text(error.shown))


@explain.register(e.EmptyCart)
def _(error: e.EmptyCart) -> str:
    return translate("Messages", "Nothing is chosen yet.")


@explain.register(e.NoHousehold)
def _(error: e.NoHousehold) -> str:
    return translate("Messages", "{name} belongs to no household.").format(name=error.name)


@explain.register(e.GiftToOneself)
def _(error: e.GiftToOneself) -> str:
    return translate("Messages", "Nobody gives points to themselves. Choose another person.")


@explain.register(e.GiftOutOfScope)
def _(error: e.GiftOutOfScope) -> str:
    if error.scope == "nobody":
        return translate("Messages", "This station's rule does not allow points to be given away.")
    return translate(
        "Messages", "Points are only given within a household; {giver} and {receiver} share none."
    ).format(giver=error.giver, receiver=error.receiver)


@explain.register(e.InAHousehold)
def _(error: e.InAHousehold) -> str:
    return translate("Messages", "{name} belongs to {household}. They leave it first.").format(
        name=error.name, household=error.household
    )


@explain.register(e.HoursWait)
def _(error: e.HoursWait) -> str:
    return translate(
        "Messages", "{n:record|records} of {name} for the household must be reviewed first."
    ).format(name=error.name, n=wording.number_text(error.records))


@explain.register(e.WindowClosed)
def _(error: e.WindowClosed) -> str:
    return translate("Messages", "Points are not redeemed today. The next day is {day}.").format(
        day=error.opens_on
    )


@explain.register(e.EnoughToday)
def _(error: e.EnoughToday) -> str:
    return translate("Messages", "{name} has redeemed {n:time|times} today; the rule allows no more.").format(
        name=error.name, n=wording.number_text(error.limit)
    )


@explain.register(e.MoreThanRedeemed)
def _(error: e.MoreThanRedeemed) -> str:
    return translate("Messages", "{title}: {left:piece|pieces} can come back, not {wanted}.").format(
        title=error.title, left=wording.number_text(error.left), wanted=error.wanted
    )


@explain.register(e.AlreadyHandedOver)
def _(error: e.AlreadyHandedOver) -> str:
    return translate("Messages", "{number} was used: {at} at {desk}, by {operator}; taken by {who}.").format(
        number=error.number,
        at=station_time(error.at),
        desk=error.desk,
        operator=error.operator,
        who=error.collected_by,
    )


@explain.register(e.MoreThanOwed)
def _(error: e.MoreThanOwed) -> str:
    if error.owed == 0:
        return translate("Messages", "Nothing is owed here.")
    return translate("Messages", "{owed} are owed; {points} are more than that.").format(
        owed=wording.points_text(error.owed), points=wording.points_text(error.points)
    )
