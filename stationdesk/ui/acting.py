"""Makes the acts that pages, keys and scans share, and lets them know each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.ui.actions import Actions
from stationdesk.ui.attendance.actions import AttendanceActions
from stationdesk.ui.redemptions.actions import RedemptionActions
from stationdesk.ui.undo import UndoFlow

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext


def make_actions(context: DeskContext) -> Actions:
    """Return the acts of one window; an act's own Undo is that of Ctrl+Z."""
    undo = UndoFlow(context)
    return Actions(AttendanceActions(context, undo.undo), RedemptionActions(context, undo.undo), undo)
