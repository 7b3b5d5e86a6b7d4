"""The tour's clock: it stands still until a step moves it, so that figures and pictures come out alike."""

from __future__ import annotations

from datetime import datetime, timedelta


class TourClock:
    """Call it for the time it is."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def __call__(self) -> datetime:
        return self._now

    def pass_time(self, *, minutes: int = 0, seconds: int = 0) -> datetime:
        """Move on, and return the time it is then."""
        self._now += timedelta(minutes=minutes, seconds=seconds)
        return self._now
