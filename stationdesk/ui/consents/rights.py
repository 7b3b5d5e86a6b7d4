"""Consents, notices, extract and restriction from anywhere in the window: one form at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from shiboken6 import isValid

from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import GuardianConsentNeeded
from stationdesk.queries import volunteers as volunteer_queries
from stationdesk.services import consents, restrictions
from stationdesk.ui.consents import words
from stationdesk.ui.consents.extracting import Extracting
from stationdesk.ui.consents.giving import GivePanel
from stationdesk.ui.consents.notices import notice_sheet, station_row, versions
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind

if TYPE_CHECKING:
    from stationdesk.domain.consents import ConsentPurpose
    from stationdesk.printing.destinations import Sent
    from stationdesk.queries.consents import ConsentRow
    from stationdesk.queries.stations import StationRow
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.services.consents import ConsentReceipt, WithdrawalReceipt
    from stationdesk.services.restrictions import RestrictionReceipt
    from stationdesk.ui.approval import Approvals
    from stationdesk.ui.context import DeskContext


class Rights(QObject):
    """`undo` gets the id of the act to take back; what is risky goes by `approvals`."""

    def __init__(self, context: DeskContext, approvals: Approvals, undo: Callable[[UUID], None]) -> None:
        super().__init__()
        self._context, self._approvals, self._undo = context, approvals, undo
        self._panel: GivePanel | None = None
        self.extracting = Extracting(context, approvals, self)

    @property
    def panel(self) -> GivePanel | None:
        """The form of a consent that is open now."""
        found = self._panel
        return found if found is not None and isValid(found) and not found.is_over else None

    def give(
        self,
        card: VolunteerCard,
        purpose: ConsentPurpose | None = None,
        *,
        note: str = "",
        then: Callable[[], None] | None = None,
    ) -> GivePanel:
        """Ask what somebody agreed to; `then` goes on with what waited for it."""
        if self.panel is not None:
            self.panel.close_for_good()
        panel = self._panel = GivePanel(self._context, card, purpose, note)
        panel.done.connect(partial(self._given, then))
        panel.left.connect(self._context.omnibox_wanted)
        panel.open()
        return panel

    def ask_guardian(self, error: GuardianConsentNeeded, then: Callable[[], None] | None = None) -> None:
        """Lead from a refusal to the form that cures it, and back to what was refused."""

        def ask(card: VolunteerCard) -> None:
            purpose = card.guardian.purpose if card.guardian is not None else None
            panel = self.give(card, purpose, note=explain(error), then=then)
            panel.left.connect(partial(self._not_checked_in, card.name))

        today = self._context.today()
        self._context.runner.read(
            self, volunteer_queries.card, error.volunteer_id, today, then=ask, key="card"
        )

    def registered(self, card: VolunteerCard) -> None:
        """Ask for the guardian of a minor who was just registered, where one must agree."""
        if card.guardian is not None and card.guardian.is_missing:
            self.give(card, card.guardian.purpose, note=words.rule_words(card.guardian))

    def withdraw(self, row: ConsentRow) -> None:
        """Take a consent back at once; it can be undone."""

        act_id = new_id()

        def done(receipt: WithdrawalReceipt) -> None:
            self._tell(words.withdrawn(receipt), act_id, Kind.OK if receipt.may_serve else Kind.LOOK)

        request = consents.WithdrawalRequest(row.consent_id)
        self._context.runner.write(
            self, consents.withdraw, request, then=done, otherwise=self._no, act_id=act_id
        )

    def print_notice(self, purpose: ConsentPurpose, card: VolunteerCard | None) -> None:
        """Print the newest text of a purpose with somebody's data, or blank."""
        self._context.runner.read(
            self, station_row, then=lambda station: self._print(purpose, card, station), key="station"
        )

    def restrict(self, card: VolunteerCard, *, is_restricted: bool) -> None:
        """Restrict somebody's record, or lift that, with a reason and a second person."""

        act_id = new_id()

        def done(receipt: RestrictionReceipt) -> None:
            told = self.tr("{name}: the record is restricted; it is kept and nothing else is done.")
            if not receipt.is_restricted:
                told = self.tr("{name}: the restriction is lifted.")
            self._tell(told.format(name=receipt.name), act_id)

        lift = self.tr("Lift the restriction of {name}")
        title = self.tr("Restrict the record of {name}") if is_restricted else lift
        self._approvals.write(
            self,
            restrictions.restrict,
            restrictions.RestrictionRequest(card.volunteer_id, is_restricted),
            title=title.format(name=card.name),
            then=done,
            otherwise=self._no,
            left=self._context.omnibox_wanted.emit,
            act_id=act_id,
            reasons=self._reasons(is_restricted=is_restricted),
        )

    def _reasons(self, *, is_restricted: bool) -> tuple[str, ...]:
        if is_restricted:
            return (
                self.tr("The person asked for deletion"),
                self.tr("The consent was taken back"),
                self.tr("The family of a deceased person asked for it"),
            )
        return (self.tr("The person wants to serve again"), self.tr("Restricted by mistake"))

    def _given(self, then: Callable[[], None] | None, receipt: ConsentReceipt, act_id: UUID) -> None:
        self._tell(words.given(receipt), act_id)
        if then is not None:
            then()

    def _not_checked_in(self, name: str) -> None:
        told = self.tr("{name} was not checked in: the consent was not recorded.").format(name=name)
        self._context.result.tell(Kind.LOOK, told)

    def _tell(self, sentence: str, act_id: UUID, kind: Kind = Kind.OK) -> None:
        self._context.result.tell(kind, sentence, (self.tr("Undo"), "Ctrl+Z", partial(self._undo, act_id)))
        self._context.person.refresh()
        self._context.omnibox_wanted.emit()

    def _no(self, error: Exception) -> None:
        self._context.result.tell(Kind.STOP, explain(error))

    def _print(self, purpose: ConsentPurpose, card: VolunteerCard | None, station: StationRow) -> None:
        context = self._context
        operator = context.signed_in.name if context.signed_in is not None and card is not None else ""
        person = {}
        if card is not None:
            tail = card.document_masked
            person = {"name": card.name, "local_no": card.number, "document_masked": tail}
        sheet = notice_sheet(versions(context, purpose)[0], station, operator, **person)

        def work() -> Sent:
            # ReportLab is kept out of the start.
            from stationdesk.outbox.notices import print_notice  # noqa: PLC0415

            return print_notice(sheet, context.preferences, context.folder, context.local(context.now()))

        context.runner.call(self, work, then=self._printed, otherwise=self._no)

    def _printed(self, sent: Sent) -> None:
        file = Path(sent.job_id)
        if not file.is_file():
            self._context.result.tell(Kind.OK, self.tr("The notice goes to the printer."))
            return
        show = (self.tr("Open it"), "", partial(_open, file))
        told = self.tr("The notice is kept as PDF: {file}").format(file=file.name)
        self._context.result.tell(Kind.OK, told, show)


def _open(file: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
