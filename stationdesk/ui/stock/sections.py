"""The sections of the page of goods, one line each; a section is imported and made when it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.sectionpage import PageSection

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate
ITEMS = "items"
HAND_OUTS = "hand_outs"
STOCKTAKES = "stocktakes"
LENDING = "lending"


def sections(context: DeskContext, actions: Actions) -> tuple[PageSection, ...]:
    """Return the sections in the order of their tabs."""
    return (
        PageSection(ITEMS, "package", translate("StockPage", "Stock"), lambda: _items(context, actions)),
        PageSection(
            HAND_OUTS, "gift", translate("StockPage", "Hand out"), lambda: _hand_outs(context, actions)
        ),
        PageSection(
            STOCKTAKES,
            "clipboard-check",
            translate("StockPage", "Stocktakes"),
            lambda: _stocktakes(context, actions),
        ),
        PageSection(
            LENDING,
            "hand-helping",
            translate("StockPage", "Lending"),
            lambda: _lending(context, actions),
        ),
    )


def _items(context: DeskContext, actions: Actions) -> QWidget:
    from stationdesk.ui.stock.items import ItemsSection  # noqa: PLC0415  # made when it is opened

    return ItemsSection(context, actions)


def _hand_outs(context: DeskContext, actions: Actions) -> QWidget:
    from stationdesk.ui.handouts.section import HandOutsSection  # noqa: PLC0415  # made when it is opened

    return HandOutsSection(context, actions)


def _stocktakes(context: DeskContext, actions: Actions) -> QWidget:
    from stationdesk.ui.stocktakes.section import StocktakesSection  # noqa: PLC0415  # made when it is opened

    return StocktakesSection(context, actions)


def _lending(context: DeskContext, actions: Actions) -> QWidget:
    from stationdesk.ui.lending.section import LendingSection  # noqa: PLC0415  # made when it is opened

    return LendingSection(context, actions)
