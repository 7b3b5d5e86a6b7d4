"""What was typed and is not saved: asked about at closing, told of when left, kept when pages are rebuilt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from stationdesk.ui.pages import PageStack
    from stationdesk.ui.settings.section import Section
    from stationdesk.ui.volunteers.registering import Registering

translate = QCoreApplication.translate


def unsaved(pages: PageStack) -> str:
    """Return the sentence about what would be lost with the window; empty when there is nothing."""
    registering = _registering(pages)
    if registering is not None and registering.has_draft:
        return translate("DeskArea", "A registration is half filled in. Close anyway?")
    if registering is not None and registering.has_changes:
        return translate("DeskArea", "Changes to a person’s record are not saved. Close anyway?")
    if any(section.has_changes for section in _sections(pages)):
        return translate("DeskArea", "Changes in the settings are not saved. Close anyway?")
    if "stock" in pages.built and pages.page("stock").has_draft:  # type: ignore[attr-defined]
        return translate("DeskArea", "Goods that were entered are not booked. Close anyway?")
    return ""


def put_away(pages: PageStack) -> None:
    """Keep what is being typed: the pages are built anew."""
    registering = _registering(pages)
    if registering is not None:
        registering.put_away()
    for section in _sections(pages):
        section.put_away()
    if "stock" in pages.built:
        pages.page("stock").put_away()  # type: ignore[attr-defined]


def is_form_open(pages: PageStack) -> bool:
    """Return whether the form of a person is open and was changed."""
    registering = _registering(pages)
    return registering is not None and registering.is_open and registering.form.is_changed


def _registering(pages: PageStack) -> Registering | None:
    if "volunteers" not in pages.built:
        return None
    found: Registering = pages.page("volunteers").registering  # type: ignore[attr-defined]
    return found


def _sections(pages: PageStack) -> tuple[Section, ...]:
    if "settings" not in pages.built:
        return ()
    found: tuple[Section, ...] = pages.page("settings").made  # type: ignore[attr-defined]
    return found
