"""A page that shows what the database holds now: read again after acts that touch it, when it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.ui.widgets import set_shown

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext


class LivePage(QWidget):
    """Fill in `build` (make the widgets) and `ask` (read the rows); a change of language builds anew."""

    RELOAD_ON: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._is_stale = True
        self._content: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._rebuilding = QTimer(self, singleShot=True, interval=0)
        self._rebuilding.timeout.connect(self.rebuild)
        context.runner.tables_changed.connect(self._tables_changed)

    def build(self) -> QWidget:
        """Return the page's widgets, made anew."""
        raise NotImplementedError

    def ask(self) -> None:
        """Read what the page shows."""
        raise NotImplementedError

    def opened(self) -> None:
        """The page came to front."""
        if self._is_stale:
            self.reload()

    @Slot()
    def reload(self) -> None:
        """Read everything again."""
        self._is_stale = False
        self.ask()

    @Slot()
    def rebuild(self) -> None:
        """Make the widgets anew and fill them."""
        before, self._content = self._content, self.build()
        if before is not None:
            self._column.removeWidget(before)
            before.hide()
            before.deleteLater()
        self._column.addWidget(self._content)
        set_shown(self._content, is_shown=True)
        self._is_stale = True
        if self.isVisible():
            self.reload()

    def changeEvent(self, event: QEvent) -> None:
        # The event is on its way through the very widgets that will go.
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuilding.start()
        super().changeEvent(event)

    @Slot(frozenset)
    def _tables_changed(self, tables: frozenset[str]) -> None:
        if not tables & self.RELOAD_ON:
            return
        if self.isVisible():
            self.reload()
        else:
            self._is_stale = True
