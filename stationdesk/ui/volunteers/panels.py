"""The tabs of a person between their ledgers and their history: household, training and awards …"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from stationdesk.ui.volunteers.consentstab import ConsentsTab
from stationdesk.ui.volunteers.householdtab import HouseholdTab
from stationdesk.ui.volunteers.loanstab import LoansTab
from stationdesk.ui.volunteers.merits import MeritsTab

if TYPE_CHECKING:
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate


def person_panels(context: DeskContext, actions: Actions) -> list[tuple[str, str, QWidget]]:
    """Return name, word and widget of each; a widget's `show_card(card)` is called while its tab is open."""
    return [
        ("household", translate("Volunteers", "Household"), HouseholdTab(context, actions)),
        ("loans", translate("Volunteers", "Lending"), LoansTab(context, actions)),
        ("merits", translate("Volunteers", "Training and awards"), MeritsTab(context, actions)),
        ("consents", translate("Volunteers", "Consents and rights"), ConsentsTab(context, actions)),
    ]
