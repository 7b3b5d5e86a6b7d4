"""A desk that works until its power is cut, again and again, and the look at what is left of it.

Run as a program: `power_cut.py TEMPLATE FOLDER ROUNDS SEED` prints one JSON line of what it saw. Everything
is imported once; each desk is a fork, so that a start costs milliseconds.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from stations import Station, open_founded

from stationdesk.db.database import url_of
from stationdesk.domain.acts import SecondPerson
from stationdesk.domain.consents import ConsentForm, ConsentPurpose
from stationdesk.domain.errors import Refusal
from stationdesk.domain.service_time import Credit, Decision
from stationdesk.queries import acts, attendance, days, redemptions, service_records
from stationdesk.queries.verification import verify, verify_since_closing
from stationdesk.services import (
    adjustments,
    consents,
    expiries,
    forgotten,
    gifts,
    hand_overs,
    households,
    made_up,
    merges,
    merits,
    operator_cards,
    prints,
    redemption_returns,
    reversals,
)
from stationdesk.services import days as day_services
from stationdesk.services import service_records as record_services

ROUNDS_A_FILE = 20
_LONGEST_WORK, _MOST_HEARD = 0.05, 6
_NO_WORK = ("staff.sign_in", "pins.remember_wrong_pin")


class Worker:
    """Does whatever a day at the desk can bring, at random; what is refused is not done."""

    def __init__(self, station: Station, known: dict[str, Any], chance: random.Random) -> None:
        self.station, self.chance = station, chance
        self.people = [UUID(one) for one in known["people"]]
        self.patrol, self.eggs = UUID(known["patrol"]), UUID(known["eggs"])
        self.supervisor, self.card = UUID(known["supervisor"]), known["card"]
        self.acts: tuple[Callable[[], object], ...] = (
            *(self.come_or_go,) * 4,
            self.end_stay,
            self.review,
            self.make_up,
            self.annul,
            self.merge,
            *(self.redeem,) * 2,
            self.hand_over,
            self.give_back,
            self.adjust,
            self.gift,
            self.household,
            self.consent,
            self.training,
            *(self.undo,) * 2,
            self.lapse_and_expire,
            self.day,
        )

    @property
    def somebody(self) -> UUID:
        return self.chance.choice(self.people)

    def work(self) -> None:
        """Do one act, or none; then the time passes."""
        self.chance.choice(self.acts)()
        self.station.pass_time(minutes=self.chance.choice((1, 7, 40, 200)))

    def risky(self, service: Any, request: Any) -> Any:
        second = SecondPerson(card=self.card)
        return self.station.do(service, request, reason="核对", second=second)

    def come_or_go(self) -> None:
        person = self.somebody
        here = self.station.read(attendance.state_of, person).since is not None
        self.station.check_out(person) if here else self.station.check_in(person, self.patrol)

    def end_stay(self) -> None:
        for row in self.station.read(attendance.forgotten, self.station.now, 0)[:1]:
            self.station.do(forgotten.end_stay, forgotten.EndStayRequest(row.check_in_id))

    def review(self) -> None:
        for row in self.station.read(service_records.waiting)[:1]:
            decision = self.chance.choice((Decision.CONFIRMED, Decision.REJECTED, Decision.TRIMMED))
            minutes = max(1, row.service_minutes // 2) if decision is Decision.TRIMMED else None
            request = record_services.ReviewRequest(row.record_id, decision, service_minutes=minutes)
            self.station.do(record_services.review, request, reason="已核实", operator_id=self.supervisor)

    def make_up(self) -> None:
        end = self.station.now - timedelta(hours=self.chance.randrange(30, 90))
        began = end - timedelta(minutes=50)
        request = made_up.MakeUpRequest(self.somebody, self.patrol, began, end, "巡楼", "刘社工", "纸 7")
        self.risky(made_up.make_up, request)

    def annul(self) -> None:
        for row in self.station.read(service_records.records_of, self.somebody)[:1]:
            self.risky(record_services.annul, record_services.AnnulRequest(row.record_id))

    def merge(self) -> None:
        self.risky(merges.merge, merges.MergeRequest(self.somebody, self.somebody))

    def redeem(self) -> None:
        later = self.chance.random() < 0.5
        self.station.redeem(self.somebody, (self.eggs, 2, 1), collect_later=later)

    def hand_over(self) -> None:
        for row in self._redeemed():
            self.station.do(hand_overs.hand_over, hand_overs.HandOverRequest(row.redemption_id))

    def give_back(self) -> None:
        for row in self._redeemed():
            lines = self.station.read(redemption_lines, row.redemption_id)
            request = redemption_returns.ReturnRequest(
                row.redemption_id, (redemption_returns.ReturnLine(lines[0], 1),)
            )
            self.risky(redemption_returns.give_back, request)

    def adjust(self) -> None:
        kind = self.chance.choice((adjustments.AdjustmentKind.AWARD, adjustments.AdjustmentKind.PENALTY))
        self.risky(adjustments.adjust, adjustments.AdjustmentRequest(self.somebody, kind, 5))

    def gift(self) -> None:
        self.risky(gifts.give, gifts.GiftRequest(self.somebody, self.somebody, 3))

    def household(self) -> None:
        person = self.somebody
        if self.chance.random() < 0.5:
            self.risky(households.create, households.HouseholdRequest("李家", person, brings_points=True))
        else:
            self.risky(households.leave, households.LeaveRequest(person))

    def consent(self) -> None:
        paper, on = (ConsentPurpose.RECORDS, "records-2026-11", ConsentForm.PAPER), self.station.now.date()
        request = consents.ConsentRequest(self.somebody, *paper, on - timedelta(days=1), "纸 12")
        self.station.do(consents.give, request)

    def training(self) -> None:
        on = self.station.now.date() - timedelta(days=2)
        request = merits.TrainingRequest(self.somebody, "急救", "心肺复苏", 90, "红十字会", on)
        self.station.do(merits.add_training, request)

    def undo(self) -> None:
        on = self.station.desk.place.zone
        latest = self.station.read(acts.acts_on, self.station.now.astimezone(on).date(), 5)
        for row in [row for row in latest if row.can_be_reversed][:1]:
            self.risky(reversals.reverse, reversals.ReversalRequest(row.act_id))

    def lapse_and_expire(self) -> None:
        self.station.do(record_services.lapse_due, record_services.LapseRequest())
        self.station.do(expiries.expire_due, expiries.ExpiryRequest())

    def day(self) -> None:
        today = self.station.now.astimezone(self.station.desk.place.zone).date()
        if not self.station.read(days.is_opened, today):
            self.station.do(day_services.open_day, day_services.OpenDayRequest(("时钟",)))
            return
        for row in self.station.read(attendance.forgotten, self.station.now, 0):
            self.station.do(forgotten.end_stay, forgotten.EndStayRequest(row.check_in_id))
        closed = self.station.do(day_services.close_day, day_services.CloseDayRequest(today))
        self.station.do(prints.reprint_day_close, prints.ReprintDayCloseRequest(today, closed.count_no))
        if self.chance.random() < 0.5:
            self.risky(day_services.reopen_day, day_services.ReopenRequest(today))
        else:
            self.station.pass_time(hours=24)

    def _redeemed(self) -> list[Any]:
        on = self.station.now.astimezone(self.station.desk.place.zone).date()
        return self.station.read(redemptions.redemptions_on, on)[:1]


def redemption_lines(session: Any, redemption_id: UUID) -> list[UUID]:
    """Return the ids of a redemption's lines."""
    statement = "SELECT id FROM redemption_lines WHERE redemption_id = ?"
    found = session.connection.exec_driver_sql(statement, (redemption_id.bytes,))
    return [UUID(bytes=row[0]) for row in found]


