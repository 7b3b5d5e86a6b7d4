"""What is asked of a bill of goods, and what it says when it is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from stationdesk.domain.stock import BillKind, DonorKind
from stationdesk.services.attachments import Enclosure
from stationdesk.services.batch_moves import BatchName


@dataclass(frozen=True, slots=True)
class ReceivedLine:
    """Pieces of an item that came. `place_id` None: where the item usually lies."""

    item_id: UUID
    pieces: int
    expires_on: date | None = None
    """The last day they are good, where they have one."""
    batch: str = ""
    place_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ReceiveRequest:
    """Goods that came: bought, donated, from a partner, or returned; `party` says by whom.

    A donation names the charity it is passed on through, with the number of its receipt where there
    is one already (慈善法 art. 26, 38: the station does no public fundraising of its own).
    """

    kind: BillKind
    lines: tuple[ReceivedLine, ...]
    party: str = ""
    donor_kind: DonorKind | None = None
    charity: str = ""
    receipt_number: str = ""
    note: str = ""
    enclosures: tuple[Enclosure, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class TransferLine:
    """Pieces of an item that change place. `of` None: of what is good the shortest."""

    item_id: UUID
    pieces: int
    of: BatchName | None = None


@dataclass(frozen=True, slots=True)
class TransferRequest:
    """Goods that are moved from one place of the house to another."""

    lines: tuple[TransferLine, ...]
    from_id: UUID
    to_id: UUID
    note: str = ""


@dataclass(frozen=True, slots=True)
class WriteOffLine:
    """Pieces of one batch in one place that are no good any more, or gone."""

    item_id: UUID
    place_id: UUID
    pieces: int
    of: BatchName = BatchName()


@dataclass(frozen=True, slots=True)
class WriteOffRequest:
    """Goods that are written off; why stands in the act's reason."""

    lines: tuple[WriteOffLine, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class AdjustRequest:
    """Pieces more (or less, below zero) of an item in a place than the moves say."""

    item_id: UUID
    place_id: UUID
    pieces: int
    of: BatchName | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class BilledLine:
    """One line as it was booked; `on_hand` is what this desk can hand out of it now."""

    item_id: UUID
    title: str
    unit: str
    pieces: int
    on_hand: int


@dataclass(frozen=True, slots=True)
class BillReceipt:
    """The bill and what it moved. `title` is the first item's; `print_job_id` is of a donation's receipt."""

    bill_id: UUID
    number: str
    kind: BillKind
    title: str
    party: str
    lines: tuple[BilledLine, ...]
    print_job_id: UUID | None = None
