"""The overlay that lays two records side by side and asks which of them stays in use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from stationdesk.services.merges import MergeReceipt, MergeRequest
from stationdesk.ui import wording
from stationdesk.ui.accessibility import announce, named
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.redemptions.person_search import PersonSearch
from stationdesk.ui.theme import px
from stationdesk.ui.volunteers.duplicates import likeness_word
from stationdesk.ui.volunteers.sidebyside import SideBySide, different_people
from stationdesk.ui.widgets import (
    ButtonKind,
    FormField,
    IconLabel,
    KeyButton,
    Segmented,
    hairline,
    label,
    set_tone,
)

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.services.duplicates import PossibleDuplicate
    from stationdesk.ui.context import DeskContext

_WIDTH = 760


class MergePanel(Overlay):
    """First who the other record is, by number key or name; then which one stays, by 1 or 2."""

    other_wanted = Signal(object)
    """The id of the record to lay beside."""
    pair_chosen = Signal(object)
    """The MergeRequest that would be done: its preview is asked for."""
    agreed = Signal(object)
    """The MergeRequest is wanted."""
    told_apart = Signal(object)
    """The id of a record that is somebody else's."""

    def __init__(self, host: QWidget, context: DeskContext, own: VolunteerCard) -> None:
        super().__init__(host, _title().format(name=own.name), _WIDTH)
        named(self, "merge_panel")
        self._context, self._own = context, own
        self._other: VolunteerCard | None = None
        self._can_do = self._looks_different = False
        self._warning = IconLabel(
            "octagon-x", self.tr("Different document or birth date: probably two people."), tone="accent"
        )
        named(self._warning, "merge_warning")
        self._likely = named(Segmented(self.tr("Might be the same")), "merge_likely")
        self._search = named(PersonSearch(context), "merge_search")
        self._field = FormField(self.tr("Another record: name, pinyin or number"), self._search)
        self._beside = SideBySide()
        self._stays = named(Segmented(self.tr("Which record stays in use")), "merge_keeper")
        self._line = named(label("", tone="quiet", wrap=True), "merge_line")
        self._apart = named(KeyButton(self.tr("Two different people")), "merge_apart")
        self._leave = named(KeyButton(self.tr("Leave it"), "Esc"), "merge_leave")
        self._do = named(KeyButton(self.tr("Merge…"), "Enter", kind=ButtonKind.PRIMARY), "merge_do")
        self._arrange()
        self._connect()
        self._show_choice(is_chosen=False)

    @property
    def sentence(self) -> str:
        """The preview, or why it cannot be, as it is shown."""
        return self._line.text()

    @property
    def request(self) -> MergeRequest | None:
        """What Enter would do."""
        if self._other is None or not isinstance(self._stays.value, UUID):
            return None
        pair = (self._own.volunteer_id, self._other.volunteer_id)
        keeper = self._stays.value
        return MergeRequest(keeper, pair[1] if keeper == pair[0] else pair[0])

    def offer(self, people: Sequence[PossibleDuplicate]) -> None:
        """Offer who might be the same, with the score and what they have in common."""
        self._likely.set_options([(one.row.volunteer_id, _likely_text(one)) for one in people])
        self._likely.setVisible(bool(people))
        found = self.tr(
            "%n record(s) look like this one. Choose by its number, or look it up:", "", len(people)
        )
        self.set_note(found if people else self.tr("No record looks like this one. Look for the other one:"))
        self.fit()
        if not self._search.text():
            self.first_focus().setFocus()

    def show_other(self, other: VolunteerCard) -> None:
        """Lay a record beside; the older one is proposed to stay."""
        self._other = other
        cards = (self._own, other)
        self._beside.show_cards(cards)
        first = min(cards, key=lambda card: (card.registered_on, card.number))
        stays = self.tr("Keep {number}")
        self._stays.set_options([(one.volunteer_id, stays.format(number=one.number)) for one in cards])
        self._stays.set_value(first.volunteer_id)
        self._looks_different = different_people(cards)
        self._apart.set_texts(self._apart.text(), "Enter" if self._looks_different else "")
        proposed, other_way = (self._apart, self._do) if self._looks_different else (self._do, self._apart)
        proposed.set_kind(ButtonKind.PRIMARY)
        other_way.set_kind(ButtonKind.SECONDARY)
        self._show_choice(is_chosen=True)
        self._ask_preview()
        self.first_focus().setFocus()

    def preview(self, receipt: MergeReceipt) -> None:
        """Say what the person has afterwards."""
        self._can_do = True
        words = self.tr("Afterwards {number} has {hours} h and {points} of both records. This can be undone.")
        self._say(
            words.format(
                number=receipt.number,
                hours=wording.hours_text(receipt.service_minutes),
                points=wording.points_text(receipt.points),
            )
        )
        self._do.set_texts(
            self.tr("Merge and keep {number}").format(number=receipt.number),
            "" if self._looks_different else "Enter",
        )

    def refuse(self, sentence: str) -> None:
        """Say why these two cannot be merged."""
        self._can_do = False
        self._say(sentence, is_urgent=True)

    def first_focus(self) -> QWidget:
        if self._do.isVisibleTo(self):
            return self._apart if self._looks_different else self._do
        likely = self._likely.findChildren(QAbstractButton)
        return likely[0] if likely else self._search

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.text().isdecimal():
            choice = self._likely if self._other is None else self._stays
            choice.choose(int(event.text()))
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if self._leave.hasFocus():
            self.leave()
        elif self._apart.hasFocus() or (self._looks_different and not self._do.hasFocus()):
            self._tell_apart()
        else:
            self._agree()

    @Slot()
    def _agree(self) -> None:
        if self.request is not None and self._can_do:
            self.agreed.emit(self.request)

    @Slot()
    def _tell_apart(self) -> None:
        if self._other is not None:
            self.told_apart.emit(self._other.volunteer_id)

    @Slot()
    def _searched(self) -> None:
        if self._search.volunteer_id is not None:
            self.other_wanted.emit(self._search.volunteer_id)

    @Slot()
    def _ask_preview(self) -> None:
        self._can_do = False
        if self.request is not None:
            self.pair_chosen.emit(self.request)

    def _say(self, words: str, *, is_urgent: bool = False) -> None:
        self._line.setText(words)
        set_tone(self._line, "accent" if is_urgent else "quiet")
        self._do.setEnabled(self._can_do)
        announce(self, words, urgent=is_urgent)
        self.fit()

    def _show_choice(self, *, is_chosen: bool) -> None:
        for part in (self._likely, self._field):
            part.setVisible(not is_chosen)
        for other in (self._stays, self._line, self._apart, self._do):
            other.setVisible(is_chosen)
        self._warning.setVisible(is_chosen and self._looks_different)
        self.set_note(
            self.tr("Compare the two. The one that stays keeps its number and card.") if is_chosen else ""
        )

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self._apart)
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self._do)
        body = self.card.body
        body.addWidget(self._likely)
        body.addWidget(self._field)
        body.addWidget(self._beside)
        body.addWidget(self._warning)
        body.addWidget(self._stays)
        body.addWidget(self._line)
        body.addWidget(hairline())
        body.addLayout(buttons)

    def _connect(self) -> None:
        self._likely.chosen.connect(self.other_wanted)
        self._search.changed.connect(self._searched)
        self._stays.chosen.connect(self._ask_preview)
        self._apart.clicked.connect(self._tell_apart)
        self._leave.clicked.connect(self.leave)
        self._do.clicked.connect(self._agree)


def _title() -> str:
    return QCoreApplication.translate("MergePanel", "Merge another record of {name}")


def _likely_text(one: PossibleDuplicate) -> str:
    reasons = ", ".join(likeness_word(reason) for reason in one.reasons)
    likeness = QCoreApplication.translate("MergePanel", "likeness {score}").format(score=one.score)
    return f"{one.row.name} {one.row.number} · {likeness} · {reasons}"
