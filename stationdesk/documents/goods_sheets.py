"""What the papers about goods and loans say, as plain values: made by a query, printed by a builder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from stationdesk.documents.sheets import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class DonatedRow:
    """One item of a donation; `good_until` is the last day on which it may be given out."""

    title: str
    unit: str
    pieces: int
    good_until: date | None = None
    batch: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DonationReceiptSheet:
    """Goods that the station registers and passes on; the charity receives them (慈善法 art. 26, 38).

    `number` is for people (N20261122-0003), `code` for scanners. `at` is aware and in the station's
    time zone. `donor_kind` is in words ("企业"). `charity` is who receives the goods;
    `charity_receipt_number` is empty while the charity has given no receipt. `copy_no` is 0 on the
    original and n on the n-th reprint.
    """

    station: str
    number: str
    code: str
    at: datetime
    donor: str
    donor_kind: str
    charity: str
    rows: tuple[DonatedRow, ...]
    operator: str
    charity_receipt_number: str = ""
    note: str = ""
    copy_no: int = 0
    is_void: bool = False
    language: Language = Language.ZH_CN


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOffRow:
    """Somebody who got `pieces`. `at` is aware and in the station's time zone."""

    name_masked: str
    phone_tail: str
    pieces: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOffSheet:
    """Goods handed out without points, for those who got them to sign.

    `rule` is in words ("每人限领 1 份"). `blank_rows` are lines more to fill in by hand. `title` is
    the name of the hand-out where it has one of its own.
    """

    station: str
    from_on: date
    until_on: date
    item: str
    unit: str
    rule: str
    printed_at: datetime
    operator: str
    rows: tuple[SignOffRow, ...] = ()
    blank_rows: int = 0
    title: str = ""
    place: str = ""
    copy_no: int = 0
    language: Language = Language.ZH_CN


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRow:
    """An item of the place that is counted, or one batch of it.

    `book_pieces` is what the moves say should lie there, `counted_pieces` is None while nobody
    counted it.
    """

    title: str
    code: str
    unit: str
    book_pieces: int
    counted_pieces: int | None = None
    batch: str = ""
    reason: str = ""

    @property
    def difference(self) -> int | None:
        """Pieces found beyond those in the books; below zero when some are missing."""
        return None if self.counted_pieces is None else self.counted_pieces - self.book_pieces


@dataclass(frozen=True, slots=True, kw_only=True)
class ElsewhereRow:
    """An item that was found here and belongs to `home`."""

    title: str
    code: str
    unit: str
    pieces: int
    home: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownCodeRow:
    """A code that was scanned and that nobody knows, as many times as it was scanned."""

    code: str
    pieces: int
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountSheet:
    """A stocktake of one place: to write on before and during it, complete once it is final.

    `finalised_at` is None until then. Without `shows_book` the paper says neither what should be
    there nor what is missing, so that whoever counts does look. `blank_rows` are lines for things
    that are not on the list, left out once the count is final.
    """

    station: str
    place: str
    started_at: datetime
    printed_at: datetime
    operator: str
    rows: tuple[CountRow, ...]
    elsewhere: tuple[ElsewhereRow, ...] = ()
    unknown: tuple[UnknownCodeRow, ...] = ()
    number: str = ""
    counter: str = ""
    witness: str = ""
    finalised_at: datetime | None = None
    shows_book: bool = True
    blank_rows: int = 0
    copy_no: int = 0
    language: Language = Language.ZH_CN


class LoanSlipKind(StrEnum):
    """Whether somebody takes a thing of the station's home or leaves a thing of their own there."""

    LENT = "lent"
    DROP_OFF = "drop_off"


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanSlipSheet:
    """What a borrower takes along with the thing, or who left something at the desk keeps for it.

    `due_at` is when a thing lent is due, and when a thing left is ready. `parts` are to be brought
    back with it; of a thing left, what it consists of. `pieces` counts what was left and is not
    printed for a thing lent. `borrower_masked` is empty when only a phone number is known. `title`
    is the slip's own ("免费洗工服 取衣单"). Both moments are aware and in the station's time zone.
    """

    kind: LoanSlipKind
    station: str
    station_phone: str
    number: str
    code: str
    thing: str
    borrower_masked: str
    phone_tail: str
    at: datetime
    due_at: datetime
    operator: str
    desk: str
    parts: tuple[str, ...] = ()
    pieces: int = 1
    deposit: str = ""
    note: str = ""
    title: str = ""
    copy_no: int = 0
    is_void: bool = False
    language: Language = Language.ZH_CN


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What is stuck on a thing, on goods or on a place.

    `tag` is for people (E-0007), `code` is what the barcode says (E00071). `number` is the one by
    which things of a kind are told apart ("07"), read from afar. `note` is one quiet line: where
    it belongs, or whose it is.
    """

    title: str
    tag: str
    code: str
    number: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelsSheet:
    """Labels to print at once, at least one.

    `used_places` are those of the first sheet of stickers that are empty already; a roll has none.
    """

    station: str
    labels: tuple[Label, ...]
    used_places: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdueRow:
    """A loan that is late. `due_at` is aware and in the station's time zone."""

    number: str
    thing: str
    borrower_masked: str
    phone_tail: str
    due_at: datetime
    deposit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdueSheet:
    """Every loan that is late at `as_of`, to ring people up by."""

    station: str
    as_of: datetime
    operator: str
    rows: tuple[OverdueRow, ...]
    copy_no: int = 0
    language: Language = Language.ZH_CN


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdueSlipSheet:
    """A reminder of one loan that is late at `as_of`; `code` is the loan's own, to return it by."""

    station: str
    station_phone: str
    code: str
    loan: OverdueRow
    lent_at: datetime
    as_of: datetime
    operator: str
    parts: tuple[str, ...] = ()
    language: Language = Language.ZH_CN

    @property
    def number(self) -> str:
        """The loan's number."""
        return self.loan.number
