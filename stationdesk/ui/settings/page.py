"""Settings (Ctrl+,): the sections at the left, what belongs to them at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import has_keyboard_focus, named
from stationdesk.ui.days.chain_check import SECTION as CHECK
from stationdesk.ui.scan import FREE_TEXT
from stationdesk.ui.settings.desk import DeskSection
from stationdesk.ui.settings.operators import OperatorsSection
from stationdesk.ui.settings.printers import PrintersSection
from stationdesk.ui.settings.rewards import RewardsSection
from stationdesk.ui.settings.roles import RolesSection
from stationdesk.ui.settings.rule import RuleSection
from stationdesk.ui.settings.scanner import ScannerSection
from stationdesk.ui.settings.section_button import SectionButton
from stationdesk.ui.settings.services import ServicesSection
from stationdesk.ui.settings.station import StationSection
from stationdesk.ui.settings.whole_check import WholeCheck, whole_check_title
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import KeyButton, PageHeader, scrolled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.settings.section import Section

_NAV_WIDTH, _BAR = 196, 14
_PLACE = "settingsSection"
"""Where the context remembers the open section: a new look builds the pages anew."""
_START, _SCANS = "station", "scanner"


@dataclass(frozen=True, slots=True)
class MoreSection:
    """A section that another part of the window brings along."""

    name: str
    icon: str
    title: str
    make: Callable[[], Section]


class SettingsPage(QWidget):
    """Each section is made when it is first opened; arrows move between them, Tab goes into one."""

    def __init__(self, context: DeskContext, actions: Actions, more: Sequence[MoreSection] = ()) -> None:
        super().__init__()
        self._context, self._actions, self._more = context, actions, more
        self._sections: dict[str, Section] = {}
        self._open = ""
        self._buttons: dict[str, SectionButton] = {}
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(20))
        self._nav_area = scrolled(self._nav())
        self._nav_area.setFixedWidth(px(_NAV_WIDTH + _BAR))
        row.addWidget(self._nav_area)
        row.addWidget(self._stack, 1)
        context.runner.tables_changed.connect(self._tables_changed)
        context.signed_in_changed.connect(self._reopen)

    @property
    def section(self) -> Section:
        """The section that is open."""
        return self._sections[self._open]

    def opened(self) -> None:
        """Come to front: with the section that was open, also in the page before a change of look."""
        place = self._context.property(_PLACE) or _START
        is_rebuilt = not self._open and place != _START
        self.open_section(place)
        self._buttons[place].setFocus()
        if is_rebuilt:
            # The window puts the cursor into the omnibox when it starts; whoever changed the look is here.
            QTimer.singleShot(0, self, self._buttons[place].setFocus)

    def open_section(self, name: str) -> Section:
        """Open a section by its name, one of those of `_titles`."""
        if name not in self._sections:
            section = named(self._makers()[name](), f"section_{name}")
            self._sections[name] = section
            section.setProperty(FREE_TEXT, name != _SCANS)
            self._stack.addWidget(scrolled(section))
        if self._open and self._open != name:
            self.section.closed()
        self._open = name
        self._context.setProperty(_PLACE, name)
        self._buttons[name].setChecked(True)
        self._nav_area.ensureWidgetVisible(self._buttons[name])
        self._stack.setCurrentIndex(list(self._sections).index(name))
        self.section.opened()
        return self.section

    @property
    def made(self) -> tuple[Section, ...]:
        """The sections that were opened."""
        return tuple(self._sections.values())

    def person_scanned(self, volunteer_id: UUID) -> bool:
        """A card that is scanned for the scanner test takes nobody in hand; a section may have use for it."""
        asked = getattr(self._sections.get(self._open), "person_scanned", None)
        return self._open == _SCANS or (asked is not None and asked(volunteer_id))

    def go_back(self) -> bool:
        """From the form to the list of sections; return whether there was a way back."""
        if not self._open or not has_keyboard_focus(self._stack):
            return False
        self._buttons[self._open].setFocus()
        return True

    def hideEvent(self, event: object) -> None:
        if self._open:
            self.section.closed()

    def sizeHint(self) -> QSize:
        return QSize(px(900), px(500))

    def _nav(self) -> QWidget:
        nav = named(QWidget(), "settings_sections", self.tr("Sections"))
        nav.setFixedWidth(px(_NAV_WIDTH))
        column = QVBoxLayout(nav)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(PageHeader(self.tr("Settings")))
        column.addSpacing(px(8))
        for name, icon, text in self._titles():
            button = named(SectionButton(icon, text), f"open_{name}")
            button.clicked.connect(lambda _checked=False, name=name: self.open_section(name))
            button.toggled.connect(lambda on, name=name: self._toggled(name, on))
            self._group.addButton(button)
            self._buttons[name] = button
            column.addWidget(button)
        column.addSpacing(px(8))
        changes = named(KeyButton(self.tr("What was changed…"), icon="history"), "settings_changes")
        changes.clicked.connect(self._actions.why.of_settings)
        column.addWidget(changes)
        column.addStretch(1)
        return nav

    def _titles(self) -> list[tuple[str, str, str]]:
        return [
            ("station", "store", self.tr("Station")),
            ("desk", "settings", self.tr("This desk")),
            ("printers", "printer", self.tr("Printers")),
            ("rule", "award", self.tr("Points rule")),
            ("rewards", "gift", self.tr("Rewards")),
            ("services", "clipboard-list", self.tr("Services")),
            *((one.name, one.icon, one.title) for one in self._more),
            ("operators", "key-round", self.tr("Operators")),
            ("roles", "shield-check", self.tr("Roles")),
            ("scanner", "scan-line", self.tr("Scanner test")),
            (CHECK, "shield-check", whole_check_title()),
        ]

    def _makers(self) -> dict[str, Callable[[], Section]]:
        context = self._context
        return {
            "station": lambda: StationSection(context),
            "desk": lambda: DeskSection(context),
            "printers": lambda: PrintersSection(context),
            "rule": lambda: RuleSection(context, self._actions),
            "rewards": lambda: RewardsSection(context, self._actions),
            "services": lambda: ServicesSection(context),
            "operators": lambda: OperatorsSection(context, self._actions),
            "roles": lambda: RolesSection(context, self._actions),
            "scanner": lambda: ScannerSection(context),
            CHECK: lambda: WholeCheck(context),
            **{one.name: one.make for one in self._more},
        }

    def _toggled(self, name: str, on: bool) -> None:
        """The arrows choose a button without pressing it."""
        if on and self._open != name and self.isVisible():
            self.open_section(name)

    @Slot(frozenset)
    def _tables_changed(self, tables: frozenset[str]) -> None:
        for section in self._sections.values():
            section.tables_changed(tables)

    @Slot(object)
    def _reopen(self, _signed_in: object) -> None:
        """Somebody else may have signed in: other rights."""
        if self._open and self.isVisible():
            self.section.opened()
