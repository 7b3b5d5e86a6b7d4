"""Everything a visitor's page shows: the file, the consent, visits, what was lent and given out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import exists, func, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.loans import loan_endings, loans, open_loans
from stationdesk.db.tables.stations import operators, service_points
from stationdesk.db.tables.stock import hand_outs
from stationdesk.db.tables.visitors import visitor_consents, visitors
from stationdesk.db.tables.visits import visit_services, visit_uses, visits
from stationdesk.domain.consents import ConsentForm
from stationdesk.domain.loans import Purpose
from stationdesk.domain.masking import mask_phone
from stationdesk.queries.dependents import not_undone
from stationdesk.queries.visitors import VisitorRow, one_row

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_MOST = 100


@dataclass(frozen=True, slots=True)
class VisitorConsent:
    """What the file rests on."""

    text_version: str
    form: ConsentForm
    paper_number: str
    given_on: date
    operator: str


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One visit: when, where (empty: the station itself), what was used."""

    on: date
    hour: int | None
    point: str
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LoanRow:
    """Something lent to a visitor or left by one; `ended_at` None: it is out, or waits here."""

    number: str
    purpose: Purpose
    title: str
    pieces: int
    at: datetime
    due_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class HandOutRow:
    """Something a visitor was given."""

    number: str
    title: str
    pieces: int
    on: date


@dataclass(frozen=True, slots=True)
class VisitorPage:
    """A visitor's page; `version` is the state a form is filled from."""

    row: VisitorRow
    version: int
    phone_masked: str
    consent: VisitorConsent | None
    visits: tuple[VisitRow, ...]
    loans: tuple[LoanRow, ...]
    hand_outs: tuple[HandOutRow, ...]


def visitor_page(session: ReadSession, visitor_id: UUID) -> VisitorPage | None:
    """Return a visitor's page, None when the file was closed."""
    row = one_row(session, visitor_id)
    if row is None:
        return None
    kept = session.first(select(visitors.c.version, visitors.c.phone).where(visitors.c.id == visitor_id))
    return VisitorPage(
        row=row,
        version=kept.version,
        phone_masked=mask_phone(session.vault.open(kept.phone)) if kept.phone else "",
        consent=_consent(session, visitor_id),
        visits=_visits(session, visitor_id),
        loans=_loans(session, visitor_id),
        hand_outs=_hand_outs(session, visitor_id),
    )


def full_phone(session: ReadSession, visitor_id: UUID) -> str:
    """Return a visitor's full phone number; only after the act `visitors.show_phone`."""
    sealed = session.scalar(select(visitors.c.phone).where(visitors.c.id == visitor_id, visitors.c.is_active))
    return session.vault.open(sealed) if sealed else ""


def _consent(session: ReadSession, visitor_id: UUID) -> VisitorConsent | None:
    c = visitor_consents.c
    row = session.first(
        select(c.text_version, c.form, c.paper_number, c.given_on, operators.c.name)
        .join(acts, acts.c.id == c.act_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .where(c.visitor_id == visitor_id, not_undone())
        .order_by(c.id.desc())
    )
    if row is None:
        return None
    return VisitorConsent(row.text_version, ConsentForm(row.form), row.paper_number, row.given_on, row.name)


def _visits(session: ReadSession, visitor_id: UUID) -> tuple[VisitRow, ...]:
    v = visits.c
    found = session.all(
        select(v.id, v.on, v.hour, service_points.c.title)
        .join(acts, acts.c.id == v.act_id)
        .outerjoin(service_points, service_points.c.id == v.point_id)
        .where(v.visitor_id == visitor_id, not_undone(), acts.c.reverses_id.is_(None))
        .order_by(v.on.desc(), v.id.desc())
        .limit(_MOST)
    )
    used: dict[UUID, list[str]] = {row.id: [] for row in found}
    services = session.all(
        select(visit_uses.c.visit_id, visit_services.c.title)
        .join(visit_services, visit_services.c.id == visit_uses.c.service_id)
        .where(visit_uses.c.visit_id.in_(list(used)))
        .order_by(visit_services.c.position)
    )
    for one in services:
        used[one.visit_id].append(one.title)
    return tuple(VisitRow(row.on, row.hour, row.title or "", tuple(used[row.id])) for row in found)


def _loans(session: ReadSession, visitor_id: UUID) -> tuple[LoanRow, ...]:
    c = loans.c
    due_now = func.coalesce(open_loans.c.due_at, c.due_at).label("due_now")
    what = (c.number, c.purpose, c.title, c.pieces, acts.c.at, due_now)
    found = session.all(
        select(*what, _ended_at().label("ended_at"))
        .join(acts, acts.c.id == c.act_id)
        .outerjoin(open_loans, open_loans.c.loan_id == c.id)
        .where(c.visitor_id == visitor_id, not_undone())
        .order_by(acts.c.at.desc(), c.id.desc())
        .limit(_MOST)
    )
    return tuple(
        LoanRow(row.number, Purpose(row.purpose), row.title, row.pieces, row.at, row.due_now, row.ended_at)
        for row in found
    )


def _ended_at() -> Any:
    """Return the moment a loan ended by an act that stands, as a column."""
    ending, undoing = acts.alias("ending"), acts.alias("undoing_ending")
    statement = (
        select(ending.c.at)
        .join(loan_endings, loan_endings.c.act_id == ending.c.id)
        .where(loan_endings.c.loan_id == loans.c.id)
        .where(~exists().where(undoing.c.reverses_id == ending.c.id))
        .limit(1)
    )
    return statement.correlate(loans).scalar_subquery()


def _hand_outs(session: ReadSession, visitor_id: UUID) -> tuple[HandOutRow, ...]:
    c = hand_outs.c
    found = session.all(
        select(c.number, c.title, c.pieces, c.on)
        .join(acts, acts.c.id == c.act_id)
        .where(c.visitor_id == visitor_id, not_undone())
        .order_by(c.on.desc(), c.id.desc())
        .limit(_MOST)
    )
    return tuple(HandOutRow(row.number, row.title, row.pieces, row.on) for row in found)
