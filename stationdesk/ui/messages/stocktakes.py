"""Words for refusals about counting a place."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationdesk.domain import errors as e
from stationdesk.domain.stock import PlaceKind, StocktakeOutcome
from stationdesk.ui.messages.explain import explain, station_time
from stationdesk.ui.wording.goods import place_word

translate = QCoreApplication.translate
_MOST_TITLES = 3


@explain.register(e.AlreadyCounting)
def _(error: e.AlreadyCounting) -> str:
    words = translate(
        "Messages", "“{place}” is being counted ({number}), since {at} at {desk} by {operator}."
    )
    return words.format(
        place=error.place or place_word(PlaceKind.SHELF),
        number=error.number,
        at=station_time(error.at),
        desk=error.desk,
        operator=error.operator,
    )


@explain.register(e.CountEnded)
def _(error: e.CountEnded) -> str:
    if error.outcome == StocktakeOutcome.FINALISED:
        words = translate("Messages", "{number} was finalised: {at} at {desk} by {operator}.")
    else:
        words = translate("Messages", "{number} was given up: {at} at {desk} by {operator}.")
    return words.format(
        number=error.number, at=station_time(error.at), desk=error.desk, operator=error.operator
    )


@explain.register(e.RecountNeeded)
def _(error: e.RecountNeeded) -> str:
    titles = translate("Messages", ", ").join(error.titles[:_MOST_TITLES])
    if len(error.titles) > _MOST_TITLES:
        titles = translate("Messages", "{titles} and {n} more").format(
            titles=titles, n=len(error.titles) - _MOST_TITLES
        )
    return translate("Messages", "{titles}: goods moved while they were counted. Count them again.").format(
        titles=titles
    )


@explain.register(e.NothingCounted)
def _(error: e.NothingCounted) -> str:
    return translate(
        "Messages", "{number}: nothing is counted yet. Scan the goods, one after the other."
    ).format(number=error.number)
