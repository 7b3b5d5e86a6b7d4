"""Whether a visitor was served right: asked of the training database, never of the screen."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from stationdesk.domain.consents import ConsentPurpose
from stationdesk.domain.people import PersonCategory
from stationdesk.domain.phone import tail
from stationdesk.domain.rewards import Purse
from stationdesk.domain.service_time import Evidence
from stationdesk.queries import acts, attendance, consents, people_search, prints, service_records
from stationdesk.training.visitors import STEPS, Progress, Step, StepState, TrainingPlan, Visitor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

    from stationdesk.db.session import ReadSession

_CLOSE_ENOUGH = timedelta(minutes=10)
_OPEN, _DONE, _WRONG = StepState.OPEN, StepState.DONE, StepState.WRONG


def progress(session: ReadSession, plan: TrainingPlan, cards_shown: Mapping[str, int]) -> list[Progress]:
    """Return how far each visitor has been served. `cards_shown`: how often, by the kind's value."""
    return [
        Progress(
            visitor.kind,
            tuple(
                _CHECKS[step](session, visitor, plan.made_at, cards_shown.get(visitor.kind, 0))
                for step in STEPS[visitor.kind]
            ),
        )
        for visitor in plan.visitors
    ]


def _checked_out_then(session: ReadSession, visitor: Visitor, _since: datetime, _cards: int) -> StepState:
    assert visitor.volunteer_id is not None and visitor.until is not None
    for record in service_records.records_of(session, visitor.volunteer_id):
        if record.started_at == visitor.since and not record.is_reversed:
            return _DONE if abs(record.ended_at - visitor.until) <= _CLOSE_ENOUGH else _WRONG
    return _OPEN


def _redeemed(session: ReadSession, visitor: Visitor, since: datetime, _cards: int) -> StepState:
    for facts in _redemptions(session, visitor, since):
        titles = {line["title"] for line in facts["lines"]}
        return _DONE if titles == {visitor.reward} else _WRONG
    return _OPEN


def _by_household(session: ReadSession, visitor: Visitor, since: datetime, cards: int) -> StepState:
    for facts in _redemptions(session, visitor, since):
        if facts["purse"] != Purse.HOUSEHOLD:
            return _WRONG
    return _redeemed(session, visitor, since, cards)


def _redemptions(session: ReadSession, visitor: Visitor, since: datetime) -> Iterator[Mapping[str, Any]]:
    """Yield what stands of somebody's redemptions since the lesson began, the latest first."""
    assert visitor.volunteer_id is not None
    for act in acts.history(session, visitor.volunteer_id):
        if act.verb == "redemptions.redeem" and act.at >= since and not act.is_reversed:
            yield act.facts


def _checked_in(session: ReadSession, visitor: Visitor, since: datetime, _cards: int) -> StepState:
    assert visitor.volunteer_id is not None
    if attendance.state_of(session, visitor.volunteer_id).since is not None:
        return _DONE
    came = (act for act in acts.history(session, visitor.volunteer_id) if act.at >= since)
    return _WRONG if any(act.verb == "attendance.check_out" for act in came) else _OPEN


def _scanned_again(session: ReadSession, visitor: Visitor, since: datetime, cards: int) -> StepState:
    """Done when the card was shown twice and the person is still here: the second scan toggles nothing."""
    state = _checked_in(session, visitor, since, cards)
    return state if state is _WRONG or cards > 1 else _OPEN


def _undone(session: ReadSession, visitor: Visitor, _since: datetime, _cards: int) -> StepState:
    assert visitor.volunteer_id is not None and visitor.redemption_id is not None
    was = visitor.redemption_id.hex
    history = acts.history(session, visitor.volunteer_id)
    is_undone = any(act.is_reversed for act in history if act.facts.get("redemption_id") == was)
    return _DONE if is_undone else _OPEN


def _copied(session: ReadSession, visitor: Visitor, _since: datetime, _cards: int) -> StepState:
    assert visitor.redemption_id is not None
    is_copied = any(job.copy_no for job in prints.jobs_of(session, visitor.redemption_id))
    return _DONE if is_copied else _OPEN


def _registered(session: ReadSession, visitor: Visitor, _since: datetime, _cards: int) -> StepState:
    rows = [row for row in people_search.search(session, visitor.name).rows if row.name == visitor.name]
    if not rows:
        return _OPEN
    return _DONE if rows[0].category is PersonCategory.FOOD_RIDER else _WRONG


def _phone_kept(session: ReadSession, visitor: Visitor, _since: datetime, _cards: int) -> StepState:
    rows = [row for row in people_search.search(session, visitor.name).rows if row.name == visitor.name]
    if not rows:
        return _OPEN
    return _DONE if rows[0].phone_masked.endswith(tail(visitor.phone)) else _WRONG


def _made_up(session: ReadSession, visitor: Visitor, _since: datetime, _cards: int) -> StepState:
    assert visitor.volunteer_id is not None and visitor.since is not None and visitor.until is not None
    for record in service_records.records_of(session, visitor.volunteer_id):
        if record.evidence is Evidence.MADE_UP and not record.is_reversed:
            off = abs(record.started_at - visitor.since) + abs(record.ended_at - visitor.until)
            return _DONE if off <= _CLOSE_ENOUGH else _WRONG
    return _OPEN


def _consented(session: ReadSession, visitor: Visitor, _since: datetime, _cards: int) -> StepState:
    assert visitor.volunteer_id is not None
    agreed = consents.standing(session, visitor.volunteer_id)
    return _DONE if ConsentPurpose.UNDER_14 in agreed else _OPEN


_CHECKS: dict[Step, Callable[[ReadSession, Visitor, datetime, int], StepState]] = {
    Step.CHECKED_OUT_THEN: _checked_out_then,
    Step.REDEEMED: _redeemed,
    Step.REDEEMED_BY_HOUSEHOLD: _by_household,
    Step.CHECKED_IN: _checked_in,
    Step.SCANNED_AGAIN: _scanned_again,
    Step.WRONG_ONE_UNDONE: _undone,
    Step.COPY_PRINTED: _copied,
    Step.REGISTERED: _registered,
    Step.PHONE_KEPT: _phone_kept,
    Step.HOURS_MADE_UP: _made_up,
    Step.CONSENT_KEPT: _consented,
}
