"""The columns of the lists of lending."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.loans import Purpose
from stationdesk.ui.lending.words import due_words, moment, span_words, thing_words, titled
from stationdesk.ui.rowtable import Column
from stationdesk.ui.wording import number_text
from stationdesk.ui.wording.lending import due_rule_text, left_text, loan_purpose_word, whose_text

if TYPE_CHECKING:
    from stationdesk.queries.loans import LoanRow
    from stationdesk.queries.reservations import ReservationRow
    from stationdesk.queries.things import KindRow, ThingRow
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate


def loan_columns(context: DeskContext) -> list[Column[LoanRow]]:
    """Return the columns of what is out or waits here."""

    def tone(row: LoanRow) -> str:
        return "accent" if row.is_late(context.now()) else ""

    def since(row: LoanRow) -> str:
        return moment(context, row.lent_at)

    def due(row: LoanRow) -> str:
        return moment(context, row.due_at)

    def how(row: LoanRow) -> str:
        if row.purpose is Purpose.DROP_OFF or row.is_late(context.now()):
            return due_words(context, row)
        return left_text(row.due_at, context.now())

    return [
        Column(translate("Lending", "Thing"), _title, width=130, stretches=True),
        Column(translate("Lending", "Who"), _who, width=176, stretches=True),
        Column(translate("Lending", "Since"), since, lambda row: row.lent_at.timestamp(), width=104),
        Column(translate("Lending", "Due"), due, lambda row: row.due_at.timestamp(), width=104, tone=tone),
        Column(translate("Lending", "State"), how, lambda row: row.due_at.timestamp(), width=116, tone=tone),
        Column(translate("Lending", "Deposit"), lambda row: row.deposit, width=90),
    ]


def reservation_columns(context: DeskContext) -> list[Column[ReservationRow]]:
    """Return the columns of what is reserved."""

    def span(row: ReservationRow) -> str:
        return span_words(context, row)

    return [
        Column(translate("Lending", "Thing"), lambda row: row.title, width=130, stretches=True),
        Column(translate("Lending", "For whom"), _reserved_by, width=150, stretches=True),
        Column(translate("Lending", "From – to"), span, lambda row: row.from_at.timestamp(), width=210),
        Column(translate("Lending", "Note"), lambda row: row.note, width=120, stretches=True),
    ]


def thing_columns(context: DeskContext) -> list[Column[ThingRow]]:
    """Return the columns of the things."""

    def how(row: ThingRow) -> str:
        return thing_words(context, row)

    def tone(row: ThingRow) -> str:
        if row.loan_id is not None:
            is_late = row.due_at is not None and row.due_at < context.now()
            return "accent" if is_late else "info"
        return "ok_text" if row.is_free else "warn_text"

    return [
        Column(translate("Lending", "Thing"), lambda row: row.name, width=140, stretches=True),
        Column(translate("Lending", "Tag"), lambda row: row.tag, width=84),
        Column(translate("Lending", "State"), how, width=210, stretches=True, tone=tone),
        Column(translate("Lending", "Where"), lambda row: row.point, width=100),
        Column(translate("Lending", "Note"), lambda row: row.note, width=120, stretches=True),
    ]


def kind_columns() -> list[Column[KindRow]]:
    """Return the columns of the kinds."""

    def faint(row: KindRow) -> str:
        return "" if row.is_active else "quiet"

    return [
        Column(translate("Lending", "Kind"), lambda row: row.title, width=120, stretches=True, tone=faint),
        Column(translate("Lending", "Use"), _use, width=130, tone=faint),
        Column(translate("Lending", "Lent for"), _rule, width=96, tone=faint),
        Column(translate("Lending", "Free"), _free, lambda row: row.free, is_number=True, width=64),
        Column(translate("Lending", "Out"), _out, lambda row: row.out, is_number=True, width=64),
        Column(
            translate("Lending", "Damaged, lost"), _unfit, lambda row: row.unfit, is_number=True, width=96
        ),
        Column(translate("Lending", "Deposit"), lambda row: row.deposit, width=96),
    ]


def _title(row: LoanRow) -> str:
    return titled(row.title, row.pieces)


def _who(row: LoanRow) -> str:
    return whose_text(row.name, row.phone_tail)


def _reserved_by(row: ReservationRow) -> str:
    return whose_text(row.name, row.phone_tail)


def _use(row: KindRow) -> str:
    return loan_purpose_word(row.purpose)


def _rule(row: KindRow) -> str:
    return due_rule_text(row.due_unit, row.due_amount)


def _count(row: KindRow, number: int) -> str:
    return number_text(number) if row.purpose is Purpose.LEND else "–"


def _free(row: KindRow) -> str:
    return _count(row, row.free)


def _out(row: KindRow) -> str:
    return _count(row, row.out)


def _unfit(row: KindRow) -> str:
    return _count(row, row.unfit)
