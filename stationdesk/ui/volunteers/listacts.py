"""What can be done with the list as a whole: its columns and order, and the export with its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from stationdesk.domain.staff import Right
from stationdesk.queries.volunteer_lists import Standing
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.volunteers.listexport import ListExport
from stationdesk.ui.volunteers.listprogress import ListProgress
from stationdesk.ui.widgets import KeyButton

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.volunteers.browser import VolunteerBrowser

KEY = "Ctrl+Shift+E"


class ListActs(QObject):
    """Two buttons for the page's header and the progress of an export; the page places them."""

    def __init__(self, context: DeskContext, browser: VolunteerBrowser) -> None:
        super().__init__(browser)
        self._context, self._browser = context, browser
        self.columns = named(KeyButton(self.tr("Columns and order"), icon="columns-3"), "list_columns")
        self.export_button = named(KeyButton("", KEY, icon="download", binds=True), "list_export")
        self.progress = ListProgress()
        self.export = ListExport(context, self.progress)
        self.columns.clicked.connect(lambda: browser.menu.open_at(self.columns))
        self.export_button.clicked.connect(self._export)
        browser.choice_changed.connect(self._offer)
        context.signed_in_changed.connect(lambda _who: self._offer(0))
        self._offer(0)

    @Slot(int)
    def _offer(self, chosen: int) -> None:
        """Say how many would go out; who only reads is told why they cannot."""
        people = wording.number_text(chosen or self._browser.table.rowCount())
        words = self.tr("Export {count} chosen") if chosen else self.tr("Export {count:person|people}")
        self.export_button.set_texts(words.format(count=people))
        why_not = self._why_not()
        self.export_button.setEnabled(not why_not and self._browser.table.rowCount() > 0)
        self.export_button.setToolTip(why_not)

    def _why_not(self) -> str:
        """Return why nothing may go out now; empty when it may."""
        signed_in = self._context.signed_in
        if signed_in is not None and not signed_in.may(Right.DESK_WORK):
            return self.tr("Your role may look, but not export.")
        if self._browser.source.which.standing is Standing.RESTRICTED:
            return self.tr("Restricted records are kept, not exported.")
        return ""

    @Slot()
    def _export(self) -> None:
        self.export.open(self._browser.asked())
