"""What was done at this desk today, newest first, each with its way back."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Slot

from stationdesk.domain.service_time import Decision, Evidence
from stationdesk.ui.accessibility import named
from stationdesk.ui.attendance.words import decision_word
from stationdesk.ui.widgets import Card, EmptyState
from stationdesk.ui.widgets.face import Face
from stationdesk.ui.widgets.rowlist import RowList
from stationdesk.ui.wording import evidence_word, number_text, points_text, span_text, time_text, verb_word

if TYPE_CHECKING:
    from stationdesk.queries.acts import ActRow
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.undo import UndoFlow


class Latest(Card):
    """The acts of the day at this desk; Enter or the button undoes one, after showing what comes back."""

    def __init__(self, context: DeskContext, undo: UndoFlow) -> None:
        super().__init__()
        self.set_title(self.tr("Today at this desk"))
        self._context, self._undo = context, undo
        self._people: dict[UUID, UUID] = {}
        self.list = named(RowList(self.tr("Today at this desk")), "latest_acts")
        self.list.acted.connect(undo.undo)
        self.list.picked.connect(self._take)
        self._empty = EmptyState("history", self.tr("What is done here today appears here, with its undo."))
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._empty, 1)
        self.set_rows([], {})

    def set_rows(
        self, rows: Sequence[ActRow], evidence: Mapping[UUID, Evidence], waiting: Container[UUID] = ()
    ) -> None:
        """Show what was done; `waiting` are the check-outs whose hours wait for a second look."""
        self._waiting = waiting
        self._people = {row.act_id: UUID(row.facts["volunteer_id"]) for row in rows if _has_person(row)}
        self.list.set_faces([self._face(row, evidence.get(row.act_id)) for row in rows])
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)

    def _face(self, row: ActRow, evidence: Evidence | None) -> Face:
        name = str(row.facts.get("name") or row.facts.get("title") or "")
        what = verb_word(row.verb)
        return Face(
            key=row.act_id,
            lead=time_text(self._context.local(row.at)),
            title=f"{name} · {what}" if name else what,
            detail=" · ".join(part for part in (*self._details(row), _evidence(evidence)) if part),
            remark=self.tr("Undone") if row.is_reversed else "",
            chip_tone="neutral",
            button=self.tr("Undo") if row.can_be_reversed else "",
            is_faint=row.is_reversed,
            is_time=True,
        )

    def _details(self, row: ActRow) -> list[str]:
        facts: Mapping[str, Any] = row.facts
        match row.verb:
            case "attendance.check_in":
                at = self._context.local(datetime.fromisoformat(facts["at"]))
                since = "" if facts["at"] == row.at.isoformat() else self.tr("since {time}")
                return [facts["activity"], since.format(time=time_text(at))]
            case "attendance.check_out":
                points = "+" + points_text(facts["points"])
                waits = row.act_id in self._waiting and not row.is_reversed
                return [
                    span_text(facts["service_minutes"]),
                    self.tr("{points} after review").format(points=points) if waits else points,
                ]
            case "redemptions.redeem":
                goods = [f"{line['title']} ×{number_text(line['pieces'])}" for line in facts["lines"]]
                return ["−" + points_text(facts["points"]), self.tr(", ").join(goods)]
            case "service_records.review":
                return [span_text(facts["service_minutes"]), decision_word(Decision(facts["decision"]))]
            case "forgotten.end_stay" | "made_up.make_up":
                return [span_text(facts["service_minutes"]), "+" + points_text(facts["points"])]
            case "service_records.annul":
                return ["−" + span_text(facts["service_minutes"]), "−" + points_text(facts["points"])]
            case "visits.visit" | "visits.enter_list":
                return [f"+{number_text(facts['people'])}", self.tr(", ").join(facts.get("services", ()))]
            case "stock.receive":
                return [self.tr("+{n:piece|pieces}").format(n=number_text(facts["pieces"]))]
        return [_what(facts), str(facts.get("number", ""))]

    @Slot(object)
    def _take(self, act_id: UUID) -> None:
        if act_id in self._people:
            self._context.person.take(self._people[act_id])


def _what(facts: Mapping[str, Any]) -> str:
    """Return what it was about, where the person's name stands in the title already."""
    return str(facts.get("title", "")) if facts.get("name") else ""


def _has_person(row: ActRow) -> bool:
    return isinstance(row.facts.get("volunteer_id"), str)


def _evidence(evidence: Evidence | None) -> str:
    return evidence_word(evidence) if evidence is not None else ""
