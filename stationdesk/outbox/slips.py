"""A redemption slip from its facts: people masked, the beneficiary never named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.documents.sheets import Language, PaidFrom, Paper, RedemptionSlipSheet, SlipLine
from stationdesk.documents.slip import build_slip, spelled_out
from stationdesk.domain.codes import read_code
from stationdesk.domain.masking import mask_name
from stationdesk.domain.phone import tail

if TYPE_CHECKING:
    from datetime import tzinfo

    from stationdesk.preferences import Preferences
    from stationdesk.queries.redemptions import SlipFacts

_BENEFICIARY_NOTES = {
    Language.ZH_CN: "所换物品用于帮扶他人",
    Language.EN: "For somebody in need of help",
}


def build_slip_pdf(
    facts: SlipFacts, copy_no: int, zone: tzinfo, preferences: Preferences, *, spells_out: bool = False
) -> bytes:
    """Return the PDF of a slip on this desk's paper and in its language.

    Raises:
        MissingGlyphs: the font lacks a character of the slip.
    """
    sheet = slip_sheet(facts, copy_no, zone, Language(preferences.language))
    return build_slip(spelled_out(sheet) if spells_out else sheet, Paper(preferences.paper))


def slip_sheet(facts: SlipFacts, copy_no: int, zone: tzinfo, language: Language) -> RedemptionSlipSheet:
    """Return what a slip says: people masked, the beneficiary never named, time in the station's zone."""
    number = read_code(facts.number)
    return RedemptionSlipSheet(
        station=" · ".join(filter(None, (facts.community, facts.station))),
        number=facts.number,
        code=number.code,
        at=facts.at.astimezone(zone),
        holder_masked=mask_name(facts.name),
        holder_phone_tail=tail(facts.phone),
        collected_by=mask_name(facts.collected_by) if facts.collected_by else None,
        operator=facts.operator,
        desk=facts.desk,
        lines=tuple(SlipLine(line.title, line.pieces, line.points) for line in facts.lines),
        points_taken=facts.points,
        points_left=facts.points_left,
        service_minutes_total=facts.service_minutes,
        paid_from=PaidFrom(facts.purse.value),
        beneficiary_note=_BENEFICIARY_NOTES[language] if facts.has_beneficiary else "",
        copy_no=copy_no,
        is_void=facts.is_reversed,
        language=language,
    )
