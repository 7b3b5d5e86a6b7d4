"""The made-up people of a training station, registered and with the points they need."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from stationdesk.domain.people import PersonCategory
from stationdesk.domain.service_time import Evidence
from stationdesk.queries import volunteers as volunteer_queries
from stationdesk.services import attendance, volunteers

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from stationdesk.services.volunteers import VolunteerReceipt
    from stationdesk.training.clerk import Clerk

Person = volunteers.VolunteerRequest
_C = PersonCategory
_COMES_AT, _GOES_AT = 8, 14

AUNT = Person("张桂芬", _C.RESIDENT, phone="13900000001", area="3 号楼")
RIDER = Person("李志强", _C.FOOD_RIDER, phone="13900000002", team_name="骑手志愿队")
MASTER = Person("王德发", _C.COURIER, phone="13900000003", team_name="骑手志愿队")
FATHER = Person("赵建国", _C.RESIDENT, phone="13900000004", new_household="赵家", earns_for_household=True)
DAUGHTER = Person("赵小雨", _C.RESIDENT, phone="13900000005", earns_for_household=True)
SAVER = Person("周小川", _C.RIDE_HAIL_DRIVER, phone="13900000006")
NEIGHBOUR = Person("孙丽华", _C.SANITATION, phone="13900000007")
HELPER = Person("吴秀英", _C.RESIDENT, phone="13900000009", area="5 号楼")
CHILD, CHILDS_AGE = Person("刘小宇", _C.STUDENT), 13
NEWCOMER, NEWCOMERS_PHONE = "陈小北", "13900000008"


class People:
    """Those who are registered when the lesson begins."""

    def __init__(self, clerk: Clerk, activity_id: UUID) -> None:
        self._clerk, self._activity_id = clerk, activity_id
        self._known: dict[str, VolunteerReceipt] = {}

    def register(self) -> None:
        """Register them all; the daughter joins her father's household."""
        for request in (AUNT, RIDER, MASTER, FATHER, SAVER, NEIGHBOUR, HELPER):
            self._known[request.name] = self._clerk.do(volunteers.register, request)
        born = self._clerk.now.date().replace(day=1) - timedelta(days=CHILDS_AGE * 365 + 100)
        self._known[CHILD.name] = self._clerk.do(volunteers.register, replace(CHILD, birth_date=born))
        (household,) = self._clerk.look(volunteer_queries.household_list, FATHER.new_household)
        daughter = replace(DAUGHTER, household_id=household.household_id)
        self._known[DAUGHTER.name] = self._clerk.do(volunteers.register, daughter)

    def known(self, person: Person) -> VolunteerReceipt:
        """Return somebody's registration."""
        return self._known[person.name]

    def come(self, person: Person) -> None:
        """Check somebody in."""
        who = self.known(person).volunteer_id
        request = attendance.CheckInRequest(who, self._activity_id, Evidence.SCANNED)
        self._clerk.do(attendance.check_in, request)

    def serve(self, wanted: Mapping[Person, int], days: int) -> None:
        """Let them serve six hours a day, until they have so many points or yesterday has come."""
        for days_ago in range(days - 1, 1, -1):
            short = [person for person, points in wanted.items() if self.points(person) < points]
            for place, person in enumerate(short):
                self._clerk.go_to(days_ago, _COMES_AT, place)
                self.come(person)
            for place, person in enumerate(short):
                self._clerk.go_to(days_ago, _GOES_AT, place)
                who = self.known(person).volunteer_id
                self._clerk.do(attendance.check_out, attendance.CheckOutRequest(who, Evidence.SCANNED))

    def points(self, person: Person) -> int:
        """Return what somebody can spend, from the purse they earn for."""
        who, today = self.known(person).volunteer_id, self._clerk.now.date()
        card = self._clerk.look(volunteer_queries.card, who, today)
        return card.household_points if person.earns_for_household else card.points
