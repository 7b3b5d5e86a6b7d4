"""The quick way in: somebody in hand → activities, nobody in hand → the people of the last hours."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from stationdesk.domain.acts import new_id
from stationdesk.ui import keys
from stationdesk.ui.accessibility import named
from stationdesk.ui.attendance.outcomes import OTHER_TIME_KEY
from stationdesk.ui.attendance.questions import Situation, situation
from stationdesk.ui.attendance.words import where
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, Card, ElidedLabel, EmptyState, KeyButton
from stationdesk.ui.widgets.tile import Tile
from stationdesk.ui.wording import category_word, minutes_between, moment_text, span_text

if TYPE_CHECKING:
    from stationdesk.queries.attendance import ActivityRow
    from stationdesk.queries.volunteers import VolunteerCard, VolunteerRow
    from stationdesk.ui.attendance.actions import AttendanceActions
    from stationdesk.ui.context import DeskContext

_MOST_TILES = 8


class Quick(Card):
    """Big tiles with their keys; what they are depends on who is in hand."""

    def __init__(self, context: DeskContext, attendance: AttendanceActions) -> None:
        super().__init__()
        self._context, self._attendance = context, attendance
        self._recent: Sequence[VolunteerRow] = ()
        self._tiles: list[QWidget] = []
        self._shown: Hashable = None
        self._grid = QGridLayout()
        self._grid.setSpacing(px(8))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self._line = ElidedLabel("", tone="muted")
        self._foot = QWidget()
        self._make_foot()
        self.body.addWidget(self._line)
        self.body.addWidget(self._foot)
        context.person.changed.connect(self._person_changed)
        self._show_people()

    def set_recent(self, rows: Sequence[VolunteerRow]) -> None:
        """Give the people something was done for last, and look at the person in hand again."""
        self._recent = rows
        self._person_changed(self._context.person.card)

    @Slot(object)
    def _person_changed(self, card: VolunteerCard | None) -> None:
        if card is None:
            self._show_people()
        elif card.here_since is not None:
            self._show_stay(card)
        else:
            today = self._context.today()
            show = partial(self._show_activities, card)
            self._context.runner.read(self, situation, card.volunteer_id, today, then=show, key="situation")

    def _show_people(self) -> None:
        self._head(self.tr("Seen last"), self.tr("one key takes in hand") if self._recent else "")
        rows = tuple(self._recent)
        self._fill(
            ("people", rows), lambda: [self._person_tile(n, row) for n, row in enumerate(rows, start=1)], 3
        )
        self._foot.hide()
        self._line.setVisible(not rows)
        self._line.setText(self.tr("Scan a card or type a name; the people seen last appear here."))

    def _show_stay(self, card: VolunteerCard) -> None:
        assert card.here_since is not None
        since = moment_text(self._context.local(card.here_since), self._context.today())
        span = span_text(minutes_between(card.here_since, self._context.now()))
        self._head(self.tr("{name} is on duty").format(name=card.name), span)
        self._fill(("stay",), list)
        self._line.setText(where(card.here_for, self.tr("since {time}").format(time=since)))
        self._line.show()
        self._check_out.show()
        self._earlier.set_texts(self.tr("Left earlier…"))
        self._foot.show()

    def _show_activities(self, card: VolunteerCard, found: Situation) -> None:
        if self._context.person.card is not card:
            return
        self._head(self.tr("Check in {name}").format(name=card.name), self.tr("one key checks in"))
        last = found.state.last_activity_id
        choices = found.choices[:_MOST_TILES]

        def tiles() -> list[QWidget]:
            made = [self._activity_tile(n, row, card, last) for n, row in enumerate(choices, start=1)]
            return [*made] or [self._no_activity()]

        self._fill(("activities", card.volunteer_id, last, tuple(choices)), tiles)
        is_cut = len(found.choices) > _MOST_TILES
        self._line.setText(self.tr("F2 shows all {n} activities").format(n=len(found.choices)))
        self._line.setVisible(is_cut)
        self._check_out.hide()
        self._earlier.set_texts(self.tr("Came earlier…"))
        self._foot.setVisible(bool(choices))

    def _person_tile(self, number: int, row: VolunteerRow) -> Tile:
        tile = Tile(
            row.name,
            self.tr("on duty") if row.is_here else category_word(row.category),
            initial=row.name,
            tone="ok" if row.is_here else "muted",
            key=f"Alt+{number}",
            binds=True,
        )
        tile.clicked.connect(lambda: self._context.person.take(row.volunteer_id))
        return named(tile, f"recent_{number}")

    def _activity_tile(self, number: int, row: ActivityRow, card: VolunteerCard, last: UUID | None) -> Tile:
        # The act's id is made with the tile: pressed twice, it is one act.
        act_id, is_last = new_id(), row.activity_id == last
        detail = self.tr("last time") if is_last else row.place
        tile = Tile(row.name, detail, icon=row.icon, key=f"Alt+{number}", is_marked=is_last, binds=True)
        tile.clicked.connect(lambda: self._check_in(card.volunteer_id, row.activity_id, act_id))
        return named(tile, f"quick_activity_{number}")

    def _check_in(self, volunteer_id: UUID, activity_id: UUID, act_id: UUID) -> None:
        self._attendance.check_in(volunteer_id, activity_id, act_id=act_id)

    def _no_activity(self) -> EmptyState:
        empty = EmptyState(
            "heart-handshake",
            self.tr("There is no activity to check in to yet; add the first one in the settings."),
            self.tr("Open the settings"),
        )
        empty.acted.connect(lambda: self._context.page_wanted.emit("settings"))
        return empty

    def _head(self, title: str, aside: str) -> None:
        self.set_title(title)
        self.set_aside(aside)

    def _fill(self, shown: Hashable, make: Callable[[], Sequence[QWidget]], columns: int = 2) -> None:
        """Show other tiles; the same ones stay, and the focus with them."""
        if shown == self._shown:
            return
        self._shown, tiles = shown, make()
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = list(tiles)
        for number, tile in enumerate(tiles):
            wide = columns if isinstance(tile, EmptyState) else 1
            self._grid.addWidget(tile, number // columns, number % columns, 1, wide)
            tile.show()
        self._grid.setColumnStretch(2, 1 if columns > 2 else 0)

    def _make_foot(self) -> None:
        out = KeyButton(self.tr("Check out"), keys.cap("attendance"), icon="log-out", kind=ButtonKind.PRIMARY)
        self._check_out = named(out, "quick_check_out")
        self._check_out.clicked.connect(lambda: self._attendance.toggle())
        self._earlier = named(
            KeyButton(self.tr("Came earlier…"), OTHER_TIME_KEY, icon="clock", binds=True), "quick_other_time"
        )
        self._earlier.clicked.connect(lambda: self._attendance.other_time())
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self._check_out, self._earlier):
            row.addWidget(button)
        row.addStretch(1)