def set_up(file: Path) -> dict[str, Any]:
    """Fill a founded station with people, a service, goods and a supervisor with a card."""
    station = open_founded(url_of(file))
    patrol = station.activity(credit=Credit.FIXED, credit_minutes=60)
    eggs = station.reward("鸡蛋", 1, pieces=100_000)
    pin = station.supervisor()
    supervisor = station.supervisors["陈主管"]
    card = operator_cards.new_card().code
    given = operator_cards.GiveCardRequest(supervisor, card)
    station.do(operator_cards.give_card, given, reason="新卡", second=pin)
    people = [station.register(f"志愿者{n}") for n in "甲乙丙丁戊"]
    second = SecondPerson(card=card)
    for person in people:
        award = adjustments.AdjustmentRequest(person, adjustments.AdjustmentKind.AWARD, 200)
        station.do(adjustments.adjust, award, reason="起始", second=second)
    station.desk.close()
    return {
        "people": [one.hex for one in people],
        "patrol": patrol.hex,
        "eggs": eggs.hex,
        "supervisor": supervisor.hex,
        "card": card,
    }


def work_for_ever(file: Path, known: dict[str, Any], seed: int, out: int) -> None:
    """Tell every act that is done, until the power is cut."""
    station = open_founded(url_of(file))
    with station.database.read() as connection:
        last = connection.exec_driver_sql("SELECT MAX(at) FROM chain_heads").scalar()
    station.now += timedelta(milliseconds=last) - timedelta(milliseconds=int(station.now.timestamp() * 1000))
    station.pass_time(minutes=1)
    worker = Worker(station, known, random.Random(seed))
    os.write(out, b"ready\n")
    while True:
        done = len(station.acts)
        try:
            worker.work()
        except Refusal:
            station.pass_time(minutes=1)
        for act_id in station.acts[done:]:
            os.write(out, act_id.hex.encode() + b"\n")


