"""The demo station's visitor file: riders who agreed to be on it, each a made-up person."""

from __future__ import annotations

from functools import partial
from random import Random
from typing import TYPE_CHECKING

from stationdesk.demo.names import MEN, SURNAMES, WOMEN
from stationdesk.documents.notices import notice_versions
from stationdesk.documents.sheets import Language
from stationdesk.domain.consents import ConsentForm, ConsentPurpose
from stationdesk.domain.visitors import MONTHS_KEPT, keep_until
from stationdesk.queries.visits import categories
from stationdesk.services.visitors import VisitorFields, VisitorRequest, put_visitor

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from stationdesk.demo.agenda import Agenda
    from stationdesk.demo.clerk import Clerk

FILES = 30
_SINCE, _PER_DAY = 41, 3
"""The day before today of the first file, and how many are opened in a day."""
_WOMEN, _ON_PAPER, _UNNUMBERED = 0.15, 0.7, 0.1
_KINDS = (
    ("food_rider", ("小满外卖", "到家外卖"), ("东门前置仓", "商业街站", "南广场站"), 17),
    ("courier", ("飞燕快递", "樾达快递"), ("樾檀山网点", "沈北二网点"), 9),
    ("ride_hail_driver", ("樾行出行",), ("高铁站南场",), 4),
)
"""What they do, for which made-up platform, where they are based, and how often such a one comes by."""


class Visitors:
    """The files, opened one by one."""

    def __init__(self, clerk: Clerk, random: Random) -> None:
        self._clerk, self._random = clerk, random
        self._categories: dict[str, UUID] = {}
        self.files: list[UUID] = []
        self.category_of: dict[UUID, UUID] = {}

    def plan(self, agenda: Agenda) -> None:
        """Plan the afternoons on which files are opened."""
        names = self._names()
        for number in range(FILES):
            day, place = divmod(number, _PER_DAY)
            step = partial(self._open, names[number], 2400 + number * 31)
            agenda.plan(_SINCE - day, 13, 10 + place * 6, step)

    def _names(self) -> list[str]:
        draw, found = self._random, list[str]()
        while len(found) < FILES:
            given = (WOMEN if draw.random() < _WOMEN else MEN).split()
            name = draw.choice(SURNAMES) + draw.choice(given)
            if name not in found:
                found.append(name)
        return found

    def _open(self, name: str, phone_tail: int, at: datetime) -> None:
        draw = self._random
        code, platforms, points, _ = draw.choices(_KINDS, [kind[3] for kind in _KINDS])[0]
        fields = VisitorFields(
            name,
            self._category(code),
            _kept_until(at.date()),
            draw.choice(platforms),
            draw.choice(points),
            "" if draw.random() < _UNNUMBERED else f"1330000{phone_tail:04d}",
        )
        form = ConsentForm.PAPER if draw.random() < _ON_PAPER else ConsentForm.ON_SCREEN
        request = VisitorRequest(
            fields,
            notice_versions(ConsentPurpose.VISITOR_FILE, Language.ZH_CN)[0].version,
            form,
            at.date(),
            f"骑手档案 {phone_tail}" if form is ConsentForm.PAPER else "",
        )
        visitor_id = self._clerk.serve(at, put_visitor, request).visitor_id
        self.files.append(visitor_id)
        self.category_of[visitor_id] = fields.category_id

    def _category(self, code: str) -> UUID:
        if not self._categories:
            self._categories = {row.code: row.category_id for row in self._clerk.look(categories)}
        return self._categories[code]


def _kept_until(on: date) -> date:
    """Return the last day of a file: the project goes on until the end of the year."""
    return keep_until(on.replace(month=12, day=31), MONTHS_KEPT)
