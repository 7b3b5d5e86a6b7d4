"""Where a scanned or typed code leads: a person to the page in front, a slip to its preview."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from stationdesk.domain.codes import (
    CodeKind,
    InvalidCode,
    Number,
    looks_like_barcode,
    looks_like_code,
    read_code,
)
from stationdesk.ui.messages import explain
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.signin.signing_in import SigningIn

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from stationdesk.queries.people_search import Found
    from stationdesk.queries.volunteers import VolunteerCard, VolunteerRow
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext, SignedIn
    from stationdesk.ui.omnibox import Omnibox
    from stationdesk.ui.pages import PageStack

_OF_LENDING = frozenset({CodeKind.EQUIPMENT, CodeKind.TICKET})
_OF_GOODS = frozenset({CodeKind.GOODS, CodeKind.PLACE, CodeKind.BILL})
_OF_PEOPLE = frozenset({CodeKind.VOLUNTEER, CodeKind.OPERATOR})


class ScanRoutes(QObject):
    """One road for every kind of code; a code that leads nowhere is explained, never swallowed."""

    def __init__(self, context: DeskContext, actions: Actions, pages: PageStack, omnibox: Omnibox) -> None:
        super().__init__(pages)
        self._context, self._actions, self._pages, self._omnibox = context, actions, pages, omnibox
        self._signing = SigningIn(context)
        self._signing.setParent(self)
        self._signing.signed_in.connect(self._card_changed_operator)
        self._signing.refused.connect(self._card_refused)

    def scanned(self, text: str) -> None:
        """Follow what a scanner sent; the barcode of goods or of a thing leads there, any other
        text is looked up.

        Over something half typed it is not used: it would lead away from it.
        """
        asked = (self._actions.approvals.scanned, self._actions.families.scanned)
        if any(ask(text) for ask in (*asked, self._actions.lending.takes_scan)):
            return
        for question in self._pages.window().findChildren(Overlay):
            if question.isVisible() and question.has_draft:
                question.insist()
                return
        if not _is_personal(text) and self._pages.code_scanned(text):
            return
        if looks_like_code(text):
            self._follow(text, self._hand_over)
        elif looks_like_barcode(text):
            self._follow_product(text)
        else:
            self._omnibox.search_for(text)

    def typed(self, text: str) -> None:
        """Follow a code typed by hand: the person is taken in hand, nothing counts as scanned."""
        self._follow(text, self._context.person.take)

    def _follow(self, text: str, person: Callable[[UUID], object]) -> None:
        try:
            code = read_code(text)
        except InvalidCode as error:
            self._context.result.tell(Kind.STOP, explain(error))
            return
        if isinstance(code, Number) and code.kind is CodeKind.VOLUNTEER:
            self._find(str(code), person)
        elif isinstance(code, Number) and code.kind is CodeKind.SLIP:
            self._actions.redemptions.show_slip(str(code))
        elif code.kind is CodeKind.OPERATOR:
            self._signing.try_card(text)
        elif code.kind in _OF_LENDING:
            self._actions.lending.scanned(text)
        elif code.kind in _OF_GOODS:
            self._actions.stock.scanned(str(code))
        elif code.kind is CodeKind.VISITOR:
            self._actions.visitors.scanned(text)
        else:
            sentence = self.tr("{code} belongs to no person and no slip; nothing is done with it here.")
            self._context.result.tell(Kind.LOOK, sentence.format(code=code))

    def _follow_product(self, text: str) -> None:
        """Goods with this barcode come to front, a thing is lent; else it may be somebody's number."""
        search = partial(self._omnibox.search_for, text)
        self._actions.stock.product_scanned(text, lambda: self._actions.lending.product_scanned(text, search))

    def _card_changed_operator(self, found: SignedIn) -> None:
        words = self.tr("{name} works at this desk now.").format(name=found.name)
        self._context.result.tell(Kind.OK, words)

    def _card_refused(self, sentence: str) -> None:
        self._context.result.tell(Kind.STOP, sentence)

    def _find(self, number: str, person: Callable[[UUID], object]) -> None:
        # The query layer is imported after the first paint.
        from stationdesk.queries import people_search  # noqa: PLC0415

        def found(answer: Found) -> None:
            if answer.is_exact:
                self._omnibox.clear()
                person(answer.rows[0].volunteer_id)
                self._tell_merged(number, answer.rows[0])
            else:
                sentence = self.tr("Nobody is registered under {number}.")
                self._context.result.tell(Kind.STOP, sentence.format(number=number))

        # Without a key: two cards scanned in a row are two people, neither replaces the other.
        self._context.runner.read(self, people_search.search, number, 2, then=found)

    def _tell_merged(self, number: str, row: VolunteerRow) -> None:
        """Say that an old card was read: the record it names belongs to another one now."""
        if row.number != number:
            sentence = self.tr("{number} was merged into {name} {keeper}; that record is used.")
            told = sentence.format(number=number, name=row.name, keeper=row.number)
            self._context.result.tell(Kind.LOOK, told)

    def _hand_over(self, volunteer_id: UUID) -> None:
        if not self._pages.person_scanned(volunteer_id):
            self._context.person.take(volunteer_id, self._tell_hidden)

    def _tell_hidden(self, card: VolunteerCard) -> None:
        """Say who is in hand now where the page in front does not show it."""
        if self._pages.hides_person:
            sentence = self.tr("{name} is in hand now; this page does not show it.")
            self._context.result.tell(Kind.LOOK, sentence.format(name=card.name))


def _is_personal(text: str) -> bool:
    """Whether a code stands on somebody's card: it is never the page's own affair."""
    return looks_like_code(text) and text.strip()[:1].upper() in _OF_PEOPLE
