"""The strip below the omnibox: who is in hand, what needs attention, what can be done with one key."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from stationdesk.domain.people import VolunteerStatus
from stationdesk.queries.explanations import Why
from stationdesk.ui import keys, wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.consents.words import age_words
from stationdesk.ui.lending.alert import LoanAlert
from stationdesk.ui.theme import px
from stationdesk.ui.why import explained
from stationdesk.ui.widgets import Avatar, ButtonKind, ButtonSize, Chip, ElidedLabel, Figure, KeyButton

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.context import DeskContext


class PersonStrip(QFrame):
    """Shows `context.person`; hidden while nobody is in hand. Its buttons only say what they are for."""

    attendance_wanted = Signal()
    redeem_wanted = Signal()
    lending_wanted = Signal()
    debt_wanted = Signal()
    """What is owed is to be cleared."""
    why_wanted = Signal(object, object)
    """Why a figure is what it is, and from which date on it counts (None: all)."""

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._avatar = Avatar(size=52, tone="accent")
        self._name = ElidedLabel("", size="headline", lines=3)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._name.setSizePolicy(policy)
        self._debt = KeyButton(icon="triangle-alert", kind=ButtonKind.DANGER, size=ButtonSize.SMALL)
        self._loans = LoanAlert(context, self)
        self._alerts = (named(Chip("", "accent"), "strip_right"), Chip("", "warn"), Chip("", "warn"))
        self._chips = (Chip("", "info"), Chip("", "neutral"))
        self._line = ElidedLabel("", tone="quiet")
        self._points = named(Figure("", self.tr("points"), tone="accent", centered=True), "strip_points")
        self._hours = Figure("", self.tr("total hours"), centered=True)
        self._month = Figure("", self.tr("this month"), centered=True)
        self._attendance = KeyButton("", keys.cap("attendance"), icon="log-in", kind=ButtonKind.PRIMARY)
        self._redeem = KeyButton(self.tr("Redeem"), keys.cap("redeem"), icon="gift")
        self._lend = KeyButton(self.tr("Lend"), keys.cap("lending"), icon="hand-helping")
        self._away = KeyButton(icon="x", name=self.tr("Put out of hand"), kind=ButtonKind.QUIET)
        self._arrange()
        self._connect()
        self.show_card(context.person.card)

    def show_card(self, card: VolunteerCard | None) -> None:
        """Show somebody, or nobody."""
        self.setVisible(card is not None)
        if card is None:
            return
        self._avatar.set(card.name, "ok" if card.here_since else "accent")
        self._name.setText(card.name)
        self._show_chips(card)
        self._points.set_value(wording.number_text(card.points))
        self._hours.set_value(self._hours_text(card.minutes_total))
        self._month.set_value(self._hours_text(card.minutes_this_month))
        words, icon = (
            (self.tr("Check out"), "log-out") if card.here_since else (self.tr("Check in"), "log-in")
        )
        self._attendance.set_texts(words)
        self._attendance.set_icon(icon)
        self._fit()

    def tick(self) -> None:
        """Say again how long the person has been here."""
        card = self._context.person.card
        if card is not None:
            self._line.setText(" · ".join(filter(None, self._facts(card))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(400), super().minimumSizeHint().height())

    def _show_chips(self, card: VolunteerCard) -> None:
        owed = card.debt or card.household_debt
        self._debt.set_texts(self.tr("Owes {points}: clear").format(points=wording.number_text(owed)))
        self._debt.setVisible(owed > 0)
        pending = self.tr("Pending: {points}").format(points=wording.number_text(card.pending_points))
        missing = self.tr("Missing: {n}").format(n=len(card.missing))
        self._show_right(card)
        for chip, words, wanted in (
            (self._alerts[1], pending, card.pending_points > 0),
            (self._alerts[2], missing, bool(card.missing)),
            (self._chips[0], wording.category_word(card.category), True),
            (self._chips[1], card.team, False),
        ):
            chip.setText(words)
            chip.setVisible(wanted)
        self._alerts[2].setToolTip(", ".join(wording.field_word(field) for field in card.missing))

    def _show_right(self, card: VolunteerCard) -> None:
        """What forbids an act stands before everything else: a restriction, a guardian who must agree."""
        chip, guardian = self._alerts[0], card.guardian
        is_restricted = card.status is VolunteerStatus.RESTRICTED
        if is_restricted:
            chip.set(self.tr("Restricted: only kept"), "accent")
        elif guardian is not None:
            chip.set(age_words(guardian), "accent" if guardian.is_missing else "info")
        chip.setVisible(is_restricted or guardian is not None)
        for button in (self._attendance, self._redeem):
            button.setEnabled(not is_restricted)

    def _facts(self, card: VolunteerCard) -> tuple[str, ...]:
        household = on_duty = expiring = ""
        if card.expiring is not None:
            points, last_day = card.expiring
            expiring = self.tr("{points} expire on {day}").format(
                points=wording.points_text(points), day=wording.short_date_text(last_day)
            )
        if card.household:
            household = self.tr("{household} ({n:person|people})").format(
                household=card.household, n=wording.number_text(len(card.household_members))
            )
        if card.here_since is not None:
            minutes = wording.minutes_between(card.here_since, self._context.now())
            on_duty = self.tr("on duty {span} {activity}").format(
                span=wording.span_text(minutes), activity=card.here_for
            )
        words = (wording.category_word(card.category), card.team)
        moved = [word for chip, word in zip(self._chips, words, strict=True) if not chip.isVisibleTo(self)]
        return expiring, card.number, card.phone_masked, *moved, household, on_duty.strip()

    def _hours_text(self, minutes: int) -> str:
        return self.tr("{hours} h").format(hours=wording.hours_text(minutes))

    def _arrange(self) -> None:
        self.setProperty("card", True)
        self.setProperty("stripe", "accent")
        named(self, "person_strip")
        named(self._name, "strip_name")
        named(self._line, "strip_line")
        named(self._attendance, "strip_attendance")
        named(self._redeem, "strip_redeem")
        named(self._lend, "strip_lend")
        named(self._debt, "strip_debt")
        named(self._away, "strip_away")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(px(16), px(10), px(8), px(10))
        self._row.setSpacing(px(12))
        self._row.addWidget(self._who(), 1)
        self._row.addWidget(self._figures_and_buttons())

    def _who(self) -> QWidget:
        first = self._first = QHBoxLayout()
        first.setSpacing(px(6))
        for part in (self._name, self._loans.button, self._debt, *self._alerts, *self._chips):
            first.addWidget(part)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addLayout(first)
        words.addWidget(self._line)
        left = self._left = QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        row.addWidget(self._avatar)
        row.addLayout(words, 1)
        return left

    def _figures_and_buttons(self) -> QWidget:
        self._right = QWidget()
        row = QHBoxLayout(self._right)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        figures = QHBoxLayout()
        figures.setSpacing(px(20))
        for figure in (self._points, self._hours, self._month):
            figures.addWidget(figure)
        row.addLayout(figures)
        row.addStretch(1)
        for button in (self._attendance, self._redeem, self._lend, self._away):
            row.addWidget(button)
        return self._right

    def _connect(self) -> None:
        self._attendance.clicked.connect(lambda: self.attendance_wanted.emit())
        self._redeem.clicked.connect(lambda: self.redeem_wanted.emit())
        self._loans.button.clicked.connect(lambda: self.lending_wanted.emit())
        self._loans.changed.connect(self._fit)
        self._lend.clicked.connect(lambda: self.lending_wanted.emit())
        self._debt.clicked.connect(lambda: self.debt_wanted.emit())
        explained(self._points, lambda: self.why_wanted.emit(Why.POINTS, None))
        explained(self._hours, lambda: self.why_wanted.emit(Why.HOURS, None))
        explained(self._month, lambda: self.why_wanted.emit(Why.HOURS, self._month_began()))
        self._away.clicked.connect(lambda: self._context.person.clear())
        self._context.person.changed.connect(self.show_card)

    def _month_began(self) -> date:
        return self._context.today().replace(day=1)

    def _fit(self) -> None:
        """What has no room moves: team and category to the second line, figures and buttons below it.

        The hours go next, then lending: the page of the volunteer has them too, F4 works all the same.
        """
        card = self._context.person.card
        if card is None:
            return
        inside = self.width() - px(36)
        for part in (self._hours, self._month, self._lend):
            part.show()
        for part in (self._month, self._hours, self._lend):
            part.setVisible(_width_of(self._right) <= inside)
        category, team = self._chips
        category.show()
        team.setVisible(bool(card.team))
        beside = inside - self._avatar.sizeHint().width() - px(16)
        room = beside - _width_of(self._right) - px(12)
        if self._first_width() > room:
            team.hide()
        is_narrow = self._first_width() > room
        category.setVisible(not is_narrow or self._first_width() <= beside)
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != direction:
            self._row.setDirection(direction)
        # Figures that were hidden or have grown since want more than the row remembers.
        self._row.invalidate()
        self._row.activate()
        self.tick()

    def _first_width(self) -> int:
        _width_of(self._left)
        return self._first.sizeHint().width()


def _width_of(part: QWidget) -> int:
    """Return what a part wants to be wide; layouts within it remember what they held before."""
    for one in (*reversed(part.findChildren(QWidget)), part):
        layout = one.layout()
        if layout is not None:
            layout.invalidate()
            layout.activate()
    return part.sizeHint().width()
