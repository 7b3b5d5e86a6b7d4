"""Lending and taking back at the demo station, and the uniforms that lie there to be washed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from stationdesk.demo.things import (
    BOOK,
    KINDS,
    LAUNDRY,
    POWER_BANK,
    POWER_BANK_MINUTES,
    PUMP,
    UMBRELLA,
    WHEELCHAIR,
)
from stationdesk.domain.loans import LoanOutcome
from stationdesk.services import loan_renewals, loan_returns, loans, reservations, thing_kinds, things
from stationdesk.services.people_at_hand import Who

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random
    from uuid import UUID

    from stationdesk.demo.agenda import Agenda
    from stationdesk.demo.attendance import Attendance
    from stationdesk.demo.clerk import Clerk
    from stationdesk.demo.things import Kind
    from stationdesk.demo.visitors import Visitors

OVERDUE_BY = timedelta(hours=2)
_EACH_DAY, _SINCE = (0, 0, 1, 1, 1, 2), 58
_ON_FILE, _BY_NUMBER = 0.5, 0.15
_LAUNDRY = (
    (31, 40, 2), (27, 41, 1), (22, 45, 2), (17, 42, 3), (13, 44, 1), (9, 26, 2), (6, 40, 2),
    (3, 0, 2), (1, 0, 3), (1, 0, 1),
)  # fmt: skip
"""Days before today, hours until they are collected (0: they still lie here), pieces."""
_STRANGERS = (("杨师傅", "13100003071"), ("", "13200008864"), ("林大姐", "13100004415"))


@dataclass(frozen=True, slots=True)
class _Loan:
    """A loan that is told of: a certain thing to a certain person, and how it ended if it did."""

    at: datetime
    kind: str
    number: int
    name: str
    ended_at: datetime | None = None
    outcome: LoanOutcome = LoanOutcome.RETURNED
    note: str = ""


class Lending:
    """One step each; who borrows is a volunteer, on the visitor file, or a phone number."""

    def __init__(self, clerk: Clerk, random: Random, attendance: Attendance, visitors: Visitors) -> None:
        self._clerk, self._random = clerk, random
        self._attendance, self._visitors = attendance, visitors
        self._kinds: dict[str, UUID] = {}
        self._things: dict[tuple[str, int], UUID] = {}
        self._free: dict[str, list[UUID]] = {}
        self._book: loans.LoanReceipt | None = None

    def found(self, at: datetime) -> None:
        """Write the kinds and number the things."""
        for kind in KINDS:
            self._kinds[kind.title] = self._clerk.manage(at, thing_kinds.put_kind, kind.request).kind_id
            for number, title in enumerate(kind.titles or ("",) * kind.alike, 1):
                request = things.ThingRequest(None, self._kinds[kind.title], f"{number:02d}", title)
                self._things[kind.title, number] = self._clerk.manage(at, things.put_thing, request).thing_id

    def plan(self, agenda: Agenda) -> None:
        """Plan the loans of some weeks, and what is out today."""
        told = list(_told_of(agenda))
        kept = {(loan.kind, loan.number) for loan in told} | {(BOOK, 1)}
        for place, thing_id in self._things.items():
            if place not in kept:
                self._free.setdefault(place[0], []).append(thing_id)
        for days_ago in range(_SINCE, 1, -1):
            for _ in range(self._random.choice(_EACH_DAY)):
                self._plan_drawn(agenda, days_ago)
        for loan in told:
            agenda.later(loan.at, partial(self._lend_as_told, agenda, loan))
        for days_ago, hours, pieces in _LAUNDRY:
            agenda.plan(days_ago, 16, 30 + pieces, partial(self._leave, agenda, hours, pieces))
        agenda.plan(26, 19, 5, self._lend_book)
        agenda.plan(2, 18, 30, self._renew_book)
        agenda.plan(1, 15, 45, partial(self._reserve, agenda))

    def _plan_drawn(self, agenda: Agenda, days_ago: int) -> None:
        kind = self._random.choices(KINDS, [kind.draw for kind in KINDS])[0]
        lent_at = agenda.at(days_ago, self._random.randint(9, 18), self._random.randint(0, 50))
        hours, minutes = self._random.randint(*kind.hours), self._random.randint(5, 50)
        back_at = lent_at + timedelta(hours=hours, minutes=minutes)
        if not 8 <= back_at.hour < 21:
            back_at = back_at.replace(hour=9) + timedelta(days=1)
        agenda.later(lent_at, partial(self._lend_drawn, agenda, kind, back_at))

    def _lend_drawn(self, agenda: Agenda, kind: Kind, back_at: datetime, at: datetime) -> None:
        """Lend one of a kind to somebody; when all are out, they come in vain."""
        free = self._free[kind.title]
        if free:
            thing_id = free.pop(0)
            loan_id = self._lend(at, thing_id, self._somebody())
            agenda.later(back_at, partial(self._bring_back, loan_id, kind.title, thing_id))

    def _bring_back(self, loan_id: UUID, title: str, thing_id: UUID, at: datetime) -> None:
        self._clerk.serve(at, loan_returns.take_back, loan_returns.ReturnRequest(loan_id))
        self._free[title].append(thing_id)

    def _lend_as_told(self, agenda: Agenda, loan: _Loan, at: datetime) -> None:
        who = Who(volunteer_id=self._attendance.known(loan.name))
        deposit = "老年卡" if loan.kind == WHEELCHAIR else ""
        loan_id = self._lend(at, self._things[loan.kind, loan.number], who, deposit)
        if loan.ended_at is not None:
            end = loan_returns.ReturnRequest(loan_id, loan.outcome, note=loan.note)
            agenda.later(loan.ended_at, lambda then: self._clerk.serve(then, loan_returns.take_back, end))

    def _lend(self, at: datetime, thing_id: UUID, who: Who, deposit: str = "") -> UUID:
        request = loans.LendRequest(thing_id, who, deposit)
        return self._clerk.serve(at, loans.lend, request).loan_id

    def _somebody(self) -> Who:
        """Return who wants something: somebody on file once there are files, a number, or a volunteer."""
        draw = self._random.random()
        if self._visitors.files and draw < _ON_FILE:
            return Who(visitor_id=self._random.choice(self._visitors.files))
        if draw > 1 - _BY_NUMBER:
            name, phone = self._random.choice(_STRANGERS)
            return Who(name=name, phone=phone)
        return Who(volunteer_id=self._random.choice(list(self._attendance.volunteers.values())))

    def _leave(self, agenda: Agenda, hours: int, pieces: int, at: datetime) -> None:
        who = Who(visitor_id=self._random.choice(self._visitors.files))
        request = loans.LeaveRequest(self._kinds[LAUNDRY], who, "骑手工服", pieces)
        receipt = self._clerk.serve(at, loans.leave, request)
        assert receipt.print_job_id is not None
        self._clerk.printed(at, receipt.print_job_id)
        if hours:
            end = loan_returns.ReturnRequest(receipt.loan_id, LoanOutcome.COLLECTED)
            collect = partial(self._collect, end)
            agenda.later(at + timedelta(hours=hours), collect)

    def _collect(self, request: loan_returns.ReturnRequest, at: datetime) -> None:
        self._clerk.serve(at, loan_returns.collect, request)

    def _lend_book(self, at: datetime) -> None:
        who = Who(volunteer_id=self._attendance.known("欧阳明月"))
        self._book = self._clerk.serve(at, loans.lend, loans.LendRequest(self._things[BOOK, 1], who))

    def _renew_book(self, at: datetime) -> None:
        assert self._book is not None
        self._clerk.serve(at, loan_renewals.renew, loan_renewals.RenewRequest(self._book.loan_id))

    def _reserve(self, agenda: Agenda, at: datetime) -> None:
        """Keep a wheelchair for tomorrow."""
        who = Who(volunteer_id=self._attendance.known("侯长河"))
        request = reservations.ReservationRequest(
            self._kinds[WHEELCHAIR],
            None,
            who,
            agenda.at(-1, 9),
            agenda.at(-1, 17),
            "带母亲去医院复查",
        )
        self._clerk.serve(at, reservations.reserve, request)


def _told_of(agenda: Agenda) -> Iterator[_Loan]:
    """Yield what is out today, what was lost and what broke."""
    now, due = agenda.now, timedelta(minutes=POWER_BANK_MINUTES)
    yield _Loan(now - due - OVERDUE_BY, POWER_BANK, 7, "曾凡星")
    yield _Loan(now - timedelta(minutes=55), POWER_BANK, 3, "单雪松")
    yield _Loan(now - timedelta(minutes=95), UMBRELLA, 11, "岳宁")
    yield _Loan(agenda.at(3, 10, 30), WHEELCHAIR, 1, "赵玉兰")
    yield _Loan(
        agenda.at(20, 17, 40), UMBRELLA, 5, "解小勇",
        agenda.at(12, 9, 50), LoanOutcome.LOST, "说是落在车上，没找到",
    )  # fmt: skip
    yield _Loan(
        agenda.at(15, 15, 10), PUMP, 3, "夏雨田", agenda.at(15, 16, 5), LoanOutcome.DAMAGED, "气管裂了"
    )
