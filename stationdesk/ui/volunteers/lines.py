"""What a person's records, points and acts say in two lines each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.service_time import Decision
from stationdesk.queries import acts as act_queries
from stationdesk.queries import households as household_queries
from stationdesk.queries import points as point_queries
from stationdesk.queries.acts import ActRow
from stationdesk.queries.households import PurseMove
from stationdesk.queries.points import StatementRow
from stationdesk.queries.service_records import RecordRow
from stationdesk.ui import wording
from stationdesk.ui.attendance.words import decision_word, record_state
from stationdesk.ui.households.outcomes import who
from stationdesk.ui.volunteers.linelist import Line

translate = QCoreApplication.translate
_MINUS = "−"


@dataclass(frozen=True, slots=True)
class Statement:
    """An account's lines, and what was done in the acts behind them."""

    rows: list[StatementRow]
    acts: Mapping[UUID, ActRow]
    moves: list[PurseMove | None]
    """The move behind each row, where more than the person alone has to do with it."""


def told_statement(session: Any, account_id: UUID, volunteer_id: UUID) -> Statement:
    """Return an account's statement with the person's acts, on one snapshot."""
    acts = act_queries.history(session, volunteer_id)
    rows = point_queries.statement(session, account_id)
    left: dict[tuple[UUID, int], list[PurseMove]] = defaultdict(list)
    for move in household_queries.purse_moves(session, account_id):
        if account_id != volunteer_id or move.names_others:
            left[move.act_id, move.points].append(move)
    # One act may take points of several earners: each row has the move of its own size.
    found = [None if row.is_pending else left[row.act_id, row.points] for row in rows]
    moves = [one.pop(0) if one else None for one in found]
    return Statement(rows, {act.act_id: act for act in acts}, moves)


class LineWords:
    """Knows the station's time and today's date; makes the lines of the tabs."""

    def __init__(self, local: Callable[[datetime], datetime], today: date) -> None:
        self._local, self._today = local, today

    def record(self, row: RecordRow) -> Line:
        """Return a line of the service records."""
        at = self._at(row.started_at)
        span = f"{at}-{wording.time_text(self._local(row.ended_at))}"
        mark, tone = _record_mark(row)
        hours = translate("Volunteers", "{hours} h").format(hours=wording.hours_text(row.service_minutes))
        content = row.content if row.content != row.activity else ""
        parts = (span, wording.evidence_word(row.evidence), row.place, content, row.reason)
        return Line(
            row.activity,
            _joined(*parts),
            hours,
            signed(row.points) if row.points else "",
            mark=mark,
            mark_tone=tone,
            is_struck=row.is_reversed or row.is_rejected,
        )

    def points(self, row: StatementRow, act: ActRow | None, move: PurseMove | None = None) -> Line:
        """Return a line of the points statement, with what is left after it."""
        what = summary(act) if act is not None else ""
        left = translate("Volunteers", "{points} left").format(points=wording.number_text(row.balance))
        pending = translate("Volunteers", "Waits for review")
        return Line(
            " ".join(part for part in (wording.verb_word(row.verb), what) if part),
            _joined(self._at(row.at), who(move) if move is not None else ""),
            signed(row.points),
            "" if row.is_pending else left,
            tone="warn" if row.is_pending else "ok" if row.points > 0 else "accent",
            mark=pending if row.is_pending else "",
            mark_tone="warn",
        )

    def act(self, row: ActRow) -> Line:
        """Return a line of the history."""
        undone = translate("Volunteers", "Undone")
        reason = translate("Volunteers", "Reason: {reason}").format(reason=row.reason) if row.reason else ""
        return Line(
            " ".join(part for part in (wording.verb_word(row.verb), summary(row)) if part),
            _joined(self._at(row.at), row.operator, reason),
            mark=undone if row.is_reversed else "",
            is_struck=row.is_reversed,
            undoes=row.act_id if row.can_be_reversed else None,
        )

    def _at(self, at: datetime) -> str:
        return wording.moment_text(self._local(at), self._today)


_OF_HOURS = ("attendance.check_out", "forgotten.end_stay", "made_up.make_up", "service_records.annul")


def summary(row: ActRow) -> str:
    """Return what an act was about, from its receipt."""
    facts = row.facts
    if row.verb == "attendance.check_in":
        return str(facts["activity"])
    if row.verb in _OF_HOURS:
        hours = wording.hours_text(int(facts["service_minutes"]))
        return _joined(
            str(facts.get("activity", "")),
            translate("Volunteers", "{hours} h").format(hours=hours),
            signed(int(facts["points"]) * (-1 if row.verb == "service_records.annul" else 1)),
        )
    if row.verb == "service_records.review":
        return decision_word(Decision(facts["decision"]))
    if row.verb == "redemptions.redeem":
        things = translate("Volunteers", ", ").join(
            f"{one['title']} ×{one['pieces']}" for one in facts["lines"]
        )
        return _joined(things, str(facts["number"]))
    if row.verb == "reversals.reverse":
        return wording.verb_word(str(facts["verb"]))
    if row.verb == "volunteers.register":
        return str(facts["number"])
    return _summary_of_family(row.verb, facts)


def _summary_of_family(verb: str, facts: Mapping[str, Any]) -> str:
    if verb == "gifts.give":
        words = translate("Volunteers", "to {name}, {points}")
        return words.format(name=facts["receiver"], points=wording.points_text(int(facts["points"])))
    if verb in ("households.create", "households.join", "households.leave"):
        moved = int(facts["points"])
        return _joined(str(facts["household"]), wording.points_text(moved) if moved else "")
    if verb == "adjustments.adjust":
        taken = facts["kind"] == "penalty"
        return signed(-int(facts["points"]) if taken else int(facts["points"]))
    if verb == "teams.set_member":
        return str(facts["team"])
    return str(facts["name"]) if verb in ("merits.add_training", "merits.add_commendation") else ""


def signed(points: int) -> str:
    """Return points with their sign: +15, −120."""
    return f"+{wording.number_text(points)}" if points >= 0 else f"{_MINUS}{wording.number_text(-points)}"


def _record_mark(row: RecordRow) -> tuple[str, str]:
    return ("", "neutral") if row.does_count else record_state(row)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
