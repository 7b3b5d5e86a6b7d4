"""Opens and closes the form, keeps what was typed in it, says what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from stationdesk.ui.resultbar import Kind
from stationdesk.ui.volunteers.form import VolunteerForm
from stationdesk.ui.volunteers.values import FormValues

if TYPE_CHECKING:
    from stationdesk.domain.people import PersonCategory
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.services.volunteers import VolunteerReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext


class Registering(QObject):
    """A form that is left keeps its text, one draft a person, until it is saved or discarded."""

    opened = Signal()
    closed = Signal()
    merge_wanted = Signal(object, object)
    """The card of a record that was being changed, and the id of the other record of the same person."""

    def __init__(self, context: DeskContext, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._actions = context, actions
        self._form: VolunteerForm | None = None
        self._drafts: dict[UUID | None, tuple[VolunteerCard | None, FormValues]]
        self._drafts = context.typed.setdefault("registering", {})
        self._was_open: dict[UUID | None, VolunteerCard | None]
        self._was_open = context.typed.setdefault("registering open", {})
        self.is_open = False

    @property
    def form(self) -> VolunteerForm:
        """The form; made when it is wanted first, so that the page is there sooner."""
        if self._form is None:
            self._form = VolunteerForm(self._context)
            self._form.saved.connect(self._saved)
            self._form.discarded.connect(self.close)
            self._form.back_wanted.connect(self.leave)
            self._form.same_wanted.connect(self._same_person)
        return self._form

    @property
    def has_draft(self) -> bool:
        """Whether somebody new was begun and not finished."""
        is_in_form = self.is_open and self.form.card is None and self.form.is_changed
        return is_in_form or None in self._drafts

    @property
    def has_changes(self) -> bool:
        """Whether somebody's record was changed and not saved."""
        is_in_form = self.is_open and self.form.card is not None and self.form.is_changed
        return is_in_form or any(key is not None for key in self._drafts)

    def register(self, name: str = "", category: PersonCategory | None = None) -> None:
        """Open the form for somebody new, or where it was left."""
        if self.is_open and self.form.card is None:
            return
        self.leave()
        self._open(None, FormValues(name=name.strip(), category=category))

    def edit(self, card: VolunteerCard) -> None:
        """Open the form for somebody's record, or where it was left."""
        self.leave()
        self._open(card, FormValues())

    @Slot()
    def leave(self) -> None:
        """Close the form and keep what was typed."""
        if not self.is_open:
            return
        if self.form.is_changed:
            card = self.form.card
            self._drafts[_key(card)] = (card, self.form.fields.values())
        self.close()

    def put_away(self) -> None:
        """Leave the form, to be opened by whoever takes the place of this page."""
        if self.is_open:
            self._was_open[_key(self.form.card)] = self.form.card
            self.leave()

    def go_on(self) -> None:
        """Open the form that was put away."""
        while self._was_open:
            _volunteer_id, card = self._was_open.popitem()
            self._open(card, FormValues())

    @Slot()
    def close(self) -> None:
        """Close the form; what was typed and not kept is gone."""
        self.is_open = False
        self.closed.emit()

    def _open(self, card: VolunteerCard | None, blank: FormValues) -> None:
        before, draft = self._drafts.pop(_key(card), (card, None))
        self.is_open = True
        self.opened.emit()
        self.form.open(before, blank, draft)

    def _saved(self, receipt: VolunteerReceipt, act_id: UUID) -> None:
        is_new = self.form.card is None
        self.close()
        if is_new:
            words = self.tr("Registered: {name}, number {number}")
            undo = (self.tr("Undo"), "Ctrl+Z", lambda: self._actions.undo.undo(act_id))
            sentence = words.format(name=receipt.name, number=receipt.number)
            self._context.result.tell(Kind.OK, sentence, action=undo)
        else:
            self._context.result.tell(Kind.OK, self.tr("Saved: {name}").format(name=receipt.name))
        self._context.omnibox_wanted.emit()
        # A minor's guardian is asked for at once, where they must agree.
        self._context.person.take(receipt.volunteer_id, self._actions.rights.registered)

    def _same_person(self, volunteer_id: UUID) -> None:
        """Put the form away; a mistake is one key away. Two records of one person can be merged."""
        card = self.form.card
        self.leave()
        if card is not None:
            self.merge_wanted.emit(card, volunteer_id)
            return
        back = (self.tr("Back to the form"), "", lambda: self._open(card, FormValues()))
        self._context.result.tell(Kind.LOOK, self.tr("Nothing was saved. This person is open now."), back)
        self._context.person.take(volunteer_id)
        self._context.omnibox_wanted.emit()


def _key(card: VolunteerCard | None) -> UUID | None:
    return card.volunteer_id if card is not None else None
