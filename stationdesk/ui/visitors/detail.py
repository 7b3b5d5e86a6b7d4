"""One visitor in full: the file, what it rests on, visits, what was lent and given out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from stationdesk.domain.acts import new_id
from stationdesk.domain.loans import Purpose
from stationdesk.queries import visitor_pages
from stationdesk.services.visits import VisitRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.visitors import words
from stationdesk.ui.visitors.history import History
from stationdesk.ui.widgets import (
    ButtonKind,
    ButtonSize,
    Card,
    EmptyState,
    FlowLayout,
    IconLabel,
    KeyButton,
    label,
)
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.queries.visitor_pages import VisitorPage
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext


class VisitorDetail(QWidget):
    """Shows nothing but a hint until somebody is chosen."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__()
        self.setProperty("plain", True)
        self._context, self._actions = context, actions
        self._page: VisitorPage | None = None
        self._has_rows = True
        self._wanted: UUID | None = None
        self._hint = EmptyState("contact", self.tr("Choose somebody to see the whole file."))
        self._card = named(Card(" "), "visitor_card")
        self._facts = QGridLayout()
        self._consent = IconLabel("file-text", "", tone="quiet", size="small")
        self._visit = named(
            KeyButton(self.tr("Count a visit"), "Enter", icon="plus", kind=ButtonKind.PRIMARY),
            "visitor_visit",
        )
        self._rest: dict[str, KeyButton] = {}
        self._history = History(context)
        self._arrange()
        self.show_visitor(None)

    @property
    def page(self) -> VisitorPage | None:
        """Whose file is shown."""
        return self._page

    def show_visitor(self, visitor_id: UUID | None) -> None:
        """Show somebody's file, or the hint."""
        self._wanted = visitor_id
        if visitor_id is None:
            self._show(None)
            return
        query = visitor_pages.visitor_page
        self._context.runner.read(self, query, visitor_id, then=self._show, key="visitor")

    def set_empty(self, *, is_empty: bool) -> None:
        """Say nothing where there is nobody to choose."""
        self._has_rows = not is_empty
        self._hint.setVisible(self._page is None and self._has_rows)

    @Slot()
    def visit(self) -> None:
        """Count a visit of the visitor shown, in their category."""
        if self._page is None:
            return
        row = self._page.row
        request = VisitRequest(row.category_id, visitor_id=row.visitor_id)
        self._actions.visits.tap(request, new_id(), lambda: None, row.name)

    def _arrange(self) -> None:
        self._facts.setHorizontalSpacing(px(12))
        self._facts.setVerticalSpacing(px(6))
        self._facts.setColumnStretch(1, 1)
        self._card.set_margins(18, 14)
        self._visit.clicked.connect(self.visit)
        self._card.body.addLayout(self._facts)
        self._card.body.addWidget(self._consent)
        self._card.body.addWidget(self._buttons())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self._hint, 1)
        column.addWidget(self._card)
        column.addWidget(self._history, 1)

    def _buttons(self) -> QWidget:
        made = QWidget()
        made.setProperty("plain", True)
        flow = FlowLayout(made, spacing=8)
        flow.addWidget(self._visit)
        lend = KeyButton(
            self.tr("Lend / return…"), "Alt+L", icon="hand-helping", size=ButtonSize.SMALL, binds=True
        )
        named(lend, "visitor_lend").clicked.connect(self._lend)
        flow.addWidget(lend)
        for name, text, act in (
            ("visitor_change", self.tr("Change…"), self._change),
            ("visitor_print_card", self.tr("Print the card"), self._print_card),
            ("visitor_show_phone", self.tr("Whole number…"), self._show_phone),
            ("visitor_extract", self.tr("All that is held…"), self._extract),
            ("visitor_withdraw", self.tr("Withdraw consent, close"), self._withdraw),
        ):
            kind = ButtonKind.DANGER if name == "visitor_withdraw" else ButtonKind.SECONDARY
            button = self._rest[name] = named(KeyButton(text, kind=kind, size=ButtonSize.SMALL), name)
            button.clicked.connect(act)
            flow.addWidget(button)
        return made

    def _show(self, page: VisitorPage | None) -> None:
        if page is not None and page.row.visitor_id != self._wanted:
            return
        self._page = page
        self._hint.setVisible(page is None and self._has_rows)
        self._card.setVisible(page is not None)
        self._history.setVisible(page is not None)
        if page is None:
            return
        row = page.row
        self._card.set_title(row.name)
        self._card.set_aside(row.number)
        self._fill(page)
        self._consent.set_text(words.consent_words(page.consent) if page.consent is not None else "")
        self._rest["visitor_show_phone"].setEnabled(bool(page.phone_masked))
        self._history.show_page(page)

    def _fill(self, page: VisitorPage) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        row = page.row
        until = row.keep_until.isoformat() if row.keep_until else ""
        visits = self.tr("{n:time|times}").format(n=number_text(row.visits))
        if row.last_on is not None:
            visits += self.tr(", last on {day}").format(day=row.last_on.isoformat())
        facts = (
            (self.tr("Category"), row.category),
            (self.tr("Platform"), row.platform),
            (self.tr("Delivery point"), row.delivery_point),
            (self.tr("Phone"), page.phone_masked),
            (self.tr("Was here"), visits),
            (self.tr("Has out"), words.still_here(self._context, page, Purpose.LEND)),
            (self.tr("Left here"), words.still_here(self._context, page, Purpose.DROP_OFF)),
            (self.tr("Kept until"), until),
        )
        for number, (name, value) in enumerate((name, value) for name, value in facts if value):
            top = Qt.AlignmentFlag.AlignTop
            self._facts.addWidget(label(name, size="small", tone="muted"), number, 0, top)
            self._facts.addWidget(label(value, wrap=True), number, 1, top)

    @Slot()
    def _lend(self) -> None:
        if self._page is not None:
            self._actions.lending.lend_to_visitor(self._page.row)

    @Slot()
    def _change(self) -> None:
        if self._page is not None:
            self._actions.visitors.change(self._page)

    @Slot()
    def _print_card(self) -> None:
        if self._page is not None:
            self._actions.visitors.papers.print_card(self._page.row)

    @Slot()
    def _show_phone(self) -> None:
        if self._page is not None:
            self._actions.visitors.show_phone(self._page.row)

    @Slot()
    def _extract(self) -> None:
        if self._page is not None:
            self._actions.visitors.extracting.ask(self._page.row)

    @Slot()
    def _withdraw(self) -> None:
        if self._page is not None:
            self._actions.visitors.withdraw(self._page.row)
