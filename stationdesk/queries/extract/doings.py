"""What the person did and got: coming and going, hours, points, redemptions, papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.attendance import (
    activities,
    attachments,
    check_ins,
    hour_reviews,
    made_up_hours,
    presence,
    service_records,
    stay_endings,
)
from stationdesk.db.tables.points import points_accounts, points_moves
from stationdesk.db.tables.redemptions import (
    hand_overs,
    print_jobs,
    redemption_lines,
    redemption_returns,
    redemptions,
)
from stationdesk.db.tables.visitors import visitor_categories
from stationdesk.db.tables.visits import visit_services, visit_uses, visits
from stationdesk.db.tables.volunteers import recency
from stationdesk.domain.masking import mask_name
from stationdesk.queries.extract.reader import APPROVERS, of_ledger

if TYPE_CHECKING:
    from stationdesk.queries.extract.reader import Reader, Row

_R = service_records.c
_X = redemptions.c


def presence_now(reader: Reader) -> list[Row]:
    """Return since when the person is checked in, if they are."""
    c = presence.c
    statement = select(c.since, activities.c.name.label("activity"), c.evidence)
    of_person = c.volunteer_id.in_(reader.ids)
    return reader.rows(statement.join(activities, activities.c.id == c.activity_id).where(of_person))


def last_seen(reader: Reader) -> list[Row]:
    """Return what the desk remembers for the next time: when the person was here last, and for what."""
    c = recency.c
    statement = select(c.last_at, c.scanned_at, activities.c.name.label("activity"))
    of_person = c.volunteer_id.in_(reader.ids)
    return reader.rows(statement.outerjoin(activities, activities.c.id == c.activity_id).where(of_person))


def comings(reader: Reader) -> list[Row]:
    """Return every check-in; one ended by hand has the moment that was written down."""
    c = check_ins.c
    ending = acts.alias("ending")
    ended = (
        select(ending.c.at)
        .join(stay_endings, stay_endings.c.act_id == ending.c.id)
        .where(stay_endings.c.check_in_id == c.id)
        .limit(1)
        .scalar_subquery()
    )
    columns = (
        c.at.label("came_at"),
        activities.c.name.label("activity"),
        c.evidence,
        ended.label("ended_at"),
    )
    statement = of_ledger(check_ins, *columns).join(activities, activities.c.id == c.activity_id)
    return reader.rows(statement.where(c.volunteer_id.in_(reader.ids)))


def services(reader: Reader) -> list[Row]:
    """Return every service record, those that no longer count among them."""
    left_out = ("id", "act_id", "check_in_id", "volunteer_id", "activity_id", "rule_id", "purse_id")
    columns: list[Any] = [column for column in _R if column.name not in (*left_out, "replaces_id")]
    columns += [activities.c.name.label("activity"), _R.replaces_id.is_not(None).label("replaces_another")]
    columns += [(_R.purse_id.not_in(reader.ids)).label("for_household")]
    statement = of_ledger(service_records, *columns).join(activities, activities.c.id == _R.activity_id)
    return reader.rows(statement.where(_R.volunteer_id.in_(reader.ids)))


def reviews(reader: Reader) -> list[Row]:
    """Return what was decided about hours, by whom and why."""
    columns = (_R.on, _R.service_minutes, hour_reviews.c.decision, acts.c.reason)
    return reader.rows(_with_approver(hour_reviews, *columns).where(_R.volunteer_id.in_(reader.ids)))


def made_up(reader: Reader) -> list[Row]:
    """Return hours that were made up later, and what proves them."""
    c = made_up_hours.c
    photo = attachments.c.octets.label("photo_octets")
    columns = (
        _R.on,
        _R.service_minutes,
        c.paper_number,
        photo,
        c.deadline,
        c.is_deadline_certain,
        acts.c.reason,
    )
    statement = _with_approver(made_up_hours, *columns)
    statement = statement.outerjoin(attachments, attachments.c.id == c.attachment_id)
    return reader.rows(statement.where(_R.volunteer_id.in_(reader.ids)))


def moves(reader: Reader) -> list[Row]:
    """Return every move of points that the person earned, spent, got or had in a purse of theirs."""
    c = points_moves.c
    came, went = points_accounts.alias("came"), points_accounts.alias("went")
    roles = [c.earned_by_id, c.spent_by_id, c.beneficiary_id, came.c.owner_id, went.c.owner_id]
    columns = (
        acts.c.verb,
        c.cause,
        c.points,
        went.c.kind.label("from_account"),
        came.c.kind.label("to_account"),
        went.c.owner_id.in_(reader.ids).label("is_from_own"),
        came.c.owner_id.in_(reader.ids).label("is_to_own"),
        c.expires_on,
    )
    statement = (
        of_ledger(points_moves, *columns)
        .join(went, went.c.id == c.from_id)
        .join(came, came.c.id == c.to_id)
        .where(or_(*(role.in_(reader.ids) for role in roles)))
    )
    return [
        {**row, "is_from_own": bool(row["is_from_own"]), "is_to_own": bool(row["is_to_own"])}
        for row in reader.rows(statement)
    ]


def slips(reader: Reader) -> list[Row]:
    """Return the redemptions the person made, or that were for them."""
    columns = (
        _X.number,
        _X.points,
        _X.points_left,
        _X.service_minutes,
        _X.collected_by,
        _X.collect_later,
        _X.volunteer_id.in_(reader.ids).label("is_own"),
    )
    rows = reader.rows(of_ledger(redemptions, *columns).where(_of_person(reader)))
    return [
        {**row, "collected_by": _masked(row["collected_by"]), "is_own": bool(row["is_own"])} for row in rows
    ]


def slip_lines(reader: Reader) -> list[Row]:
    """Return what was on the slips; for whom a quota place was taken is the line's own person."""
    c = redemption_lines.c
    columns = (
        _X.number,
        c.on,
        c.title,
        c.pieces,
        c.points_each,
        c.volunteer_id.in_(reader.ids).label("is_own"),
    )
    statement = of_ledger(redemption_lines, *columns).join(redemptions, _X.id == c.redemption_id)
    rows = reader.rows(statement.where(or_(c.volunteer_id.in_(reader.ids), _of_person(reader))))
    return [{**row, "is_own": bool(row["is_own"])} for row in rows]


