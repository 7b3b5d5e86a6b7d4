"""The desk itself: rail, omnibox, person in hand, pages – and every key of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.ui import drafts, keys
from stationdesk.ui.accessibility import named
from stationdesk.ui.days.banner import DayBanner
from stationdesk.ui.keyhelp import KeyHelp
from stationdesk.ui.omnibox import Omnibox
from stationdesk.ui.pages import CLOSING, START, PageStack
from stationdesk.ui.rail import Rail
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.scanroutes import ScanRoutes
from stationdesk.ui.stationname import StationName
from stationdesk.ui.striproom import StripRoom
from stationdesk.ui.theme import px
from stationdesk.ui.topbar import TopBar
from stationdesk.ui.widgets import scrolled
from stationdesk.ui.widgets.rowlist import is_typed

if TYPE_CHECKING:
    from collections.abc import Callable

    from stationdesk.queries.volunteers import VolunteerRow
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_TICK_MS = 5000
_TYPED_IS_SOUGHT = frozenset({START, "attendance"})
"""Pages of lists: what is typed there and is no key of theirs looks somebody up."""


_COUNT_VISITS = frozenset({START, "visits"})
"""Pages that have tiles to count visits with."""


class DeskArea(QWidget):
    """Everything between the window's edges while somebody is signed in."""

    def __init__(self, context: DeskContext, actions: Actions, lock: Callable[[], None]) -> None:
        super().__init__()
        self._context, self._actions, self._lock = context, actions, lock
        self.rail = Rail()
        self.omnibox = Omnibox(context, self)
        self.top = TopBar(context, self.omnibox.field)
        self.banner = DayBanner(context, actions.days)
        self.pages = PageStack(context, actions)
        self._strip_room = StripRoom(context, actions, self.pages, self)
        self.strip = self._strip_room.strip
        self._station = StationName(context, self.rail, self.top, self)
        self.routes = ScanRoutes(context, actions, self.pages, self.omnibox)
        self.help = KeyHelp(self, self.pages)
        self._clock = QTimer(self, interval=_TICK_MS)
        self._arrange()
        self._connect()
        self.shortcuts = keys.bind(self, self.acts())

    def acts(self) -> dict[str, Callable[[], None]]:
        """Return what each key of the table does."""
        return {
            "omnibox": self.omnibox.field.focus,
            "attendance": lambda: self._for_marked(self._actions.attendance.toggle),
            "redeem": lambda: self._for_marked(self._actions.redemptions.open_for_person),
            "lending": lambda: self._for_marked(self._actions.lending.toggle),
            "visit": self._begin_visit,
            "make_up": self._actions.attendance.make_up,
            "register": self._register,
            "reprint": self._actions.redemptions.reprint_last,
            "undo": self._actions.undo.undo_last,
            "why": self._actions.why.ask,
            "desk": lambda: self.open_page("desk"),
            "volunteers": lambda: self.open_page("volunteers"),
            "attendance_page": lambda: self.open_page("attendance"),
            "redemptions": lambda: self.open_page("redemptions"),
            "stock": lambda: self.open_page("stock"),
            "visits": lambda: self.open_page("visits"),
            "settings": lambda: self.open_page("settings"),
            "closing": lambda: self._actions.days.close_page(),
            "training": self._context.training_wanted.emit,
            "lock": self._lock,
            "back": self.go_back,
            "help": self.help.toggle,
        }

    def start(self) -> None:
        """Begin the work of somebody who has just signed in."""
        self._station.ask()
        self.open_page(self.pages.name)
        self.omnibox.field.focus()
        self._clock.start()
        self.banner.look()
        self._actions.days.begin()

    def unsaved(self) -> str:
        """Return the sentence about what was typed and would be lost; empty when there is nothing."""
        return drafts.unsaved(self.pages)

    def retire(self) -> None:
        """Make room for a desk built anew: keep what is typed, tick no more, leave the keys to the other."""
        drafts.put_away(self.pages)
        self._clock.stop()
        for shortcut in self.shortcuts:
            shortcut.setEnabled(False)

    def open_page(self, name: str) -> None:
        """Open a page by its name; say so when something half filled in stays behind."""
        self.omnibox.clear()
        before = self.pages.name
        self.pages.open(name)
        if before == "volunteers" != name:
            self._tell_draft()

    def go_back(self) -> None:
        """One level back: help, list, message, the page's own level, the person in hand, the cursor."""
        if self.help.close_if_open() or self.omnibox.clear():
            return
        if self._context.result.text:
            self._context.result.dismiss()
        elif self.pages.go_back():
            return
        elif self._context.person.volunteer_id is not None:
            self._context.person.clear()
        self.omnibox.field.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        elif self.pages.takes_key(event):
            event.accept()
        elif self.pages.name in _TYPED_IS_SOUGHT and is_typed(event):
            self.omnibox.field.type(event.text())
        else:
            super().keyPressEvent(event)

    def _for_marked(self, act: Callable[[], None]) -> None:
        """Do what a key says for whoever is marked in the omnibox, as soon as their card is there."""
        marked = self.omnibox.marked
        if marked is None:
            act()
            return
        self.omnibox.clear()
        self._leave_settings()
        self._context.person.take(marked.volunteer_id, lambda _card: act())

    def _begin_visit(self) -> None:
        """Put the keys where visits are counted, on the page in front if it has such a place."""
        if self.pages.name not in _COUNT_VISITS:
            self.open_page(START)
        begin: Callable[[], None] = self.pages.page(self.pages.name).begin_visit  # type: ignore[attr-defined]
        begin()
        if self.omnibox.field.text_field.hasFocus():
            begin()  # a question that was open has been left, and gave the keys to the omnibox

    def _tell_draft(self) -> None:
        """Say where the form is that somebody turned away from."""
        if not drafts.is_form_open(self.pages):
            return
        words = self.tr("The form is kept as you left it; nothing is saved yet.")
        back = (self.tr("Back to the form"), keys.cap("volunteers"), lambda: self.open_page("volunteers"))
        self._context.result.tell(Kind.LOOK, words, action=back)

    def _register(self) -> None:
        """Open the form for somebody new, with the name that was looked for."""
        text = self.omnibox.text
        self.open_page("volunteers")
        register: Callable[[str], None] = self.pages.page("volunteers").register  # type: ignore[attr-defined]
        register("" if any(character.isdigit() for character in text) else text)

    def _arrange(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(14), px(20), px(14))
        column.setSpacing(px(14))
        for part in (self.top, self.banner, self.strip):
            column.addWidget(part)
        # With very large text a page may need more room than there is: then it scrolls, it is never cut.
        around = self._around = scrolled(self.pages)
        around.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        column.addWidget(around, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        named(self, "desk_area")

    def _connect(self) -> None:
        self.rail.page_wanted.connect(self._rail_pressed)
        self.rail.lock_wanted.connect(self._lock)
        self.pages.shown.connect(self._page_shown)
        self.omnibox.person_chosen.connect(self._take)
        self.omnibox.code_entered.connect(self.routes.typed)
        self._context.page_wanted.connect(self.open_page)
        self._context.omnibox_wanted.connect(self.omnibox.field.focus)
        self._clock.timeout.connect(self._tick)

    def _rail_pressed(self, name: str) -> None:
        if name == CLOSING.name:
            self._actions.days.close_page()
        else:
            self.open_page(name)

    def _leave_settings(self) -> None:
        if self.pages.name == "settings":
            self.open_page(START)

    def _take(self, row: VolunteerRow) -> None:
        self._leave_settings()
        self._context.person.take(row.volunteer_id)

    def _page_shown(self, name: str) -> None:
        self.rail.show_page(name)
        self._strip_room.show_or_hide()
        QTimer.singleShot(0, self, self._show_top)

    @Slot()
    def _show_top(self) -> None:
        """A page begins at its top, however far the one before was scrolled."""
        for bar in (self._around.verticalScrollBar(), self._around.horizontalScrollBar()):
            bar.setValue(0)

    def _tick(self) -> None:
        self.top.tick()
        self.strip.tick()
