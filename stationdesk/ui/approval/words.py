"""The reasons that fit any risky act; a page puts its own before them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
_MOST = 9
"""As many as have a key."""


def reasons_offered(own: tuple[str, ...]) -> tuple[str, ...]:
    """Return the reasons to choose from, those of the act first; they are kept as they are said."""
    usual = (
        translate("Approval", "Entered by mistake"),
        translate("Approval", "The person asked for it"),
        translate("Approval", "Decided by the station"),
    )
    return (own or usual)[:_MOST]