def given_back(reader: Reader) -> list[Row]:
    """Return what came back of it."""
    c = redemption_returns.c
    statement = of_ledger(redemption_returns, _X.number, redemption_lines.c.title, c.pieces, c.points)
    statement = statement.join(redemption_lines, redemption_lines.c.id == c.line_id)
    statement = statement.join(redemptions, _X.id == redemption_lines.c.redemption_id)
    return reader.rows(statement.where(_of_person(reader)))


def collected(reader: Reader) -> list[Row]:
    """Return what was collected later."""
    c = hand_overs.c
    statement = of_ledger(hand_overs, _X.number, c.collected_by).join(redemptions, _X.id == c.redemption_id)
    rows = reader.rows(statement.where(_of_person(reader)))
    return [{**row, "collected_by": _masked(row["collected_by"])} for row in rows]


def papers(reader: Reader) -> list[Row]:
    """Return the papers that were printed of the slips."""
    c = print_jobs.c
    statement = (
        select(c.number, c.kind, c.copy_no, c.state, c.queued_at, c.finished_at)
        .join(redemptions, _X.id == c.redemption_id)
        .where(_of_person(reader))
        .order_by(c.queued_at, c.id)
    )
    return reader.rows(statement)


def visited(reader: Reader) -> list[Row]:
    """Return the visits that were linked to the person, with what they used; an undo is a row of its own."""
    c = visits.c
    columns = (c.id, c.on, visitor_categories.c.title.label("visitor_category"), c.people.label("visits"))
    statement = of_ledger(visits, *columns).join(visitor_categories, visitor_categories.c.id == c.category_id)
    rows = reader.rows(statement.where(c.volunteer_id.in_(reader.ids)))
    used = select(visit_uses.c.visit_id, visit_services.c.title).join(
        visit_services, visit_services.c.id == visit_uses.c.service_id
    )
    titles: dict[Any, list[str]] = {}
    for row in reader.rows(used.where(visit_uses.c.visit_id.in_([row["id"] for row in rows]))):
        titles.setdefault(row["visit_id"], []).append(row["title"])
    return [{"services_used": titles.get(row.pop("id"), []), **row} for row in rows]


def _with_approver(table: Any, *columns: Any) -> Any:
    statement = of_ledger(table, *columns, APPROVERS.c.name.label("approver"))
    statement = statement.outerjoin(APPROVERS, APPROVERS.c.id == acts.c.approver_id)
    return statement.join(service_records, _R.id == table.c.record_id)


def _of_person(reader: Reader) -> Any:
    return or_(_X.volunteer_id.in_(reader.ids), _X.beneficiary_id.in_(reader.ids))


def _masked(name: str) -> str:
    """Somebody else's name; the person knows whom they sent."""
    return mask_name(name) if name else ""
