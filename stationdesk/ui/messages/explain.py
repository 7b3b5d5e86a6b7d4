"""What a refusal or a trouble says to the person at the desk: one sentence for each, with its facts."""

from __future__ import annotations

from datetime import datetime, tzinfo
from functools import singledispatch
from zoneinfo import ZoneInfo

ZONE: list[tzinfo] = [ZoneInfo("Asia/Shanghai")]
"""The station's zone, set once when the station is open."""


@singledispatch
def explain(error: Exception) -> str:
    """Return the sentence for a Refusal or Trouble.

    Raises:
        TypeError: there are no words for it, which is a bug (a test asks for every class).
    """
    raise TypeError(f"no words for {type(error).__name__}")


def station_time(at: datetime) -> str:
    """Return a moment in station time, as sentences say it."""
    return f"{at.astimezone(ZONE[0]):%m-%d %H:%M}"
