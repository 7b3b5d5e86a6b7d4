"""What a paper says, as plain values: made by a query, printed by a builder, no library needed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from stationdesk.domain.errors import Refusal


class Paper(StrEnum):
    """The papers a slip fits on. A roll is as long as what is on it."""

    ROLL_80 = "roll_80"
    ROLL_58 = "roll_58"
    A5 = "a5"
    A4 = "a4"

    @property
    def is_roll(self) -> bool:
        """Say whether the paper comes from a roll."""
        return self in (Paper.ROLL_80, Paper.ROLL_58)


class Language(StrEnum):
    """The languages a paper can be printed in."""

    ZH_CN = "zh_CN"
    EN = "en"


class PaidFrom(StrEnum):
    """The account that paid for a redemption."""

    PERSONAL = "personal"
    HOUSEHOLD = "household"


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One reward on a slip: `quantity` pieces for `points` in all."""

    title: str
    quantity: int
    points: int


@dataclass(frozen=True, slots=True)
class RedemptionSlipSheet:
    """Everything a redemption slip prints; nothing is looked up while printing.

    `number` is for people (R20261122-0017), `code` for scanners (R2026112200179). `at` is aware
    and already in the station's time zone. `collected_by` is a masked name, None when the holder
    came in person. `beneficiary_note` tells that somebody else receives the goods and never who.
    `copy_no` is 0 on the original and n on the n-th reprint. `station_note` is the station's own
    line beside the code, for example how long a slip is valid there.
    """

    station: str
    number: str
    code: str
    at: datetime
    holder_masked: str
    holder_phone_tail: str
    collected_by: str | None
    operator: str
    desk: str
    lines: tuple[SlipLine, ...]
    points_taken: int
    points_left: int
    service_minutes_total: int
    paid_from: PaidFrom = PaidFrom.PERSONAL
    beneficiary_note: str = ""
    station_note: str = ""
    copy_no: int = 0
    is_void: bool = False
    language: Language = Language.ZH_CN


@dataclass(eq=False)
class MissingGlyphs(Refusal):
    """The font cannot show these characters of a text, so nothing was printed."""

    characters: tuple[str, ...]
    text: str
