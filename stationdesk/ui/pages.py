"""The pages of the window, in the order of the rail; each is imported and built when it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.marked import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent

    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_PAUSE_MS = 50
Build = Callable[["DeskContext", "Actions"], QWidget]

# Each page is imported by the function that builds it: none of them may delay the first paint.


def _desk(context: DeskContext, actions: Actions) -> QWidget:
    from stationdesk.ui.desk.page import DeskPage  # noqa: PLC0415

    return DeskPage(context, actions)


def _volunteers(context: DeskContext, actions: Actions) -> QWidget:
    from stationdesk.ui.volunteers.page import VolunteersPage  # noqa: PLC0415

    return VolunteersPage(context, actions)


def _attendance(context: DeskContext, actions: Actions) -> QWidget:
    from stationdesk.ui.attendance.page import AttendancePage  # noqa: PLC0415

    return AttendancePage(context, actions)


def _redemptions(context: DeskContext, actions: Actions) -> QWidget:
    from stationdesk.ui.redemptions.page import RedemptionsPage  # noqa: PLC0415

    return RedemptionsPage(context, actions)


def _stock(context: DeskContext, actions: Actions) -> QWidget:
    from stationdesk.ui.stock.page import StockPage  # noqa: PLC0415

    return StockPage(context, actions)


def _visits(context: DeskContext, actions: Actions) -> QWidget:
    from stationdesk.ui.visits.page import VisitsPage  # noqa: PLC0415

    return VisitsPage(context, actions)


def _settings(context: DeskContext, actions: Actions) -> QWidget:
    from stationdesk.ui.points.hours import HoursSection  # noqa: PLC0415
    from stationdesk.ui.points.section import PointsSection  # noqa: PLC0415
    from stationdesk.ui.settings.page import MoreSection, SettingsPage  # noqa: PLC0415
    from stationdesk.ui.teams.section import TeamsSection  # noqa: PLC0415
    from stationdesk.ui.visits.category_settings import CategoriesSection  # noqa: PLC0415
    from stationdesk.ui.visits.service_settings import VisitServicesSection  # noqa: PLC0415
    from stationdesk.ui.volunteers.householdsection import HouseholdsSection  # noqa: PLC0415

    categories = QCoreApplication.translate("Pages", "Visitor categories")
    used = QCoreApplication.translate("Pages", "Services for visitors")
    teams = QCoreApplication.translate("Pages", "Teams")
    households = QCoreApplication.translate("Pages", "Households")
    points = QCoreApplication.translate("Pages", "Service points")
    hours = QCoreApplication.translate("Pages", "Opening hours")
    more = (
        MoreSection("visitor_categories", "footprints", categories, lambda: CategoriesSection(context)),
        MoreSection("visit_services", "hand-helping", used, lambda: VisitServicesSection(context)),
        MoreSection("teams", "users-round", teams, lambda: TeamsSection(context, actions)),
        MoreSection("households", "house-heart", households, lambda: HouseholdsSection(context, actions)),
        MoreSection("points", "map-pin", points, lambda: PointsSection(context, actions)),
        MoreSection("opening_hours", "clock", hours, lambda: HoursSection(context, actions)),
    )
    return SettingsPage(context, actions, more)


def _closing(context: DeskContext, actions: Actions) -> QWidget:
    from stationdesk.ui.days.evening import ClosingPage  # noqa: PLC0415

    return ClosingPage(context, actions)


def import_pages() -> None:
    """Import every page: half a second's work, for a thread beside the window."""
    import stationdesk.ui.attendance.page  # noqa: PLC0415
    import stationdesk.ui.days.evening  # noqa: PLC0415
    import stationdesk.ui.desk.page  # noqa: PLC0415
    import stationdesk.ui.redemptions.page  # noqa: PLC0415
    import stationdesk.ui.settings.page  # noqa: PLC0415
    import stationdesk.ui.stock.page  # noqa: PLC0415
    import stationdesk.ui.visits.page  # noqa: PLC0415
    import stationdesk.ui.volunteers.page  # noqa: F401, PLC0415


def _import_rest() -> None:
    """Import what the first registration, slip and chart need: a second no search and no page waits for."""
    # ReportLab, the dictionary of readings and NumPy are kept out of the start.
    import stationdesk.outbox  # noqa: F401, PLC0415
    from stationdesk.services.name_keys import readings_of  # noqa: PLC0415
    from stationdesk.ui.charts import import_plotting  # noqa: PLC0415

    readings_of("王")
    import_plotting()


@dataclass(frozen=True, slots=True)
class Page:
    """One page: the name others call it by, its place in the rail, and how it is made.

    `key_act` is its line in the table of keys. A page that `shows_person` tells who is in hand
    itself; the strip above it would say it twice.
    """

    name: str
    source: str
    icon: str
    key_act: str
    build: Build
    shows_person: bool = False

    @property
    def title(self) -> str:
        """Its title, in the language of the window."""
        return QCoreApplication.translate("Pages", self.source)


