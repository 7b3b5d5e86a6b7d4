"""Words for refusals about goods, places and the bills they move by."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationdesk.domain import errors as e
from stationdesk.domain.stock import PlaceKind
from stationdesk.ui.messages.explain import explain
from stationdesk.ui.wording import date_text, number_text
from stationdesk.ui.wording.goods import place_word

translate = QCoreApplication.translate


@explain.register(e.BarcodeTaken)
def _(error: e.BarcodeTaken) -> str:
    return translate("Messages", "The barcode {code} is that of “{title}”. Change it there first.").format(
        code=error.barcode, title=error.title
    )


@explain.register(e.PlaceInUse)
def _(error: e.PlaceInUse) -> str:
    words = translate("Messages", "{n} pieces lie in “{place}”. Move or write them off first.")
    place = error.title or place_word(PlaceKind.SHELF)
    return words.format(n=number_text(error.pieces), place=place)


@explain.register(e.ItemInUse)
def _(error: e.ItemInUse) -> str:
    words = translate("Messages", "There are {n} pieces of “{title}”. Hand out or write them off first.")
    return words.format(n=number_text(error.pieces), title=error.title)


@explain.register(e.EmptyBill)
def _(error: e.EmptyBill) -> str:
    return translate("Messages", "No goods are entered yet. Scan one or type its name.")


@explain.register(e.SamePlace)
def _(error: e.SamePlace) -> str:
    words = translate("Messages", "The goods lie in “{place}” already. Choose another place.")
    return words.format(place=error.place or place_word(PlaceKind.SHELF))


@explain.register(e.BatchShort)
def _(error: e.BatchShort) -> str:
    words = translate("Messages", "{title}{batch}: {left} lie in “{place}”, {wanted} are to go.")
    return words.format(
        title=error.title,
        batch=_batch(error),
        left=number_text(error.on_hand),
        place=error.place or place_word(PlaceKind.SHELF),
        wanted=number_text(error.wanted),
    )


def _batch(error: e.BatchShort) -> str:
    said = [error.batch]
    if error.good_until is not None:
        said.append(translate("Messages", "until {day}").format(day=date_text(error.good_until)))
    named = " ".join(filter(None, said))
    return translate("Messages", " ({batch})").format(batch=named) if named else ""
