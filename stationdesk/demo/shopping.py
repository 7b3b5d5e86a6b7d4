"""What somebody of the demo station takes home for their points."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from stationdesk.demo.place import OFFERS
from stationdesk.services.redemptions import CartLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stationdesk.queries.rewards import RewardRow

_OFFERS = {offer.request.title: offer for offer in OFFERS}


def cart_for(random: Random, catalogue: Sequence[RewardRow], points: int) -> tuple[CartLine, ...]:
    """Return one or two lines that the points cover and the shelf and the limits allow, or none."""
    lines: list[CartLine] = []
    for _ in range(2 if random.random() < 0.25 else 1):
        chosen = {line.reward_id for line in lines}
        left = points - sum(line.points_each * line.pieces for line in lines)
        possible = [row for row in catalogue if row.reward_id not in chosen and _can_have(row, left)]
        if possible:
            row = random.choices(possible, [_OFFERS[row.title].draw for row in possible])[0]
            lines.append(CartLine(row.reward_id, _pieces(random, row, left), row.points_each))
    return tuple(lines)


def _can_have(row: RewardRow, points: int) -> bool:
    if row.hindrance is not None or row.points_each > points:
        return False
    return row.remaining is None or row.remaining > _OFFERS[row.title].kept


def _pieces(random: Random, row: RewardRow, points: int) -> int:
    at_most = min(points // row.points_each, 2)
    if row.limit_pieces is not None:
        at_most = min(at_most, row.limit_pieces - row.taken)
    if row.remaining is not None:
        at_most = min(at_most, row.remaining - _OFFERS[row.title].kept)
    return at_most if random.random() < 0.2 else 1
