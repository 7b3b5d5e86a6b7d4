"""The form of an item: what it is called, how it is found, how many there should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from stationdesk.domain.errors import (
    AlreadyExists,
    BarcodeTaken,
    InvalidField,
    ItemInUse,
    MissingField,
)
from stationdesk.domain.rewards import LimitPeriod
from stationdesk.domain.stock import StockCategory
from stationdesk.services import items
from stationdesk.services.attachments import Enclosure
from stationdesk.services.items import MOST_PIECES, ItemRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.days.chain_check import open_section
from stationdesk.ui.messages import explain
from stationdesk.ui.pictures import PhotoPicker
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.scan import TAKES_SCANS
from stationdesk.ui.settings.lines import line_of, text_field
from stationdesk.ui.stock.panel import Panel, Told, side_by_side
from stationdesk.ui.stock.words import place_name
from stationdesk.ui.widgets import ButtonSize, Dropdown, FormField, KeyButton
from stationdesk.ui.wording import period_word, points_text
from stationdesk.ui.wording.goods import goods_field_word, stock_category_word

if TYPE_CHECKING:
    from stationdesk.queries.items import ItemDetail
    from stationdesk.queries.places import PlaceRow
    from stationdesk.services.items import ItemReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate
_PICTURE_SIDE = 800
_PERIODS = tuple(LimitPeriod)


class ItemForm(Panel):
    """A new item, or one that is changed; the price in points stands in the settings and is led to."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context, actions, translate("Stock", "New item"), "item_form")
        self._item: ItemDetail | None = None
        self._drops_picture = False
        self.title = text_field(self.tr("Title"), "item_title", required=True, most=100)
        self.unit = text_field(self.tr("Unit"), "item_unit", most=20)
        self.category = named(
            Dropdown([(one, stock_category_word(one)) for one in StockCategory]), "item_category"
        )
        self.barcode = text_field(goods_field_word("barcode"), "item_barcode", most=40)
        line_of(self.barcode).setProperty(TAKES_SCANS, True)
        self.tag = named(QCheckBox(self.tr("Give it a tag of ours to stick on")), "item_tag")
        self.minimum = _Pieces(goods_field_word("minimum"), "item_minimum")
        self.recommended = _Pieces(goods_field_word("recommended"), "item_recommended")
        self.home = named(Dropdown(), "item_home")
        self.limit = _Pieces(goods_field_word("hand_out_limit"), "item_limit")
        self.period = named(Dropdown([(one, _period(one)) for one in _PERIODS]), "item_period")
        self.picture = PhotoPicker(context, self.tr("Picture of the item"), longest_side=_PICTURE_SIDE)
        self.picture.refused.connect(lambda words: context.result.tell(Kind.STOP, words))
        self.no_picture = named(QCheckBox(self.tr("Take the picture away")), "item_no_picture")
        self.listed = named(QCheckBox(self.tr("On the list")), "item_listed")
        self.price = named(KeyButton("", icon="gift", size=ButtonSize.SMALL), "item_price")
        self.price.clicked.connect(lambda: open_section(context, "rewards"))
        self._arrange()

    def first_focus(self) -> QWidget:
        """Return the title."""
        return line_of(self.title)

    def begin(
        self, places: list[PlaceRow], item: ItemDetail | None, barcode: str = "", title: str = ""
    ) -> None:
        """Show an item, or an empty form with what is known of a new one."""
        self._item = item
        row = item.row if item is not None else None
        nowhere = [(None, self.tr("no certain place"))]
        self.home.set_options([*nowhere, *((place.place_id, place_name(place)) for place in places)])
        self.set_title(self.tr("Edit the item") if row is not None else self.tr("New item"))
        line_of(self.title).setText(row.title if row is not None else title)
        line_of(self.unit).setText(row.unit if row is not None else "")
        self.category.set_value(row.category if row is not None else StockCategory.OTHER)
        line_of(self.barcode).setText(row.barcode if row is not None else barcode)
        self.tag.setChecked(row is not None and bool(row.tag))
        self.tag.setEnabled(row is None or not row.tag)
        self.minimum.set(row.minimum if row is not None else None)
        self.recommended.set(row.recommended if row is not None else None)
        self.home.setCurrentIndex(0)
        if row is not None and row.home_id is not None:
            self.home.set_value(row.home_id)
        self.limit.set(item.hand_out_limit if item is not None else None)
        self.period.set_value(item.hand_out_period if item is not None else LimitPeriod.NONE)
        self.picture.show_photo(None)
        self.no_picture.setChecked(False)
        self.no_picture.setVisible(row is not None and row.picture_id is not None)
        self.listed.setChecked(row is None or row.is_active)
        self.listed.setVisible(row is not None)
        self._show_price(item)
        self.go.set_texts(self.tr("Save the changes") if row is not None else self.tr("Add the item"))

    def refuse(self, error: Exception) -> None:
        """Put the cursor in the field at fault."""
        field = _FIELDS.get(type(error), "")
        if isinstance(error, (InvalidField, MissingField)):
            field = error.field
        named_fields = {
            "title": self.title,
            "barcode": self.barcode,
            "minimum": self.minimum,
            "recommended": self.recommended,
            "hand_out_limit": self.limit,
        }
        if field in named_fields:
            named_fields[field].set_error(explain(error))
        super().refuse(error)

    def commit(self) -> None:
        numbers = (self.minimum, self.recommended, self.limit)
        wrong = next((one for one in numbers if not one.is_right), None)
        if wrong is not None:
            wrong.set_error(self.tr("A whole number, or nothing."))
            return
        request = ItemRequest(
            item_id=self._item.row.item_id if self._item is not None else None,
            title=line_of(self.title).text(),
            unit=line_of(self.unit).text(),
            category=self.category.value,
            barcode=line_of(self.barcode).text(),
            wants_tag=self.tag.isChecked(),
            minimum=self.minimum.pieces,
            recommended=self.recommended.pieces,
            home_id=self.home.value,
            hand_out_limit=self.limit.pieces,
            hand_out_period=self.period.value,
            picture=Enclosure(self.picture.photo) if self.picture.photo is not None else None,
            drops_picture=self.no_picture.isChecked(),
            is_active=self.listed.isChecked(),
        )
        self.write(items.put_item, request, self._told)

    def _told(self, receipt: ItemReceipt) -> Told:
        words = self.tr("New item: {title} {tag}") if receipt.is_new else self.tr("Saved: {title} {tag}")
        return words.format(title=receipt.title, tag=receipt.tag).strip(), receipt.item_id

    def _arrange(self) -> None:
        column = self.fields
        column.addWidget(self.title)
        column.addLayout(side_by_side(self.unit, FormField(self.tr("Category"), self.category)))
        column.addWidget(self.barcode)
        column.addWidget(self.tag)
        column.addLayout(side_by_side(self.minimum, self.recommended))
        column.addWidget(FormField(self.tr("Usual place"), self.home))
        column.addLayout(side_by_side(self.limit, FormField(self.tr("How often"), self.period)))
        column.addWidget(self.picture)
        column.addWidget(self.no_picture)
        column.addWidget(self.price)
        column.addWidget(self.listed)
        self.fields.addStretch(1)

    def _show_price(self, item: ItemDetail | None) -> None:
        """Lead to the price; a new item gets one when it is there."""
        self.price.setVisible(item is not None)
        prices = [price for price in item.prices if price.is_active] if item is not None else []
        words = self.tr("Price in the settings: {points}…")
        text = words.format(points=points_text(prices[0].points_each)) if prices else ""
        self.price.set_texts(text or self.tr("Set a price in points…"))


class _Pieces(FormField):
    """A number of pieces that may be missing."""

    def __init__(self, text: str, name: str) -> None:
        self._line = named(QLineEdit(), name)
        self._line.setMaxLength(len(str(MOST_PIECES)))
        super().__init__(text, self._line)

    @property
    def pieces(self) -> int | None:
        """The number, None while there is none."""
        text = self._line.text().strip()
        return int(text) if text.isascii() and text.isdigit() else None

    @property
    def is_right(self) -> bool:
        """Whether it holds a number, or nothing."""
        return self.pieces is not None or not self._line.text().strip()

    @Slot()
    def set(self, pieces: int | None) -> None:
        """Show a number."""
        self._line.setText("" if pieces is None else str(pieces))


_FIELDS: dict[type[Exception], str] = {AlreadyExists: "title", BarcodeTaken: "barcode", ItemInUse: ""}


def _period(period: LimitPeriod) -> str:
    return translate("Stock", "as often as wanted") if period is LimitPeriod.NONE else period_word(period)
