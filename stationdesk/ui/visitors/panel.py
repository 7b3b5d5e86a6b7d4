"""The form of a visitor's file: a new one beside the text that is agreed to, a known one by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stationdesk.domain.consents import ConsentForm, ConsentPurpose
from stationdesk.queries import visitors as visitor_queries
from stationdesk.queries import visits as visit_queries
from stationdesk.services import visitors
from stationdesk.services.visitors import ChangeRequest, VisitorFields, VisitorRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.consents.notices import notice_sheet, station_row, versions
from stationdesk.ui.consents.noticeview import NoticeView
from stationdesk.ui.households.panel import FormPanel, Plan
from stationdesk.ui.scan import LatinLineEdit
from stationdesk.ui.settings.lines import DayField
from stationdesk.ui.theme import px
from stationdesk.ui.visitors.keeping import KeptFor
from stationdesk.ui.visitors.placefield import PlaceLine
from stationdesk.ui.widgets import Dropdown, FormField, Segmented

if TYPE_CHECKING:
    from stationdesk.queries.stations import StationRow
    from stationdesk.queries.visitor_pages import VisitorPage
    from stationdesk.queries.visits import CategoryRow
    from stationdesk.services.visitors import VisitorReceipt
    from stationdesk.ui.context import DeskContext

_WIDE, _NARROW, _FORM, _TEXT_HEIGHT = 980, 520, 460, 440


class FilePanel(FormPanel):
    """Enter opens or changes the file; Esc asks once before what was typed is dropped."""

    ESC_ASKS = True

    def __init__(self, context: DeskContext, page: VisitorPage | None, name: str = "") -> None:
        super().__init__(context, "visitor_panel")
        self._page = page
        self._station: StationRow | None = None
        self._width = _WIDE if page is None else _NARROW
        self.name = _line("visitor_name", page.row.name if page else name)
        self.category = named(Dropdown(), "visitor_category")
        self.platform = PlaceLine("visitor_platform", page.row.platform if page else "", 60)
        self.point = PlaceLine("visitor_point", page.row.delivery_point if page else "", 100)
        self.phone = named(LatinLineEdit(), "visitor_phone")
        self.phone.setMaxLength(30)
        self.kept = KeptFor(context.today(), page.row.keep_until if page else None)
        self.form = named(
            Segmented(self.tr("How they agreed"), self._forms(), has_keys=False), "visitor_form"
        )
        self.form.set_value(ConsentForm.PAPER)
        self.paper = _line("visitor_paper", "", 60)
        self.day = DayField("visitor_agreed_on")
        self.day.set_on(context.today())
        self.day.setMaximumDate(self.day.date())
        self.text = NoticeView()
        self._texts = versions(context, ConsentPurpose.VISITOR_FILE)
        self._fields = self._make_fields()
        self._watch()
        if page is not None:
            words = self.tr("Change the file {number}").format(number=page.row.number)
            self.arrange(words, self._left())
        else:
            self.arrange(self.tr("Open a visitor file, with consent only"), self._both())
            context.runner.read(self, station_row, then=self._show_station, key="station")
        context.runner.read(self, visit_queries.categories, then=self._show_categories, key="categories")
        context.runner.read(self, visitor_queries.known_places, then=self._offer, key="places")

    @property
    def is_new(self) -> bool:
        """Whether a file is opened, not changed."""
        return self._page is None

    def first_focus(self) -> QWidget:
        return self.name

    def missing(self) -> FormField | None:
        if not self.name.text().strip():
            return self._fields["name"]
        is_unsigned = self.is_new and self.form.value is ConsentForm.PAPER and not self.paper.text().strip()
        return self._fields["paper"] if is_unsigned else None

    def plan(self) -> Plan | None:
        if self.missing() is not None or self.category.value is None:
            return None
        if self._page is not None:
            request = ChangeRequest(self._page.row.visitor_id, self._page.version, self._said())
            return Plan(visitors.change, request)
        is_paper = self.form.value is ConsentForm.PAPER
        opened = VisitorRequest(
            self._said(),
            self._texts[0].version,
            self.form.value,
            self.day.on,
            self.paper.text() if is_paper else "",
        )
        return Plan(visitors.put_visitor, opened)

    def foretell(self, receipt: VisitorReceipt) -> str:
        if not self.is_new:
            return ""
        return self.tr("The file gets the number {number}; it can be scanned.").format(number=receipt.number)

    def outcome(self, receipt: VisitorReceipt | None) -> str:
        return self.tr("Open the file") if self.is_new else self.tr("Change the file")

    def _said(self) -> VisitorFields:
        typed = self.phone.text().strip()
        as_it_was = not self.is_new and not self.phone.isModified()
        return VisitorFields(
            name=self.name.text(),
            category_id=self.category.value,
            keep_until=self.kept.until,
            platform=self.platform.text(),
            delivery_point=self.point.text(),
            phone=None if as_it_was else typed,
        )

    def _forms(self) -> list[tuple[ConsentForm, str]]:
        return [
            (ConsentForm.PAPER, self.tr("Signed on paper")),
            (ConsentForm.ON_SCREEN, self.tr("Read and agreed here")),
        ]

    def _make_fields(self) -> dict[str, FormField]:
        if self._page is not None and self._page.phone_masked:
            self.phone.setPlaceholderText(
                self.tr("{number}, as it is").format(number=self._page.phone_masked)
            )
        return {
            "name": FormField(self.tr("What to call them"), self.name, required=True),
            "category": FormField(self.tr("Category"), self.category),
            "platform": FormField(self.tr("Platform"), self.platform),
            "point": FormField(self.tr("Delivery point"), self.point),
            "phone": FormField(self.tr("Mobile number"), self.phone),
            "form": FormField(self.tr("How they agreed"), self.form),
            "paper": FormField(self.tr("Number of the paper"), self.paper, required=True),
            "day": FormField(self.tr("Agreed on"), self.day),
        }

    def _watch(self) -> None:
        for line in (self.name, self.platform, self.point, self.phone, self.paper):
            line.textChanged.connect(self.look)
        self.category.currentIndexChanged.connect(lambda _number: self.look())
        self.day.dateChanged.connect(lambda _day: self.look())
        self.kept.changed.connect(self._show_text)
        self.form.chosen.connect(self._show_paper)

    def _left(self) -> QWidget:
        left, fields = QWidget(), self._fields
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(_pair(fields["name"], fields["category"]))
        column.addLayout(_pair(fields["platform"], fields["point"]))
        column.addWidget(fields["phone"])
        column.addWidget(self.kept)
        if self.is_new:
            column.addWidget(fields["form"])
            column.addLayout(_pair(fields["paper"], fields["day"]))
        column.addStretch(1)
        return left

    def _both(self) -> QWidget:
        """Return the form beside the text."""
        both, left = QWidget(), self._left()
        left.setFixedWidth(px(_FORM))
        self.text.setFixedHeight(px(_TEXT_HEIGHT))
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(20))
        row.addWidget(left)
        row.addWidget(self.text, 1)
        return both

    def _show_categories(self, rows: list[CategoryRow]) -> None:
        own = self._page.row.category_id if self._page is not None else None
        offered = [row for row in rows if row.is_active or row.category_id == own]
        self.category.set_options([(row.category_id, row.title) for row in offered])
        self.category.set_value(own or (offered[0].category_id if offered else None))
        self.look()

    def _offer(self, places: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
        self.platform.offer(places[0])
        self.point.offer(places[1])

    def _show_station(self, station: StationRow) -> None:
        self._station = station
        self._show_text()

    @Slot()
    def _show_text(self) -> None:
        if self._station is not None and self._texts:
            sheet = notice_sheet(self._texts[0], self._station, "")
            self.text.show_sheet(replace(sheet, retention=self.kept.words))
        self.look()

    @Slot()
    def _show_paper(self, _form: object = None) -> None:
        self._fields["paper"].setVisible(self.form.value is ConsentForm.PAPER)
        self.look()


def _line(name: str, text: str, most: int = 100) -> QLineEdit:
    line = named(QLineEdit(text), name)
    line.setMaxLength(most)
    return line


def _pair(*fields: FormField) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(12))
    for field in fields:
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return row
