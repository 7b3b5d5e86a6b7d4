"""The person beside the list: figures, what can be done, records, points, history, personal record."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from stationdesk.domain.people import VolunteerStatus
from stationdesk.queries import volunteers as volunteer_queries
from stationdesk.queries.explanations import Why
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.consents.words import age_words
from stationdesk.ui.theme import px
from stationdesk.ui.volunteers.dossier import Dossier
from stationdesk.ui.volunteers.mergedpart import MergedPart
from stationdesk.ui.why import explained
from stationdesk.ui.widgets import (
    Avatar,
    ButtonKind,
    Card,
    Chip,
    ElidedLabel,
    EmptyState,
    Figure,
    FlowLayout,
    IconLabel,
    KeyButton,
    scrolled,
)

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_TENTH = 5
"""Minutes that are part of a tenth of an hour: what is still to be served is never told as less."""


class VolunteerDetail(Card):
    """Shows one person without taking them in hand; its buttons do."""

    attendance_wanted = Signal(object)
    redeem_wanted = Signal(object)
    edit_wanted = Signal(object)
    """The person's card."""
    undo_wanted = Signal(object)
    """The id of an act in the history."""
    merge_wanted = Signal(object)
    """The person's card: another record is theirs, too."""
    why_wanted = Signal(object, object, object)
    """The person's card, and which figure is asked about, from which date on (None: all)."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__()
        self._context, self._families = context, actions.families
        self._wanted: UUID | None = None
        self.card: VolunteerCard | None = None
        self._avatar = Avatar(size=52)
        self._name, self._line = (
            ElidedLabel(size="headline", lines=3),
            ElidedLabel(size="small", tone="muted"),
        )
        self._state = Chip()
        self._stars = named(IconLabel("star", "", tone="muted", size="small"), "person_stars")
        self._debt = named(KeyButton(icon="triangle-alert", kind=ButtonKind.DANGER), "person_debt")
        self._points = Figure("", self.tr("points"), tone="accent")
        self._hours = Figure("", self.tr("hours in all"))
        self._month = Figure("", self.tr("hours this month"))
        self._attendance = named(KeyButton("", "F2", kind=ButtonKind.PRIMARY), "person_attendance")
        self._redeem = named(KeyButton(self.tr("Redeem"), "F3", icon="gift"), "person_redeem")
        self._edit = named(KeyButton(self.tr("Edit"), "Ctrl+E", icon="pencil"), "person_edit")
        self.dossier = Dossier(context, actions)
        merge = KeyButton(self.tr("Merge…"), "Ctrl+M", icon="users", binds=True)
        self._merge = named(merge, "person_merge")
        self.merged = MergedPart(context)
        self._layers = QStackedWidget()
        self._arrange()
        self._connect()
        self.clear()

    @property
    def volunteer_id(self) -> UUID | None:
        """Whose card is shown or on its way."""
        return self._wanted

    def show_person(self, volunteer_id: UUID) -> None:
        """Show somebody; the card already shown stays until theirs is there."""
        self._wanted = volunteer_id
        query = volunteer_queries.card
        today = self._context.today()
        self._context.runner.read(self, query, volunteer_id, today, then=self._show, key="detail")

    def refresh(self) -> None:
        """Read the person again."""
        if self._wanted is not None:
            self.show_person(self._wanted)

    def clear(self) -> None:
        """Show nobody."""
        self._wanted = self.card = None
        self._layers.setCurrentIndex(0)

    def button_of(self, event: QKeyEvent) -> KeyButton | None:
        """Return the button that a key presses, None when it presses none now."""
        pressed = QKeySequence(event.keyCombination())
        for button in (self._attendance, self._redeem, self._edit, self._merge):
            if self.card is not None and button.isEnabled() and QKeySequence(button.key) == pressed:
                return button
        return None

    def _show(self, card: VolunteerCard) -> None:
        if self._wanted not in (card.volunteer_id, *(row.volunteer_id for row in card.merged)):
            return
        self._wanted = card.volunteer_id
        if card.status is VolunteerStatus.WITHDRAWN and self.card is None:
            self.clear()
            return
        self.card = card
        is_active = card.status is VolunteerStatus.ACTIVE
        here = card.here_since is not None
        self._avatar.set(card.name, "ok" if here else "accent" if is_active else "neutral")
        self._name.setText(card.name)
        age = age_words(card.guardian) if card.guardian is not None else ""
        parts = (age, card.number, wording.category_word(card.category), card.team)
        self._line.setText(" · ".join(part for part in parts if part))
        self._points.set_value(wording.number_text(card.points))
        hours = self.tr("{hours} h")
        self._hours.set_value(hours.format(hours=wording.hours_text(card.minutes_total)))
        self._month.set_value(hours.format(hours=wording.hours_text(card.minutes_this_month)))
        self._attendance.set_texts(self.tr("Check out") if here else self.tr("Check in"))
        self._attendance.set_icon("log-out" if here else "log-in")
        self.merged.show_card(card)
        for button in (self._attendance, self._redeem, self._edit, self._merge):
            button.setEnabled(is_active)
        self._show_state(card)
        self._show_stars(card)
        self._show_debt(card)
        self.dossier.show_card(card)
        self._layers.setCurrentIndex(1)

    def _show_state(self, card: VolunteerCard) -> None:
        if card.status is VolunteerStatus.WITHDRAWN:
            self._state.set(self.tr("Registration undone"), "accent")
        elif card.status is VolunteerStatus.RESTRICTED:
            self._state.set(self.tr("Restricted"), "accent")
        elif card.here_since is not None:
            at = wording.time_text(self._context.local(card.here_since))
            self._state.set(self.tr("Here since {time}").format(time=at), "ok")
        elif card.pending_points:
            waiting = wording.points_text(card.pending_points)
            self._state.set(self.tr("{points} wait for review").format(points=waiting), "warn")
        else:
            self._state.set("", "neutral")
        self._state.setVisible(bool(self._state.text()))

    def _show_stars(self, card: VolunteerCard) -> None:
        stars = self.tr("{n:star|stars}").format(n=wording.number_text(card.stars))
        level = stars if card.stars else self.tr("no star yet")
        words = self.tr("{level} · the highest").format(level=level)
        if card.minutes_to_star is not None:
            left = wording.hours_text(card.minutes_to_star + _TENTH)
            words = self.tr("{level} · {hours} h to the next").format(level=level, hours=left)
        self._stars.set_text(words)

    def _show_debt(self, card: VolunteerCard) -> None:
        """What is owed stands first: nothing can be redeemed before it is cleared."""
        whose, owed = (card.name, card.debt) if card.debt else (card.household, card.household_debt)
        words = self.tr("{name} owes {points} · clear it")
        self._debt.set_texts(words.format(name=whose, points=wording.points_text(owed)))
        self._debt.setVisible(owed > 0)

    def _arrange(self) -> None:
        person = QWidget()
        column = QVBoxLayout(person)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(self._head())
        column.addWidget(self._debt)
        figures = QHBoxLayout()
        for figure in (self._points, self._hours, self._month):
            figures.addWidget(figure, 1)
        column.addLayout(figures)
        buttons = FlowLayout(spacing=8)
        for button in (self._attendance, self._redeem, self._edit, self._merge):
            buttons.addWidget(button)
        column.addLayout(buttons)
        column.addWidget(self.merged)
        column.addWidget(self.dossier, 1)
        self._layers.addWidget(EmptyState("user", self.tr("Choose somebody in the list, or look them up.")))
        # With large text on a small screen the whole pane scrolls.
        self._layers.addWidget(scrolled(person))
        person.setAutoFillBackground(False)
        self.body.addWidget(self._layers, 1)

    def _head(self) -> QHBoxLayout:
        head, words, first = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        head.setSpacing(px(12))
        words.setSpacing(px(2))
        first.addWidget(self._name, 1)
        first.addWidget(self._state)
        words.addLayout(first)
        words.addWidget(self._line)
        words.addWidget(self._stars)
        head.addWidget(self._avatar)
        head.addLayout(words, 1)
        return head

    def _connect(self) -> None:
        self._attendance.clicked.connect(lambda: self._emit_id(self.attendance_wanted))
        self._redeem.clicked.connect(lambda: self._emit_id(self.redeem_wanted))
        self._edit.clicked.connect(lambda: self.edit_wanted.emit(self.card))
        self._debt.clicked.connect(self._clear_debt)
        self.dossier.edit_wanted.connect(lambda: self.edit_wanted.emit(self.card))
        self.dossier.undo_wanted.connect(self.undo_wanted)
        self.merged.undo_wanted.connect(self.undo_wanted)
        self._merge.clicked.connect(lambda: self.merge_wanted.emit(self.card))
        explained(self._points, lambda: self.why_wanted.emit(self.card, Why.POINTS, None))
        explained(self._hours, lambda: self.why_wanted.emit(self.card, Why.HOURS, None))
        month = self._context.today().replace(day=1)
        explained(self._month, lambda: self.why_wanted.emit(self.card, Why.HOURS, month))

    def _clear_debt(self) -> None:
        if self.card is not None:
            self._families.clear_debt(self.card)

    def _emit_id(self, wanted: SignalInstance) -> None:
        """Whoever is on the screen is meant, not somebody whose card is still on its way."""
        if self.card is not None:
            wanted.emit(self.card.volunteer_id)
