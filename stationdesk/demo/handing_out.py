"""What is given away at the demo station without points: to whom, and how much is left for the others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from stationdesk.demo import goods
from stationdesk.demo.names import ELDERS
from stationdesk.services import hand_outs
from stationdesk.services.people_at_hand import Who

if TYPE_CHECKING:
    from datetime import datetime

    from stationdesk.demo.agenda import Agenda
    from stationdesk.demo.attendance import Attendance
    from stationdesk.demo.clerk import Clerk
    from stationdesk.demo.stockroom import Stockroom
    from stationdesk.demo.visitors import Visitors

_EGGS_LEFT = 3
_VOLUNTEERS = ("岳宁", "单雪松", "曾凡星", "仇万里", "高飞", "侯长河", "王䶮", "夏雨田")
_STRANGERS = (("韩立新", "13100001208"), ("Mohammed Ali", "13200005566"), ("陈大勇", "4471"))
"""Neither volunteers nor on file: a name and a number, or its last four digits, do."""
_BY_THE_BOX = (
    (38, goods.MILK, 33), (37, goods.WATER, 24), (31, goods.NOODLES, 12), (24, goods.WATER, 48),
    (19, goods.NOODLES, 16), (12, goods.WATER, 36), (10, goods.PLASTERS, 2), (5, goods.BREAD, 13),
    (4, goods.MILK, 14), (3, goods.BREAD, 5), (2, goods.WATER, 24), (1, goods.MILK, 9),
)  # fmt: skip
"""Days before today; nobody is named for what has no limit."""


class HandingOut:
    """Warm packs to those who ride in the cold, water and milk to whoever is there, eggs to the elders."""

    def __init__(
        self, clerk: Clerk, stockroom: Stockroom, attendance: Attendance, visitors: Visitors
    ) -> None:
        self._clerk, self._stockroom = clerk, stockroom
        self._attendance, self._visitors = attendance, visitors

    def plan(self, agenda: Agenda) -> None:
        """Plan everything that is handed out."""
        for days_ago, title, pieces in _BY_THE_BOX:
            agenda.plan(days_ago, 12, 40, partial(self._hand_out, title, Who(), pieces=pieces))
        agenda.in_a_row(agenda.at(29, 14), [partial(self._pack_for, name) for name in _VOLUNTEERS])
        agenda.in_a_row(
            agenda.at(28, 18, 10), [partial(self._pack_for_visitor, number) for number in range(14)]
        )
        agenda.in_a_row(
            agenda.at(3, 17, 30), [partial(self._pack_for_visitor, number) for number in range(14, 26)]
        )
        strangers = [Who(name=name, phone=phone) for name, phone in _STRANGERS]
        agenda.in_a_row(
            agenda.at(0, 10, 20), [partial(self._hand_out, goods.KIT, who) for who in strangers], 4
        )
        agenda.plan(1, 18, 40, self._bring_eggs)

    def _hand_out(self, title: str, who: Who, at: datetime, pieces: int = 1) -> None:
        request = hand_outs.HandOutRequest(self._stockroom.items[title], who, pieces)
        self._clerk.serve(at, hand_outs.hand_out, request)

    def _pack_for(self, name: str, at: datetime) -> None:
        self._hand_out(goods.KIT, Who(volunteer_id=self._attendance.known(name)), at)

    def _pack_for_visitor(self, number: int, at: datetime) -> None:
        self._hand_out(goods.KIT, Who(visitor_id=self._visitors.files[number]), at)

    def _bring_eggs(self, at: datetime) -> None:
        """Bring the eggs that are over to the oldest neighbours; so few are left that more must be bought."""
        over = self._stockroom.pieces_of(goods.EGGS, at.date()) - _EGGS_LEFT
        for number, name in enumerate(ELDERS):
            pieces = (over + number) // len(ELDERS)
            if pieces > 0:
                self._hand_out(goods.EGGS, Who(volunteer_id=self._attendance.known(name)), at, pieces)
