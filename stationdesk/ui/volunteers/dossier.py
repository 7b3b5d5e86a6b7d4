"""The tabs of a person; each is read when it is opened, and again when the person changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from stationdesk.queries import acts as act_queries
from stationdesk.queries import service_records as record_queries
from stationdesk.ui.accessibility import named
from stationdesk.ui.attendance.evidence_sums import EvidenceSums
from stationdesk.ui.theme import px
from stationdesk.ui.volunteers.linelist import Line, LineList
from stationdesk.ui.volunteers.lines import LineWords, Statement, told_statement
from stationdesk.ui.volunteers.panels import person_panels
from stationdesk.ui.volunteers.personal import PersonalRecord
from stationdesk.ui.volunteers.pointacts import PointActs
from stationdesk.ui.volunteers.taborder import put_after
from stationdesk.ui.volunteers.tabs import Tabs
from stationdesk.ui.widgets import Segmented, scrolled

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.queries.acts import ActRow
    from stationdesk.queries.service_records import RecordRow
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_LEAST_WIDTH, _LEAST_HEIGHT = 200, 180
RECORDS, POINTS, HISTORY, PERSONAL = "records", "points", "history", "personal"


class Dossier(QWidget):
    """Service records, points with the balance after each line, every act with its Undo, the record."""

    undo_wanted = Signal(object)
    edit_wanted = Signal()

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__()
        self._context = context
        self._card: VolunteerCard | None = None
        self._shown_for: dict[str, UUID] = {}
        self._purses: list[tuple[UUID | None, str]] = []
        records, points = self.tr("Service records"), self.tr("Points")
        history, personal = self.tr("History"), self.tr("Record")
        self.records = LineList("person_records", records, self.tr("No service yet."))
        self.points = LineList("person_points", points, self.tr("No points yet."))
        self.history = LineList("person_history", history, self.tr("Nothing was done yet."))
        self.personal = PersonalRecord(context, actions.approvals)
        self._purse = named(Segmented(self.tr("Whose points")), "person_purse")
        self._acts = PointActs(actions.families)
        self._panels: dict[str, Any] = {}
        panels = [(RECORDS, records, self._records_part()), (POINTS, points, self._points_part())]
        for name, words, panel in person_panels(context, actions):
            self._panels[name] = panel
            panels.append((name, words, panel))
        panels += [(HISTORY, history, self.history), (PERSONAL, personal, scrolled(self.personal))]
        self._names = [name for name, _words, _panel in panels]
        self.tabs = Tabs(panels)
        self.personal.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.tabs.opened.connect(self._opened)
        self.history.undo_wanted.connect(self.undo_wanted)
        self.personal.edit_wanted.connect(self.edit_wanted)
        self._purse.chosen.connect(lambda _account: self._read(POINTS))

    def hasHeightForWidth(self) -> bool:
        # Its tabs scroll: their whole length is nobody's business.
        return False

    def sizeHint(self) -> QSize:
        return QSize(px(_LEAST_WIDTH), px(_LEAST_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_card(self, card: VolunteerCard) -> None:
        """Show somebody's open tab, anew."""
        is_other = self._card is None or self._card.volunteer_id != card.volunteer_id
        self._card = card
        self.personal.show_card(card)
        own, shared = (card.volunteer_id, self.tr("Own")), (card.household_id, card.household)
        self._offer_purses([own, shared] if card.household_id else [own])
        if is_other or self._purse.value is None:
            first = card.household_id if card.earns_for_household and card.household_id else card.volunteer_id
            self._purse.set_value(first)
        self._purse.setVisible(card.household_id is not None)
        self._acts.show_card(card)
        self._read(self._names[self.tabs.number])

    def _offer_purses(self, options: list[tuple[UUID | None, str]]) -> None:
        if options == self._purses:
            return
        self._purses = options
        self._purse.set_options(options)
        after = self.tabs.button(self._names.index(POINTS))
        put_after(after, [*self._purse.findChildren(QAbstractButton), self.points])

    @Slot(int)
    def _opened(self, number: int) -> None:
        name = self._names[number]
        if name != PERSONAL:
            self.personal.hide_numbers()
        self._read(name)

    def _read(self, name: str) -> None:
        if self._card is None:
            return
        runner, person = self._context.runner, self._card.volunteer_id
        if name in self._panels:
            self._panels[name].show_card(self._card)
        elif name == RECORDS:
            self._sums.show_person(person)
            query = record_queries.records_of
            runner.read(self, query, person, then=lambda rows: self._show_records(person, rows), key="tab")
        elif name == POINTS:
            runner.read(
                self,
                told_statement,
                self._purse.value or person,
                person,
                then=lambda found: self._show_points(person, found),
                key="tab",
            )
        elif name == HISTORY:
            history = act_queries.history
            runner.read(self, history, person, then=lambda rows: self._show_history(person, rows), key="tab")

    def _show_records(self, person: UUID, rows: list[RecordRow]) -> None:
        words = self._words()
        self._fill(RECORDS, self.records, person, [words.record(row) for row in rows])

    def _show_points(self, person: UUID, found: Statement) -> None:
        words = self._words()
        lines = [
            words.points(row, found.acts.get(row.act_id), move)
            for row, move in zip(found.rows, found.moves, strict=True)
        ]
        self._fill(POINTS, self.points, person, lines)

    def _show_history(self, person: UUID, rows: list[ActRow]) -> None:
        words = self._words()
        self._fill(HISTORY, self.history, person, [words.act(row) for row in rows])

    def _fill(self, name: str, shown: LineList, person: UUID, lines: list[Line]) -> None:
        shown.set_lines(lines, keeps_place=self._shown_for.get(name) == person)
        self._shown_for[name] = person

    def _words(self) -> LineWords:
        return LineWords(self._context.local, self._context.today())

    def _records_part(self) -> QWidget:
        part = QWidget()
        self._sums = EvidenceSums(self._context)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._sums)
        column.addWidget(self.records, 1)
        return part

    def _points_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._purse)
        column.addWidget(self.points, 1)
        column.addWidget(self._acts)
        return part
