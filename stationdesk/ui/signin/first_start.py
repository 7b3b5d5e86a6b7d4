"""The first start: open one's own station with one form, or a demo station with one click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.signin.demo_offer import DemoMaking, DemoOffer
from stationdesk.ui.signin.entrance import Entrance
from stationdesk.ui.signin.founding_form import FoundingForm
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import label

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext

_FORM_WIDTH, _DEMO_WIDTH = 600, 320


class FirstStartPage(Entrance):
    """Shown while the data folder holds no station."""

    founded = Signal(object)
    """The SignedIn of the first operator; the context knows already."""
    demo_ready = Signal(object)
    """The DataFolder of the demo station: open that one."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self.form: FoundingForm | None = None
        self.making = DemoMaking(context, self)
        self.making.ready.connect(self.demo_ready)
        named(self, "first_start")
        self.fill()

    def content(self) -> QWidget:
        typed = self.form.texts() if self.form is not None else {}
        typed.pop("desk_name", None)
        self.form = form = FoundingForm(self.context)
        form.set_texts(typed)
        form.founded.connect(self.founded)
        offer = DemoOffer(self.making)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(form, _FORM_WIDTH)
        row.addWidget(offer, _DEMO_WIDTH)
        body = QWidget()
        body.setMaximumWidth(px(_FORM_WIDTH + _DEMO_WIDTH))
        column = QVBoxLayout(body)
        column.setSpacing(px(16))
        column.addWidget(label(self.tr("Welcome to StationDesk"), size="headline"))
        column.addLayout(row)
        self.setFocusProxy(form)
        return body

    def put_focus(self) -> None:
        if self.form is not None:
            self.form.setFocus()