def cut(file: Path, known: dict[str, Any], seed: int, seconds: float) -> list[str]:
    """Let a desk do a few acts, kill it a moment later; return the acts it said were done."""
    heard, said = os.pipe()
    desk = os.fork()
    if desk == 0:
        os.close(heard)
        try:
            work_for_ever(file, known, seed, said)
        except Exception:  # noqa: BLE001  # a fork must not fall back into its parent's program
            traceback.print_exc()
        os._exit(3)
    os.close(said)
    with os.fdopen(heard, "rb") as lines:
        first = lines.readline()
        assert first == b"ready\n", first
        heard_acts = [lines.readline().decode().strip() for _ in range(seed % _MOST_HEARD)]
        time.sleep(seconds)
        os.kill(desk, signal.SIGKILL)
        _pid, status = os.waitpid(desk, 0)
        assert os.WIFSIGNALED(status), "the desk ended by itself"
        told = heard_acts + lines.read().decode().split("\n")
    return [line for line in told if len(line) == 32]


def look(file: Path, said: list[str]) -> Counter[str]:
    """Start again and look: every act that was said to be done is there, and nothing is half done."""
    station = open_founded(url_of(file))
    with station.database.read() as connection:
        rows = connection.exec_driver_sql("SELECT id, verb FROM acts ORDER BY seq").all()
    kept = [row[0].hex() for row in rows]
    assert set(said) <= set(kept), "an act that was told is gone"
    assert not said or said[-1] in kept[-8:], "more was done than one step after the last told act"
    shown = station.read(acts.last_act)
    committed = next(row[0] for row in reversed(rows) if row[1] not in _NO_WORK)
    assert shown is not None and shown.act_id.bytes == committed, "the last act shown is another one"
    assert station.read(verify).findings == (), station.read(verify).findings[:5]
    assert station.read(verify_since_closing).findings == ()
    station.desk.close()
    return Counter(row[1] for row in rows)


def main(template: str, folder: str, rounds: str, seed: str) -> None:
    """Cut the power so often; print how often, and which acts were there at the end."""
    chance = random.Random(int(seed))
    seen: Counter[str] = Counter()
    file, known = Path(folder) / "station.db", {}
    for number in range(int(rounds)):
        if number % ROUNDS_A_FILE == 0:
            seen += Counter(look(file, [])) if number else Counter()
            for old in Path(folder).glob("station.db*"):
                old.unlink()
            shutil.copy(template, file)
            known = set_up(file)
        said = cut(file, known, chance.randrange(2**32), chance.uniform(0.0, _LONGEST_WORK))
        last = look(file, said)
    seen += last
    sys.stdout.write(json.dumps({"cuts": int(rounds), "verbs": seen}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
