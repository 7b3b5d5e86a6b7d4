"""Undo: what comes back is shown before it does."""

from stationdesk.ui.undo.flow import UndoFlow

__all__ = ["UndoFlow"]
