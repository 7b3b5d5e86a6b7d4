"""How the demo station opens in the morning and closes at night: every day but today."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from stationdesk.queries import attendance
from stationdesk.services import days, forgotten

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date, tzinfo

    from stationdesk.demo.clerk import Clerk
    from stationdesk.demo.days import Stay

_OPENS, _CLOSES = time(6, 50), time(22, 30)
_TIDYING_UP = timedelta(minutes=20)
"""So long the last one who left may still redeem, and undo that."""

_LOOKED_AT = ("电脑时间：正确", "打印机：有纸")
"""What the list that is gone through in the morning said."""


def plan(
    clerk: Clerk,
    founded_at: datetime,
    planned: Sequence[Stay],
    today: date,
    later: Callable[[datetime, Callable[[datetime], object]], None],
) -> None:
    """Plan the mornings and evenings from the founding until yesterday; today is left to who looks."""
    zone = clerk.zone
    for on, closes_at in _evenings(planned, founded_at.date(), today, zone):
        later(max(datetime.combine(on, _OPENS, zone), founded_at), partial(_open, clerk))
        if closes_at is not None:
            later(closes_at, partial(_close, clerk, on))


def _evenings(
    planned: Sequence[Stay], first: date, today: date, zone: tzinfo
) -> Iterator[tuple[date, datetime | None]]:
    """Yield the dates, and when everybody who came on one has left; None: somebody is still here."""
    for days_after in range((today - first).days):
        on = first + timedelta(days=days_after)
        came = [stay for stay in planned if stay.started_at.astimezone(zone).date() == on]
        left = [stay.noted_at or stay.ended_at for stay in came]
        gone = [at for at in left if at is not None]
        if len(gone) < len(left):
            yield on, None
        else:
            yield on, max([datetime.combine(on, _CLOSES, zone), *(at + _TIDYING_UP for at in gone)])


def _open(clerk: Clerk, at: datetime) -> None:
    clerk.serve(at, days.open_day, days.OpenDayRequest(_LOOKED_AT))


def _close(clerk: Clerk, on: date, at: datetime) -> None:
    """Close a date; who forgot to check out is first checked out by the rule of what they did."""
    for row in clerk.look(attendance.who_is_here):
        if row.since.astimezone(clerk.zone).date() <= on:
            clerk.serve(at, forgotten.end_stay, forgotten.EndStayRequest(row.check_in_id))
    clerk.printed(at, clerk.serve(at, days.close_day, days.CloseDayRequest(on)).print_job_id)