IN_RAIL = (
    Page("desk", QT_TRANSLATE_NOOP("Pages", "Front desk"), "house", "desk", _desk),
    Page("volunteers", QT_TRANSLATE_NOOP("Pages", "Volunteers"), "users", "volunteers", _volunteers, True),
    Page("attendance", QT_TRANSLATE_NOOP("Pages", "Check-in"), "log-in", "attendance_page", _attendance),
    Page("redemptions", QT_TRANSLATE_NOOP("Pages", "Redemption"), "gift", "redemptions", _redemptions, True),
    Page("stock", QT_TRANSLATE_NOOP("Pages", "Goods"), "package", "stock", _stock),
    Page("visits", QT_TRANSLATE_NOOP("Pages", "Visits"), "footprints", "visits", _visits),
)
SETTINGS = Page("settings", QT_TRANSLATE_NOOP("Pages", "Settings"), "settings", "settings", _settings, True)
CLOSING = Page("closing", QT_TRANSLATE_NOOP("Pages", "Day close"), "lock", "closing", _closing, True)
PAGES = {page.name: page for page in (*IN_RAIL, CLOSING, SETTINGS)}
START = "desk"


class PageStack(QStackedWidget):
    """Holds the pages that were built, shows one; builds the others one by one while nothing happens."""

    shown = Signal(str)
    """The name of the page that came to front."""
    all_built = Signal()
    """Every page of the rail is there."""

    def __init__(self, context: DeskContext, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._actions = context, actions
        self._built: dict[str, QWidget] = {}
        self._name = START
        self._next = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._next.timeout.connect(self._build_one)
        named(self, "pages")

    @property
    def name(self) -> str:
        """Which page is in front, or will be."""
        return self._name

    @property
    def built(self) -> frozenset[str]:
        """Which pages exist by now."""
        return frozenset(self._built)

    def minimumSizeHint(self) -> QSize:
        """The room the page in front needs; the others take none."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else super().minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        page = self.currentWidget()
        least = self.minimumSizeHint().height()
        return max(least, page.heightForWidth(width)) if page is not None else least

    def page(self, name: str) -> QWidget:
        """Return a page, built now if it was not yet."""
        if name not in self._built:
            widget = named(PAGES[name].build(self._context, self._actions), f"page_{name}")
            self._built[name] = widget
            self.addWidget(widget)
        return self._built[name]

    def start_at(self, name: str) -> None:
        """Choose the page that will be in front first."""
        self._name = name

    def open(self, name: str) -> QWidget:
        """Bring a page to front and tell it so."""
        widget = self.page(name)
        self._name = name
        self.setCurrentWidget(widget)
        self.updateGeometry()
        self.shown.emit(name)
        opened: Callable[[], None] | None = getattr(widget, "opened", None)
        if opened is not None:
            opened()
        return widget

    def build_all(self) -> None:
        """Import the pages beside the window, then build them one by one; between two it answers."""
        self._context.runner.call(self, import_pages, then=lambda _done: self._next.start())

    def person_scanned(self, volunteer_id: UUID) -> bool:
        """Offer a scanned person to the page in front; return whether it did something with them."""
        asked: Callable[[UUID], bool] | None = getattr(self.currentWidget(), "person_scanned", None)
        return asked is not None and asked(volunteer_id)

    def code_scanned(self, text: str) -> bool:
        """Offer a scanned code of anything but a person to the page in front; return whether it used it."""
        asked: Callable[[str], bool] | None = getattr(self.currentWidget(), "code_scanned", None)
        return asked is not None and asked(text)

    @property
    def hides_person(self) -> bool:
        """Whether neither the page in front nor the strip above it shows who is in hand."""
        if self._name == SETTINGS.name:
            return True
        return bool(getattr(self.currentWidget(), "hides_person", False))

    def takes_key(self, event: QKeyEvent) -> bool:
        """Offer the page in front a key that nothing with the focus wanted; return whether it took it."""
        asked: Callable[[QKeyEvent], bool] | None = getattr(self.currentWidget(), "takes_key", None)
        return asked is not None and asked(event)

    def go_back(self) -> bool:
        """Let the page in front go one level back; return whether there was one."""
        asked: Callable[[], bool] | None = getattr(self.currentWidget(), "go_back", None)
        return asked is not None and asked()

    def _build_one(self) -> None:
        missing = [name for name in (self._name, *PAGES) if name not in self._built]
        if missing:
            self.page(missing[0])
            self._next.start()
        else:
            self.all_built.emit()
            self._context.runner.call(self, _import_rest)
