"""The page of volunteers: the list with the person beside it, or the form."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.volunteers.browser import VolunteerBrowser
from stationdesk.ui.volunteers.listacts import ListActs
from stationdesk.ui.volunteers.listside import PersonSide
from stationdesk.ui.volunteers.merging import Merging
from stationdesk.ui.volunteers.registering import Registering
from stationdesk.ui.widgets import ButtonKind, KeyButton
from stationdesk.ui.wrappingheader import WrappingHeader

if TYPE_CHECKING:
    from collections.abc import Callable

    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.volunteers.detail import VolunteerDetail
    from stationdesk.ui.volunteers.form import VolunteerForm

_DETAIL_WIDTH, _DETAIL_SHARE = 417, 0.44


class VolunteersPage(QWidget):
    """Selecting takes nobody in hand; Enter, F2, F3 and the buttons do."""

    RELOAD_ON = frozenset(
        {
            "volunteers",
            "teams",
            "households",
            "presence",
            "service_records",
            "hour_reviews",
            "points_moves",
        }
    )

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__()
        self._context, self._actions = context, actions
        self._is_stale = True
        self.head = WrappingHeader(self.tr("Volunteers"))
        self._new = named(KeyButton("", "Ctrl+N", icon="user-plus", kind=ButtonKind.PRIMARY), "new_volunteer")
        self.browser = VolunteerBrowser(context)
        self.acts = ListActs(context, self.browser)
        self.side = PersonSide(context, actions)
        self.registering = Registering(context, actions, self)
        self.merging = Merging(context, actions, self)
        self._layers = QStackedLayout(self)
        self._arrange()
        self._connect()
        self._form_closed()

    @property
    def detail(self) -> VolunteerDetail:
        """The person beside the list."""
        return self.side.detail

    @property
    def form(self) -> VolunteerForm:
        """The form, in front of the list while it is open."""
        return self.registering.form

    @property
    def hides_person(self) -> bool:
        """Whether the form lies over the person shown beside the list."""
        return self.registering.is_open

    def opened(self) -> None:
        """The page came to front."""
        self.registering.go_on()
        if self._is_stale:
            self._reload()
        card = self._context.person.card
        if card is not None and self.detail.volunteer_id is None:
            self.detail.show_person(card.volunteer_id)
        (self.form.fields.name if self.registering.is_open else self.browser.view).setFocus()

    def register(self, name: str = "") -> None:
        """Open the form for somebody new, or where it was left."""
        self.registering.register(name, self.browser.filters.category)

    def go_back(self) -> bool:
        """Leave the form for the list; what was typed is kept. Return whether it was open."""
        if not self.registering.is_open:
            return False
        self.registering.leave()
        return True

    def event(self, event: QEvent) -> bool:
        # F2 and F3 are for the person shown here, not the one in hand, while the keys are in this page.
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._button_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.side.setFixedWidth(min(px(_DETAIL_WIDTH), round(self.width() * _DETAIL_SHARE)))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        button = self._button_of(event)
        if button is not None:
            button.click()
        else:
            super().keyPressEvent(event)

    def _button_of(self, event: QKeyEvent) -> KeyButton | None:
        return None if self.registering.is_open else self.detail.button_of(event)

    def _taking(self, act: Callable[[], None]) -> Callable[[UUID], None]:
        """Return what takes somebody in hand and does an act with them."""
        return lambda volunteer_id: self._context.person.take(volunteer_id, lambda _card: act())

    @Slot(object)
    def _person_changed(self, card: VolunteerCard | None) -> None:
        if card is None or card.volunteer_id == self.detail.volunteer_id:
            self.detail.refresh()
            return
        if card.volunteer_id != self.browser.current:
            self.browser.leave_row()
        self.detail.show_person(card.volunteer_id)

    @Slot()
    def _form_opened(self) -> None:
        if self._layers.indexOf(self.form) < 0:
            self._layers.addWidget(self.form)
        self._layers.setCurrentWidget(self.form)

    @Slot()
    def _form_closed(self) -> None:
        self._layers.setCurrentIndex(0)
        has_draft = self.registering.has_draft
        self._new.set_texts(self.tr("Go on registering") if has_draft else self.tr("New volunteer"))
        self.browser.view.setFocus()

    @Slot(frozenset)
    def _tables_changed(self, tables: frozenset[str]) -> None:
        if tables & self.RELOAD_ON:
            self._is_stale = True
            if self.isVisible():
                self._reload()

    def _reload(self) -> None:
        self._is_stale = False
        self.browser.reload()
        if self.side.made_detail is not None:
            self.side.made_detail.refresh()

    def _arrange(self) -> None:
        for button in (self.acts.columns, self.acts.export_button, self._new):
            self.head.add_action(button)
        both, row, column = QWidget(), QHBoxLayout(), QVBoxLayout()
        row.setSpacing(px(14))
        row.addWidget(self.browser, 1)
        row.addWidget(self.side)
        both.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.head)
        column.addWidget(self.browser.filters)
        self.browser.filters.comes_after = self._new
        column.addWidget(self.acts.progress)
        column.addLayout(row, 1)
        self._layers.setContentsMargins(0, 0, 0, 0)
        self._layers.addWidget(both)

    def _connect(self) -> None:
        context, browser = self._context, self.browser
        context.runner.tables_changed.connect(self._tables_changed)
        context.person.changed.connect(self._person_changed)
        self._new.clicked.connect(lambda: self.register())
        browser.register_wanted.connect(lambda: self.register())
        browser.selected.connect(lambda volunteer_id: self.detail.show_person(volunteer_id))
        browser.entered.connect(lambda volunteer_id: context.person.take(volunteer_id))
        browser.counted.connect(self.head.set_count)
        self.side.made.connect(self._connect_detail)
        self.registering.opened.connect(self._form_opened)
        self.registering.closed.connect(self._form_closed)
        self.registering.merge_wanted.connect(self.merging.start)

    @Slot(object)
    def _connect_detail(self, detail: VolunteerDetail) -> None:
        detail.attendance_wanted.connect(self._taking(self._actions.attendance.toggle))
        detail.redeem_wanted.connect(self._taking(self._actions.redemptions.open_for_person))
        detail.edit_wanted.connect(self.registering.edit)
        detail.undo_wanted.connect(self._actions.undo.undo)
        detail.merge_wanted.connect(self.merging.start)
        detail.why_wanted.connect(self._actions.why.of_person)
