"""Who might be the same person: seen while typing, told apart or opened with one key."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.services.duplicates import Likeness, PossibleDuplicate
from stationdesk.ui import wording
from stationdesk.ui.accessibility import announce, named
from stationdesk.ui.theme import px
from stationdesk.ui.volunteers.taborder import put_after
from stationdesk.ui.widgets import (
    Avatar,
    ButtonKind,
    ButtonSize,
    Card,
    Chip,
    ElidedLabel,
    FlowLayout,
    KeyButton,
    label,
    scrolled,
)

translate = QCoreApplication.translate


class DuplicatesPanel(Card):
    """Beside the form. Nobody in it stands in the way: only the same document is refused."""

    same_wanted = Signal(object)
    """It is this person: open them."""
    told_apart = Signal(object)
    """It is somebody else than this person."""

    def __init__(self) -> None:
        super().__init__(self.tr("Already registered?"))
        self._people: list[PossibleDuplicate] = []
        self._frames: list[QFrame] = []
        self.comes_after: QWidget | None = None
        """What the Tab key leaves for the first button."""
        self._empty = label(
            self.tr("While you type, people who might be the same appear here."), tone="muted", wrap=True
        )
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(12))
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        self.body.addWidget(scrolled(content))
        content.setAutoFillBackground(False)

    @property
    def people(self) -> tuple[PossibleDuplicate, ...]:
        """Who is shown."""
        return tuple(self._people)

    def show_people(self, people: Sequence[PossibleDuplicate]) -> None:
        """Show who might be the same, the likeliest first."""
        if list(people) == self._people:
            return
        self._people = list(people)
        for frame in self._frames:
            self._column.removeWidget(frame)
            frame.hide()
            frame.deleteLater()
        self._frames = [self._person(person, place) for place, person in enumerate(people)]
        for place, frame in enumerate(self._frames):
            self._column.insertWidget(place + 1, frame)
        put_after(self.comes_after, [b for f in self._frames for b in f.findChildren(KeyButton)])
        self._empty.setVisible(not people)
        self.set_aside(wording.number_text(len(people)) if people else "")
        self.set_stripe("warn" if people else "")
        if people:
            announce(self, self.tr("Might be {name}").format(name=people[0].row.name))

    def _person(self, person: PossibleDuplicate, place: int) -> QFrame:
        row, frame = person.row, QFrame()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        head, words = QHBoxLayout(), QVBoxLayout()
        head.setSpacing(px(10))
        words.setSpacing(0)
        words.addWidget(ElidedLabel(row.name, strong=True, lines=2))
        for parts in ((row.number, wording.category_word(row.category)), (row.phone_masked, row.team)):
            line = " · ".join(part for part in parts if part)
            words.addWidget(ElidedLabel(line, size="small", tone="muted"))
        head.addWidget(Avatar(row.name, "warn", size=36))
        head.addLayout(words, 1)
        column.addLayout(head)
        column.addWidget(_chips(person))
        column.addLayout(self._buttons(row.volunteer_id, row.name, place))
        return frame

    def _buttons(self, volunteer_id: UUID, name: str, place: int) -> FlowLayout:
        same = self.tr("It is the same: open {name}").format(name=name)
        other = self.tr("Another person than {name}").format(name=name)
        small = ButtonSize.SMALL
        yes = KeyButton(self.tr("The same person"), kind=ButtonKind.PRIMARY, size=small, name=same)
        no = KeyButton(self.tr("Somebody else"), size=small, name=other)
        named(yes, f"duplicate_same_{place}").clicked.connect(lambda: self.same_wanted.emit(volunteer_id))
        named(no, f"duplicate_other_{place}").clicked.connect(lambda: self.told_apart.emit(volunteer_id))
        row = FlowLayout(spacing=8)
        row.addWidget(yes)
        row.addWidget(no)
        return row


def _chips(person: PossibleDuplicate) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder, spacing=4)
    for reason in person.reasons:
        is_strong = reason in (Likeness.DOCUMENT, Likeness.PHONE)
        flow.addWidget(Chip(likeness_word(reason), "accent" if is_strong else "warn"))
    return holder


def likeness_word(reason: Likeness) -> str:
    """Return what two records have in common."""
    words = {
        Likeness.DOCUMENT: translate("Volunteers", "Same document"),
        Likeness.DOCUMENT_TAIL: translate("Volunteers", "Same end of document"),
        Likeness.PHONE: translate("Volunteers", "Same phone"),
        Likeness.NAME: translate("Volunteers", "Same name"),
        Likeness.PINYIN: translate("Volunteers", "Sounds the same"),
        Likeness.BIRTH_DATE: translate("Volunteers", "Same birth date"),
    }
    return words[reason]
