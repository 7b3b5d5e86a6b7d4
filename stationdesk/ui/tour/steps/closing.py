"""Who is here, the settings, the lock, and every row looked at once more."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from stationdesk.demo import DEMO_PIN
from stationdesk.queries import attendance as attendance_queries
from stationdesk.queries import prints as print_queries
from stationdesk.queries.verification import verify as verify_all
from stationdesk.ui.deskarea import DeskArea
from stationdesk.ui.signin.lock import LockPage
from stationdesk.ui.tour.tour import Tour

translate = QCoreApplication.translate

_SECTIONS = ("desk", "printers", "rule", "rewards", "services")


def attendance(tour: Tour) -> None:
    """Open the page of check-ins."""
    tour.hands.control(Qt.Key.Key_3)
    tour.hands.see(QWidget, "page_attendance")
    here = tour.read(attendance_queries.who_is_here)
    tour.check(translate("Tour", "the first volunteer is not among those here"), _is_gone(tour, here))
    tour.picture("attendance")


def settings(tour: Tour) -> None:
    """Go through the settings with the arrows."""
    tour.hands.control(Qt.Key.Key_Comma)
    tour.hands.see(QWidget, "page_settings")
    tour.picture("settings_station")
    tour.hands.tab_to("open_station")
    for name in _SECTIONS:
        tour.hands.press(Qt.Key.Key_Down)
        tour.hands.see(QWidget, f"section_{name}")
        tour.picture(f"settings_{name}")


def lock(tour: Tour) -> None:
    """Lock the desk and come back with the PIN."""
    tour.hands.control(Qt.Key.Key_1)
    tour.hands.control(Qt.Key.Key_L)
    tour.hands.see(LockPage)
    tour.check(translate("Tour", "the desk can be seen"), tour.hands.sees(DeskArea), expected=False)
    tour.picture("locked")
    tour.hands.write(DEMO_PIN)
    tour.hands.enter()
    tour.hands.see(DeskArea)
    tour.picture("front_desk_again")


def verify(tour: Tour) -> None:
    """Re-add everything and walk the chain."""
    result = tour.read(verify_all)
    tour.check(translate("Tour", "findings"), [finding.place for finding in result.findings], [])
    tour.check(translate("Tour", "papers not printed"), len(tour.read(print_queries.unprinted_here)), 0)
    counts = dict(result.counts)
    heads = sum(seq for _desk, seq, _hash in result.heads)
    tour.check(translate("Tour", "acts in the chain"), heads, counts["acts"])


def _is_gone(tour: Tour, here: list[attendance_queries.PresentRow]) -> bool:
    return tour.seen.volunteer_id not in [row.volunteer_id for row in here]
