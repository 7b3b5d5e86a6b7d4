"""A field for a number that is kept secret: what is there stays unless another is typed or it is removed."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit

from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, FormField, KeyButton


class NumberField(FormField):
    """Shows the masked number in grey; the button beside it takes the number out of the record."""

    def __init__(self, object_name: str, text: str) -> None:
        self.line = named(QLineEdit(), object_name)
        super().__init__(text, self.line)
        self._text = text
        self._masked, self._removes = "", False
        self._remove = named(KeyButton(icon="trash-2", size=ButtonSize.SMALL), f"{object_name}_remove")
        self._remove.clicked.connect(self._toggle)
        column = self.layout()
        assert isinstance(column, QBoxLayout)
        place = column.indexOf(self.line)
        column.removeWidget(self.line)
        row = QHBoxLayout()
        row.setSpacing(px(4))
        row.addWidget(self.line, 1)
        row.addWidget(self._remove)
        column.insertLayout(place, row)
        self._say()

    @property
    def removes(self) -> bool:
        """Whether the number there is is to go."""
        return self._removes

    @property
    def keeps(self) -> bool:
        """Whether there is a number and it stays."""
        return bool(self._masked) and not self._removes and not self.line.text().strip()

    def set_kept(self, masked: str) -> None:
        """Say which number there is; empty for none."""
        self._masked = masked
        self._say()

    def set_removes(self, removes: bool) -> None:
        """Take the number out of the record, or leave it."""
        self._removes = removes and bool(self._masked)
        self._say()

    @Slot()
    def _toggle(self) -> None:
        self.line.clear()
        self.set_removes(not self._removes)

    def _say(self) -> None:
        self._remove.setVisible(bool(self._masked))
        words = self.tr("Keep {field}") if self._removes else self.tr("Remove {field}")
        name = words.format(field=self._text)
        self._remove.setAccessibleName(name)
        self._remove.setToolTip(name)
        self._remove.set_icon("undo-2" if self._removes else "trash-2")
        stays = self.tr("{number} stays").format(number=self._masked) if self._masked else ""
        self.line.setPlaceholderText(self.tr("will be removed") if self._removes else stays)
