"""The section of lending: who has what, what is late, left here, reserved; things and kinds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.domain.codes import CodeKind, looks_like_barcode, looks_like_code
from stationdesk.ui import keys
from stationdesk.ui.accessibility import named
from stationdesk.ui.firstkeys import LiveSection
from stationdesk.ui.lending.deeds import Deeds
from stationdesk.ui.lending.detail import Detail, KindDetail, LoanDetail, ReservationDetail
from stationdesk.ui.lending.lists import LendingLists
from stationdesk.ui.lending.overdue import OverduePrinting
from stationdesk.ui.lending.thing_detail import ThingDetail
from stationdesk.ui.lending.view import LendingView, Which, lending_view
from stationdesk.ui.sidebyside import SideBySide
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, FlowLayout, KeyButton

if TYPE_CHECKING:
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_OWN = frozenset({CodeKind.EQUIPMENT.value, CodeKind.TICKET.value})
_SIDE, _LEAST, _HIGH, _GAP = 360, 320, 330, 14


class LendingSection(LiveSection):
    """A list left, what is chosen in it in full at the right; Enter does the first thing there."""

    RELOAD_ON: ClassVar[frozenset[str]] = frozenset(
        {"loans", "loan_endings", "loan_renewals", "reservations", "reservation_endings", "things",
         "thing_kinds", "acts", "volunteers", "visitors", "service_points"}
    )  # fmt: skip

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context)
        self._actions = actions
        actions.lending.list_wanted.connect(self._list_wanted)
        self.rebuild()

    def build(self) -> QWidget:
        """Return buttons, list and details."""
        self._deeds = Deeds(self._context, self._actions, self)
        self._overdue = OverduePrinting(self._context, self)
        self._lists = LendingLists(self._context)
        self._deeds.kind_added.connect(partial(self._lists.choose_row, Which.KINDS))
        self._loan = LoanDetail(self._context, self._deeds)
        self._reservation = ReservationDetail(self._context, self._deeds)
        self._thing = ThingDetail(self._context, self._deeds)
        self._kind = KindDetail(self._context, self._deeds)
        self._lists.chosen.connect(self._show_chosen)
        self._lists.pressed.connect(self._press)
        self._lists.begun.connect(self._actions.lending.toggle)
        content, right = QWidget(), QWidget()
        right.setProperty("plain", True)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, 0, 0)
        for detail in self._details():
            side.addWidget(detail)
        side.addStretch(1)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(_GAP))
        column.addWidget(self._make_buttons())
        column.addWidget(SideBySide(self._lists, right, width=_SIDE, least=_LEAST, high=_HIGH), 1)
        return content

    def first_part(self) -> QWidget:
        return self._lists.front

    def ask(self) -> None:
        """Read what is out, left, reserved, and what there is."""
        self._context.runner.read(self, lending_view, self._context.now(), then=self._show, key="lending")

    def code_scanned(self, text: str) -> bool:
        """A tag, a barcode of a thing or a ticket is followed here; other codes of ours go their way."""
        if looks_like_code(text) and text.strip()[:1].upper() not in _OWN:
            return False
        if looks_like_barcode(text):
            unknown = partial(self._actions.lending.scanned, text)
            self._actions.lending.product_scanned(
                text, lambda: self._actions.stock.product_scanned(text, unknown)
            )
        else:
            self._actions.lending.scanned(text)
        return True

    def person_scanned(self, volunteer_id: UUID) -> bool:
        """A scanned person is who borrows or gives back."""
        self._context.person.take(volunteer_id, lambda _card: self._actions.lending.toggle())
        return True

    def go_back(self) -> bool:
        """From any other list back to what is out."""
        if self._lists.which is Which.OUT:
            return False
        self._lists.choose(Which.OUT)
        return True

    def _details(self) -> tuple[Detail, ...]:
        return self._loan, self._reservation, self._thing, self._kind

    def _make_buttons(self) -> QWidget:
        lend = KeyButton(
            self.tr("Lend / return"), keys.cap("lending"), icon="hand-helping", kind=ButtonKind.PRIMARY
        )
        leave = KeyButton(self.tr("Leave something…"), "Alt+L", icon="shirt", binds=True)
        reserve = KeyButton(self.tr("Reserve…"), "Alt+R", icon="calendar-clock", binds=True)
        late = KeyButton(self.tr("Print what is overdue"), "Alt+P", icon="printer", binds=True)
        kind = KeyButton(self.tr("New kind…"), "Alt+N", icon="plus", binds=True)
        lend.clicked.connect(lambda: self._actions.lending.toggle())
        leave.clicked.connect(lambda: self._actions.lending.forms.leave())
        reserve.clicked.connect(lambda: self._actions.lending.forms.reserve())
        late.clicked.connect(self._overdue.print)
        kind.clicked.connect(lambda: self._deeds.new_kind())
        holder, acts = QWidget(), QWidget()
        flow = FlowLayout(acts, spacing=8)
        buttons = (lend, leave, reserve, late, kind)
        for button, name in zip(buttons, ("lend", "leave", "reserve", "print_late", "new_kind"), strict=True):
            flow.addWidget(named(button, f"lending_{name}"))
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(acts, 1)
        return holder

    def _show(self, view: LendingView) -> None:
        self._lists.show_view(view)
        self.loaded()

    @Slot()
    def _show_chosen(self) -> None:
        row, which = self._lists.row, self._lists.which
        shown: Detail | None = None
        if row is not None:
            shown = self._detail_of(which)
            shown.show_row(row)  # type: ignore[attr-defined]
        for detail in self._details():
            detail.setVisible(detail is shown)

    def _detail_of(self, which: Which) -> Detail:
        details: dict[Which, Detail] = {
            Which.RESERVED: self._reservation,
            Which.THINGS: self._thing,
            Which.KINDS: self._kind,
        }
        return details.get(which, self._loan)

    @Slot()
    def _press(self) -> None:
        if self._lists.row is not None:
            self._detail_of(self._lists.which).press()

    @Slot(str)
    def _list_wanted(self, which: str) -> None:
        self._lists.choose(Which(which))
