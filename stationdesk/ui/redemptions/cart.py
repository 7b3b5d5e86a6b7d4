"""What somebody wants to take home, kept for each person until it is booked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from stationdesk.domain.acts import new_id
from stationdesk.domain.points import cost_of
from stationdesk.domain.rewards import Purse
from stationdesk.services.redemptions import MOST_PIECES, CartLine, RedemptionRequest

if TYPE_CHECKING:
    from stationdesk.queries.rewards import RewardRow


@dataclass(slots=True)
class CartItem:
    """One line: pieces of a reward at the price that is shown (whole points each)."""

    reward_id: UUID
    title: str
    points_each: int
    pieces: int = 1
    fault: str = ""
    """Why the last try was refused because of this line; empty when it was not."""

    @property
    def points(self) -> int:
        """What the line costs, in whole points."""
        return cost_of(self.points_each, self.pieces)


@dataclass(slots=True)
class Cart:
    """A filled-in form: its `act_id` goes with it, so sending it twice is one act."""

    items: list[CartItem] = field(default_factory=list)
    purse: Purse = Purse.PERSONAL
    collected_by: str = ""
    collect_later: bool = False
    beneficiary_id: UUID | None = None
    beneficiary: str = ""
    act_id: UUID = field(default_factory=new_id)
    current_id: UUID | None = None
    """The line that + and − change: the one touched last."""

    @property
    def points(self) -> int:
        """What all lines cost, in whole points."""
        return sum(item.points for item in self.items)

    @property
    def current(self) -> CartItem | None:
        """The line that + and − change."""
        return self.item(self.current_id) or (self.items[-1] if self.items else None)

    def item(self, reward_id: UUID | None) -> CartItem | None:
        """Return the line of a reward, or None."""
        return next((item for item in self.items if item.reward_id == reward_id), None)

    def item_called(self, title: str) -> CartItem | None:
        """Return the line a refusal names, or None."""
        return next((item for item in self.items if item.title == title), None)

    def begin_with(self, purse: Purse) -> None:
        """Pay from this purse, as long as nothing was chosen."""
        if not self.items:
            self.purse = purse

    def add(self, reward: RewardRow) -> CartItem:
        """Take one more piece of a reward."""
        item = self.item(reward.reward_id)
        if item is None:
            item = CartItem(reward.reward_id, reward.title, reward.points_each)
            self.items.append(item)
            self.current_id = item.reward_id
        else:
            self.set_pieces(reward.reward_id, item.pieces + 1)
        return item

    def set_pieces(self, reward_id: UUID, pieces: int) -> None:
        """Change the pieces of a line; none takes it out."""
        item = self.item(reward_id)
        if item is None:
            return
        if pieces <= 0:
            self.items.remove(item)
            self.current_id = None
            return
        item.pieces, item.fault = min(pieces, MOST_PIECES), ""
        self.current_id = reward_id

    def remove_last(self) -> CartItem | None:
        """Take the last line out and return it."""
        self.current_id = None
        return self.items.pop() if self.items else None

    def reprice(self, rewards: Iterable[RewardRow]) -> list[tuple[CartItem, int]]:
        """Take over the prices and titles of a catalogue that was read again.

        Returns the lines whose price changed, each with the points it cost before.
        """
        changed = []
        by_id = {reward.reward_id: reward for reward in rewards}
        for item in self.items:
            if (reward := by_id.get(item.reward_id)) is not None:
                if item.points_each != reward.points_each:
                    changed.append((item, item.points_each))
                item.points_each, item.title = reward.points_each, reward.title
        return changed

    def request(self, volunteer_id: UUID) -> RedemptionRequest:
        """Return what the desk is asked to book."""
        lines = tuple(CartLine(item.reward_id, item.pieces, item.points_each) for item in self.items)
        return RedemptionRequest(
            volunteer_id,
            lines,
            self.purse,
            self.collected_by.strip(),
            self.beneficiary_id,
            self.collect_later,
        )

    def refused(self) -> None:
        """Make the form one that was never sent: nothing of it was booked."""
        self.act_id = new_id()


class Carts:
    """The carts of all people, for as long as the program runs."""

    def __init__(self) -> None:
        self._carts: dict[UUID, Cart] = {}

    def of(self, volunteer_id: UUID) -> Cart:
        """Return somebody's cart, an empty one if there is none."""
        return self._carts.setdefault(volunteer_id, Cart())

    def forget(self, volunteer_id: UUID) -> None:
        """Drop a cart: it is booked."""
        self._carts.pop(volunteer_id, None)
