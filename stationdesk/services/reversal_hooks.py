"""What an undo needs besides moves and kept rows, and the right it asks for: a line a verb each."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from sqlalchemy import and_, or_, select, union

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.attendance import check_ins, hour_reviews, service_records, stay_endings
from stationdesk.db.tables.points import points_moves
from stationdesk.db.tables.redemptions import (
    hand_overs,
    redemption_lines,
    redemption_returns,
    redemptions,
)
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.acts import REVERSIBLE
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import (
    DependsOnIt,
)
from stationdesk.domain.points import pending_account
from stationdesk.domain.staff import Right
from stationdesk.queries.dependents import dependents, not_undone
from stationdesk.queries.service_records import review_stands
from stationdesk.services import (
    consents,
    forgotten,
    items,
    kit_parts,
    kits,
    loan_reversals,
    made_up,
    membership_reversals,
    merges,
    merits,
    opening_hours,
    places,
    points,
    review_reversals,
    stays,
    stocktake_reversals,
    visitor_closings,
    visits,
)


def name_of(session: WriteSession, original: Any) -> str:
    """Return whom or what an act was about."""
    if original.subject_id is not None:
        name = session.scalar(select(volunteers.c.name).where(volunteers.c.id == original.subject_id))
        if name:
            return str(name)
    facts = json.loads(original.receipt)
    called = (facts.get(key) for key in ("name", "title", "number")) if isinstance(facts, dict) else ()
    return str(next(filter(None, called), ""))


def _check_in(session: WriteSession, original: Any) -> list[Effect]:
    """Take a check-in back, unless the stay was ended since."""
    ends = (service_records, stay_endings)
    stay = select(check_ins.c.id).where(check_ins.c.act_id == original.id)
    later = union(*(select(end.c.act_id).where(end.c.check_in_id.in_(stay)) for end in ends))
    _ensure_none(session, original, and_(acts.c.id.in_(later), not_undone()))
    stays.reverse_check_in(session, original.id)
    return [Effect(EffectKind.NOT_HERE, name_of(session, original))]


def _check_out(session: WriteSession, original: Any) -> list[Effect]:
    """Take a check-out back, unless somebody said of its hours since whether they stand."""
    record = session.first(select(service_records).where(service_records.c.act_id == original.id))
    said = select(hour_reviews.c.act_id).where(hour_reviews.c.record_id == record.id, review_stands())
    _ensure_none(session, original, acts.c.id.in_(said))
    stays.reverse_check_out(session, original.id)
    name = name_of(session, original)
    return [
        Effect(EffectKind.MINUTES_TAKEN, name, record.service_minutes),
        Effect(EffectKind.HERE_AGAIN, name),
    ]


def _redemption(session: WriteSession, original: Any) -> list[Effect]:
    """Void a slip, unless part of it came back or its things were handed over since."""
    slip = select(redemptions.c.id).where(redemptions.c.act_id == original.id)
    lines = select(redemption_lines.c.id).where(redemption_lines.c.redemption_id.in_(slip))
    later = union(
        select(redemption_returns.c.act_id).where(redemption_returns.c.line_id.in_(lines)),
        select(hand_overs.c.act_id).where(hand_overs.c.redemption_id.in_(slip)),
    )
    _ensure_none(session, original, and_(acts.c.id.in_(later), not_undone()))
    number = session.scalar(select(redemptions.c.number).where(redemptions.c.act_id == original.id))
    return [Effect(EffectKind.SLIP_VOID, number or "")]


def _return(session: WriteSession, original: Any) -> list[Effect]:
    """Take a return back, unless the rest of the slip was handed over since."""
    lines = select(redemption_returns.c.line_id).where(redemption_returns.c.act_id == original.id)
    slip = select(redemption_lines.c.redemption_id).where(redemption_lines.c.id.in_(lines))
    handed = select(hand_overs.c.act_id).where(hand_overs.c.redemption_id.in_(slip))
    _ensure_none(session, original, and_(acts.c.id.in_(handed), acts.c.at >= original.at, not_undone()))
    return []


def _expiry(session: WriteSession, original: Any) -> list[Effect]:
    """Take an expiry back, unless hours were annulled since: points that had expired were not asked for."""
    annulled = and_(acts.c.verb == "service_records.annul", acts.c.on >= original.on)
    _ensure_none(session, original, and_(annulled, acts.c.at >= original.at, not_undone()))
    return []


def _registration(session: WriteSession, original: Any) -> list[Effect]:
    """Let a registration go only when nothing that stands was done for the person or their points since."""
    person = original.subject_id
    purses = (person, pending_account(person))
    moved = select(points_moves.c.act_id).where(
        or_(points_moves.c.from_id.in_(purses), points_moves.c.to_id.in_(purses))
    )
    later = and_(
        or_(acts.c.subject_id == person, acts.c.id.in_(moved)),
        acts.c.id != original.id,
        acts.c.verb.in_(REVERSIBLE),
        not_undone(),
    )
    _ensure_none(session, original, later)
    return []


def _ensure_none(session: WriteSession, original: Any, condition: Any) -> None:
    found = dependents(session, condition)
    if found:
        raise DependsOnIt(original.verb, found)


HOOKS: dict[str, Callable[[WriteSession, Any], list[Effect]]] = {
    "attendance.check_in": _check_in,
    "attendance.check_out": _check_out,
    "consents.give": consents.reverse_give,
    "consents.withdraw": consents.reverse_withdraw,
    "expiries.expire_due": _expiry,
    "forgotten.end_stay": forgotten.reverse_end_stay,
    "counts.count": stocktake_reversals.reverse_count,
    "counts.count_as_none": stocktake_reversals.reverse_count,
    "households.create": membership_reversals.reverse,
    "households.join": membership_reversals.reverse,
    "households.leave": membership_reversals.reverse,
    "items.put_item": items.reverse_put_item,
    "loan_renewals.renew": loan_reversals.reverse_renew,
    "loan_returns.collect": loan_reversals.reverse_take_back,
    "loan_returns.take_back": loan_reversals.reverse_take_back,
    "loans.leave": loan_reversals.reverse_lend,
    "loans.lend": loan_reversals.reverse_lend,
    "kit_parts.put_parts": kit_parts.reverse_put_parts,
    "kits.make_up": kits.reverse_make_up,
    "made_up.make_up": made_up.reverse_make_up,
    "merges.merge": merges.reverse_merge,
    "merits.add_commendation": merits.reverse_add_commendation,
    "merits.add_training": merits.reverse_add_training,
    "opening_hours.put_hours": opening_hours.reverse_put_hours,
    "places.put_place": places.reverse_put_place,
    "points.set_rule": points.reverse_set_rule,
    "redemption_returns.give_back": _return,
    "redemptions.redeem": _redemption,
    "reservations.cancel": loan_reversals.reverse_cancel,
    "reservations.reserve": loan_reversals.reverse_reserve,
    "service_records.annul": review_reversals.reverse,
    "service_records.lapse_due": review_reversals.reverse,
    "service_records.review": review_reversals.reverse,
    "visits.enter_list": visits.reverse,
    "visits.visit": visits.reverse,
    "visitors.put_visitor": visitor_closings.reverse_put_visitor,
    "thing_kinds.put_kind": loan_reversals.reverse_kind,
    "things.put_thing": loan_reversals.reverse_thing,
    "things.put_things": loan_reversals.reverse_thing,
    "things.set_state": loan_reversals.reverse_thing,
    "stocktakes.abandon": stocktake_reversals.reverse_end,
    "stocktakes.finalise": stocktake_reversals.reverse_end,
    "stocktakes.start": stocktake_reversals.reverse_start,
    "volunteers.edit": membership_reversals.reverse,
    "volunteers.register": _registration,
}
"""What an undo needs besides moves and kept rows; it looks first whether the act can be undone."""

RIGHTS: dict[str, Right] = {
    "activities.put_activity": Right.CHANGE_CATALOGUE,
    "adjustments.adjust": Right.ADJUST_POINTS,
    "bills.adjust": Right.RECEIVE_STOCK,
    "bills.receive": Right.RECEIVE_STOCK,
    "bills.transfer": Right.RECEIVE_STOCK,
    "bills.write_off": Right.RECEIVE_STOCK,
    "items.put_item": Right.RECEIVE_STOCK,
    "facilities.adopt_usual": Right.CHANGE_CATALOGUE,
    "facilities.put_facility": Right.CHANGE_CATALOGUE,
    "counts.count": Right.RECEIVE_STOCK,
    "counts.count_as_none": Right.RECEIVE_STOCK,
    "kit_parts.put_parts": Right.CHANGE_CATALOGUE,
    "made_up.make_up": Right.MAKE_UP_HOURS,
    "merges.merge": Right.MERGE_PEOPLE,
    "opening_hours.put_hours": Right.CHANGE_STATION,
    "places.put_place": Right.CHANGE_CATALOGUE,
    "points.set_rule": Right.CHANGE_RULES,
    "restrictions.restrict": Right.RESTRICT_PEOPLE,
    "rewards.put_reward": Right.CHANGE_CATALOGUE,
    "service_points.put_point": Right.CHANGE_STATION,
    "service_points.stand_at": Right.CHANGE_STATION,
    "service_records.annul": Right.REVIEW_HOURS,
    "service_records.lapse_due": Right.REVIEW_HOURS,
    "service_records.review": Right.REVIEW_HOURS,
    "staff.put_operator": Right.CHANGE_OPERATORS,
    "stations.change_station": Right.CHANGE_STATION,
    "stock.receive": Right.RECEIVE_STOCK,
    "stocktakes.abandon": Right.RECEIVE_STOCK,
    "stocktakes.finalise": Right.RECEIVE_STOCK,
    "stocktakes.start": Right.RECEIVE_STOCK,
    "thing_kinds.put_kind": Right.CHANGE_CATALOGUE,
    "things.put_thing": Right.CHANGE_CATALOGUE,
    "things.put_things": Right.CHANGE_CATALOGUE,
    "visit_lists.put_category": Right.CHANGE_CATALOGUE,
    "visit_lists.put_service": Right.CHANGE_CATALOGUE,
}
"""The right an act needed, where it is another than desk work: its undo needs the same."""
