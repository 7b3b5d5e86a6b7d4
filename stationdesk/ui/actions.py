"""What buttons, keys and scans on every page share: one object for each kind of act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stationdesk.ui.approval import Approvals
    from stationdesk.ui.attendance.actions import AttendanceActions
    from stationdesk.ui.consents import Rights
    from stationdesk.ui.days import DayActions
    from stationdesk.ui.expiries import ExpiryFlow
    from stationdesk.ui.households.families import Families
    from stationdesk.ui.lending.actions import LendingActions
    from stationdesk.ui.redemptions.actions import RedemptionActions
    from stationdesk.ui.stock.actions import StockActions
    from stationdesk.ui.undo import UndoFlow
    from stationdesk.ui.visitors.actions import VisitorActions
    from stationdesk.ui.visits.actions import VisitActions
    from stationdesk.ui.why import WhyFlow


@dataclass(frozen=True, slots=True)
class Actions:
    """Made once by the window; pages call them, so a key and a button do the same."""

    attendance: AttendanceActions
    redemptions: RedemptionActions
    undo: UndoFlow
    approvals: Approvals
    days: DayActions
    families: Families
    why: WhyFlow
    expiries: ExpiryFlow
    rights: Rights
    stock: StockActions
    lending: LendingActions
    visits: VisitActions
    visitors: VisitorActions
