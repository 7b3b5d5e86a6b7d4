"""The screen of a count: scan away at the top; what is counted and what is not, and the last lines, below."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from stationdesk.domain.codes import CodeKind, begins_like_code
from stationdesk.domain.stocktakes import CountState
from stationdesk.queries import stock, stocktake_lines
from stationdesk.queries.stocktake_lines import Counted
from stationdesk.ui.accessibility import named
from stationdesk.ui.redemptions.large_text import is_large_text
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.sectionpage import FrontStack
from stationdesk.ui.sidebyside import SideBySide
from stationdesk.ui.stocktakes.counting import Counting
from stationdesk.ui.stocktakes.finish import FinishPanel
from stationdesk.ui.stocktakes.last_scans import LastScans
from stationdesk.ui.stocktakes.lines import CountLines
from stationdesk.ui.stocktakes.paper import CountPaper
from stationdesk.ui.stocktakes.scan_line import ScanLine
from stationdesk.ui.stocktakes.verdict import Verdict
from stationdesk.ui.stocktakes.words import LOOKS, found_words, scan_words, stocktake_words
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, FlowLayout, KeyButton, label
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from stationdesk.queries.stocktakes import StocktakeRow
    from stationdesk.services.counts import CountReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_SIDE, _LEAST, _HIGH = 310, 330, 300


class CountingView(QWidget):
    """`left` is told when the person goes back to the list, or the count has ended."""

    left = Signal()

    def __init__(self, context: DeskContext, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.counting = Counting(context, actions, self)
        self._paper = CountPaper(context, self)
        self._found = Counted((), ())
        self.line = named(ScanLine(context), "count_line", self.tr("Code, name or number of pieces"))
        self.line.setPlaceholderText(
            self.tr("Scan, or name · a number: so many in all · empty Enter finishes")
        )
        self.verdict = named(Verdict(), "count_verdict")
        self.lines, self.finish = CountLines(), named(FinishPanel(), "finish_panel")
        self.scans = LastScans(context)
        self._build()
        self._connect()

    def show_stocktake(self, row: StocktakeRow) -> None:
        """Go on with a count."""
        self.counting.begin(row)
        self._title.setText(self.tr("Stocktake {number}").format(number=row.number))
        self._what.setText(stocktake_words(row))
        self.lines.show_book(is_shown=row.shows_book)
        self.verdict.say("muted", "scan-line", self.tr("Scan the next piece"))
        self._stack.setCurrentWidget(self.lines)
        self.reload()
        self.line.setFocus()

    def reload(self) -> None:
        """Read where the count stands."""
        row = self.counting.stocktake
        if row is None:
            return
        runner = self._context.runner
        runner.read(self, stocktake_lines.counted, row, then=self._show, key="counted")
        runner.read(self, stocktake_lines.scans, row.stocktake_id, then=self.scans.show_scans, key="scans")
        runner.read(self, stock.items, then=self.line.set_items, key="items")

    def code_scanned(self, text: str) -> bool:
        """Count what was scanned; codes of ours that stand on no goods count nothing."""
        if begins_like_code(text) and text.strip()[:1].upper() != CodeKind.GOODS:
            words = self.tr("{code} stands on no goods; nothing was counted.").format(code=text.strip())
            self._context.result.tell(Kind.STOP, words)
            self.verdict.say("accent", "circle-help", words)
        else:
            self.counting.scan(text)
        return True

    def go_back(self) -> bool:
        """From the last step back to counting, from there back to the list."""
        if self._stack.currentWidget() is self.finish:
            self._count_on()
        else:
            self.left.emit()
        return True

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self._head())
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(self.line, 1)
        top.addWidget(self.verdict, 1)
        column.addLayout(top)
        self._stack = FrontStack()
        for part in (self.lines, self.finish):
            self._stack.addWidget(part)
        body = SideBySide(self._stack, self.scans, width=_SIDE, least=_LEAST, high=_HIGH)
        column.addWidget(body, 1)

    def _head(self) -> QWidget:
        self._title, self._what = label("", size="title"), label("", tone="quiet")
        back = named(KeyButton(self.tr("All stocktakes"), "Esc", icon="chevron-left"), "count_back")
        back.clicked.connect(self.left)
        paper = named(KeyButton(self.tr("Count sheet"), "Alt+P", icon="printer", binds=True), "count_print")
        paper.clicked.connect(self._print)
        give_up = named(KeyButton(self.tr("Give up"), icon="x"), "count_abandon")
        give_up.clicked.connect(self.counting.abandon)
        done = named(
            KeyButton(self.tr("Finish…"), "Alt+F", icon="check", kind=ButtonKind.PRIMARY, binds=True),
            "count_finish",
        )
        done.clicked.connect(self._finish)
        head = QWidget()
        # In large text they take several lines.
        row: QLayout = FlowLayout(head, spacing=10) if is_large_text() else QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        for part in (self._title, self._what, back, paper, give_up, done):
            row.addWidget(part)
        if isinstance(row, QHBoxLayout):
            row.insertStretch(2, 1)
        return head

    def _connect(self) -> None:
        self.line.scanned.connect(self.code_scanned)
        self.line.picked.connect(self.counting.add)
        self.line.pieces_said.connect(self._pieces_said)
        self.line.finish_wanted.connect(self._finish)
        self.line.last_unwanted.connect(self._take_back)
        self.counting.found.connect(self._counted)
        self.counting.refused.connect(self._refused)
        self.counting.taken_back.connect(self._taken_back)
        self.counting.ended.connect(self.left)
        self.finish.left.connect(self._count_on)
        self.finish.finalise_wanted.connect(self.counting.finalise)
        self.lines.none_wanted.connect(self._none_of)

    def _show(self, found: Counted) -> None:
        self._found = found
        self.lines.show_count(found)
        self.finish.show_count(found)

    def _counted(self, receipt: CountReceipt) -> None:
        row = self.counting.stocktake
        if row is None:
            return
        shown = LOOKS[receipt.state]
        sentence = scan_words(receipt, shows_book=row.shows_book)
        title = receipt.title or receipt.code
        figure = number_text(receipt.counted_pieces)
        detail = found_words(receipt.state, receipt.how)
        if receipt.state is CountState.ELSEWHERE:
            detail = sentence
        elif receipt.state is CountState.UNKNOWN:
            detail = self.tr("Unknown code · counts as soon as an item has it as its barcode")
        elif row.shows_book and receipt.item_id is not None:
            book = self.tr("{state} · the book has {book}")
            detail = book.format(state=detail, book=number_text(receipt.book_pieces))
        self.verdict.say(shown.tone, shown.icon, title, detail, figure)
        self._context.result.tell(shown.kind, sentence)
        self._count_on()

    def _pieces_said(self, pieces: int) -> None:
        if not self.counting.say_pieces(pieces):
            words = self.tr("Scan first, then say how many there are.")
            self.verdict.say("warn", "triangle-alert", words)
            self._context.result.tell(Kind.LOOK, words)

    def _take_back(self) -> None:
        if not self.counting.take_back():
            words = self.tr("Nothing of this sitting to take back; older lines are undone by Ctrl+Z.")
            self._context.result.tell(Kind.LOOK, words)

    def _taken_back(self, sentence: str) -> None:
        self.verdict.say("muted", "undo-2", sentence)
        self._context.result.tell(Kind.OK, sentence)
        self._count_on()

    def _refused(self, sentence: str) -> None:
        self.verdict.say("accent", "octagon-x", sentence)

    @Slot()
    def _finish(self) -> None:
        if not self._found.counted:
            words = self.tr("Nothing is counted yet. Scan the goods, one after the other.")
            self._context.result.tell(Kind.LOOK, words)
            return
        self._stack.setCurrentWidget(self.finish)
        self.finish.take_focus()

    @Slot()
    def _count_on(self) -> None:
        self._stack.setCurrentWidget(self.lines)
        self.line.setFocus()

    def _none_of(self, item_ids: list[UUID]) -> None:
        self.counting.none_of(item_ids)
        self.line.setFocus()

    def _print(self) -> None:
        if self.counting.stocktake is not None:
            self._paper.put_out(self.counting.stocktake)
