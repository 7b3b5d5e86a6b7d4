"""What the sections of the settings have in common: title, who may change them, when they ask again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.domain.errors import AlreadyExists, InvalidField, MissingField
from stationdesk.domain.staff import RIGHTS, Role
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import IconLabel, label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stationdesk.domain.staff import Right
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.widgets import FormField


class Section(QWidget):
    """One group of settings. Whoever may not change it sees it all, and reads why it is closed.

    Fill `body`; put into `guarded` what the right opens; override `reload` to ask for rows.
    """

    RIGHT: ClassVar[Right | None] = None
    RELOAD_ON: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, context: DeskContext, title: str, about: str) -> None:
        super().__init__()
        self.context = context
        self.title = title
        self.guarded: list[QWidget] = []
        self._is_stale = True
        self._why = named(IconLabel("lock", "", tone="warn"), "why_closed")
        self._why.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(label(title, size="headline"))
        column.addWidget(label(about, tone="quiet", wrap=True))
        column.addWidget(self._why)
        column.addLayout(self.body, 1)

    @property
    def may_change(self) -> bool:
        """Whether whoever is signed in may change this section."""
        who = self.context.signed_in
        return self.RIGHT is None or (who is not None and who.may(self.RIGHT))

    def opened(self) -> None:
        """The section comes to front."""
        self._show_right()
        if self._is_stale:
            self._is_stale = False
            self.reload()

    def closed(self) -> None:
        """Another section or page comes to front."""

    @property
    def has_changes(self) -> bool:
        """Whether something was typed and is not saved."""
        return False

    def put_away(self) -> bool:
        """Keep what was typed; return whether there was anything."""
        return False

    def reload(self) -> None:
        """Ask for what is shown."""

    def tables_changed(self, tables: frozenset[str]) -> None:
        """Ask again now if it is seen, later if not."""
        if tables & self.RELOAD_ON:
            if self.isVisible():
                self.reload()
            else:
                self._is_stale = True

    def done(self, sentence: str) -> None:
        """Say what was saved."""
        self.context.result.tell(Kind.OK, sentence)

    def refused(self, error: Exception, fields: Mapping[str, FormField] | None = None) -> None:
        """Explain a refusal, at the field at fault if it has one here."""
        found = (fields or {}).get(_field_of(error))
        if found is not None:
            found.set_error(explain(error))
        self.context.result.tell(Kind.STOP, explain(error))

    def _show_right(self) -> None:
        who, may = self.context.signed_in, self.may_change
        for part in self.guarded:
            part.setEnabled(may)
        self._why.setVisible(not may)
        if not may and who is not None and self.RIGHT is not None:
            able = [role for role in Role if self.RIGHT in RIGHTS[role] and role is not who.role]
            roles = " / ".join(wording.role_word(role) for role in able)
            words = self.tr("Only {roles} may change this. You are signed in as {role}: you can look.")
            self._why.set_text(words.format(roles=roles, role=wording.role_word(who.role)))


def _field_of(error: Exception) -> str:
    if isinstance(error, (MissingField, InvalidField)):
        return error.field
    return "name" if isinstance(error, AlreadyExists) else ""


def column_of(*parts: QWidget, width: int = 0) -> QWidget:
    """Return parts one below the other, at the top, no wider than `width` pixels of the drawing."""
    made = QWidget()
    made.setProperty("plain", True)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(12))
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    if width:
        made.setMaximumWidth(px(width))
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
    return made
