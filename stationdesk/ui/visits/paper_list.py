"""A paper list of visits entered later: its date, its lines by keyboard, one act for the whole list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QDate, QModelIndex, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.domain.acts import new_id
from stationdesk.queries import visits as visit_queries
from stationdesk.services.visits import VisitListLine, VisitListReceipt, VisitListRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.livepage import LivePage
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.rowtable import Column, RowTable
from stationdesk.ui.settings.lines import DayField
from stationdesk.ui.sidebyside import SideBySide
from stationdesk.ui.tableview import styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.visits.legend import Legend
from stationdesk.ui.visits.paper_lines import Choices, LineEntry, hour_words
from stationdesk.ui.widgets import ButtonKind, Card, EmptyState, FormField, KeyButton, label
from stationdesk.ui.wording import number_text
from stationdesk.ui.wording.visits import visits_text

if TYPE_CHECKING:
    from datetime import date

    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_GAP, _SIDE, _LEAST = 14, 300, 520
_TYPED = "visitPaperList"


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line that waits to be entered; `number` tells equal ones apart."""

    number: int
    line: VisitListLine


def choices_of(session: Any, today: date) -> Choices:
    """Return the active categories and services, numbered as on the tiles of the day."""
    view = visit_queries.tap_view(session, today)
    return Choices(view.categories, view.services)


class PaperListSection(LivePage):
    """Lines are kept until the list is entered, also when the page is built anew."""

    RELOAD_ON: ClassVar[frozenset[str]] = frozenset({"visitor_categories", "visit_services"})

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context)
        self._actions, self._act_id = actions, new_id()
        self._typed = context.typed.setdefault(_TYPED, {})
        self._choices = Choices()
        self.rebuild()

    def build(self) -> QWidget:
        """Return date and entry above the lines, what numbers and letters mean at the right."""
        self._day = DayField("list_day")
        self._day.set_on(self._typed.get("on") or self._context.today())
        self._day.dateChanged.connect(lambda _day: self._typed.update(on=self._day.on))
        self._entry = LineEntry()
        self._entry.entered.connect(self._add)
        self._entry.committed.connect(self._commit)
        self._legend = Legend()
        left = QWidget()
        left.setProperty("plain", True)
        main = QVBoxLayout(left)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(px(_GAP))
        main.addWidget(self._make_entry())
        main.addWidget(self._make_lines(), 1)
        self._show_lines()
        return SideBySide(left, self._legend, width=_SIDE, least=_LEAST)

    def opened(self) -> None:
        """The cursor goes to the first field of the next line."""
        super().opened()
        today = self._context.today()
        self._day.setMaximumDate(QDate(today.year, today.month, today.day))
        self._entry.begin()

    def ask(self) -> None:
        """Read the station's lists."""
        today = self._context.today()
        self._context.runner.read(self, choices_of, today, then=self._know, key="choices")

    def go_back(self) -> bool:
        """From the lines to the entry."""
        if not self._view.hasFocus():
            return False
        self._entry.begin()
        return True

    def _make_entry(self) -> Card:
        card = Card(self.tr("Paper list"))
        card.set_aside(self.tr("Enter: next field, next line · empty line: enter the list"))
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(FormField(self.tr("Date of the list"), self._day), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._entry, 1)
        card.body.addLayout(row)
        return card

    def _make_lines(self) -> Card:
        card = Card(self.tr("Lines"))
        self._table: RowTable[TypedLine] = RowTable(self._columns(), key=lambda row: row.number)
        self._view = named(styled_table(model=self._table), "list_lines", self.tr("Lines"))
        self._view.activated.connect(self._take_out)
        delete = QShortcut(QKeySequence("Delete"), self._view)
        delete.activated.connect(lambda: self._take_out(self._view.currentIndex()))
        self._none = EmptyState("file-text", self.tr("The lines of the list appear here before they count."))
        self._save = named(KeyButton("", "Ctrl+Enter", kind=ButtonKind.PRIMARY), "list_save")
        self._save.clicked.connect(self._commit)
        for sequence in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(sequence), self._save)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self._save.click)
        self._how = label(self.tr("Delete takes a line out"), size="small", tone="quiet")
        foot = QHBoxLayout()
        foot.addWidget(self._how, 1)
        foot.addWidget(self._save)
        card.body.addWidget(self._view, 1)
        card.body.addWidget(self._none, 1)
        card.body.addLayout(foot)
        return card

    def _columns(self) -> list[Column[TypedLine]]:
        unknown = self.tr("not known")
        return [
            Column(self.tr("Hour"), lambda row: hour_words(row.line.hour, unknown), width=120),
            Column(self.tr("Category"), lambda row: self._choices.title(row.line.category_id), width=140),
            Column(self.tr("People"), lambda row: number_text(row.line.people), is_number=True, width=80),
            Column(
                self.tr("Services"),
                lambda row: self._choices.titles(row.line.service_ids) or "–",
                width=160,
                stretches=True,
            ),
        ]

    @property
    def _lines(self) -> list[VisitListLine]:
        lines: list[VisitListLine] = self._typed.setdefault("lines", [])
        return lines

    def _know(self, choices: Choices) -> None:
        self._choices = choices
        self._entry.set_choices(choices)
        self._legend.show_choices(choices)
        self._show_lines()

    @Slot(object)
    def _add(self, line: VisitListLine) -> None:
        self._lines.append(line)
        self._show_lines()
        self._view.scrollToBottom()

    @Slot(QModelIndex)
    def _take_out(self, index: QModelIndex) -> None:
        if index.isValid():
            del self._lines[self._table.row(index).number]
            self._show_lines()

    def _show_lines(self) -> None:
        lines = self._lines
        self._table.set_rows([TypedLine(number, line) for number, line in enumerate(lines)])
        people = sum(line.people for line in lines)
        words = self.tr("Enter {lines} lines, {visits}")
        said = words.format(lines=number_text(len(lines)), visits=visits_text(people))
        self._save.set_texts(said, "Ctrl+Enter")
        self._save.setEnabled(bool(lines))
        for part in (self._view, self._how, self._save):
            part.setVisible(bool(lines))
        self._none.setVisible(not lines)

    @Slot()
    def _commit(self) -> None:
        if not self._lines:
            words = self.tr("There is no line yet: type a category’s number and Enter.")
            self._context.result.tell(Kind.LOOK, words)
            return
        request = VisitListRequest(self._day.on, tuple(self._lines))
        self._actions.visits.enter_list(request, self._act_id, self._entered)

    def _entered(self, _receipt: VisitListReceipt) -> None:
        self._act_id = new_id()
        self._lines.clear()
        self._show_lines()
        self._entry.begin()
