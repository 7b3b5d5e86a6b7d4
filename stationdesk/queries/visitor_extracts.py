"""Everything held about a visitor (PIPL art. 45), in the sections of an extract."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from stationdesk.db.tables.acts import acts, versions
from stationdesk.db.tables.loans import loan_endings, loans, reservations, thing_kinds
from stationdesk.db.tables.stations import operators
from stationdesk.db.tables.stock import hand_outs
from stationdesk.db.tables.visitors import visitor_categories, visitor_consents, visitors
from stationdesk.db.tables.visits import visit_services, visit_uses, visits
from stationdesk.domain.errors import NotFound
from stationdesk.queries.extract import Extract, Section
from stationdesk.queries.extract.reader import Reader, is_undone, of_ledger

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from stationdesk.db.session import ReadSession
    from stationdesk.queries.extract.reader import Row

_TOLD = ("name", "platform", "delivery_point", "keep_until")
"""Columns of which it is told what they were before; the phone number only stands in the file, masked."""


def visitor_extract_of(session: ReadSession, visitor_id: UUID) -> Extract:
    """Return everything held about somebody on the visitor file; the phone number is masked.

    Raises:
        NotFound: there is no open file.
    """
    row = session.first(select(visitors).where(visitors.c.id == visitor_id, visitors.c.is_active))
    if row is None:
        raise NotFound("visitor", str(visitor_id))
    reader = Reader(session, (visitor_id,), is_full=False)
    sections = tuple(Section(name, tuple(read(reader))) for name, read in SECTIONS.items())
    return Extract(visitor_id, row.number, row.name, is_full=False, sections=sections)


def _file(reader: Reader) -> list[Row]:
    c = visitors.c
    statement = select(
        c.number,
        c.name,
        visitor_categories.c.title.label("visitor_category"),
        c.platform,
        c.delivery_point,
        c.phone,
        c.keep_until,
    ).join(visitor_categories, visitor_categories.c.id == c.category_id)
    rows = reader.rows(statement.where(c.id.in_(reader.ids)))
    return [{**row, "phone": reader.phone(row["phone"])} for row in rows]


def _versions(reader: Reader) -> list[Row]:
    found = reader.session.all(
        select(acts.c.at, acts.c.verb, operators.c.name.label("operator"), versions)
        .join(acts, acts.c.id == versions.c.act_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .where(versions.c.table_name == visitors.name, versions.c.row_id.in_(reader.ids))
        .order_by(versions.c.version)
    )
    told: list[Row] = []
    before: dict[str, Any] = {}
    for row in found:
        after = json.loads(row.content)
        changes = [
            {"field": name, "before": before.get(name), "after": after.get(name)}
            for name in _TOLD
            if before.get(name) != after.get(name)
        ]
        told.append(
            {
                "at": row.at,
                "verb": row.verb,
                "operator": row.operator,
                "version": row.version,
                "changes": changes,
            }
        )
        before = after
    return told


def _consents(reader: Reader) -> list[Row]:
    c = visitor_consents.c
    columns = (c.text_version, c.form, c.paper_number, c.given_on)
    return reader.rows(of_ledger(visitor_consents, *columns).where(c.visitor_id.in_(reader.ids)))


def _visits(reader: Reader) -> list[Row]:
    c = visits.c
    columns = (c.id, visitor_categories.c.title.label("visitor_category"), c.people.label("visits"))
    statement = of_ledger(visits, *columns).join(visitor_categories, visitor_categories.c.id == c.category_id)
    rows = reader.rows(statement.where(c.visitor_id.in_(reader.ids)))
    used: dict[UUID, list[str]] = defaultdict(list)
    titles = select(visit_uses.c.visit_id, visit_services.c.title).join(
        visit_services, visit_services.c.id == visit_uses.c.service_id
    )
    for one in reader.session.all(titles.where(visit_uses.c.visit_id.in_([row["id"] for row in rows]))):
        used[one.visit_id].append(one.title)
    return [{"services_used": sorted(used[row.pop("id")]), **row} for row in rows]


def _lent(reader: Reader) -> list[Row]:
    c = loans.c
    columns = (c.number, c.purpose.label("direction"), c.title, c.pieces, c.deposit, c.due_at)
    return reader.rows(of_ledger(loans, *columns).where(c.visitor_id.in_(reader.ids)))


def _brought_back(reader: Reader) -> list[Row]:
    c = loan_endings.c
    columns = (loans.c.number, loans.c.title, c.outcome, c.missing_parts, c.note)
    statement = of_ledger(loan_endings, *columns).join(loans, loans.c.id == c.loan_id)
    return reader.rows(statement.where(loans.c.visitor_id.in_(reader.ids)))


def _reserved(reader: Reader) -> list[Row]:
    c = reservations.c
    columns = (thing_kinds.c.title, c.from_at, c.to_at, c.note)
    statement = of_ledger(reservations, *columns).join(thing_kinds, thing_kinds.c.id == c.kind_id)
    return reader.rows(statement.where(c.visitor_id.in_(reader.ids)))


def _given(reader: Reader) -> list[Row]:
    c = hand_outs.c
    columns = (c.number, c.title, c.pieces)
    return reader.rows(of_ledger(hand_outs, *columns).where(c.visitor_id.in_(reader.ids)))


def _acts(reader: Reader) -> list[Row]:
    return reader.rows(
        select(acts.c.at, acts.c.verb, operators.c.name.label("operator"), acts.c.reason, is_undone())
        .join(operators, operators.c.id == acts.c.operator_id)
        .where(acts.c.subject_id.in_(reader.ids))
        .order_by(acts.c.at, acts.c.seq)
    )


SECTIONS: dict[str, Callable[[Reader], list[Row]]] = {
    "visitor": _file,
    "visitor_versions": _versions,
    "visitor_consents": _consents,
    "visits": _visits,
    "loans": _lent,
    "loan_endings": _brought_back,
    "reservations": _reserved,
    "hand_outs": _given,
    "visitor_acts": _acts,
}
