"""The form that registers somebody, or changes their record; in the page, for the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import DocumentTaken, Refusal
from stationdesk.queries import volunteers as volunteer_queries
from stationdesk.services import volunteers
from stationdesk.ui.accessibility import named
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.theme import px
from stationdesk.ui.volunteers.duplicates import DuplicatesPanel
from stationdesk.ui.volunteers.fields import VolunteerFields
from stationdesk.ui.volunteers.refusals import field_at_fault, sentence_for
from stationdesk.ui.volunteers.resemblance import Resemblance
from stationdesk.ui.volunteers.values import FormValues, request_of, values_of
from stationdesk.ui.widgets import ButtonKind, Card, KeyButton, PageHeader, scrolled

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.services.volunteers import VolunteerReceipt
    from stationdesk.ui.context import DeskContext

_PANEL_WIDTH, _PANEL_SHARE = 300, 0.3


class VolunteerForm(QWidget):
    """Enter goes on, Ctrl+Enter saves. Whoever opens it keeps what was typed when it is left."""

    saved = Signal(object, object)
    """The VolunteerReceipt, and the id of the act."""
    discarded = Signal()
    back_wanted = Signal()
    same_wanted = Signal(object)
    """The person being typed is this one."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._card: VolunteerCard | None = None
        self._blank = FormValues()
        self._act_id = new_id()
        self.is_saving = False
        self.head = PageHeader("")
        self.fields = VolunteerFields(context.runner, context.today)
        self.duplicates = DuplicatesPanel()
        self.duplicates.comes_after = self.fields.note
        self.resemblance = Resemblance(context.runner, self.fields, self.duplicates)
        self._discard = named(KeyButton(self.tr("Discard"), icon="trash-2"), "form_discard")
        self._back = named(KeyButton(self.tr("Back"), "Esc"), "form_back")
        self._save = named(KeyButton("", "Ctrl+Enter", kind=ButtonKind.PRIMARY), "form_save")
        self._arrange()
        self.fields.changed.connect(self._changed)
        self._discard.clicked.connect(self.discarded)
        self._back.clicked.connect(self.back_wanted)
        self._save.clicked.connect(self.save)
        self.duplicates.same_wanted.connect(self.same_wanted)

    @property
    def card(self) -> VolunteerCard | None:
        """Whose record is changed; None while somebody new is registered."""
        return self._card

    @property
    def is_changed(self) -> bool:
        """Whether anything was typed that is not saved."""
        return self.fields.values() != self._blank

    def open(self, card: VolunteerCard | None, blank: FormValues, draft: FormValues | None = None) -> None:
        """Begin: with the person's record or nearly empty, or where it was left."""
        self._card, self._act_id, self.is_saving = card, new_id(), False
        self._blank = values_of(card) if card is not None else blank
        masked = (card.document_masked, card.phone_masked) if card is not None else ("", "")
        self.fields.set_kept(*masked)
        self.fields.set_is_new(card is None)
        self.fields.set_values(draft or self._blank)
        self.head.set_count(self.tr("what you typed before is still here") if draft else "")
        self.resemblance.begin(card.volunteer_id if card is not None else None)
        self._context.runner.read(self, volunteer_queries.team_names, then=self.fields.set_teams, key="teams")
        self._changed()
        self._scroll.verticalScrollBar().setValue(0)
        self.fields.name.setFocus()
        self.fields.name.selectAll()

    @Slot()
    def save(self) -> None:
        """Save; what is wrong is said at its field, and nothing of the form is lost."""
        if self.is_saving:
            return
        values, apart = self.fields.values(), self.resemblance.told_apart
        try:
            request = request_of(values, is_edit=self._card is not None, different_from=apart)
        except Refusal as error:
            self._refused(error)
            return
        self.is_saving = True
        self._save.setEnabled(False)
        act_id, runner = self._act_id, self._context.runner
        if self._card is None:
            runner.write(
                self,
                volunteers.register,
                request,
                then=lambda receipt: self._saved(receipt, act_id),
                otherwise=self._refused,
                act_id=act_id,
            )
        else:
            runner.write(
                self,
                volunteers.edit,
                volunteers.EditRequest(self._card.volunteer_id, self._card.version, request),
                then=lambda receipt: self._saved(receipt, act_id),
                otherwise=self._refused,
                act_id=act_id,
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.duplicates.setFixedWidth(min(px(_PANEL_WIDTH), round(self.width() * _PANEL_SHARE)))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        else:
            self._go_on()

    def _go_on(self) -> None:
        holder = QApplication.focusWidget()
        if isinstance(holder, QPushButton):
            holder.click()
        elif holder is self.fields.note:
            self._save.setFocus()
        else:
            self.focusNextChild()

    def _saved(self, receipt: VolunteerReceipt, act_id: UUID) -> None:
        self.is_saving = False
        self._save.setEnabled(True)
        self._blank = self.fields.values()
        self.saved.emit(receipt, act_id)

    def _refused(self, error: Exception) -> None:
        self.is_saving = False
        self._save.setEnabled(True)
        sentence = sentence_for(error)
        field = self.fields.field(field_at_fault(error))
        if isinstance(error, DocumentTaken):
            self._offer_holder(error, sentence)
        elif field is None:
            self._context.result.tell(Kind.STOP, explain(error))
        if field is not None:
            field.set_error(sentence)
            self._scroll.ensureWidgetVisible(field)

    def _offer_holder(self, error: DocumentTaken, sentence: str) -> None:
        words = self.tr("Open {name}").format(name=error.holder_name)
        holder_id = error.holder_id
        self.resemblance.forget_told_apart(holder_id)
        self._context.result.tell(
            Kind.STOP, sentence, action=(words, "", lambda: self.same_wanted.emit(holder_id))
        )

    @Slot()
    def _changed(self) -> None:
        name = self.fields.name.text().strip()
        if self._card is None:
            self.head.set_title(self.tr("New volunteer"))
            self._save.set_texts(self.tr("Register {name}").format(name=name).strip())
        else:
            self.head.set_title(self.tr("Edit {name}").format(name=self._card.name))
            self._save.set_texts(self.tr("Save changes"))
        self._discard.setVisible(self.is_changed)

    def _arrange(self) -> None:
        for button in (self._discard, self._back, self._save):
            self.head.add_action(button)
        sheet = Card()
        sheet.set_margins(20, 16)
        self._scroll = scrolled(self.fields)
        self.fields.setAutoFillBackground(False)
        sheet.body.addWidget(self._scroll)
        row = QHBoxLayout()
        row.setSpacing(px(14))
        row.addWidget(sheet, 1)
        row.addWidget(self.duplicates)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.head)
        column.addLayout(row, 1)
