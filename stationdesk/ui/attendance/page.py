"""Check-in (Ctrl+3): the records of a day, what waits for a second look, who forgot, who is on duty."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from stationdesk.ui import keys
from stationdesk.ui.accessibility import named
from stationdesk.ui.attendance.detail import RecordDetail
from stationdesk.ui.attendance.filters import OF_ALL_DAYS, DaySwitch, Which
from stationdesk.ui.attendance.forgotten import ForgottenPanel
from stationdesk.ui.attendance.lists import DayLists, DayView, day_view
from stationdesk.ui.attendance.outcomes import OTHER_TIME_KEY
from stationdesk.ui.attendance.present import PresentList
from stationdesk.ui.livepage import LivePage
from stationdesk.ui.sidebyside import SideBySide
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, Card, EmptyState, KeyButton
from stationdesk.ui.wording import number_text
from stationdesk.ui.wrappingheader import WrappingHeader

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_GAP, _SIDE, _LEAST_LIST = 14, 340, 150
_LEAST_WIDTH, _LEAST_HEIGHT = 300, 330
_TEXTS = (QLineEdit, QAbstractSpinBox)


class AttendancePage(LivePage):
    """A table of records left, the chosen one in full and who is on duty right."""

    RELOAD_ON: ClassVar[frozenset[str]] = frozenset(
        {"service_records", "check_ins", "presence", "hour_reviews", "acts", "volunteers", "activities"}
    )

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context)
        self._actions = actions
        actions.attendance.review_wanted.connect(self._show_waiting)
        actions.attendance.forgotten_wanted.connect(self._show_forgotten)
        self.rebuild()

    def build(self) -> QWidget:
        """Return header, table and the two cards at the right."""
        self._is_working = False
        self._days = DaySwitch(self._context)
        self._days.changed.connect(self.reload)
        self._detail = RecordDetail(self._context, self._actions)
        self._forgotten = ForgottenPanel(self._context, self._actions)
        self._lists = DayLists(
            self._context, lambda: self._days.on, self._detail.review.press, self._forgotten.press
        )
        self._connect()
        content, left, right = QWidget(), QWidget(), QWidget()
        right.setProperty("plain", True)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        for layout in (column, side):
            layout.setSpacing(px(_GAP))
        side.addWidget(self._detail)
        side.addWidget(self._forgotten)
        side.addWidget(self._make_here(), 1)
        side.addStretch(0)
        list_side = QVBoxLayout(left)
        list_side.setContentsMargins(0, 0, 0, 0)
        list_side.setSpacing(px(8))
        list_side.addWidget(self._days)
        list_side.addWidget(self._lists, 1)
        column.addWidget(self._make_header())
        column.addWidget(SideBySide(left, right, width=_SIDE, least=_LEAST_WIDTH, high=_LEAST_HEIGHT), 1)
        return content

    def ask(self) -> None:
        """Read the day that is chosen."""
        self._days.follow()
        on, now = self._days.on, self._context.now()
        self._context.runner.read(self, day_view, on, now, then=self._show, key="day")

    def person_scanned(self, volunteer_id: UUID) -> bool:
        """A scanned person checks in or out here too."""
        self._actions.attendance.scanned(volunteer_id)
        return True

    def go_back(self) -> bool:
        """From a filter or an earlier day back to all of today."""
        if self._lists.which is Which.ALL and self._days.on == self._context.today():
            return False
        self._lists.chips.choose(Which.ALL)
        self._days.choose(self._context.today())
        return True

    def takes_key(self, event: QKeyEvent) -> bool:
        """Answer for the chosen row of a list that is worked through, wherever the focus is but in a text."""
        return not isinstance(QApplication.focusWidget(), _TEXTS) and self._lists.takes_key(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.takes_key(event):
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self._lists.chosen.connect(self._show_chosen)
        self._lists.taken.connect(self._context.person.take)
        self._lists.toggle_wanted.connect(lambda: self._actions.attendance.toggle())
        self._detail.review.decided.connect(self._next)
        self._detail.review.put_back.connect(self._lists.go_on)
        self._forgotten.decided.connect(self._next)

    def _make_header(self) -> QWidget:
        self._header = WrappingHeader(self.tr("Check-in"))
        made_up = KeyButton(self.tr("Make hours up…"), keys.cap("make_up"), icon="file-text")
        made_up.clicked.connect(lambda: self._actions.attendance.make_up())
        other = KeyButton(self.tr("Another time…"), OTHER_TIME_KEY, icon="clock", binds=True)
        other.clicked.connect(lambda: self._actions.attendance.other_time())
        toggle = KeyButton(
            self.tr("Check in / out"), keys.cap("attendance"), icon="log-in", kind=ButtonKind.PRIMARY
        )
        toggle.clicked.connect(lambda: self._actions.attendance.toggle())
        self._header.add_action(named(made_up, "page_make_up"))
        self._header.add_action(named(other, "page_other_time"))
        self._header.add_action(named(toggle, "page_toggle"))
        return self._header

    def _make_here(self) -> QWidget:
        self._here_card = Card()
        self._here_card.set_title(self.tr("On duty"))
        self._here_card.setMinimumHeight(px(_LEAST_LIST))
        self._here = PresentList(self._context, self._actions.attendance)
        self._nobody = EmptyState("users", self.tr("Nobody is on duty now."))
        self._here_card.body.addWidget(self._here)
        self._here_card.body.addWidget(self._nobody)
        self._here.hide()
        return self._here_card

    def _show(self, view: DayView) -> None:
        counts = self.tr("{came} check-ins · {here} on duty now")
        self._header.set_count(
            counts.format(
                came=number_text(view.check_ins),
                here=number_text(len(view.here)),
            )
        )
        self._here.set_rows(view.here)
        self._here.setVisible(bool(view.here))
        self._nobody.setVisible(not view.here)
        self._here_card.set_aside(number_text(len(view.here)) if view.here else "")
        self._lists.show_view(view)
        if self._is_working:
            self._is_working = False
            if not self._lists.has_rows:
                self._context.omnibox_wanted.emit()

    @Slot()
    def _show_chosen(self) -> None:
        self._detail.show_record(self._lists.record)
        self._forgotten.show_row(self._lists.stay)
        is_of_day = self._lists.which not in OF_ALL_DAYS
        self._days.setVisible(is_of_day)
        # What is worked through row by row has the right half for itself.
        self._here_card.setVisible(is_of_day)

    @Slot()
    def _next(self) -> None:
        """The list has the keys again; worked through, the omnibox has them."""
        self._lists.go_on()
        self._is_working = True

    @Slot()
    def _show_waiting(self) -> None:
        self._begin(Which.WAITING)

    @Slot()
    def _show_forgotten(self) -> None:
        self._begin(Which.FORGOTTEN)

    def _begin(self, which: Which) -> None:
        self._lists.begin(which)
        if not self._lists.has_rows:
            self.reload()
