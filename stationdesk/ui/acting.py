"""Makes the acts that pages, keys and scans share, and lets them know each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.ui.actions import Actions
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
from stationdesk.ui.visits.sections import FACILITIES
from stationdesk.ui.why import WhyFlow

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext


def make_actions(context: DeskContext) -> Actions:
    """Return the acts of one window; an act's own Undo is that of Ctrl+Z."""
    approvals = Approvals(context)
    undo = UndoFlow(context, approvals)
    attendance = AttendanceActions(context, approvals, undo.undo)
    redemptions = RedemptionActions(context, undo.undo, approvals)
    expiries = ExpiryFlow(context)
    days = DayActions(context, attendance, redemptions, approvals, expiries)
    families = Families(context, approvals, undo.undo)
    why = WhyFlow(context, undo.undo)
    rights = Rights(context, approvals, undo.undo)
    attendance.consent_wanted.connect(rights.ask_guardian)
    visits = VisitActions(context, approvals, undo.undo)
    visitors = VisitorActions(context, approvals, undo.undo)
    days.opening.facilities_wanted.connect(lambda: visits.open(FACILITIES))
    visitors.taken.connect(visits.link_visitor)
    lending = LendingActions(context, undo.undo, attendance.lend_afterwards)
    stock = StockActions(context)
    lending.section_wanted.connect(lambda: stock.open("lending"))
    days.opening.lending_wanted.connect(lambda: lending.show("out"))
    attendance.lend_after.connect(lending.lend_after)
    attendance.came.connect(lending.checked_in)
    attendance.went.connect(lending.ask_back)
    days.opening.goods_wanted.connect(lambda: stock.open())
    return Actions(
        attendance=attendance,
        redemptions=redemptions,
        undo=undo,
        approvals=approvals,
        days=days,
        families=families,
        why=why,
        expiries=expiries,
        rights=rights,
        stock=stock,
        lending=lending,
        visits=visits,
        visitors=visitors,
    )
