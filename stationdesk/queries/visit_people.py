"""How many different people (人数) came in: looked up person by person, however many visits there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import exists, func, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.visits import visit_hours, visits
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.visits import Span
from stationdesk.queries.visit_spans import within

if TYPE_CHECKING:
    from sqlalchemy import Column
    from sqlalchemy.sql.elements import ColumnElement

    from stationdesk.db.session import ReadSession

_H, _V = visit_hours.c, visits.c
_ALL = 1_000_000_000


def people(session: ReadSession, span: Span, point_id: UUID | None = None) -> int:
    """Return how many different people (人数) were seen in a span: merged records are one person.

    Each person who was ever linked is looked up in the index by person and date, however many visits
    there are. The visits themselves are only looked at when one of the span was undone: a linked visit
    is one person's, so without an undo there are as many as the sums say.
    """
    identified = select(func.coalesce(func.sum(_H.identified), 0)).where(within(_H, span, point_id))
    volunteers_seen, visits_of_volunteers = _seen(session, _V.volunteer_id, span, point_id)
    visitors_seen, visits_of_visitors = _seen(session, _V.visitor_id, span, point_id)
    if visits_of_volunteers + visits_of_visitors == int(session.scalar(identified)):
        return volunteers_seen + visitors_seen
    return _standing(session, _V.volunteer_id, span, point_id) + _standing(
        session, _V.visitor_id, span, point_id
    )


def _ever_linked(column: Column[Any]) -> Any:
    """Return everybody a visit was ever linked to, each once: the index is skipped through, not scanned."""
    first = select(column.label("person_id")).where(column.is_not(None)).order_by(column).limit(1).subquery()
    found = select(first.c.person_id).cte(f"linked_{column.name}", recursive=True)
    following = (
        select(column)
        .where(column > found.c.person_id)
        .order_by(column)
        .limit(1)
        .correlate(found)
        .scalar_subquery()
    )
    return found.union_all(select(following).where(found.c.person_id.is_not(None)))


def _seen(session: ReadSession, column: Column[Any], span: Span, point_id: UUID | None) -> tuple[int, int]:
    """Return how many people have a visit in a span, and how many visits; undone ones and their undos too."""
    linked = _ever_linked(column)
    of_person = select(func.count()).where(column == linked.c.person_id, within(_V, span, point_id))
    # The limit keeps SQLite from counting twice where the count is used twice.
    counted = select(linked.c.person_id, of_person.scalar_subquery().label("visits")).limit(_ALL).subquery()
    who, counted_by = _keepers(column, counted)
    statement = select(func.count(who.distinct()), func.coalesce(func.sum(counted.c.visits), 0))
    found = session.first(statement.select_from(counted_by).where(counted.c.visits > 0))
    return int(found[0]), int(found[1])


def _standing(session: ReadSession, column: Column[Any], span: Span, point_id: UUID | None) -> int:
    """Return how many people have a visit in a span that was not undone."""
    linked = _ever_linked(column)
    who, linked_by = _keepers(column, linked)
    seen = _was_seen(column, linked.c.person_id, span, point_id)
    return int(session.scalar(select(func.count(who.distinct())).select_from(linked_by).where(seen)))


def _keepers(column: Column[Any], people_: Any) -> tuple[Any, Any]:
    """Return who counts for each person, and where from: a volunteer's record may have been merged."""
    if column is not _V.volunteer_id:
        return people_.c.person_id, people_
    keeper = func.coalesce(volunteers.c.keeper_id, volunteers.c.id)
    return keeper, people_.join(volunteers, volunteers.c.id == people_.c.person_id)


def _was_seen(column: Column[Any], person_id: Any, span: Span, point_id: UUID | None) -> ColumnElement[bool]:
    """Return the condition that a visit of somebody stands in a span."""
    undoing = acts.alias("undoing")
    taken_back = exists().where(undoing.c.reverses_id == _V.act_id)
    return exists().where(column == person_id, within(_V, span, point_id), _V.people > 0, ~taken_back)
