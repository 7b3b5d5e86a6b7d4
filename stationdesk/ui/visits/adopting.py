"""Taking over the usual lists of who comes in and what is used, in one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.services import visit_lists
from stationdesk.services.visit_lists import AdoptReceipt, AdoptRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.widgets import KeyButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.settings.section import Section

translate = QCoreApplication.translate


def adopt_words() -> str:
    """Return what the button does."""
    return translate("VisitLists", "Take over the usual lists")


def adopt(context: DeskContext, owner: QWidget) -> None:
    """Add what is missing of the usual lists, and say how much it was."""

    def adopted(receipt: AdoptReceipt) -> None:
        words = translate("VisitLists", "Taken over: {categories} categories, {services} services.")
        sentence = words.format(categories=receipt.categories, services=receipt.services)
        context.result.tell(Kind.OK, sentence)

    def refused(error: Exception) -> None:
        context.result.tell(Kind.STOP, explain(error))

    context.runner.write(owner, visit_lists.adopt, AdoptRequest(), then=adopted, otherwise=refused)


def usual_lists_button(section: Section) -> KeyButton:
    """Return the button for a section of the settings: what the station has already stays as it is."""
    words = translate("VisitLists", "Add what is missing of the usual lists")
    button = named(KeyButton(words, icon="list-checks"), "usual_lists")
    button.clicked.connect(lambda: adopt(section.context, section))
    return button
