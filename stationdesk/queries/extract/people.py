"""Who the person is: their record and its versions, household, team, consents, training, awards."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select

from stationdesk.db.tables.acts import acts, versions
from stationdesk.db.tables.consents import consent_withdrawals, consents
from stationdesk.db.tables.stations import operators
from stationdesk.db.tables.volunteers import (
    commendations,
    different_people,
    households,
    teams,
    trainings,
    volunteers,
)
from stationdesk.domain.masking import mask_name
from stationdesk.queries.extract.reader import is_undone, of_ledger

if TYPE_CHECKING:
    from stationdesk.queries.extract.reader import Reader, Row

_V = volunteers.c
_SEALED = {"document": "document", "phone": "phone"}
_UNTOLD = frozenset({"id", "version", "document_key", "phone_key"})
_LINKS = frozenset({"team_id", "household_id", "keeper_id"})


def person(reader: Reader) -> list[Row]:
    """Return the record that stands."""
    return [_record(reader, row) for row in _records(reader) if row["id"] == reader.ids[0]]


def merged_records(reader: Reader) -> list[Row]:
    """Return the records that were merged into it."""
    return [_record(reader, row) for row in _records(reader) if row["id"] != reader.ids[0]]


def record_versions(reader: Reader) -> list[Row]:
    """Return who changed what in the record, and when; linked rows are told by name elsewhere."""
    statement = (
        select(acts.c.at, acts.c.verb, operators.c.name.label("operator"), versions)
        .join(acts, acts.c.id == versions.c.act_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .where(versions.c.table_name == volunteers.name, versions.c.row_id.in_(reader.ids))
        .order_by(versions.c.row_id, versions.c.version)
    )
    found: list[Row] = []
    before: dict[str, Any] = {}
    for row in reader.session.all(statement):
        after = json.loads(row.content)
        before = {} if row.version == 1 else before
        changed = [name for name in {**before, **after} if before.get(name) != after.get(name)]
        changes = [
            {"field": name, "before": _told(reader, name, before), "after": _told(reader, name, after)}
            for name in sorted(set(changed) - _UNTOLD)
        ]
        found.append(
            {
                "at": row.at,
                "verb": row.verb,
                "operator": row.operator,
                "version": row.version,
                "changes": changes,
            }
        )
        before = after
    return sorted(found, key=lambda one: one["at"])


def household(reader: Reader) -> list[Row]:
    """Return the household with its members' masked names, and those the person heads."""
    own = select(_V.household_id).where(_V.id.in_(reader.ids), _V.household_id.is_not(None))
    statement = select(households).where(or_(households.c.id.in_(own), households.c.head_id.in_(reader.ids)))
    found = []
    for row in reader.rows(statement):
        names = select(_V.name).where(_V.household_id == row["id"], _V.id.not_in(reader.ids))
        members = [mask_name(one.name) for one in reader.session.all(names.order_by(_V.number))]
        is_head = row["head_id"] in reader.ids
        found.append({"name": row["name"], "area": row["area"], "is_head": is_head, "members": members})
    return found


def team(reader: Reader) -> list[Row]:
    """Return the team, and those the person leads."""
    own = select(_V.team_id).where(_V.id.in_(reader.ids), _V.team_id.is_not(None))
    statement = select(teams).where(or_(teams.c.id.in_(own), teams.c.leader_id.in_(reader.ids)))
    return [
        {"name": row["name"], "is_leader": row["leader_id"] in reader.ids} for row in reader.rows(statement)
    ]


