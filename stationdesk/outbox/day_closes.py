"""A day-close slip from what the closing kept: the counts as they were then, the heads of the chains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.documents.day_close import build_day_close
from stationdesk.documents.day_close_words import day_close_words
from stationdesk.documents.glyphs import spelled_out
from stationdesk.documents.sheets import ChainHead, DayCloseSheet, DayCounts, Language, Paper

if TYPE_CHECKING:
    from datetime import tzinfo

    from stationdesk.preferences import Preferences
    from stationdesk.queries.closings import ClosingFacts


def build_day_close_pdf(
    facts: ClosingFacts, copy_no: int, zone: tzinfo, preferences: Preferences, *, spells_out: bool = False
) -> bytes:
    """Return the PDF of a day-close slip on this desk's paper and in its language.

    Raises:
        MissingGlyphs: the font lacks a character of the slip.
    """
    sheet = day_close_sheet(facts, copy_no, zone, Language(preferences.language))
    return build_day_close(spelled_out(sheet) if spells_out else sheet, Paper(preferences.paper))


def day_close_sheet(facts: ClosingFacts, copy_no: int, zone: tzinfo, language: Language) -> DayCloseSheet:
    """Return what a day-close slip says; nobody but the staff is named on it."""
    words = day_close_words(language)
    names = {
        "service": f"{words.points} {words.issued}",
        "redemption": f"{words.points} {words.redeemed}",
        "return": f"{words.points} {words.redeemed}",
        "visits": words.visits,
        "service_uses": words.service_uses,
    }
    differences = dict.fromkeys(names[name] for name in facts.counts.differences)
    return DayCloseSheet(
        station=" · ".join(filter(None, (facts.community, facts.station))),
        desk=facts.desk,
        on=facts.on,
        closed_at=facts.at.astimezone(zone),
        operator=facts.operator,
        counts=_counts(facts),
        heads=tuple(ChainHead(head.desk, head.seq, head.hash) for head in facts.heads),
        differences=tuple(differences),
        supervisor=facts.approver,
        close_no=facts.count_no,
        copy_no=copy_no,
        language=language,
    )


def _counts(facts: ClosingFacts) -> DayCounts:
    counts = facts.counts
    return DayCounts(
        check_ins=counts.check_ins,
        check_outs=counts.check_outs,
        not_checked_out=0,  # a day is not closed before everybody is
        service_minutes=counts.service_minutes + counts.waiting_minutes,
        provisional_minutes=counts.waiting_minutes,
        made_up_records=counts.made_up_records,
        made_up_minutes=counts.made_up_minutes,
        points_issued=counts.points_issued,
        points_redeemed=counts.points_redeemed,
        points_expired=counts.points_expired,
        points_adjusted=counts.points_adjusted,
        redemptions=counts.redemptions,
        pieces_handed_out=counts.pieces_handed_out,
        slips_printed=counts.slips_printed,
        slips_unprinted=counts.slips_unprinted,
        slips_uncollected=counts.uncollected,
        acts=counts.acts,
        undone_acts=counts.undone,
        visits=counts.visits,
        service_uses=counts.service_uses,
    )
