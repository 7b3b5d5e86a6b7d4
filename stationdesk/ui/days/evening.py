"""Closing a day (F12): what is left to do, what the day came to, and Enter closes it and prints the slip."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.days.check_line import CheckList
from stationdesk.ui.days.evening_checks import EveningCures, evening_checks
from stationdesk.ui.days.stay_list import StayList
from stationdesk.ui.days.view import EveningView, evening_view
from stationdesk.ui.days.words import count_rows
from stationdesk.ui.livepage import LivePage
from stationdesk.ui.sidebyside import SideBySide
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import (
    ButtonKind,
    ButtonSize,
    Card,
    IconLabel,
    KeyButton,
    PageHeader,
    label,
    scrolled,
)
from stationdesk.ui.wording import date_text

if TYPE_CHECKING:
    from datetime import date

    from stationdesk.queries.attendance import ForgottenRow
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_COUNTS_WIDTH, _LEAST_LINES = 290, 470
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ClosingPage(LivePage):
    """The lines at the left, the day's figures at the right, one button below."""

    RELOAD_ON: ClassVar[frozenset[str]] = frozenset({"acts", "presence", "print_jobs"})

    hides_person = True

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context)
        self._actions = actions
        self._view: EveningView | None = None
        self.rebuild()

    @property
    def on(self) -> date:
        """The date that is to be closed: today, or one before that was forgotten."""
        return self._actions.days.closing_on

    def build(self) -> QWidget:
        """Return the page's widgets."""
        self._header = PageHeader(self.tr("Close the day"))
        self._done = named(IconLabel("lock", "", tone="ok"), "day_is_closed")
        self._list = CheckList("Alt+{n}", binds=True)
        self._counts = QGridLayout()
        self._counts.setVerticalSpacing(px(6))
        self._close = named(
            KeyButton("", "Enter", icon="lock", kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE), "close_day"
        )
        self._slip = named(KeyButton(self.tr("Print the slip again"), icon="printer"), "print_closing")
        self._reopen = named(KeyButton(self.tr("Open again…"), icon="lock-open"), "reopen_day")
        self._today = named(KeyButton(self.tr("Back to today")), "close_today")
        self._close.clicked.connect(self._close_day)
        self._slip.clicked.connect(lambda: self._actions.days.reprint(self.on))
        self._reopen.clicked.connect(lambda: self._actions.days.reopen(self.on))
        self._today.clicked.connect(lambda: self._actions.days.close_page(self._context.today()))
        return self._arranged()

    def ask(self) -> None:
        """Read the day on one snapshot."""
        context = self._context
        context.runner.read(
            self, evening_view, context.now(), self.on, then=self._show, key="evening", is_long=True
        )

    def opened(self) -> None:
        """Enter closes the day at once, so the keys begin on the button."""
        self._list.number_anew()
        self.reload()
        self._close.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self._close.isVisible():
            self._close_day()
        else:
            super().keyPressEvent(event)

    def _arranged(self) -> QWidget:
        content, lines, counts = QWidget(), Card(self.tr("Before closing")), Card(self.tr("The day"))
        lines.body.addWidget(self._list)
        lines.body.addStretch(1)
        counts.body.addLayout(self._counts)
        counts.body.addStretch(1)
        buttons, column = QHBoxLayout(), QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        buttons.setSpacing(px(8))
        buttons.addWidget(self._done, 0, Qt.AlignmentFlag.AlignVCenter)
        buttons.addStretch(1)
        for button in (self._today, self._reopen, self._slip, self._close):
            buttons.addWidget(button)
        column.addWidget(self._header)
        # Title and buttons stay in sight, whatever of the two cards a low window must scroll.
        both = SideBySide(lines, counts, width=_COUNTS_WIDTH, least=_LEAST_LINES)
        column.addWidget(scrolled(both), 1)
        column.addLayout(buttons)
        return content

    def _show(self, view: EveningView) -> None:
        if view.on != self.on:
            return
        self._view = view
        is_today = view.on == self._context.today()
        title = self.tr("Close {day}").format(day=date_text(view.on))
        self._header.set_title(title)
        below: dict[str, QWidget] = {}
        if view.here:
            people = StayList(self._context, view.here)
            people.end_wanted.connect(self._end_one)
            below["here"] = people
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._list.set_checks(evening_checks(self._context, view, self._cures()), below)
        self._show_counts(view)
        self._close.set_texts(self.tr("Close {day} and print").format(day=date_text(view.on)))
        self._close.setVisible(not view.is_closed)
        self._today.setVisible(not is_today)
        for part in (self._done, self._slip, self._reopen):
            part.setVisible(view.is_closed)
        self._done.set_text(self.tr("{day} is closed.").format(day=date_text(view.on)))
        if had_focus:
            (self._slip if view.is_closed else self._close).setFocus()

    def _show_counts(self, view: EveningView) -> None:
        while (item := self._counts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, (words, value) in enumerate(count_rows(view.counts)):
            figure = label(value, strong=True)
            figure.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._counts.addWidget(label(words, tone="muted"), number, 0)
            self._counts.addWidget(figure, number, 1)
        self._counts.setColumnStretch(0, 1)

    def _cures(self) -> EveningCures:
        actions = self._actions
        return EveningCures(
            end_stays=self._end_all,
            review=actions.attendance.show_review,
            papers=actions.redemptions.show_outbox,
            uncollected=actions.redemptions.show_uncollected,
            lending=lambda: actions.lending.show("out"),
            stocktakes=actions.stock.show_stocktakes,
            print_made_up=self._print_made_up,
            whole_check=actions.days.chain.open_whole_check,
        )

    def _end_one(self, row: ForgottenRow) -> None:
        self._actions.days.ending.end([row], self.reload)

    def _end_all(self) -> None:
        if self._view is not None:
            self._actions.days.ending.end_all(self._view.here, self._view.forgotten, self._ended)

    def _ended(self) -> None:
        """Enter closes the day, now that they are checked out."""
        self.reload()
        self._close.setFocus()

    def _print_made_up(self) -> None:
        if self._view is not None:
            self._actions.days.print_made_up(self._view)

    def _close_day(self) -> None:
        view = self._view
        if view is not None and view.on == self.on and not view.is_closed:
            self._actions.days.close(view.on)
