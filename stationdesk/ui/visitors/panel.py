"""The form of a visitor's file: a new one beside the text that is agreed to, a known one by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stationdesk.queries import visitors as visitor_queries
from stationdesk.queries import visits as visit_queries
from stationdesk.services import visitors
from stationdesk.services.visitors import ChangeRequest, VisitorFields
from stationdesk.ui.accessibility import named
from stationdesk.ui.households.panel import FormPanel, Plan
from stationdesk.ui.scan import LatinLineEdit
from stationdesk.ui.theme import px
from stationdesk.ui.visitors.consentfields import ConsentFields
from stationdesk.ui.visitors.keeping import KeptFor
from stationdesk.ui.visitors.noticeside import NoticeSide
from stationdesk.ui.visitors.placefield import PlaceLine
from stationdesk.ui.widgets import Dropdown, FormField

if TYPE_CHECKING:
    from stationdesk.queries.visitor_pages import VisitorPage
    from stationdesk.queries.visits import CategoryRow
    from stationdesk.services.visitors import VisitorReceipt
    from stationdesk.ui.context import DeskContext

_WIDE, _NARROW, _FORM = 980, 520, 460


class FilePanel(FormPanel):
    """Enter opens or changes the file; Esc asks once before what was typed is dropped."""

    ESC_ASKS = True

    paper_wanted = Signal(object)
    """The text is to be printed as it stands here: the NoticeSheet."""

    def __init__(self, context: DeskContext, page: VisitorPage | None, name: str = "") -> None:
        super().__init__(context, "visitor_panel")
        self._page = page
        self._width = _WIDE if page is None else _NARROW
        self.name = named(QLineEdit(page.row.name if page else name), "visitor_name")
        self.name.setMaxLength(100)
        self.category = named(Dropdown(), "visitor_category")
        self.platform = PlaceLine("visitor_platform", page.row.platform if page else "", 60)
        self.point = PlaceLine("visitor_point", page.row.delivery_point if page else "", 100)
        self.phone = named(LatinLineEdit(), "visitor_phone")
        self.phone.setMaxLength(30)
        self.kept = KeptFor(context.today(), page.row.keep_until if page else None)
        self.consent = ConsentFields(context.today()) if page is None else None
        self.notice = NoticeSide(context) if page is None else None
        self._name_field = FormField(self.tr("What to call them"), self.name, required=True)
        self._watch()
        if page is not None:
            if page.phone_masked:
                words = self.tr("{number}, as it is").format(number=page.phone_masked)
                self.phone.setPlaceholderText(words)
            title = self.tr("Change the file {number}").format(number=page.row.number)
            self.arrange(title, self._left())
        else:
            self.arrange(self.tr("Open a visitor file, with consent only"), self._both())
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
            return self._name_field
        return self.consent.missing() if self.consent is not None else None

    def plan(self) -> Plan | None:
        if self.missing() is not None or self.category.value is None:
            return None
        if self._page is not None:
            request = ChangeRequest(self._page.row.visitor_id, self._page.version, self._said())
            return Plan(visitors.change, request)
        assert self.consent is not None and self.notice is not None
        return Plan(visitors.put_visitor, self.consent.request(self._said(), self.notice.text))

    def look(self) -> None:
        if self.consent is not None and self.notice is not None:
            self.notice.fill_in(self.kept.words, self.name.text(), self.consent.paper.text())
        super().look()

    def foretell(self, receipt: VisitorReceipt) -> str:
        if not self.is_new:
            return ""
        return self.tr("The file gets the number {number}; it can be scanned.").format(number=receipt.number)

    def outcome(self, receipt: VisitorReceipt | None) -> str:
        return self.tr("Open the file") if self.is_new else self.tr("Change the file")

    def _said(self) -> VisitorFields:
        as_it_was = not self.is_new and not self.phone.isModified()
        return VisitorFields(
            name=self.name.text(),
            category_id=self.category.value,
            keep_until=self.kept.until,
            platform=self.platform.text(),
            delivery_point=self.point.text(),
            phone=None if as_it_was else self.phone.text().strip(),
        )

    def _watch(self) -> None:
        for line in (self.name, self.platform, self.point, self.phone):
            line.textChanged.connect(self.look)
        self.category.currentIndexChanged.connect(lambda _number: self.look())
        self.kept.changed.connect(self.look)
        if self.consent is not None and self.notice is not None:
            self.consent.changed.connect(self.look)
            self.notice.paper_wanted.connect(self.paper_wanted)

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(_pair(self._name_field, FormField(self.tr("Category"), self.category)))
        platform = FormField(self.tr("Platform"), self.platform)
        column.addLayout(_pair(platform, FormField(self.tr("Delivery point"), self.point)))
        column.addWidget(FormField(self.tr("Mobile number"), self.phone))
        column.addWidget(self.kept)
        if self.consent is not None:
            column.addWidget(self.consent)
        column.addStretch(1)
        return left

    def _both(self) -> QWidget:
        """Return the form beside the text."""
        both, left = QWidget(), self._left()
        left.setFixedWidth(px(_FORM))
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(20))
        row.addWidget(left)
        if self.notice is not None:
            row.addWidget(self.notice, 1)
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


def _pair(*fields: FormField) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(12))
    for field in fields:
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return row
