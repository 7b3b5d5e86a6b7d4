"""What buttons, keys and scans on every page share: one object for each kind of act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stationdesk.ui.attendance.actions import AttendanceActions
    from stationdesk.ui.redemptions.actions import RedemptionActions
    from stationdesk.ui.undo import UndoFlow


@dataclass(frozen=True, slots=True)
class Actions:
    """Made once by the window; pages call them, so a key and a button do the same."""

    attendance: AttendanceActions
    redemptions: RedemptionActions
    undo: UndoFlow
