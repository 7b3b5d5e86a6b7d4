"""The card of visits on the front desk: six tiles, eight services, all others one key away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPaintEvent

from stationdesk.ui import keys
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import RADIUS, px
from stationdesk.ui.visits.adopting import adopt, adopt_words
from stationdesk.ui.visits.pad import VisitPad
from stationdesk.ui.widgets import Card, EmptyState
from stationdesk.ui.widgets.painting import focus_ring, painter_of

if TYPE_CHECKING:
    from stationdesk.queries.visits import TapView
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.visits.actions import VisitActions


class VisitCard(Card):
    """Its remark says what a tap does, and with the keys here which keys there are."""

    def __init__(
        self,
        context: DeskContext,
        actions: VisitActions,
        *,
        columns: int = 2,
        chip_columns: int = 4,
        shows_all: bool = False,
    ) -> None:
        super().__init__()
        self.set_title(self.tr("Visits"))
        self.pad = named(
            VisitPad(actions, columns=columns, chip_columns=chip_columns, shows_all=shows_all),
            "visit_pad",
            self.tr("Visits: digits count, letters tick services"),
        )
        self._none = EmptyState(
            "footprints",
            self.tr("The station has no list yet of who comes in and what they use here."),
            adopt_words(),
        )
        self._none.acted.connect(lambda: adopt(context, self))
        named(self._none, "visit_pad_empty").hide()
        self.body.addWidget(self.pad)
        self.body.addWidget(self._none)
        self.pad.focus_changed.connect(self._say)
        self._say(has_keys=False)

    @property
    def has_keys(self) -> bool:
        """Whether the keys are here: who is scanned now is linked to the next tap."""
        return self.pad.has_keys

    def take_keys(self) -> None:
        """Put the keys here (F6)."""
        self.pad.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_view(self, view: TapView) -> None:
        """Show the day's figures; a station without lists is offered the usual ones."""
        self.pad.setVisible(view.has_lists)
        self._none.setVisible(not view.has_lists)
        if view.has_lists:
            self.pad.show_view(view)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.pad.hasFocus():
            painter = painter_of(self)
            focus_ring(painter, QRectF(self.rect()), px(RADIUS + 2))
            painter.end()

    @Slot(bool)
    def _say(self, has_keys: bool) -> None:
        away = self.tr("one click, one visit · {key}").format(key=keys.cap("visit"))
        self.set_aside(self.tr("digits count · letters tick · × several") if has_keys else away)
        self.update()
