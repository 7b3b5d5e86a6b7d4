"""What a member of a household and a line of its purse say in two lines each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.ui import wording
from stationdesk.ui.households.outcomes import who
from stationdesk.ui.volunteers.linelist import Line

if TYPE_CHECKING:
    from stationdesk.queries.households import HouseholdMember, PurseMove

translate = QCoreApplication.translate


def member_line(member: HouseholdMember) -> Line:
    """Return a member with what they earned and spent; the figure is the part that would go along."""
    parts = [
        translate("Volunteers", "earned {points}").format(points=wording.number_text(member.earned)),
        translate("Volunteers", "spent {points}").format(points=wording.number_text(member.spent)),
    ]
    if not member.is_member:
        parts.append(translate("Volunteers", "has left"))
    elif not member.earns_for_household:
        parts.append(translate("Volunteers", "earns for themselves"))
    return Line(
        member.name,
        " · ".join(parts),
        wording.number_text(member.unspent),
        translate("Volunteers", "unspent part"),
        mark=translate("Volunteers", "Head") if member.is_head else "",
        mark_tone="info",
    )


def move_line(move: PurseMove, local: Callable[[datetime], datetime], today: date) -> Line:
    """Return a line of a purse's statement with everybody it names; its Undo takes the whole act back."""
    at = wording.moment_text(local(move.at), today)
    sign = "+" if move.points > 0 else "−"
    return Line(
        wording.verb_word(move.verb),
        " · ".join(part for part in (at, who(move)) if part),
        f"{sign}{wording.number_text(abs(move.points))}",
        tone="ok" if move.points > 0 else "accent",
        mark=translate("Volunteers", "Undone") if move.is_reversed else "",
        is_struck=move.is_reversed,
        undoes=move.act_id if move.can_be_reversed else None,
    )
