"""What every step of the tour works with: hands, clock, report, and the database to look things up in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt

from stationdesk.ui.tour.paper import page_text
from stationdesk.ui.tour.report import Check

if TYPE_CHECKING:
    from pathlib import Path

    from stationdesk.desk import Desk
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.running import Running
    from stationdesk.ui.tour.clock import TourClock
    from stationdesk.ui.tour.hands import Hands
    from stationdesk.ui.tour.report import Report

translate = QCoreApplication.translate
_MOST_LEVELS = 4

Rows = TypeVar("Rows")


class Deviation(Exception):
    """Something is not as it should be; the text says what."""


@dataclass(slots=True)
class Seen:
    """What earlier steps found out and later ones compare with. Whole points, minutes."""

    volunteer_id: UUID = UUID(int=0)
    before: VolunteerCard | None = None
    stock: dict[str, int] = field(default_factory=dict)
    slip_number: str = ""
    redemption_id: UUID = UUID(int=0)
    spent: int = 0
    newcomer_id: UUID = UUID(int=0)
    thing_id: UUID = UUID(int=0)


class Tour:
    """One run through the main job."""

    def __init__(
        self, running: Running, hands: Hands, clock: TourClock, report: Report, papers: Path
    ) -> None:
        self.running, self.hands, self.clock, self.report = running, hands, clock, report
        self.papers = papers
        self.seen = Seen()

    @property
    def desk(self) -> Desk:
        """The open station."""
        assert self.running.opened is not None
        return self.running.opened.desk

    def read(self, query: Callable[..., Rows], *args: object) -> Rows:
        """Ask the database itself, past the window."""
        return self.desk.read(query, *args)

    def check(self, what: str, found: object, expected: object = True) -> None:
        """Note what was found.

        Raises:
            Deviation: it is not what was expected.
        """
        check = Check(what, _said(expected), _said(found))
        self.report.current.checks.append(check)
        if not check.is_right:
            words = translate("Tour", "{what}: {found}, not {expected}")
            raise Deviation(words.format(what=what, found=check.found, expected=check.expected))

    def pass_time(self, *, minutes: int = 0, seconds: int = 0) -> None:
        """Move the clock on; whatever on the screen tells the time follows at once."""
        self.clock.pass_time(minutes=minutes, seconds=seconds)
        area = self.running.area
        if area is not None:
            area.top.tick()
            area.strip.tick()

    def quiet(self) -> None:
        """Put away what was said last, as a person does with Esc."""
        while self.running.area is not None and self.running.context.result.text:
            self.hands.press(Qt.Key.Key_Escape)

    def let_go(self) -> None:
        """Put the person in hand away, as a person does with Esc: the page goes back its own levels first."""
        self.quiet()
        for _ in range(_MOST_LEVELS):
            if self.running.context.person.card is not None:
                self.hands.press(Qt.Key.Key_Escape)
        self.hands.wait(lambda: self.running.context.person.card is None, "nobody in hand")

    def papers_now(self) -> frozenset[str]:
        """Return the names of the papers that came out until now."""
        return frozenset(path.name for path in self.papers.glob("*.pdf"))

    def new_paper(self, before: frozenset[str], name: str) -> str:
        """Wait for the one paper that came out since `before`, keep it as `name`, and return its text.

        Blanks and line ends are left out of the text.
        """
        self.hands.wait(lambda: self.papers_now() - before, f"paper {name}")
        self.hands.settle()
        (found,) = self.papers_now() - before
        content = (self.papers / found).read_bytes()
        self.report.add_paper(content, f"paper_{name}.pdf")
        return "".join(page_text(content).split())

    def picture(self, name: str) -> None:
        """Photograph the window as it is, when nothing moves any more."""
        self.hands.settle()
        self.report.add_picture(self.running.window, name)


def _said(value: object) -> str:
    if isinstance(value, bool):
        return translate("Tour", "yes") if value else translate("Tour", "no")
    return str(value)
