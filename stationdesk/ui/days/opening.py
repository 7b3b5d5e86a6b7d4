"""Opens a day: reads what waits, shows the list, and writes what opening it brings about."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import AlreadyOpened, ClockBehind
from stationdesk.services import days, expiries, service_records
from stationdesk.ui.days.morning import Morning
from stationdesk.ui.days.morning_checks import MorningCures, morning_checks
from stationdesk.ui.days.trial import Trial
from stationdesk.ui.days.view import MorningView, morning_view
from stationdesk.ui.days.words import opened_words
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind

if TYPE_CHECKING:
    from datetime import date

    from stationdesk.services.days import OpenDayReceipt
    from stationdesk.ui.attendance.actions import AttendanceActions
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.days.chain_check import ChainCheck
    from stationdesk.ui.days.ending import Ending
    from stationdesk.ui.redemptions.actions import RedemptionActions


class Opening(QObject):
    """Asked once a business date after sign-in, and whenever the attention list leads here."""

    closing_wanted = Signal(object)
    """The date that was not closed."""
    goods_wanted = Signal()
    facilities_wanted = Signal()
    """The page of goods is to be opened."""
    lending_wanted = Signal()
    """What is out and due is to be shown."""
    expiring_wanted = Signal()
    """The list of points that expire is to be shown."""

    def __init__(
        self,
        context: DeskContext,
        attendance: AttendanceActions,
        redemptions: RedemptionActions,
        chain: ChainCheck,
        ending: Ending,
    ) -> None:
        super().__init__()
        self._context, self._attendance, self._redemptions = context, attendance, redemptions
        self._chain, self._ending = chain, ending
        self._trial = Trial(context)
        self._panel: Morning | None = None
        self._view: MorningView | None = None
        self._asked_on: date | None = None
        self._led_to: date | None = None
        self._act_id = new_id()
        chain.changed.connect(self._show)
        self._trial.changed.connect(self._show)
        context.runner.tables_changed.connect(self._tables_changed)
        context.backed_up.connect(self._reload)

    @property
    def panel(self) -> Morning | None:
        """The list, while it is open."""
        found = self._panel
        return found if found is not None and isValid(found) and not found.is_over else None

    def begin(self) -> None:
        """Somebody signed in: the first time on a date that is not opened, the list is shown."""
        today = self._context.today()
        if self._asked_on != today:
            self._asked_on = today
            self._read(self._show_first)

    def open(self) -> None:
        """Show the list now."""
        self._read(self._open)

    def come_back(self, on: date) -> None:
        """A day was closed; if the list led there, go on with it."""
        led_to, self._led_to = self._led_to, None
        if led_to == on:
            self.open()

    def _read(self, then: Callable[[MorningView], None]) -> None:
        context = self._context
        context.runner.read(self, morning_view, context.now(), context.today(), then=then, key="morning")

    def _show_first(self, view: MorningView) -> None:
        # A station that was founded today has nothing from before.
        if not view.is_opened and view.last is not None:
            self._open(view)

    def _open(self, view: MorningView) -> None:
        self._view = view
        if self.panel is None:
            self._act_id = new_id()
            panel = Morning(self._context, self._context.result.window())
            panel.agreed.connect(self._agree)
            panel.left.connect(self._context.omnibox_wanted)
            panel.end_wanted.connect(lambda row: self._ending.end([row], self._reload))
            self._panel = panel
            self._show()
            panel.open()
        else:
            self._show()

    @Slot()
    def _show(self) -> None:
        if self.panel is not None and self._view is not None:
            checks = morning_checks(self._context, self._view, self._cures(), self._chain, self._trial)
            self.panel.show_checks(checks, self._view.waiting.stays, is_opened=self._view.is_opened)

    def _cures(self) -> MorningCures:
        elsewhere = self._go
        return MorningCures(
            state_time=self._state_time,
            close_before=partial(elsewhere, self._close_before),
            end_stays=self._end_all,
            review=partial(elsewhere, self._attendance.show_review),
            expiring=partial(elsewhere, self.expiring_wanted.emit),
            goods=partial(elsewhere, self.goods_wanted.emit),
            facilities=partial(elsewhere, self.facilities_wanted.emit),
            lending=partial(elsewhere, self.lending_wanted.emit),
            papers=partial(elsewhere, self._redemptions.show_outbox),
            whole_check=partial(elsewhere, self._chain.open_whole_check),
        )

    def _go(self, there: Callable[[], object]) -> None:
        """Leave the list for a page; its line on the desk page and the banner's key lead back."""
        if self.panel is not None:
            self.panel.close_for_good()
        there()

    def _state_time(self) -> None:
        now = self._context.now()
        last = self._view.last if self._view is not None else None
        error = ClockBehind(now, last.at if last is not None else now)
        self._go(partial(self._context.runner.clock_was_behind.emit, error))

    def _close_before(self) -> None:
        if self._view is not None and self._view.waiting.unclosed is not None:
            self._led_to = self._view.waiting.unclosed
            self.closing_wanted.emit(self._led_to)

    def _end_all(self) -> None:
        if self._view is not None:
            self._ending.end(self._view.waiting.stays, self._reload)

    def _reload(self) -> None:
        if self.panel is not None:
            self._read(self._open)

    @Slot(frozenset)
    def _tables_changed(self, tables: frozenset[str]) -> None:
        if "print_jobs" in tables:
            self._reload()

    @Slot()
    def _agree(self) -> None:
        panel, view = self.panel, self._view
        if panel is None or view is None:
            return
        panel.stop_asking()
        said = tuple(check.said for check in panel.list.checks)
        self._context.runner.write(
            self,
            days.open_day,
            days.OpenDayRequest(said),
            then=partial(self._opened, view),
            otherwise=self._refused,
            act_id=self._act_id,
        )

    def _opened(self, view: MorningView, receipt: OpenDayReceipt) -> None:
        self._close_panel()
        runner = self._context.runner
        if view.lapsed:
            runner.write(self, service_records.lapse_due, service_records.LapseRequest())
        if view.expired_points:
            runner.write(self, expiries.expire_due, expiries.ExpiryRequest())
        self._context.result.tell(Kind.OK, opened_words(view, receipt.on))
        self._context.omnibox_wanted.emit()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, AlreadyOpened):
            self._close_panel()
            self._context.omnibox_wanted.emit()
        elif self.panel is not None:
            self.panel.ask_again()
        self._context.result.tell(Kind.STOP, explain(error))

    def _close_panel(self) -> None:
        if self.panel is not None:
            self.panel.close_for_good()
