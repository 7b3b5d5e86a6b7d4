"""Those who forgot to check out: one key ends the stay by its service's credit, another gives the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot

from stationdesk.domain.acts import new_id
from stationdesk.services import forgotten
from stationdesk.services.forgotten import EndStayReceipt, EndStayRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.attendance.words import credit_words, from_to, where
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.rowtable import Column
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, Card, IconLabel, KeyButton, label
from stationdesk.ui.wording import minutes_between, moment_text, points_text, span_text

if TYPE_CHECKING:
    from stationdesk.queries.attendance import ForgottenRow
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate
OTHER_TIME = "2"


def forgotten_columns(context: DeskContext) -> list[Column[ForgottenRow]]:
    """Return the columns of the list of forgotten check-outs."""

    def since(row: ForgottenRow) -> str:
        return moment_text(context.local(row.since), context.today())

    def how_long(row: ForgottenRow) -> str:
        return span_text(minutes_between(row.since, context.now()))

    def credit(row: ForgottenRow) -> str:
        until = row.credited_until
        return credit_words(row, f"{context.local(until):%H:%M}" if until is not None else "")

    return [
        Column(translate("Forgotten", "Name"), lambda row: row.name, width=128),
        Column(translate("Forgotten", "Activity"), lambda row: row.activity, width=140, stretches=True),
        Column(translate("Forgotten", "Since"), since, lambda row: row.since.timestamp(), width=120),
        Column(
            translate("Forgotten", "Open for"),
            how_long,
            _age,
            is_number=True,
            width=90,
            tone=lambda _row: "warn_text",
        ),
        Column(translate("Forgotten", "Credit"), credit, width=170),
    ]


def _age(row: ForgottenRow) -> float:
    return -row.since.timestamp()


class ForgottenPanel(Card):
    """What ending the chosen stay would give, as a rehearsal says it, and the two ways to end it."""

    decided = Signal()
    """The stay has ended; the next one is to be chosen."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__()
        self._context, self._actions = context, actions
        self._row: ForgottenRow | None = None
        self._act_id, self._sent = new_id(), False
        self._what = label("", tone="muted", wrap=True)
        self._preview = named(IconLabel("hourglass", "", tone="info"), "forgotten_preview")
        self._end = named(KeyButton("", "Enter", kind=ButtonKind.PRIMARY), "end_stay")
        self._other = named(
            KeyButton(self.tr("They left at…"), OTHER_TIME, icon="clock"), "forgotten_other_time"
        )
        self._end.clicked.connect(self.end)
        self._other.clicked.connect(self.ask_time)
        self.body.setSpacing(px(12))
        for part in (self._what, self._preview, self._end, self._other):
            self.body.addWidget(part)
        named(self, "forgotten_panel").hide()

    def show_row(self, row: ForgottenRow | None) -> None:
        """Show a stay, or nothing."""
        is_other = row is None or self._row is None or self._row.check_in_id != row.check_in_id
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        if is_other:
            self._act_id, self._sent = new_id(), False
        self.set_title(row.name)
        since = moment_text(self._context.local(row.since), self._context.today())
        here = self.tr("Checked in since {time} · {what}")
        self._what.setText(here.format(time=since, what=where(row.activity, row.place)))
        self._context.runner.rehearse(
            self,
            forgotten.end_stay,
            EndStayRequest(row.check_in_id),
            then=self._show_preview,
            otherwise=self._show_hindrance,
        )

    def press(self, key: str) -> bool:
        """Take a key of the list; return whether it means anything."""
        if self._row is None:
            return False
        if key == "1":
            self.end()
        elif key == OTHER_TIME:
            self.ask_time()
        else:
            return False
        return True

    @Slot()
    def end(self) -> None:
        """End the stay by the credit of its service."""
        if self._row is None or self._sent or not self._end.isEnabled():
            return
        self._sent = True
        self._context.runner.write(
            self,
            forgotten.end_stay,
            EndStayRequest(self._row.check_in_id),
            then=self._done,
            otherwise=self._refused,
            act_id=self._act_id,
        )

    @Slot()
    def ask_time(self) -> None:
        """Ask when they really left: a check-out like any other."""
        if self._row is not None:
            self._actions.attendance.other_time(self._row.volunteer_id)

    def _show_preview(self, receipt: EndStayReceipt) -> None:
        if self._row is None or receipt.volunteer_id != self._row.volunteer_id:
            return
        self._end.setEnabled(True)
        if receipt.ended_at is None:
            self._preview.set_text(
                self.tr(
                    "The service credits nothing without a check-out: the stay ends, no hours are written."
                )
            )
            self._end.set_texts(self.tr("End it without hours"), "Enter")
            return
        hours = span_text(receipt.service_minutes)
        text = self.tr("{span} · {hours} · {points}, provisional until a supervisor confirms")
        self._preview.set_text(
            text.format(span=self._span(receipt), hours=hours, points=points_text(receipt.points))
        )
        self._end.set_texts(self.tr("End it with {hours}").format(hours=hours), "Enter")

    def _show_hindrance(self, error: Exception) -> None:
        self._end.setEnabled(False)
        self._end.set_texts(self.tr("End it"), "Enter")
        self._preview.set_text(explain(error))

    def _span(self, receipt: EndStayReceipt) -> str:
        local = self._context.local
        ended_at = receipt.ended_at or receipt.started_at
        return from_to(local(receipt.started_at), local(ended_at), self._context.today())

    def _done(self, receipt: EndStayReceipt) -> None:
        if receipt.record_id is None:
            text = self.tr("Ended without hours: {name} · {activity}")
        else:
            text = self.tr("Ended: {name} · {activity} · {span} · {hours}, provisional")
        sentence = text.format(
            name=receipt.name,
            activity=receipt.activity,
            span=self._span(receipt),
            hours=span_text(receipt.service_minutes),
        )
        act_id = self._act_id
        undo = (self.tr("Undo"), "Ctrl+Z", lambda: self._actions.undo.undo(act_id))
        self._context.result.tell(Kind.OK, sentence, undo)
        self._context.person.refresh()
        self.decided.emit()

    def _refused(self, error: Exception) -> None:
        self._sent = False
        self._context.result.tell(Kind.STOP, explain(error))
