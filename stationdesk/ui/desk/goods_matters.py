"""What needs a hand among goods: too few, good no longer, missing when they were counted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.stock import PlaceKind
from stationdesk.ui.desk.matter import Matter
from stationdesk.ui.lastact import names_text
from stationdesk.ui.stock.filters import Which
from stationdesk.ui.stock.sections import STOCKTAKES
from stationdesk.ui.wording import date_text, number_text, short_date_text
from stationdesk.ui.wording.goods import place_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stationdesk.queries.rewards import RewardRow
    from stationdesk.queries.stock import ExpiringStockRow
    from stationdesk.queries.stock_attention import StockAttention
    from stationdesk.queries.stock_lists import StockListRow
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.days.view import Waiting

translate = QCoreApplication.translate
_MOST_LINES = 3


def goods_matters(actions: Actions, waiting: Waiting) -> list[Matter]:
    """Return the lines: what may not be given out first, what will be too few last."""
    stock = waiting.stock
    return [
        *_expired(actions, stock.expired),
        *_expiring(actions, stock),
        *_missing(actions, stock),
        *_below_minimum(actions, stock.low),
        *(_low(actions, row) for row in waiting.low),
    ]


def _expired(actions: Actions, rows: Sequence[ExpiringStockRow]) -> list[Matter]:
    if not rows:
        return []
    title = translate("Attention", "Expired goods: {n}").format(n=number_text(len(rows)))
    cure = partial(actions.stock.show_matter, Which.EXPIRED)
    return [Matter("matter_expired_goods", "circle-alert", "accent", title, _pieces(rows), cure)]


def _expiring(actions: Actions, stock: StockAttention) -> list[Matter]:
    cure = partial(actions.stock.show_matter, Which.EXPIRING)
    found = []
    if stock.expiring_now:
        rows = stock.expiring_now
        title = translate("Attention", "Goods good until {day}: {n}").format(
            day=date_text(rows[0].expires_on), n=number_text(len(rows))
        )
        found.append(Matter("matter_goods", "calendar-clock", "warn", title, _pieces(rows), cure))
    if stock.expiring:
        title = translate("Attention", "Goods good for 30 days or less: {n}")
        title = title.format(n=number_text(len(stock.expiring)))
        detail = _pieces(stock.expiring)
        found.append(Matter("matter_goods_soon", "calendar-clock", "info", title, detail, cure))
    return found


def _missing(actions: Actions, stock: StockAttention) -> list[Matter]:
    if not stock.missing:
        return []
    first = stock.missing[0]
    title = translate("Attention", "Missing when counted: {n}").format(n=number_text(len(stock.missing)))
    goods = names_text([f"{row.title} −{number_text(row.pieces)}" for row in stock.missing])
    where = f"{place_word(PlaceKind.SHELF, first.place)} {short_date_text(first.on)}"
    cure = partial(actions.stock.open, STOCKTAKES)
    return [Matter("matter_missing_goods", "clipboard-check", "warn", title, f"{goods} · {where}", cure)]


def _below_minimum(actions: Actions, rows: Sequence[StockListRow]) -> list[Matter]:
    if len(rows) > _MOST_LINES:
        title = translate("Attention", "Below the minimum: {n}").format(n=number_text(len(rows)))
        cure = partial(actions.stock.show_matter, Which.LOW)
        names = names_text([f"{row.title} {number_text(row.good)}" for row in rows])
        return [Matter("matter_below_minimum", "package-minus", "warn", title, names, cure)]
    return [_too_few(actions, row) for row in rows]


def _too_few(actions: Actions, row: StockListRow) -> Matter:
    title = translate("Attention", "{title}: {n} in stock, less than {minimum}").format(
        title=row.title, n=number_text(row.good), minimum=number_text(row.minimum or 0)
    )
    detail = translate("Attention", "never received")
    if row.last_in is not None:
        detail = translate("Attention", "last received {day}").format(day=short_date_text(row.last_in))
    cure = partial(actions.stock.receive, row.item_id)
    tone = "warn" if row.good else "accent"
    return Matter("matter_too_few", "package-minus", tone, title, detail, cure)


def _low(actions: Actions, row: RewardRow) -> Matter:
    title = translate("Attention", "{title}: none left")
    if row.remaining:
        title = translate("Attention", "{title}: {n} left")
    return Matter(
        name="matter_low_stock",
        icon=row.icon or "package",
        tone="warn" if row.remaining else "accent",
        title=title.format(title=row.title, n=number_text(row.remaining or 0)),
        detail=translate("Attention", "Receive goods"),
        cure=partial(actions.stock.receive, row.item_id),
    )


def _pieces(rows: Sequence[ExpiringStockRow]) -> str:
    return names_text([f"{row.title} ×{number_text(row.pieces)}" for row in rows])
