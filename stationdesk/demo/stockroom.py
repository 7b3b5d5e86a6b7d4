"""The demo station's stockroom: goods come, are put on the shelves, made up to kits, and some go bad."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from stationdesk.demo import goods
from stationdesk.domain.stock import PlaceKind, system_place
from stationdesk.paths import resources
from stationdesk.queries import stock as stock_queries
from stationdesk.services import bills, items, kit_parts, kits, places
from stationdesk.services.attachments import Enclosure
from stationdesk.services.batch_moves import BatchName

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from stationdesk.demo.agenda import Agenda
    from stationdesk.demo.clerk import Clerk
    from stationdesk.demo.goods import Arrival, Arrived, Good
    from stationdesk.domain.stock import Batch

_MADE_UP = ((30, 35), (6, 20))
"""Days before today, and kits."""
_TAKEN_APART = 2
_MOVED = (
    (32, ((goods.HEAT_PADS, 350), (goods.TEA, 190))),
    (7, ((goods.HEAT_PADS, 150), (goods.TEA, 60))),
)
"""What was brought from the store to the shelf, and how many days before today."""


class Stockroom:
    """What is known of the goods, and what is done with them, one step each."""

    def __init__(self, clerk: Clerk) -> None:
        self._clerk = clerk
        self.items: dict[str, UUID] = {}
        self.places: dict[str, UUID] = {}
        self._making_id: UUID | None = None

    def found(self, at: datetime) -> None:
        """Put up the shelves and write the list of goods, before anything is offered for points."""
        for title, place_id, kind in (
            (goods.SHELF_A, system_place(PlaceKind.SHELF), PlaceKind.SHELF),
            (goods.SHELF_B, None, PlaceKind.SHELF),
            (goods.STORE, system_place(PlaceKind.STORE), PlaceKind.STORE),
        ):
            request = places.PlaceRequest(place_id, title, kind)
            self.places[title] = self._clerk.manage(at, places.put_place, request).place_id
        for good in goods.GOODS:
            receipt = self._clerk.manage(at, items.put_item, self._item(good))
            self.items[good.title] = receipt.item_id
        parts = tuple(kit_parts.KitPart(self.items[title], pieces) for title, pieces in goods.KIT_PARTS)
        self._clerk.manage(at, kit_parts.put_parts, kit_parts.PartsRequest(self.items[goods.KIT], parts))

    def plan(self, agenda: Agenda) -> None:
        """Plan what comes and goes but for what people take."""
        for number, arrival in enumerate(goods.ARRIVALS):
            agenda.plan(arrival.days_ago, arrival.hour, 5 + number, partial(self._receive, arrival))
        for days_ago, moved in _MOVED:
            agenda.plan(days_ago, 9, 20, partial(self._bring_to_the_shelf, moved))
        for days_ago, pieces in _MADE_UP:
            agenda.plan(days_ago, 9, 45, partial(self._make_up, pieces))
        agenda.plan(5, 11, 30, self._take_apart)
        agenda.plan(30, 18, 10, self._write_off_what_is_bad)

    def pieces_of(self, title: str, on: date) -> int:
        """Return how many pieces can be handed out."""
        return int(self._clerk.look(stock_queries.on_hand, self.items[title], on))

    def lying_in(self, place: str, title: str) -> list[Batch]:
        """Return the batches of a good in a place."""
        return self._clerk.look(stock_queries.batches_in, self.items[title], self.places[place])

    def _item(self, good: Good) -> items.ItemRequest:
        return items.ItemRequest(
            None,
            good.title,
            unit=good.unit,
            category=good.category,
            barcode=good.barcode,
            wants_tag=not good.barcode and good.minimum is not None,
            minimum=good.minimum,
            recommended=good.recommended,
            home_id=self.places[good.home],
            hand_out_limit=good.hand_out_limit,
            hand_out_period=good.hand_out_period,
            picture=_picture(good.picture) if good.picture else None,
        )

    def _receive(self, arrival: Arrival, at: datetime) -> None:
        request = bills.ReceiveRequest(
            arrival.kind,
            tuple(self._line(arrived, at.date()) for arrived in arrival.goods),
            arrival.party,
            arrival.donor_kind,
            arrival.charity,
            arrival.receipt_number,
            arrival.note,
        )
        job_id = self._clerk.manage(at, bills.receive, request).print_job_id
        if job_id is not None:
            self._clerk.printed(at, job_id)

    def _line(self, arrived: Arrived, on: date) -> bills.ReceivedLine:
        expires_on = on + timedelta(days=arrived.good_for) if arrived.good_for else None
        place_id = self.places[arrived.place] if arrived.place else None
        return bills.ReceivedLine(
            self.items[arrived.title], arrived.pieces, expires_on, arrived.batch, place_id
        )

    def _bring_to_the_shelf(self, moved: tuple[tuple[str, int], ...], at: datetime) -> None:
        lines = tuple(bills.TransferLine(self.items[title], pieces) for title, pieces in moved)
        request = bills.TransferRequest(lines, self.places[goods.STORE], self.places[goods.SHELF_B])
        self._clerk.serve(at, bills.transfer, request)

    def _make_up(self, pieces: int, at: datetime) -> None:
        request = kits.MakeUpKitsRequest(self.items[goods.KIT], pieces)
        self._making_id = self._clerk.serve(at, kits.make_up, request).making_id

    def _take_apart(self, at: datetime) -> None:
        assert self._making_id is not None
        self._clerk.serve(at, kits.take_apart, kits.TakeApartRequest(self._making_id, _TAKEN_APART))

    def _write_off_what_is_bad(self, at: datetime) -> None:
        bad = [row for row in self.lying_in(goods.SHELF_B, goods.MILK) if not row.is_good_on(at.date())]
        lines = tuple(
            bills.WriteOffLine(
                self.items[goods.MILK], row.place_id, row.pieces, BatchName(row.expires_on, row.batch)
            )
            for row in bad
        )
        self._clerk.supervise(at, bills.write_off, bills.WriteOffRequest(lines), "过了保质期")


def _picture(name: str) -> Enclosure:
    return Enclosure((resources() / "demo" / f"{name}.jpg").read_bytes())
