"""One item in full: its picture, where it lies, what can be done with it, what moved."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from stationdesk.domain.codes import CodeKind
from stationdesk.queries import items
from stationdesk.ui import icons
from stationdesk.ui.accessibility import named
from stationdesk.ui.pictures import Thumbnails
from stationdesk.ui.stock.history import MovementList
from stationdesk.ui.stock.labels import GoodsLabels
from stationdesk.ui.stock.words import lying_line, place_name
from stationdesk.ui.theme import px
from stationdesk.ui.volunteers.linelist import LineList
from stationdesk.ui.widgets import (
    ButtonKind,
    ButtonSize,
    Card,
    Chip,
    Dropdown,
    Figure,
    FlowLayout,
    KeyButton,
    label,
)
from stationdesk.ui.wording import number_text, period_word, points_text
from stationdesk.ui.wording.goods import stock_category_word

if TYPE_CHECKING:
    from stationdesk.queries.items import ItemDetail
    from stationdesk.queries.places import PlaceRow
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_LEAST_HISTORY = 104
_PICTURE, _LYING_ROW, _MOST_LYING = 64, 50, 2


class ItemPanel(Card):
    """Acts are asked for by signals; the section opens their panels."""

    wanted = Signal(str)
    """What is to be done with the item: receive, transfer, write_off, adjust, edit."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__()
        self._context, self._actions = context, actions
        self._item: ItemDetail | None = None
        self._shown_id: UUID | None = None
        self._pictures = Thumbnails(context, self)
        self._pictures.arrived.connect(self._show_picture)
        self._picture = QLabel()
        self._picture.setFixedSize(QSize(px(_PICTURE), px(_PICTURE)))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = label("", size="title", wrap=True)
        self._codes = label("", size="small", tone="muted", wrap=True)
        self._chip = Chip()
        self._figures = {
            "shelf": Figure("", self.tr("on the shelf")),
            "store": Figure("", self.tr("in store")),
            "expired": Figure("", self.tr("expired")),
            "total": Figure("", self.tr("in the house")),
        }
        self._about = label("", size="small", tone="quiet", wrap=True)
        self._lying = LineList("stock_lying", self.tr("Where it lies"), self.tr("None of it is here."))
        self.history = MovementList(context)
        self.history.undo_wanted.connect(actions.undo.undo)
        self.history.number_wanted.connect(self._open_number)
        self.place = named(Dropdown(), "history_place", self.tr("Movements through which place"))
        self.place.chosen.connect(lambda _place: self._show_history())
        self._buttons: dict[str, KeyButton] = {}
        self._labels = GoodsLabels(context, self)
        self._arrange()

    @property
    def item(self) -> ItemDetail | None:
        """The item that is shown."""
        return self._item

    def ask(self, item_id: UUID, on: object, today: object) -> None:
        """Show an item, as of a day."""
        self._context.runner.read(self, items.detail, item_id, on, today, then=self.show_item, key="item")
        self._shown_id = item_id
        self._show_history()

    def show_item(self, item: ItemDetail) -> None:
        """Show what is known of it."""
        row, self._item = item.row, item
        self._title.setText(row.title)
        self._codes.setText(row.codes)
        self._codes.setVisible(bool(row.codes))
        self._chip.set(stock_category_word(row.category), "neutral" if row.is_active else "warn")
        shown = {"shelf": row.on_shelf, "store": row.in_store, "expired": row.expired, "total": row.total}
        tones = {"shelf": "warn" if row.is_low else "ink", "expired": "accent" if row.expired else "muted"}
        for name, pieces in shown.items():
            self._figures[name].set_value(number_text(pieces), tones.get(name, "ink"))
        told = self._told(item)
        self._about.setText(told)
        self._about.setVisible(bool(told))
        self._buttons["label"].setVisible(bool(row.tag))
        today = self._context.today()
        self._lying.set_lines([lying_line(one, row.unit, today) for one in item.lying], keeps_place=True)
        high = px(_LYING_ROW) * max(1, min(len(item.lying), _MOST_LYING))
        self._lying.setFixedHeight(high + px(4))
        self._pictures.want([row.picture_id])
        self._show_picture()

    def set_places(self, places: list[PlaceRow]) -> None:
        """Offer the places whose movements can be looked at by themselves; the chosen one stays."""
        chosen = self.place.value
        everywhere = (None, self.tr("In the whole house"))
        self.place.set_options([everywhere, *((row.place_id, place_name(row)) for row in places)])
        self.place.set_value(chosen)

    def set_past(self, *, is_past: bool) -> None:
        """Of a day before nothing can be done."""
        for name, button in self._buttons.items():
            button.setEnabled(not is_past or name == "why")

    def _told(self, item: ItemDetail) -> str:
        """Return what there should be, what one person gets, what it costs."""
        row, parts = item.row, []
        if row.minimum is not None:
            parts.append(self.tr("at least {n}").format(n=number_text(row.minimum)))
        if row.recommended is not None:
            parts.append(self.tr("fill up to {n}").format(n=number_text(row.recommended)))
        if item.hand_out_limit:
            words = self.tr("{n} for one person {period}")
            period = period_word(item.hand_out_period)
            parts.append(words.format(n=number_text(item.hand_out_limit), period=period))
        for price in item.prices:
            if price.is_active:
                words = self.tr("“{title}” costs {points}")
                parts.append(words.format(points=points_text(price.points_each), title=price.title))
        return " · ".join(parts)

    def _arrange(self) -> None:
        head, words = QHBoxLayout(), QVBoxLayout()
        head.setSpacing(px(12))
        words.setSpacing(px(2))
        title = QHBoxLayout()
        title.addWidget(self._title, 1)
        title.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        words.addLayout(title)
        words.addWidget(self._codes)
        words.addStretch(1)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        figures = QHBoxLayout()
        for figure in self._figures.values():
            figures.addWidget(figure)
        self.body.addLayout(head)
        self.body.addLayout(figures)
        self.body.addWidget(self._about)
        self.body.addWidget(self._make_buttons())
        self.body.addWidget(label(self.tr("Where it lies"), size="small", tone="muted"))
        self.body.addWidget(self._lying)
        moved = QHBoxLayout()
        moved.addWidget(label(self.tr("Movements (Enter: the bill)"), size="small", tone="muted"), 1)
        moved.addWidget(self.place)
        self.body.addLayout(moved)
        self.body.addWidget(self.history, 1)
        self.history.setMinimumHeight(px(_LEAST_HISTORY))

    def _make_buttons(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, spacing=6)
        faces = (
            ("receive", self.tr("Receive"), "Alt+R", "package-plus"),
            ("transfer", self.tr("Move"), "Alt+M", "arrow-right-left"),
            ("write_off", self.tr("Write off"), "Alt+W", "package-minus"),
            ("adjust", self.tr("Correct"), "Alt+C", "scale"),
            ("edit", self.tr("Edit"), "Alt+E", "pencil"),
        )
        for name, words, key, icon in faces:
            kind = ButtonKind.PRIMARY if name == "receive" else ButtonKind.SECONDARY
            binds = name != "receive"  # the section's own button has that key
            button = KeyButton(
                words, key if binds else "", icon=icon, size=ButtonSize.SMALL, binds=binds, kind=kind
            )
            button.clicked.connect(lambda _checked=False, name=name: self.wanted.emit(name))
            self._buttons[name] = named(button, f"item_{name}")
            flow.addWidget(button)
        tag = KeyButton(icon="printer", name=self.tr("Print the label"), size=ButtonSize.SMALL)
        self._buttons["label"] = named(tag, "print_item_label")
        tag.clicked.connect(self._print_label)
        flow.addWidget(tag)
        why = KeyButton(icon="circle-help", name=self.tr("Why this number?"), size=ButtonSize.SMALL)
        self._buttons["why"] = named(why, "why_stock")
        why.clicked.connect(self._explain)
        flow.addWidget(why)
        return holder

    def _show_history(self) -> None:
        if self._shown_id is not None:
            self.history.show_item(self._shown_id, self.place.value)

    @Slot(str)
    def _open_number(self, number: str) -> None:
        if number.startswith(CodeKind.SLIP):
            self._actions.redemptions.show_slip(number)
        else:
            self._actions.stock.scanned(number)

    @Slot()
    def _print_label(self) -> None:
        if self._item is not None:
            self._labels.print(self._item.row.title, self._item.row.tag)

    @Slot()
    def _explain(self) -> None:
        if self._item is not None:
            self._actions.why.of_stock(self._item.row.item_id, self._item.row.title)

    @Slot()
    def _show_picture(self) -> None:
        found = self._pictures.picture(self._item.row.picture_id) if self._item is not None else None
        if found is None:
            found = icons.pixmap("package", "muted", 36, self.devicePixelRatioF())
        else:
            ratio = self.devicePixelRatioF()
            side = round(px(_PICTURE) * ratio)
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            found = found.scaled(side, side, keep, smooth)
            found.setDevicePixelRatio(ratio)
        self._picture.setPixmap(found)
