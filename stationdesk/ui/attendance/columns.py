"""The columns of a day's service records."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.attendance.words import from_to, record_state
from stationdesk.ui.rowtable import Column
from stationdesk.ui.wording import evidence_word, number_text, span_text

if TYPE_CHECKING:
    from stationdesk.queries.service_records import RecordRow
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate
_TONES = {"ok": "ok_text", "warn": "warn_text", "accent": "accent", "neutral": "quiet"}


def record_columns(context: DeskContext, on: Callable[[], date]) -> list[Column[RecordRow]]:
    """Return the columns; `on` is the day whose date goes without saying."""

    def when(row: RecordRow) -> str:
        return from_to(context.local(row.started_at), context.local(row.ended_at), on())

    def faint(row: RecordRow) -> str:
        return "quiet" if row.is_reversed or row.is_rejected else ""

    return [
        Column(translate("Attendance", "Name"), _name, width=104, tone=faint),
        Column(translate("Attendance", "Activity"), _activity, width=120, stretches=True, tone=faint),
        Column(translate("Attendance", "From – to"), when, _start, width=146, tone=faint),
        Column(translate("Attendance", "Hours"), _hours, _minutes, is_number=True, width=66, tone=faint),
        Column(translate("Attendance", "Points"), _points, _earned, is_number=True, width=66, tone=faint),
        Column(translate("Attendance", "Evidence"), _evidence, width=122, tone=faint),
        Column(translate("Attendance", "State"), _state, width=108, tone=_state_tone),
    ]


def _name(row: RecordRow) -> str:
    return row.volunteer_name


def _activity(row: RecordRow) -> str:
    return row.activity


def _start(row: RecordRow) -> float:
    return row.started_at.timestamp()


def _hours(row: RecordRow) -> str:
    return span_text(row.service_minutes)


def _minutes(row: RecordRow) -> int:
    return row.service_minutes


def _points(row: RecordRow) -> str:
    return number_text(row.points)


def _earned(row: RecordRow) -> int:
    return row.points


def _evidence(row: RecordRow) -> str:
    return evidence_word(row.evidence)


def _state(row: RecordRow) -> str:
    return record_state(row)[0]


def _state_tone(row: RecordRow) -> str:
    return _TONES[record_state(row)[1]]