def given_consents(reader: Reader) -> list[Row]:
    """Return every consent, with the moment it was taken back."""
    withdrawn = acts.alias("withdrawn")
    undone = acts.alias("undone_withdrawals")
    taken_back = (
        select(withdrawn.c.at)
        .join(consent_withdrawals, consent_withdrawals.c.act_id == withdrawn.c.id)
        .where(consent_withdrawals.c.consent_id == consents.c.id)
        .where(~select(undone.c.id).where(undone.c.reverses_id == withdrawn.c.id).exists())
        .limit(1)
        .scalar_subquery()
    )
    skipped = ("id", "act_id", "volunteer_id")
    columns = [column for column in consents.c if column.name not in skipped]
    statement = of_ledger(consents, *columns, taken_back.label("withdrawn_at"))
    rows = reader.rows(statement.where(consents.c.volunteer_id.in_(reader.ids)))
    return [{**row, "guardian_phone": reader.phone(row["guardian_phone"])} for row in rows]


def attended_trainings(reader: Reader) -> list[Row]:
    """Return the trainings."""
    c = trainings.c
    columns = (c.on, c.name, c.content, c.study_minutes, c.organiser)
    return reader.rows(of_ledger(trainings, *columns).where(c.volunteer_id.in_(reader.ids)))


def received_commendations(reader: Reader) -> list[Row]:
    """Return the commendations."""
    c = commendations.c
    columns = (c.on, c.name, c.granted_by)
    return reader.rows(of_ledger(commendations, *columns).where(c.volunteer_id.in_(reader.ids)))


def told_apart(reader: Reader) -> list[Row]:
    """Return whom the desk said to be somebody else, by number and masked name."""
    c = different_people.c
    others = volunteers.alias("others")
    of_person = or_(c.volunteer_id.in_(reader.ids), c.other_id.in_(reader.ids))
    statement = (
        of_ledger(different_people, others.c.number.label("number"), others.c.name.label("name"))
        .join(others, or_(others.c.id == c.volunteer_id, others.c.id == c.other_id))
        .where(of_person, others.c.id.not_in(reader.ids))
    )
    return [{**row, "name": mask_name(row["name"])} for row in reader.rows(statement)]


def operator(reader: Reader) -> list[Row]:
    """Return who the person is at this desk, if they work here."""
    c = operators.c
    return reader.rows(select(c.name, c.role, c.is_active).where(c.volunteer_id.in_(reader.ids)))


def all_acts(reader: Reader) -> list[Row]:
    """Return every act that was about the person."""
    approvers = operators.alias("approvers")
    statement = (
        select(
            acts.c.at,
            acts.c.verb,
            operators.c.name.label("operator"),
            approvers.c.name.label("approver"),
            acts.c.reason,
            is_undone(),
        )
        .join(operators, operators.c.id == acts.c.operator_id)
        .outerjoin(approvers, approvers.c.id == acts.c.approver_id)
        .where(acts.c.subject_id.in_(reader.ids))
        .order_by(acts.c.at, acts.c.seq)
    )
    return reader.rows(statement)


def looks(reader: Reader) -> list[Row]:
    """Return who looked at the full numbers, and who was given an extract such as this."""
    asked = ("volunteers.show_numbers", "extracts.make")
    return [row for row in all_acts(reader) if row["verb"] in asked]


def _records(reader: Reader) -> list[Row]:
    statement = (
        select(volunteers, teams.c.name.label("team"), households.c.name.label("household"))
        .outerjoin(teams, teams.c.id == _V.team_id)
        .outerjoin(households, households.c.id == _V.household_id)
        .where(_V.id.in_(reader.ids))
        .order_by(_V.number)
    )
    return reader.rows(statement)


def _record(reader: Reader, row: Row) -> Row:
    told = {name: value for name, value in row.items() if name not in _UNTOLD | _LINKS}
    told["document"], told["phone"] = reader.document(row["document"]), reader.phone(row["phone"])
    for name in ("skills", "service_categories"):
        told[name] = row[name].split("\n") if row[name] else []
    return told


def _told(reader: Reader, name: str, content: dict[str, Any]) -> Any:
    value = content.get(name)
    if value is None or name not in _SEALED:
        return "…" if value is not None and name in _LINKS else value
    sealed = bytes.fromhex(value)
    return reader.document(sealed) if name == "document" else reader.phone(sealed)
