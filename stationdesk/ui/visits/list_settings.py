"""Settings: the form of a line that visits are counted by: name, place in the list, icon, off or on."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox

from stationdesk.domain.acts import new_id
from stationdesk.domain.staff import Right
from stationdesk.ui.accessibility import named
from stationdesk.ui.settings.form_drafts import box_entry, line_entries, value_entries
from stationdesk.ui.settings.icon_picker import IconPicker
from stationdesk.ui.settings.lines import choice_field, line_of, saved_by_keys, stepper_field, text_field
from stationdesk.ui.settings.list_section import ListSection
from stationdesk.ui.visits.adopting import usual_lists_button
from stationdesk.ui.widgets import ButtonKind, Card, KeyButton, Stepper

if TYPE_CHECKING:
    from stationdesk.services.visit_lists import ListReceipt
    from stationdesk.ui.context import DeskContext


class ListLine(Protocol):
    """A category or a service."""

    @property
    def title(self) -> str: ...
    @property
    def icon(self) -> str: ...
    @property
    def position(self) -> int: ...
    @property
    def is_active(self) -> bool: ...


AnyLine = TypeVar("AnyLine", bound=ListLine)


@dataclass(frozen=True, slots=True)
class ListWords:
    """What a section, its list and its buttons say; `about` is told below the title."""

    title: str
    about: str
    lines: str
    new: str
    add: str
    save: str
    active: str


class VisitListSection(ListSection[AnyLine]):
    """Override `columns`, `reload` and `request`; call `lay_out` when the fields of one's own are made."""

    RIGHT = Right.CHANGE_CATALOGUE
    NAME = ""
    """What the names of the fields begin with."""
    ICONS: tuple[str, ...] = ()

    def __init__(
        self,
        context: DeskContext,
        words: ListWords,
        key: Callable[[AnyLine], Hashable],
        put: Callable[..., ListReceipt],
    ) -> None:
        super().__init__(context, words.title, words.about, key=key)
        self._words, self._put = words, put
        self._act_id = new_id()
        self.new.set_texts(words.new)
        self.name = text_field(self.tr("Name"), f"{self.NAME}_title", required=True, most=20)
        self.position = named(
            Stepper(self.tr("Place in the list"), 1, least=1, most=99), f"{self.NAME}_position"
        )
        self.icon = IconPicker(self.tr("Icon"), self.ICONS)
        self.active = named(QCheckBox(words.active), f"{self.NAME}_active")
        self.save = named(KeyButton("", kind=ButtonKind.PRIMARY), "save")
        self.save.clicked.connect(self._save)

    def request(self) -> object:
        """Return what is to be saved."""
        raise NotImplementedError

    def lay_out(self, *boxes: QCheckBox) -> None:
        """Put the form together, with boxes of one's own below the name."""
        self._form = Card(" ")
        self._form.set_margins(20, 16)
        place, icon = stepper_field(self.position), choice_field(self.icon)
        for part in (self.name, *boxes, place, icon, self.active, self.save):
            self._form.body.addWidget(part)
        self._form.body.addStretch(1)
        self._form.setFocusProxy(self.name)
        saved_by_keys(self._form, self.save, self.name)
        usual = usual_lists_button(self)
        self.guarded += [self._form, usual]
        entries = (
            *line_entries(self.name),
            *value_entries(self.position, self.icon),
            *map(box_entry, (*boxes, self.active)),
        )
        self.arrange(self._words.lines, self._form, below=usual, entries=entries)
        self.fill(None)

    def show_row(self, row: AnyLine | None) -> None:
        self._act_id = new_id()
        self._form.set_title(row.title if row else self._words.new)
        line_of(self.name).setText(row.title if row else "")
        rows = self.table.rows
        self.position.set_value(row.position if row else max((one.position for one in rows), default=0) + 1)
        self.icon.set_value(row.icon if row else self.ICONS[0])
        self.active.setChecked(row.is_active if row else True)
        self.save.set_texts(self._words.save if row else self._words.add)

    def title_of(self, row: AnyLine) -> str:
        return row.title

    def show_lines(self, rows: list[AnyLine]) -> None:
        """Show the list as it was read; an empty form gets the next place."""
        self.show_rows(rows)
        if self.row is None and not self.drafts.is_changed:
            self.fill(None)

    def state_word(self, row: ListLine) -> str:
        """Return whether a line is in use."""
        return self.tr("in use") if row.is_active else self.tr("switched off")

    @Slot()
    def _save(self) -> None:
        self.context.runner.write(
            self,
            self._put,
            self.request(),
            then=self._saved,
            otherwise=lambda error: self.refused(error, {"name": self.name, "title": self.name}),
            act_id=self._act_id,
        )

    def _saved(self, receipt: ListReceipt) -> None:
        self._act_id = new_id()
        self.choose_when_there(receipt.line_id)
        self.done(self.tr("Saved: {name}.").format(name=receipt.title))


def tone_of(row: ListLine) -> str:
    """Return the tone of a line in the list."""
    return "" if row.is_active else "quiet"
