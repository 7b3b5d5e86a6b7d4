"""The tab of consents and rights on the page of a person."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from stationdesk.domain.people import VolunteerStatus
from stationdesk.domain.staff import Right
from stationdesk.queries import consents as consent_queries
from stationdesk.queries import restrictions as restriction_queries
from stationdesk.queries.restrictions import Keeping
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.consents import words
from stationdesk.ui.consents.phones import GuardianPhones
from stationdesk.ui.theme import px
from stationdesk.ui.volunteers.linelist import Line, LineList
from stationdesk.ui.widgets import ButtonSize, FlowLayout, IconLabel, KeyButton, scrolled

if TYPE_CHECKING:
    from collections.abc import Callable

    from stationdesk.queries.consents import ConsentRow
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_EMPTY_HEIGHT = 60


class ConsentsTab(QWidget):
    """What stands, what was taken back, and what a person may ask for (PIPL art. 44–47)."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__()
        self._context, self._rights = context, actions.rights
        self._card: VolunteerCard | None = None
        self._rows: list[ConsentRow] = []
        self._age = named(IconLabel("info", "", tone="info", size="small"), "consent_age")
        self._kept = named(IconLabel("lock", "", tone="info", size="small"), "consent_kept")
        self.lines = LineList("person_consents", self.tr("Consents"), self.tr("No consent is recorded."))
        self.lines.selectionModel().currentChanged.connect(self._follow_row)
        self._give = self._button("give_consent", self.tr("Record a consent"), "plus", self._open)
        self._withdraw = self._button("withdraw_consent", self.tr("Take back"), "undo-2", self._take_back)
        self._print = self._button("print_notice", self.tr("Notice (A4)"), "printer", self._offer)
        self._extract = self._button("make_extract", self.tr("Give out the data"), "file-text", self._ask)
        self._restrict = self._button("restrict_person", "", "lock", self._toggle)
        self.phones = GuardianPhones(context, actions.approvals)
        self._menu = QMenu(self)
        self._arrange()

    def show_card(self, card: VolunteerCard) -> None:
        """Show what somebody agreed to."""
        if self._card is None or self._card.volunteer_id != card.volunteer_id:
            self.phones.show_person(card)
        self._card = card
        is_restricted = card.status is VolunteerStatus.RESTRICTED
        self._age.setVisible(card.guardian is not None)
        if card.guardian is not None:
            told = self.tr("{age}. {rule}")
            rule = words.rule_words(card.guardian)
            self._age.set_text(told.format(age=words.age_words(card.guardian), rule=rule))
        self._give.setEnabled(card.status is VolunteerStatus.ACTIVE)
        self._restrict.set_texts(
            self.tr("Lift the restriction") if is_restricted else self.tr("Restrict instead of delete")
        )
        self._restrict.set_icon("lock-open" if is_restricted else "lock")
        signed_in = self._context.signed_in
        self._restrict.setVisible(signed_in is None or signed_in.may(Right.RESTRICT_PEOPLE))
        self._extract.setVisible(signed_in is None or signed_in.may(Right.EXPORT))
        person = card.volunteer_id
        self._context.runner.read(
            self, _consents_and_keeping, person, then=partial(self._show, person), key="consents"
        )

    def _show(self, person: UUID, found: tuple[list[ConsentRow], Keeping]) -> None:
        if self._card is None or self._card.volunteer_id != person:
            return
        rows, keeping = found
        self._rows = sorted(rows, key=lambda row: row.withdrawn_at is not None)
        self.lines.set_lines([self._line(row) for row in self._rows], keeps_place=True)
        height = len(self._rows) * self.lines.sizeHintForRow(0) if self._rows else px(_EMPTY_HEIGHT)
        self.lines.setFixedHeight(height + 2 * self.lines.frameWidth())
        self.phones.setVisible(any(row.guardian_phone_masked and not row.withdrawn_at for row in self._rows))
        self._kept.set_text(self._keeping_words(keeping))
        self._follow_row()

    def _line(self, row: ConsentRow) -> Line:
        moment = self._moment(row.withdrawn_at) if row.withdrawn_at is not None else ""
        guardian = " ".join(
            part for part in (row.guardian_name, row.guardian_relation, row.guardian_phone_masked) if part
        )
        paper = self.tr("paper {number}").format(number=row.paper_number) if row.paper_number else ""
        recipient = self.tr("to {name}").format(name=row.recipient) if row.recipient else ""
        parts = (guardian, recipient, paper or words.form_word(row.form), row.operator)
        mark = self.tr("taken back {at}").format(at=moment) if moment else self.tr("stands")
        return Line(
            words.purpose_word(row.purpose),
            " · ".join(part for part in parts if part),
            _day(row.given_on),
            row.text_version.split("-", 1)[1],
            mark=mark,
            mark_tone="neutral" if moment else "ok",
            is_struck=bool(moment),
        )

    def _keeping_words(self, keeping: Keeping) -> str:
        until = _day(keeping.kept_until)
        if not keeping.is_restricted:
            told = self.tr("Kept until {until} at least: 10 years after the last service (GB/T 40143-2021).")
            return told.format(until=until)
        told = self.tr(
            "Restricted since {at} by {who}: {reason}. Kept until {until}, nothing else is done; "
            "an extract and taking back a consent stay possible."
        )
        who = " + ".join(part for part in (keeping.operator, keeping.approver) if part)
        at = self._moment(keeping.since) if keeping.since is not None else ""
        return told.format(at=at, who=who, reason=keeping.reason, until=until)

    def _moment(self, at: datetime) -> str:
        return wording.moment_text(self._context.local(at), self._context.today())

    def _row(self) -> ConsentRow | None:
        """Return the row chosen, or the only one that stands."""
        place = self.lines.currentIndex().row()
        standing = [row for row in self._rows if row.withdrawn_at is None]
        if 0 <= place < len(self._rows):
            return self._rows[place] if self._rows[place].withdrawn_at is None else None
        return standing[0] if len(standing) == 1 else None

    @Slot()
    def _follow_row(self, *_indexes: Any) -> None:
        row = self._row()
        self._withdraw.setEnabled(row is not None)
        told = self.tr("Take back: {purpose}")
        self._withdraw.set_texts(
            told.format(purpose=words.purpose_word(row.purpose)) if row is not None else self.tr("Take back")
        )

    def _open(self) -> None:
        if self._card is not None:
            self._rights.give(self._card)

    def _take_back(self) -> None:
        row = self._row()
        if row is not None:
            self._rights.withdraw(row)

    def _ask(self) -> None:
        if self._card is not None:
            self._rights.extracting.ask(self._card)

    def _toggle(self) -> None:
        if self._card is not None:
            is_restricted = self._card.status is VolunteerStatus.RESTRICTED
            self._rights.restrict(self._card, is_restricted=not is_restricted)

    def _offer(self) -> None:
        """Offer the notices there are for this person, then the same ones blank."""
        card = self._card
        if card is None:
            return
        self._menu.clear()
        for whose, told in ((card, self.tr("{purpose}, filled in")), (None, self.tr("{purpose}, blank"))):
            for purpose in words.offered(card.guardian):
                action = self._menu.addAction(told.format(purpose=words.purpose_word(purpose)))
                wanted = partial(self._rights.print_notice, purpose, whose)
                action.triggered.connect(lambda _checked=False, wanted=wanted: wanted())
            self._menu.addSeparator()
        self._menu.popup(self._print.mapToGlobal(QPoint(0, self._print.height())))

    def _button(self, name: str, told: str, icon: str, do: Callable[[], None]) -> KeyButton:
        button = named(KeyButton(told, icon=icon, size=ButtonSize.SMALL), name)
        button.clicked.connect(lambda: do())
        return button

    def _arrange(self) -> None:
        buttons = FlowLayout(spacing=8)
        for button in (self._give, self._withdraw, self._print, self._extract, self._restrict):
            buttons.addWidget(button)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, px(4), px(8), 0)
        column.setSpacing(px(8))
        column.addWidget(self._age)
        column.addWidget(self.lines)
        column.addLayout(buttons)
        column.addWidget(self.phones)
        column.addWidget(self._kept)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(part))


def _consents_and_keeping(session: Any, person: UUID) -> tuple[list[ConsentRow], Keeping]:
    """Return both on one snapshot."""
    return consent_queries.consents_of(session, person), restriction_queries.keeping(session, person)


def _day(on: date) -> str:
    return on.isoformat()
