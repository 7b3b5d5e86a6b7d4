"""Holds what can change to what acts said of it: kept rows, who is here, who can be found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import exists, func, or_, select, union

from stationdesk.db import triggers
from stationdesk.db.base import TableKind, tables_of
from stationdesk.db.canonical import content_of
from stationdesk.db.tables.acts import acts, counters, versions
from stationdesk.db.tables.attendance import check_ins, presence, service_records, stay_endings
from stationdesk.db.tables.loans import loans
from stationdesk.db.tables.redemptions import redemptions
from stationdesk.db.tables.stock import hand_outs, stock_bills, stocktakes
from stationdesk.db.tables.visitors import visitors
from stationdesk.db.tables.volunteers import volunteer_tokens, volunteers
from stationdesk.domain.codes import CodeKind
from stationdesk.domain.people import VolunteerStatus
from stationdesk.queries.verification.findings import Detail, Finding, Flaw, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Table

    from stationdesk.db.session import ReadSession

_V = versions.c
_FOUND = (VolunteerStatus.ACTIVE.value, VolunteerStatus.RESTRICTED.value)


def check_states(session: ReadSession) -> Iterator[Finding]:
    """Yield every kept row that is not as the last act left it."""
    for table in tables_of(TableKind.KEPT):
        yield from _changed(session, table)
        yield from _vanished(session, table)


def _changed(session: ReadSession, table: Table) -> Iterator[Finding]:
    statement = (
        select(table, _V.content.label("said"))
        .outerjoin(
            versions,
            (_V.table_name == table.name) & (_V.row_id == table.c.id) & (_V.version == table.c.version),
        )
        .execution_options(yield_per=1000)
    )
    with session.connection.execute(statement) as rows:
        for row in rows.mappings():
            said = row["said"]
            place = f"{table.name} {row['id']}"
            if said is None:
                yield found(Flaw.STATE_WITHOUT_VERSION, place, Detail.NO_SUCH_VERSION, version=row["version"])
                continue
            now = content_of({name: row[name] for name in table.c.keys()})  # noqa: SIM118
            if now != said:
                yield found(Flaw.CHANGED_STATE, place, Detail.NOT_AS_WRITTEN)


def _vanished(session: ReadSession, table: Table) -> Iterator[Finding]:
    latest = (
        select(_V.row_id, func.max(_V.version).label("version"))
        .where(_V.table_name == table.name)
        .group_by(_V.row_id)
        .subquery()
    )
    statement = (
        select(latest.c.row_id, latest.c.version, table.c.version.label("now"))
        .outerjoin(table, table.c.id == latest.c.row_id)
        .where(table.c.version.is_(None) | (table.c.version != latest.c.version))
    )
    for row in session.all(statement):
        place = f"{table.name} {row.row_id}"
        if row.now is None:
            yield found(Flaw.MISSING_STATE, place, Detail.DELETED)
        else:
            yield found(Flaw.CHANGED_STATE, place, Detail.OTHER_VERSION, version=row.now, last=row.version)


def check_presence(session: ReadSession) -> Iterator[Finding]:
    """Yield everybody shown as here without an open check-in, and open check-ins of nobody here."""
    undone = acts.alias("undone")
    closed = (
        select(service_records.c.check_in_id)
        .where(~exists().where(undone.c.reverses_id == service_records.c.act_id))
        .where(service_records.c.check_in_id == check_ins.c.id)
        .exists()
    )
    taken_back = exists().where(acts.c.reverses_id == check_ins.c.act_id)
    ending_undone = exists().where(undone.c.reverses_id == stay_endings.c.act_id)
    ended = exists().where(stay_endings.c.check_in_id == check_ins.c.id, ~ending_undone)
    open_ones = select(check_ins.c.id).where(~closed, ~taken_back, ~ended)
    shown = select(presence.c.check_in_id)
    for row in session.all(open_ones.where(check_ins.c.id.not_in(shown))):
        yield found(Flaw.WRONG_PRESENCE, f"check_ins {row.id}", Detail.OPEN_BUT_NOT_HERE)
    for row in session.all(select(presence).where(presence.c.check_in_id.not_in(open_ones))):
        yield found(Flaw.WRONG_PRESENCE, f"presence {row.volunteer_id}", Detail.HERE_WITHOUT_CHECK_IN)
    said = (("volunteer_id", "volunteer_id"), ("activity_id", "activity_id"), ("since", "at"))
    differs = or_(*(presence.c[now] != check_ins.c[then] for now, then in (*said, ("evidence", "evidence"))))
    shown_otherwise = select(presence.c.volunteer_id).join(
        check_ins, check_ins.c.id == presence.c.check_in_id
    )
    for row in session.all(shown_otherwise.where(differs)):
        yield found(Flaw.WRONG_PRESENCE, f"presence {row.volunteer_id}", Detail.HERE_OTHERWISE)


def check_search(session: ReadSession) -> Iterator[Finding]:
    """Yield active and restricted volunteers that no search would find."""
    filed = exists().where(volunteer_tokens.c.volunteer_id == volunteers.c.id)
    lost = select(volunteers.c.number).where(volunteers.c.status.in_(_FOUND), ~filed)
    for row in session.all(lost.limit(100)):
        yield found(Flaw.NOT_FOUND_BY_SEARCH, f"volunteers {row.number}", Detail.NO_TOKENS)


def check_counters(session: ReadSession) -> Iterator[Finding]:
    """Yield counters that stand below what they gave out: the next number would be there already."""
    stand = {(row.name, row.period): row.value for row in session.all(select(counters))}
    numbered = (stock_bills.c.number, hand_outs.c.number, stocktakes.c.number)
    bills = union(*(select(number.label("number")) for number in numbered)).subquery()
    given = (
        (CodeKind.VOLUNTEER, volunteers.c.number),
        (CodeKind.SLIP, redemptions.c.number),
        (CodeKind.TICKET, loans.c.number),
        (CodeKind.VISITOR, visitors.c.number),
        (CodeKind.BILL, bills.c.number),
    )
    for kind, number in given:
        day = func.substr(number, 2, 8)
        for row in session.all(select(day.label("day"), func.count().label("given")).group_by(day)):
            period = f"{row.day[:4]}-{row.day[4:6]}-{row.day[6:]}"
            value = stand.get((kind.value, period), 0)
            if value < row.given:
                place = f"counters {kind.value} {period}"
                yield found(Flaw.CHANGED_STATE, place, Detail.COUNTER_BEHIND, value=value, given=row.given)


def check_triggers(session: ReadSession) -> Iterator[Finding]:
    """Yield the database's own guards that are not in place."""
    for name in sorted(triggers.names() - triggers.in_place(session.connection)):
        yield found(Flaw.MISSING_TRIGGER, name, Detail.UNGUARDED)


def check_references(session: ReadSession) -> Iterator[Finding]:
    """Yield rows that refer to rows which are not there (SQLite; PostgreSQL never lets them be)."""
    if session.connection.dialect.name != "sqlite":
        return
    for row in session.connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        yield found(Flaw.BROKEN_REFERENCE, f"{row[0]} {row[1]}", Detail.REFERS_TO_NOTHING, table=row[2])
