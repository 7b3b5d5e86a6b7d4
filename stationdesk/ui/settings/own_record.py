"""Who an operator is as a volunteer: looked up by name or number, so that nobody decides for themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stationdesk.queries import people_search
from stationdesk.ui.accessibility import named
from stationdesk.ui.scan import TAKES_SCANS
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, FormField, KeyButton, Segmented, label

if TYPE_CHECKING:
    from stationdesk.queries.people_search import Found
    from stationdesk.ui.context import DeskContext

_MOST, _PAUSE_MS = 4, 200


class OwnRecord(QWidget):
    """Shows the linked record, or a line to look for it; whoever is found is chosen by mouse or keys."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._volunteer_id: UUID | None = None
        self._line = named(QLineEdit(), "own_record")
        self._line.setProperty(TAKES_SCANS, True)
        self._line.setPlaceholderText(self.tr("name, pinyin or number"))
        self._field = FormField(self.tr("Own record as a volunteer"), self._line)
        self._hits = named(Segmented(self.tr("People found"), has_keys=False), "own_record_hits")
        self._hits.chosen.connect(self._chosen)
        self._shown = label("")
        self._remove = KeyButton(icon="trash-2", size=ButtonSize.SMALL)
        named(self._remove, "own_record_remove", self.tr("Take the link away"))
        self._remove.setToolTip(self._remove.accessibleName())
        self._remove.clicked.connect(self._take_away)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self._line.textEdited.connect(lambda _text: self._pause.start())
        self._line.returnPressed.connect(self.look)
        row = QHBoxLayout()
        row.addWidget(self._shown, 1)
        row.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._field)
        column.addLayout(row)
        column.addWidget(self._hits)
        self.show_linked(None, "")

    @property
    def volunteer_id(self) -> UUID | None:
        """Whose record is linked."""
        return self._volunteer_id

    @property
    def value(self) -> tuple[UUID | None, str]:
        """Whose record is linked, and the words for it."""
        return self._volunteer_id, self._shown.text()

    def set_value(self, value: tuple[UUID | None, str]) -> None:
        """Show a link again that was chosen and not saved."""
        self.show_linked(*value)

    def show_linked(self, volunteer_id: UUID | None, words: str) -> None:
        """Show a linked record, or the empty line."""
        self._volunteer_id = volunteer_id
        self._shown.setText(words)
        is_linked = volunteer_id is not None
        self._line.setVisible(not is_linked)
        self._line.clear()
        self._shown.setVisible(is_linked)
        self._remove.setVisible(is_linked)
        self._hits.hide()
        self._field.set_hint(self.tr("What concerns this person or their household, somebody else must do."))

    @Slot()
    def look(self) -> None:
        """Look for what was typed."""
        self._pause.stop()
        text = self._line.text().strip()
        if text:
            self._context.runner.read(
                self, people_search.search, text, _MOST, then=self._found, key="own record"
            )
        else:
            self._hits.hide()

    def _found(self, found: Found) -> None:
        self._hits.set_options(
            [((row.volunteer_id, f"{row.name} · {row.number}"), f"{row.name} · {row.number}")
             for row in found.rows]
        )  # fmt: skip
        self._hits.setVisible(bool(found.rows))
        if not found.rows:
            self._field.set_error(self.tr("Nobody is registered under this."))

    def _chosen(self, value: object) -> None:
        assert isinstance(value, tuple)
        volunteer_id, words = value
        self.show_linked(volunteer_id, words)
        self._remove.setFocus()

    @Slot()
    def _take_away(self) -> None:
        self.show_linked(None, "")
        self._line.setFocus()
