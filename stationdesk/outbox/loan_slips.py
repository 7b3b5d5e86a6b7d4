"""The slip of a loan, the ticket of what was left, and the reminder: from facts, people masked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.documents.glyphs import spelled_out
from stationdesk.documents.goods_sheets import (
    LoanSlipKind,
    LoanSlipSheet,
    OverdueRow,
    OverdueSheet,
    OverdueSlipSheet,
)
from stationdesk.documents.loan_slip import build_loan_slip
from stationdesk.documents.overdue import build_overdue_slip
from stationdesk.documents.sheets import Language, Paper
from stationdesk.domain.codes import read_code
from stationdesk.domain.loans import Purpose
from stationdesk.domain.masking import mask_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, tzinfo

    from stationdesk.preferences import Preferences
    from stationdesk.queries.loan_papers import LateLoan, LoanFacts


def build_loan_slip_pdf(
    facts: LoanFacts, copy_no: int, zone: tzinfo, preferences: Preferences, *, spells_out: bool = False
) -> bytes:
    """Return the PDF of a loan's slip or ticket on this desk's paper and in its language.

    Raises:
        MissingGlyphs: the font lacks a character of the slip.
    """
    sheet = loan_slip_sheet(facts, copy_no, zone, Language(preferences.language))
    return build_loan_slip(spelled_out(sheet) if spells_out else sheet, Paper(preferences.paper))


def loan_slip_sheet(facts: LoanFacts, copy_no: int, zone: tzinfo, language: Language) -> LoanSlipSheet:
    """Return what a slip says: who is masked, of a number the tail, time in the station's zone."""
    is_lent = facts.purpose is Purpose.LEND
    return LoanSlipSheet(
        kind=LoanSlipKind.LENT if is_lent else LoanSlipKind.DROP_OFF,
        station=facts.station,
        station_phone=facts.station_phone,
        number=facts.number,
        code=read_code(facts.number).code,
        thing=facts.title,
        borrower_masked=mask_name(facts.name) if facts.name else "",
        phone_tail=facts.phone_tail,
        at=facts.at.astimezone(zone),
        due_at=facts.due_at.astimezone(zone),
        operator=facts.operator,
        desk=facts.desk,
        parts=facts.parts,
        pieces=facts.pieces,
        deposit=facts.deposit,
        title="" if is_lent or facts.kind == facts.title else facts.kind,
        copy_no=copy_no,
        is_void=facts.is_reversed,
        language=language,
    )


def build_reminder_pdf(
    facts: LoanFacts, as_of: datetime, zone: tzinfo, preferences: Preferences, *, spells_out: bool = False
) -> bytes:
    """Return the PDF of a reminder on this desk's paper and in its language.

    Raises:
        MissingGlyphs: the font lacks a character of it.
    """
    sheet = reminder_sheet(facts, as_of, zone, Language(preferences.language))
    return build_overdue_slip(spelled_out(sheet) if spells_out else sheet, Paper(preferences.paper))


def reminder_sheet(facts: LoanFacts, as_of: datetime, zone: tzinfo, language: Language) -> OverdueSlipSheet:
    """Return what a reminder says."""
    return OverdueSlipSheet(
        station=facts.station,
        station_phone=facts.station_phone,
        code=read_code(facts.number).code,
        loan=OverdueRow(
            number=facts.number,
            thing=facts.title,
            borrower_masked=mask_name(facts.name) if facts.name else "",
            phone_tail=facts.phone_tail,
            due_at=facts.due_at.astimezone(zone),
            deposit=facts.deposit,
        ),
        lent_at=facts.at.astimezone(zone),
        as_of=as_of.astimezone(zone),
        operator=facts.operator,
        parts=facts.parts,
        language=language,
    )


def overdue_sheet(
    rows: Sequence[LateLoan], station: str, operator: str, as_of: datetime, language: Language
) -> OverdueSheet:
    """Return what the list of late loans says; `as_of` is station time."""
    late = tuple(
        OverdueRow(
            number=row.number,
            thing=row.title,
            borrower_masked=mask_name(row.name) if row.name else "",
            phone_tail=row.phone_tail,
            due_at=row.due_at.astimezone(as_of.tzinfo),
            deposit=row.deposit,
        )
        for row in rows
    )
    return OverdueSheet(station=station, as_of=as_of, operator=operator, rows=late, language=language)
