"""The visitor file: everybody on it, the chosen one in full; new files with consent only."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stationdesk.domain.codes import CodeKind, InvalidCode, read_code
from stationdesk.queries.visitors import FileFilter, visitor_list
from stationdesk.ui.accessibility import has_keyboard_focus, named
from stationdesk.ui.attendance.listkeys import ENTER, ListKeys
from stationdesk.ui.firstkeys import LiveSection
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.rowtable import RowTable
from stationdesk.ui.sidebyside import SideBySide
from stationdesk.ui.tableview import styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.visitors.chips import DUE, FileChips
from stationdesk.ui.visitors.columns import file_columns
from stationdesk.ui.visitors.detail import VisitorDetail
from stationdesk.ui.visitors.words import figures_words
from stationdesk.ui.widgets import ButtonKind, ButtonSize, Card, EmptyState, KeyButton
from stationdesk.ui.wording import number_text
from stationdesk.ui.wrappingheader import WrappingHeader

if TYPE_CHECKING:
    from stationdesk.queries.visitors import VisitorList, VisitorRow
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_SIDE, _LEAST, _HIGH, _SEARCH = 364, 420, 300, 250
_PAUSE_MS = 150


class VisitorsSection(LiveSection):
    """Typing in the search line filters; Enter in the list counts a visit of the chosen one."""

    RELOAD_ON: ClassVar[frozenset[str]] = frozenset(
        {"visitors", "visitor_categories", "visits", "loans", "loan_endings", "loan_renewals", "hand_outs"}
    )

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context)
        self._actions = actions
        self._wanted: UUID | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.reload)
        actions.visitors.opened.connect(self._choose_when_there)
        self.rebuild()

    def build(self) -> QWidget:
        """Return search line, chips, list and the file at the right."""
        self._search = named(QLineEdit(), "visitor_search", self.tr("Search the visitor file"))
        self._search.setPlaceholderText(self.tr("name, pinyin, platform, phone tail"))
        self._search.setClearButtonEnabled(True)
        self._search.setFixedWidth(px(_SEARCH))
        self._search.textChanged.connect(lambda _text: self._pause.start())
        self._chips = FileChips()
        self._chips.chosen.connect(self.reload)
        self._due = named(KeyButton("", icon="archive", size=ButtonSize.SMALL), "visitors_close_due")
        self._due.clicked.connect(self._actions.visitors.close_due)
        self._table: RowTable[VisitorRow] = RowTable(
            file_columns(self._context.today()), self, key=lambda row: row.visitor_id
        )
        self._view = named(styled_table(model=self._table), "visitors", self.tr("Visitor file"))
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._view.selectionModel().currentRowChanged.connect(self._row_changed)
        ListKeys(self._view, self._press)
        self._empty = EmptyState("contact", "", self.tr("Open a visitor file"), key="Alt+N")
        self._empty.acted.connect(lambda: self._actions.visitors.new())
        self._detail = VisitorDetail(self._context, self._actions)
        self._head = self._make_head()
        content, line = QWidget(), QHBoxLayout()
        line.setSpacing(px(12))
        line.addWidget(self._search, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._chips, 1)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self._head)
        column.addLayout(line)
        column.addWidget(
            SideBySide(self._list_card(), self._detail, width=_SIDE, least=_LEAST, high=_HIGH), 1
        )
        return content

    def first_part(self) -> QWidget:
        return self._view

    def ask(self) -> None:
        """Read who is on file under what was typed and chosen."""
        chip = self._chips.value
        category_id = chip if isinstance(chip, UUID) else None
        wanted = FileFilter(self._search.text(), category_id, only_due=chip == DUE)
        runner, today = self._context.runner, self._context.today()
        runner.read(self, visitor_list, today, wanted, then=self._show, key="visitors")

    def code_scanned(self, text: str) -> bool:
        """A scanned code of the visitor file shows that file."""
        try:
            code = read_code(text)
        except InvalidCode:
            return False
        if code.kind is not CodeKind.VISITOR:
            return False

        def found(row: VisitorRow | None) -> None:
            if row is not None:
                self._choose_when_there(row.visitor_id)
                return
            words = self.tr("Nobody is on the visitor file under {number}.").format(number=code)
            self._context.result.tell(Kind.STOP, words)

        self._actions.visitors.find(text, found)
        return True

    def go_back(self) -> bool:
        """From what was typed or chosen back to everybody."""
        if not self._search.text() and self._chips.value is None:
            return False
        self._search.clear()
        self._chips.choose(None)
        self.reload()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_down = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_down and has_keyboard_focus(self._search) and self._table.rowCount():
            self._pause.stop()
            self._view.setFocus()
            self._view.setCurrentIndex(self._table.index(0, 0))
        else:
            super().keyPressEvent(event)

    def _make_head(self) -> WrappingHeader:
        words = self.tr("Open a visitor file")
        new = KeyButton(words, "Alt+N", icon="user-plus", kind=ButtonKind.PRIMARY, binds=True)
        named(new, "visitors_new").clicked.connect(lambda: self._actions.visitors.new())
        head = WrappingHeader("")
        head.add_action(self._due)
        head.add_action(new)
        return head

    def _list_card(self) -> Card:
        card = Card()
        card.set_margins(4, 4)
        card.body.addWidget(self._view)
        card.body.addWidget(self._empty)
        self._empty.hide()
        return card

    def _show(self, found: VisitorList) -> None:
        figures = found.figures
        self._head.set_count(figures_words(figures) if figures.people else "")
        self._head.setToolTip(self.tr("Different people; how often they come is another figure."))
        self._chips.show_counts(found)
        self._chips.setVisible(bool(figures.people))
        self._search.setVisible(bool(figures.people))
        self._due.setVisible(bool(figures.due))
        self._due.set_texts(
            self.tr("Close {n:file|files} past the last day").format(n=number_text(figures.due))
        )
        self._table.set_rows(found.rows)
        self._view.setVisible(bool(found.rows))
        self._empty.setVisible(not found.rows)
        self._detail.set_empty(is_empty=not found.rows)
        self._say_empty(has_people=bool(figures.people))
        self._choose()
        self.loaded()

    def _say_empty(self, *, has_people: bool) -> None:
        if has_people:
            words = self.tr("Nobody on file is like this.")
        else:
            words = self.tr(
                "Nobody is on file. Water, charging and rest need no name; a file is for riders who borrow "
                "things, leave laundry or get goods, and only with their consent."
            )
        self._empty.set_sentence(words)

    def _choose(self) -> None:
        """Choose who is wanted, else keep who is chosen, else nobody."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            index = self._table.index_of(wanted)
            if index.isValid():
                self._view.setCurrentIndex(index)
                self._view.setFocus()
        index = self._view.currentIndex()
        self._detail.show_visitor(self._table.row(index).visitor_id if index.isValid() else None)

    def _press(self, key: str) -> bool:
        """Enter in the list counts a visit; a double click does not."""
        if key == ENTER:
            self._detail.visit()
        return key == ENTER

    @Slot(object)
    def _choose_when_there(self, visitor_id: UUID) -> None:
        self._wanted = visitor_id
        self._search.clear()
        self._chips.choose(None)
        self._pause.stop()
        self.reload()

    @Slot(QModelIndex, QModelIndex)
    def _row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self._detail.show_visitor(self._table.row(current).visitor_id if current.isValid() else None)
