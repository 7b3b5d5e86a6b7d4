"""Asks, a moment after the last key, who might be the person being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Slot

from stationdesk.domain.errors import InvalidField
from stationdesk.services.duplicates import DuplicateProbe, PossibleDuplicate, possible_duplicates
from stationdesk.ui.volunteers.values import read_date

if TYPE_CHECKING:
    from datetime import date

    from stationdesk.ui.runner import Runner
    from stationdesk.ui.volunteers.duplicates import DuplicatesPanel
    from stationdesk.ui.volunteers.fields import VolunteerFields

PAUSE_MS = 150


class Resemblance(QObject):
    """Keeps the panel up to date; remembers who was told apart until the form is saved."""

    def __init__(self, runner: Runner, fields: VolunteerFields, panel: DuplicatesPanel) -> None:
        super().__init__(fields)
        self._runner, self._fields, self._panel = runner, fields, panel
        self._own_id: UUID | None = None
        self._apart: dict[UUID, None] = {}
        self._asked: DuplicateProbe | None = None
        self._found: list[PossibleDuplicate] = []
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self._ask)
        fields.changed.connect(self._soon.start)
        panel.told_apart.connect(self._tell_apart)

    @property
    def told_apart(self) -> tuple[UUID, ...]:
        """Who the desk looked at and said is somebody else."""
        return tuple(self._apart)

    def begin(self, own_id: UUID | None) -> None:
        """Begin with another form; `own_id` when somebody's record is changed."""
        self._own_id, self._asked = own_id, None
        self._apart, self._found = {}, []
        self._panel.show_people([])
        self._soon.start()

    def forget_told_apart(self, volunteer_id: UUID) -> None:
        """It is this person after all."""
        self._apart.pop(volunteer_id, None)
        self._show()

    @Slot()
    def _ask(self) -> None:
        probe = self._probe()
        if probe == self._asked:
            return
        self._asked = probe
        if not (probe.name or probe.phone or probe.document):
            self._answer([])
            return
        self._runner.read(self, possible_duplicates, probe, then=self._answer, key="duplicates")

    def _probe(self) -> DuplicateProbe:
        values = self._fields.values()
        return DuplicateProbe(
            values.name.strip(),
            values.phone.strip(),
            values.document.strip(),
            _date_or_none(values.birth_date),
            self._own_id,
        )

    def _answer(self, found: list[PossibleDuplicate]) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        self._panel.show_people([one for one in self._found if one.row.volunteer_id not in self._apart])

    @Slot(object)
    def _tell_apart(self, volunteer_id: UUID) -> None:
        self._apart[volunteer_id] = None
        self._show()
        self._fields.name.setFocus()


def _date_or_none(text: str) -> date | None:
    try:
        return read_date(text)
    except InvalidField:
        return None
