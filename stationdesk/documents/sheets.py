"""What a paper says, as plain values: made by a query, printed by a builder, no library needed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from stationdesk.domain.consents import ConsentPurpose
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


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCounts:
    """What a business date amounts to, undone acts taken out. Nobody is named.

    Points are whole points of the day: issued to people, redeemed, expired, and the balance of
    typed adjustments (the only one that may be negative). `provisional_minutes` and
    `made_up_minutes` are parts of `service_minutes`.
    """

    check_ins: int
    check_outs: int
    not_checked_out: int
    service_minutes: int
    provisional_minutes: int
    made_up_records: int
    made_up_minutes: int
    points_issued: int
    points_redeemed: int
    points_expired: int
    points_adjusted: int
    redemptions: int
    pieces_handed_out: int
    slips_printed: int
    slips_unprinted: int
    slips_uncollected: int
    acts: int
    undone_acts: int
    visits: int = 0
    service_uses: int = 0

    @property
    def points_net(self) -> int:
        """By how much the points in people's hands changed."""
        return self.points_issued - self.points_redeemed - self.points_expired + self.points_adjusted


@dataclass(frozen=True, slots=True)
class ChainHead:
    """Where the chain of one desk ends: the running number of its last act and that act's hash.

    `sha256` is 64 hexadecimal digits.
    """

    desk: str
    seq: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCloseSheet:
    """Everything a day-close slip prints.

    `on` is the business date, `closed_at` aware and in the station's time zone. `close_no` is 1,
    and n when the day was reopened and is closed for the n-th time; `copy_no` is 0 on the original
    and n on the n-th reprint. `differences` names what did not agree when the moves were added up
    again; empty when all did. `supervisor` is empty when nobody had to allow anything.
    """

    station: str
    desk: str
    on: date
    closed_at: datetime
    operator: str
    counts: DayCounts
    heads: tuple[ChainHead, ...]
    differences: tuple[str, ...] = ()
    supervisor: str = ""
    close_no: int = 1
    copy_no: int = 0
    language: Language = Language.ZH_CN


@dataclass(frozen=True, slots=True)
class NoticeText:
    """One version of the words somebody agrees to.

    `version` is the name of its file and what a consent keeps (`records-2026-11`). `body` is
    Markdown of the simplest kind: `## ` headings, paragraphs, `- ` items and `- [ ] ` consents to
    tick; `{station}` and the like are blanks, see `NoticeSheet`.
    """

    purpose: ConsentPurpose
    language: Language
    version: str
    title: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeSheet:
    """A notice with its consent to sign on A4 (PIPL art. 14, 17, 23, 25, 28 to 31).

    What is empty is printed as a line to fill in by hand. `processor` is who answers for the
    data (PIPL art. 17: name and contact), usually the residents' committee or the organisation
    and not the station. `retention` is a span in words ("10 年"). `document_masked` shows the last
    digits only. `recipient` and `recipient_contact` are for a named export (art. 23).
    `paper_number` is the station's own number of the signed paper.
    """

    text: NoticeText
    station: str
    community: str
    processor: str
    contact: str
    retention: str
    recipient: str = ""
    recipient_contact: str = ""
    name: str = ""
    local_no: str = ""
    document_masked: str = ""
    guardian_name: str = ""
    guardian_relation: str = ""
    guardian_phone: str = ""
    operator: str = ""
    paper_number: str = ""


@dataclass(frozen=True, slots=True)
class ExtractTable:
    """Rows of one kind. Every row has as many cells as `head`; `figures` are the columns set right."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ExtractSection:
    """One kind of thing held about a person: labels with values, a table, or both.

    A section that has nothing is printed all the same and says so. `note` tells why it is kept.
    """

    title: str
    pairs: tuple[tuple[str, str], ...] = ()
    table: ExtractTable | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractSheet:
    """Everything held about a person, for that person (PIPL art. 45).

    `name` and all numbers are printed as they are given: masked by default; who asked for the
    full numbers gets them from the query, and `shows_full_numbers` then says so on every page.
    `made_at` is aware and in the station's time zone. `requested_by` is empty when the person
    asked in person.
    """

    station: str
    processor: str
    contact: str
    name: str
    local_no: str
    made_at: datetime
    operator: str
    sections: tuple[ExtractSection, ...]
    requested_by: str = ""
    shows_full_numbers: bool = False
    language: Language = Language.ZH_CN


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeUpRow:
    """Hours that were typed in later. Both moments are aware and in the station's time zone.

    `allowed_by` is the second person, empty while nobody allowed it.
    """

    name_masked: str
    local_no: str
    started_at: datetime
    ended_at: datetime
    service: str
    service_minutes: int
    reason: str
    evidence: str
    entered_by: str
    allowed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeUpHoursSheet:
    """The hours typed in on one business date, for the supervisor to sign."""

    station: str
    on: date
    printed_at: datetime
    operator: str
    rows: tuple[MadeUpRow, ...]
    copy_no: int = 0
    language: Language = Language.ZH_CN


@dataclass(eq=False)
class MissingGlyphs(Refusal):
    """The font cannot show these characters of a text, so nothing was printed."""

    characters: tuple[str, ...]
    text: str
