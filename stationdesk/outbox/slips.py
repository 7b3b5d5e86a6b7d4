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
    from stationdesk.queries.redemptions import SlipFacts, SlipLineRow

_BENEFICIARY_NOTES = {
    Language.ZH_CN: "所换物品用于帮扶他人",
    Language.EN: "For somebody in need of help",
}

_COLLECT_LATER = {
    Language.ZH_CN: "留站待领，凭本单领取一次",
    Language.EN: "Kept at the desk: collect once with this slip",
}
_CAME_BACK = {Language.ZH_CN: "（已退 {count}）", Language.EN: " ({count} came back)"}


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
        collected_by=_collected_by(facts, language),
        operator=facts.operator,
        desk=facts.desk,
        lines=tuple(_line(line, language) for line in facts.lines),
        points_taken=facts.points - facts.points_returned,
        points_left=facts.points_left + facts.points_returned,
        service_minutes_total=facts.service_minutes,
        paid_from=PaidFrom(facts.purse.value),
        beneficiary_note=_BENEFICIARY_NOTES[language] if facts.has_beneficiary else "",
        copy_no=copy_no,
        is_void=facts.is_reversed,
        language=language,
    )


def _collected_by(facts: SlipFacts, language: Language) -> str | None:
    if facts.collect_later:
        return _COLLECT_LATER[language]
    return mask_name(facts.collected_by) if facts.collected_by else None


def _line(line: SlipLineRow, language: Language) -> SlipLine:
    """Return a line as it stands: what came back is said, and counted no more."""
    title = line.title
    if line.returned:
        title += _CAME_BACK[language].format(count=line.returned)
    return SlipLine(title, line.left, line.points_left)
