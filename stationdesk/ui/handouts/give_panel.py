"""The right side: what is handed out, for whom, how many; below it who got it today."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.services.hand_outs import MOST_PIECES
from stationdesk.ui.accessibility import named
from stationdesk.ui.handouts.who_line import WhoLine
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import (
    ButtonKind,
    ButtonSize,
    Card,
    ElidedLabel,
    Figure,
    KeyButton,
    Stepper,
    label,
    set_shown,
)
from stationdesk.ui.widgets.face import Face
from stationdesk.ui.widgets.rowlist import RowList
from stationdesk.ui.wording import number_text, time_text
from stationdesk.ui.wording.hand_outs import rule_text

if TYPE_CHECKING:
    from stationdesk.queries.hand_outs import HandableRow, HandedRow
    from stationdesk.services.people_at_hand import Who
    from stationdesk.ui.context import DeskContext

_LIST_HEIGHT = 96


class GivePanel(QWidget):
    """`wanted` gets whom it is for, the name to say, and the pieces."""

    wanted = Signal(object, str, int)
    undo_wanted = Signal(object)
    sheet_wanted = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._row: HandableRow | None = None
        self.who = named(WhoLine(context), "who_line", self.tr("For whom"))
        self.pieces = named(Stepper(self.tr("Pieces"), 1, least=1, most=MOST_PIECES), "hand_out_pieces")
        self.button = named(
            KeyButton("", "Enter", kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE), "hand_out"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self._form())
        column.addWidget(self._today(), 1)
        self.who.entered.connect(self._entered)
        self.button.clicked.connect(self.who.enter)
        self.pieces.changed.connect(self._say_button)
        self.show_item(None)

    @property
    def item_id(self) -> UUID | None:
        """What is being handed out."""
        return self._row.item_id if self._row is not None else None

    def show_item(self, row: HandableRow | None) -> None:
        """Hand out this item from now on."""
        is_another = row is None or row.item_id != self.item_id
        self._row = row
        for part in (self.who, self.pieces, self.button):
            part.setEnabled(row is not None)
        if row is None:
            self._title.setText(self.tr("Choose what is handed out"))
            self._rule.setText(self.tr("by its number, by name, or scan its barcode"))
            self._left.set_value("–")
        else:
            self._title.setText(row.title)
            self._rule.setText(self._rule_words(row))
            self._left.set_value(number_text(row.on_hand), "ink" if row.on_hand else "warn")
        if is_another:
            self.pieces.set_value(1)
            self.who.empty()
        self._say_button()

    def show_handed(self, rows: list[HandedRow]) -> None:
        """Show who got it today, the last first."""
        self.handed.set_faces([self._face(row) for row in rows])
        standing = [row for row in rows if not row.is_undone]
        words = self.tr("{n:time|times}, {pieces} in all").format(
            n=number_text(len(standing)), pieces=number_text(sum(row.pieces for row in standing))
        )
        self._card.set_aside(words if standing else "")
        set_shown(self._nobody, is_shown=not rows)
        set_shown(self.handed, is_shown=bool(rows))

    def next_one(self) -> None:
        """Be ready for the next person."""
        self.who.empty()
        self.pieces.set_value(1)
        self.who.setFocus()

    def try_again(self) -> None:
        """Leave what was typed, to be mended."""
        self.who.setFocus()
        self.who.selectAll()

    def _form(self) -> QWidget:
        card = Card()
        card.set_stripe("accent")
        self._title = ElidedLabel("", size="headline", lines=2)
        self._rule = label("", tone="muted", wrap=True)
        self._left = Figure("", self.tr("left here"), centered=True)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self._title)
        words.addWidget(self._rule)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self._left)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.who, 1)
        row.addWidget(self.pieces)
        card.body.addLayout(head)
        card.body.addLayout(row)
        hint = self.tr("Somebody not on file: name and the last 4 digits of the phone, such as Zeng 5678")
        card.body.addWidget(label(hint, size="small", tone="muted", wrap=True))
        card.body.addWidget(self.button)
        return card

    def _today(self) -> QWidget:
        self._card = Card(self.tr("Handed out today"))
        self.handed = named(RowList(self.tr("Handed out today")), "handed_list")
        self.handed.setMinimumHeight(px(_LIST_HEIGHT))
        self.handed.acted.connect(self.undo_wanted)
        self._nobody = label(
            self.tr("Nobody yet. A card that is scanned counts at once."), tone="muted", wrap=True
        )
        sheet = named(KeyButton(self.tr("Sign-off sheet"), "Alt+P", icon="printer", binds=True), "sign_off")
        sheet.clicked.connect(self.sheet_wanted)
        self._card.body.addWidget(self._nobody, 0, Qt.AlignmentFlag.AlignTop)
        self._card.body.addWidget(self.handed, 1)
        self._card.body.addWidget(sheet)
        for part in (self._nobody, self.handed):
            part.hide()
        return self._card

    def _rule_words(self, row: HandableRow) -> str:
        if row.limit is None or not row.is_limited:
            return self.tr("no limit; nobody has to be named")
        return rule_text(row.limit, row.period)

    def _face(self, row: HandedRow) -> Face:
        name = row.name or self.tr("nobody named")
        tail = self.tr("…{tail}").format(tail=row.phone_tail) if row.phone_tail else ""
        detail = " · ".join(
            filter(None, (self.tr("× {n}").format(n=number_text(row.pieces)), tail, row.operator))
        )
        return Face(
            key=row.act_id,
            lead=time_text(self._context.local(row.at)),
            title=name if self._row is not None else f"{row.title} → {name}",
            detail=detail,
            remark=self.tr("undone") if row.is_undone else "",
            chip_tone="warn",
            button="" if row.is_undone else self.tr("Undo"),
            is_faint=row.is_undone,
            is_time=True,
        )

    def _say_button(self) -> None:
        row = self._row
        if row is None:
            self.button.set_texts(self.tr("Hand out"))
        else:
            words = self.tr("Hand out {n} {unit}")
            self.button.set_texts(words.format(n=number_text(self.pieces.value), unit=row.unit))
        hint = self.tr("Card, or name")
        if row is not None and not row.is_limited:
            hint = self.tr("Card, name, or nobody")
        self.who.setPlaceholderText(hint)

    def _entered(self, who: Who, name: str) -> None:
        self.wanted.emit(who, name, self.pieces.value)
