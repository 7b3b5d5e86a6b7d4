"""The receipt of a donation from its bill: what came, from whom, and the charity it is passed on through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.documents.donation_receipt import build_donation_receipt
from stationdesk.documents.glyphs import spelled_out
from stationdesk.documents.goods_sheets import DonatedRow, DonationReceiptSheet
from stationdesk.documents.sheets import Language, Paper
from stationdesk.domain.codes import read_code
from stationdesk.domain.stock import DonorKind

if TYPE_CHECKING:
    from datetime import date, tzinfo

    from stationdesk.preferences import Preferences
    from stationdesk.queries.bills import BillFacts

_DONORS = {
    Language.ZH_CN: {
        DonorKind.PERSON: "个人",
        DonorKind.COMPANY: "企业",
        DonorKind.ORGANISATION: "社会组织",
    },
    Language.EN: {
        DonorKind.PERSON: "Person",
        DonorKind.COMPANY: "Company",
        DonorKind.ORGANISATION: "Organisation",
    },
}


def build_donation_pdf(
    facts: BillFacts,
    station: str,
    copy_no: int,
    zone: tzinfo,
    preferences: Preferences,
    *,
    spells_out: bool = False,
) -> bytes:
    """Return the PDF of a donation's receipt, on A4 where this desk prints on rolls.

    Raises:
        MissingGlyphs: the font lacks a character of the receipt.
    """
    sheet = donation_sheet(facts, station, copy_no, zone, Language(preferences.language))
    paper = Paper(preferences.paper)
    return build_donation_receipt(
        spelled_out(sheet) if spells_out else sheet, Paper.A4 if paper.is_roll else paper
    )


def donation_sheet(
    facts: BillFacts, station: str, copy_no: int, zone: tzinfo, language: Language
) -> DonationReceiptSheet:
    """Return what the receipt says; lines of one item, day and batch are one."""
    sums: dict[tuple[str, str, date | None, str], int] = {}
    for line in facts.lines:
        key = (line.title, line.unit, line.expires_on, line.batch)
        sums[key] = sums.get(key, 0) + line.pieces
    return DonationReceiptSheet(
        station=station,
        number=facts.number,
        code=read_code(facts.number).code,
        at=facts.at.astimezone(zone),
        donor=facts.party,
        donor_kind=_DONORS[language][facts.donor_kind or DonorKind.PERSON],
        charity=facts.charity,
        rows=tuple(
            DonatedRow(title=title, unit=unit, pieces=pieces, good_until=until, batch=batch)
            for (title, unit, until, batch), pieces in sums.items()
        ),
        operator=facts.operator,
        charity_receipt_number=facts.receipt_number,
        note=facts.note,
        copy_no=copy_no,
        is_void=facts.is_reversed,
        language=language,
    )
