"""What every page is given: runner, person in hand, result bar, clock, the way to other pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from stationdesk.paths import DataFolder, default_data_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from stationdesk.domain.staff import Right, Role
    from stationdesk.preferences import Preferences
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.resultbar import ResultBar
    from stationdesk.ui.runner import Runner


SCANS_ARE_TESTED = "scansAreTested"
"""Property of the context while scans are only looked at: whoever routes them leaves them alone."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who works at the desk."""

    operator_id: UUID
    name: str
    role: Role
    rights: frozenset[Right] | None = None
    """What they may do by the station's own rules; None: what the role comes with."""

    def may(self, right: Right) -> bool:
        """Return whether they have a right; the services ask again."""
        # The roles bring the errors with them; the first painted window needs neither.
        from stationdesk.domain.staff import RIGHTS  # noqa: PLC0415

        return right in (RIGHTS[self.role] if self.rights is None else self.rights)


class PersonInHand(QObject):
    """The one person the desk is busy with. Pages listen; whoever finds somebody calls `take`."""

    changed = Signal(object)
    """The VolunteerCard, or None."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.card: VolunteerCard | None = None
        self._wanted: UUID | None = None

    @property
    def volunteer_id(self) -> UUID | None:
        """Whose card is shown or on its way."""
        return self._wanted

    def take(self, volunteer_id: UUID, then: Callable[[VolunteerCard], None] | None = None) -> None:
        """Take somebody in hand; `then` gets the card when it is there."""
        # The query layer is imported after the first paint.
        from stationdesk.queries import volunteers  # noqa: PLC0415

        def show(card: VolunteerCard) -> None:
            if self._wanted == volunteer_id:
                self.card, self._wanted = card, card.volunteer_id
                self.changed.emit(card)
                if then is not None:
                    then(card)

        self._wanted = volunteer_id
        runner, today = self._context.runner, self._context.today()
        runner.read(self, volunteers.card, volunteer_id, today, then=show, key="card")

    def refresh(self) -> None:
        """Read the card again, after an act."""
        if self._wanted is not None:
            self.take(self._wanted)

    def clear(self) -> None:
        """Put the person out of hand."""
        self._wanted, self.card = None, None
        self.changed.emit(None)


class DeskContext(QObject):
    """Shared by the window and its pages. Holds no rows besides the person in hand."""

    page_wanted = Signal(str)
    """The key of a page to open, such as `redemptions`."""
    omnibox_wanted = Signal()
    """The cursor is to go back to the omnibox: an act is done."""
    signed_in_changed = Signal(object)
    preferences_changed = Signal(object)
    backup_wanted = Signal()
    """The station is to be copied; `backed_up` tells when it was."""
    backed_up = Signal()
    papers_waiting = Signal()
    """Something was put into the print outbox."""
    training_wanted = Signal()
    """The training desk is to be opened; at a training desk: its visitors shown or hidden."""

    def __init__(
        self, runner: Runner, result: ResultBar, preferences: Preferences, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self.runner = runner
        self.result = result
        self.preferences = preferences
        self._now = now
        self.zone: tzinfo = ZoneInfo("Asia/Shanghai")
        self.folder = DataFolder(default_data_folder())
        self.signed_in: SignedIn | None = None
        self.person = PersonInHand(self)
        self.typed: dict[str, dict[Any, Any]] = {}
        """What was typed on a page and is not saved, by the page's own keys: a change of language or text
        size builds the pages anew."""

    def now(self) -> datetime:
        """Return the time: the computer's, or the one a supervisor stated."""
        return self._now() + self.runner.clock_offset

    def today(self) -> date:
        """Return the station's date."""
        return self.now().astimezone(self.zone).date()

    def local(self, at: datetime) -> datetime:
        """Return a moment in station time."""
        return at.astimezone(self.zone)
