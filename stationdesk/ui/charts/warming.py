"""The plotting library: imported beside the window, before or when the first chart asks for it."""

from __future__ import annotations

from threading import Event, Thread

_begun, _done = Event(), Event()


def import_plotting() -> None:
    """Import numpy and pyqtgraph: a quarter of a second's work, for a thread beside the window.

    Example: `runner.call(self, import_plotting)` once the desk is ready. Without it the first chart
    on screen has it done, and shows its words alone for that long.
    """
    _begun.set()
    try:
        # Kept out of the start: 50 MB of memory, and no chart is on the page that is shown first.
        import stationdesk.ui.charts.plot  # noqa: F401, PLC0415
    finally:
        _done.set()


def has_plotting() -> bool:
    """Return whether the library is there; if nobody is at it yet, a thread begins."""
    if not _begun.is_set():
        _begun.set()
        Thread(target=import_plotting, name="plotting").start()
    return _done.is_set()
