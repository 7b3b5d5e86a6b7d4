"""Opening hours: a line a weekday, typed as people write them; holidays by the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import InvalidField
from stationdesk.domain.opening_hours import HOLIDAY, Span, read_spans, spans_text
from stationdesk.domain.staff import Right
from stationdesk.queries import opening_hours as hours_queries
from stationdesk.queries import service_points as point_queries
from stationdesk.services import opening_hours
from stationdesk.services.opening_hours import HoursRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.messages import explain
from stationdesk.ui.points.section import STATION
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.scan import LatinLineEdit
from stationdesk.ui.settings.lines import choice_field, line_of, saved_by_keys
from stationdesk.ui.settings.section import Section, column_of
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, Card, FormField, KeyButton, Segmented, label
from stationdesk.ui.wording.places import weekday_word

if TYPE_CHECKING:
    from stationdesk.queries.service_points import Points
    from stationdesk.services.opening_hours import HoursReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate
_WIDTH = 720
_DAYS = (*range(7), HOLIDAY)


class HoursSection(Section):
    """Enter saves the week; what cannot be read is told at its line."""

    RIGHT = Right.CHANGE_STATION
    RELOAD_ON = frozenset({"opening_hours", "service_points"})

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        about = self.tr("Shown on the page of visits, under Today. Outside the hours nothing is refused.")
        super().__init__(context, self.tr("Opening hours"), about)
        self._actions, self._act_id = actions, new_id()
        self._point_id: UUID | None = None
        self.points = named(Segmented(self.tr("Hours of"), has_keys=False), "hours_of")
        self.points.chosen.connect(self._choose_point)
        self._points_field = choice_field(self.points)
        self._points_field.hide()
        self.days = {day: self._day_field(day) for day in _DAYS}
        self.every = named(KeyButton(self.tr("Every day like Monday"), icon="copy"), "hours_every")
        self.every.clicked.connect(self._like_monday)
        self.save = named(KeyButton(self.tr("Save the week"), kind=ButtonKind.PRIMARY), "hours_save")
        self.save.clicked.connect(self._save)
        card = self._card()
        self.guarded.append(card)
        self.body.addWidget(column_of(self._points_field, card, width=_WIDTH))
        saved_by_keys(card, self.save, *self.days.values())

    def reload(self) -> None:
        self.context.runner.read(self, point_queries.points, then=self._show_points, key="points")
        query = hours_queries.week
        self.context.runner.read(self, query, self._point_id, then=self._show, key="week")

    @property
    def has_changes(self) -> bool:
        return any(line_of(field).isModified() for field in self.days.values())

    def _day_field(self, day: int) -> FormField:
        line = named(LatinLineEdit(), f"hours_{day}")
        line.setMaxLength(80)
        hint = self.tr("as other days · type “{closed}” to close") if day == HOLIDAY else self.tr("closed")
        line.setPlaceholderText(hint.format(closed=_closed_word()))
        return FormField(weekday_word(day), line)

    def _card(self) -> Card:
        card, grid, row = Card(), QGridLayout(), QHBoxLayout()
        card.set_margins(20, 16)
        words = self.tr("For example 8:30-20:00, or 8:30-12:00, 14:00-20:00 with a break. Empty: closed.")
        card.body.addWidget(label(words, size="small", tone="muted", wrap=True))
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(10))
        for place, field in enumerate(self.days.values()):
            grid.addWidget(field, place % 4, place // 4, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(grid)
        row.setSpacing(px(10))
        row.addWidget(self.every)
        row.addStretch(1)
        row.addWidget(self.save)
        card.body.addLayout(row)
        for before, after in zip(self.days.values(), [*list(self.days.values())[1:], None], strict=True):
            if after is not None:
                QWidget.setTabOrder(before.editor, after.editor)
        return card

    def _show_points(self, points: Points) -> None:
        """Ask whose hours only where there are several places."""
        options = [(row.point_id, row.title) for row in points.active]
        self.points.set_options([(STATION, self.tr("The station itself")), *options])
        self.points.set_value(self._point_id or STATION)
        self._points_field.setVisible(bool(options))

    def _show(self, spans: tuple[Span, ...]) -> None:
        for day, field in self.days.items():
            of_day = [span for span in spans if span.weekday == day]
            is_closed = any(span.is_closed for span in of_day)
            line = line_of(field)
            line.setText(_closed_word() if is_closed else spans_text(of_day))
            line.setModified(False)
            field.clear_error()

    @Slot(object)
    def _choose_point(self, chosen: UUID | str) -> None:
        self._point_id = chosen if isinstance(chosen, UUID) else None
        self._act_id = new_id()
        self.reload()

    @Slot()
    def _like_monday(self) -> None:
        text = line_of(self.days[0]).text()
        for day, field in self.days.items():
            if day != HOLIDAY:
                line_of(field).setText(text)
                line_of(field).setModified(True)

    @Slot()
    def _save(self) -> None:
        spans: list[Span] = []
        for day, field in self.days.items():
            try:
                spans += read_spans(line_of(field).text(), day)
            except InvalidField as error:
                field.set_error(explain(error))
                self.context.result.tell(Kind.STOP, explain(error))
                return
        self.context.runner.write(
            self,
            opening_hours.put_hours,
            HoursRequest(self._point_id, tuple(spans)),
            then=self._saved,
            otherwise=self._refused,
            act_id=self._act_id,
        )

    def _refused(self, error: Exception) -> None:
        """Say it at the day it is about, where it is about one."""
        field = self.days.get(getattr(error, "weekday", -1))
        if field is not None:
            field.set_error(explain(error))
        self.refused(error)

    def _saved(self, receipt: HoursReceipt) -> None:
        act_id, self._act_id = self._act_id, new_id()
        words = self.tr("Saved: the hours of {title}.").format(title=receipt.title)
        undo = (self.tr("Undo"), "Ctrl+Z", lambda: self._actions.undo.undo(act_id))
        self.context.result.tell(Kind.OK, words, undo)
        self._show(receipt.spans)


def _closed_word() -> str:
    """The word that says a day is closed; `read_spans` knows it in both languages."""
    return translate("HoursSection", "closed")
