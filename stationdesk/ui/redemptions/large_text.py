"""When the page stands less side by side."""

from __future__ import annotations

from stationdesk.ui.theme import look

_FROM = 1.25


def is_large_text() -> bool:
    """Return whether the text is so large that a small screen has no room for all of it side by side."""
    return look().factor > _FROM
