"""Who works at the desk and by which time: cards, changed rights, a clock that fell behind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from stationdesk.domain.staff import Right
    from stationdesk.ui.approval.stating import TimeStating
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.window import MainWindow


_DESK = "desk_area"


class Guard(QObject):
    """Takes the scans that are for a question about the clock or for a way in."""

    def __init__(self, context: DeskContext, window: MainWindow, lock: Callable[[], None]) -> None:
        super().__init__(context)
        self._context, self._window, self._lock = context, window, lock
        self._stating: TimeStating | None = None
        context.runner.clock_was_behind.connect(self._clock_was_behind)
        context.runner.tables_changed.connect(self._tables_changed)

    @property
    def stating(self) -> TimeStating | None:
        """The question for the right time, while it is open."""
        if self._stating is None or not isValid(self._stating) or self._stating.panel.is_over:
            return None
        return self._stating

    def scanned(self, text: str) -> bool:
        """Offer a scan; return whether it was somebody's card for a question or a way in."""
        if self.stating is not None:
            self.stating.scanned(text)
            return True
        shown = self._window.shown
        try_card = getattr(shown, "card_scanned", None)
        return try_card is not None and bool(try_card(text))

    def lock_idle(self) -> None:
        """Nobody has touched the desk for long enough: lock it, unless a way in is shown anyway."""
        if self._window.shown.objectName() == _DESK:
            self._lock()

    @Slot(Exception)
    def _clock_was_behind(self, error: Exception) -> None:
        if self.stating is not None:
            return
        # A clock that fell behind is rare; its question is no part of the start.
        from stationdesk.domain.errors import ClockBehind  # noqa: PLC0415
        from stationdesk.ui.approval.stating import TimeStating  # noqa: PLC0415

        assert isinstance(error, ClockBehind)
        self._stating = TimeStating(self._context, self._window, error, self)
        self._stating.open()

    @Slot(frozenset)
    def _tables_changed(self, tables: frozenset[str]) -> None:
        found = self._context.signed_in
        if "role_rules" not in tables or found is None:
            return
        # The query layer is imported after the first paint.
        from stationdesk.queries.staff import rights_on  # noqa: PLC0415

        def changed(rights: frozenset[Right]) -> None:
            who = self._context.signed_in
            if who is not None and who.operator_id == found.operator_id:
                self._context.signed_in = replace(who, rights=rights)
                self._context.signed_in_changed.emit(self._context.signed_in)

        self._context.runner.read(
            self, rights_on, found.role, self._context.today(), then=changed, key="rights"
        )
