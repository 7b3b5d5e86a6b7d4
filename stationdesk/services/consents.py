"""Consents: given for one purpose each, taken back; what minors need before they serve."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import exists, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.consents import consent_withdrawals, consents
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain import names, phone
from stationdesk.domain.acts import Act
from stationdesk.domain.consents import ConsentForm, ConsentPurpose
from stationdesk.domain.errors import (
    AlreadyWithdrawn,
    GuardianConsentNeeded,
    InvalidField,
    MissingField,
    NotFound,
)
from stationdesk.domain.identity import age_on, is_under_14
from stationdesk.domain.points import MinorsRule
from stationdesk.domain.staff import Right
from stationdesk.queries.consents import standing
from stationdesk.queries.points import rule_on
from stationdesk.services import staff

_BY_GUARDIAN = (ConsentPurpose.UNDER_14, ConsentPurpose.GUARDIAN)
_OF_AGE = 18


@dataclass(frozen=True, slots=True)
class ConsentRequest:
    """Who agreed to what, in which version of the text, how and when.

    A consent on paper has the paper's number. Guardians are named with relation and phone.
    `recipient` names who gets named lists (PIPL art. 23).
    """

    volunteer_id: UUID
    purpose: ConsentPurpose
    text_version: str
    form: ConsentForm
    given_on: date
    paper_number: str = ""
    recipient: str = ""
    guardian_name: str = ""
    guardian_relation: str = ""
    guardian_phone: str = ""


@dataclass(frozen=True, slots=True)
class ConsentReceipt:
    """The consent that was written down."""

    consent_id: UUID
    volunteer_id: UUID
    name: str
    purpose: ConsentPurpose


@dataclass(frozen=True, slots=True)
class WithdrawalRequest:
    """The consent that is taken back."""

    consent_id: UUID


def give(session: WriteSession, act: Act, request: ConsentRequest) -> ConsentReceipt:
    """Write a consent down.

    Raises:
        NotAllowed, NotFound, MissingField: paper number, recipient, or a guardian's data.
        InvalidField: a day to come. InvalidName, InvalidPhone.
    """
    staff.ensure(session, Right.DESK_WORK)
    volunteer = _volunteer(session, request.volunteer_id)
    _check(session, request)
    consent_id = session.add(
        consents,
        volunteer_id=volunteer.id,
        purpose=request.purpose.value,
        text_version=request.text_version,
        form=request.form.value,
        paper_number=request.paper_number.strip(),
        given_on=request.given_on,
        recipient=request.recipient.strip(),
        **_guardian(session, request),
    )
    session.subject_id = volunteer.id
    return ConsentReceipt(consent_id, volunteer.id, volunteer.name, request.purpose)


def withdraw(session: WriteSession, act: Act, request: WithdrawalRequest) -> ConsentReceipt:
    """Take a consent back, as easily as it was given (PIPL art. 15); what was done before stands.

    Raises:
        NotAllowed, NotFound, AlreadyWithdrawn.
    """
    staff.ensure(session, Right.DESK_WORK)
    found = session.first(select(consents).where(consents.c.id == request.consent_id))
    if found is None:
        raise NotFound("consent", str(request.consent_id))
    volunteer = _volunteer(session, found.volunteer_id)
    if _is_withdrawn(session, found.id):
        raise AlreadyWithdrawn(volunteer.name)
    session.add(consent_withdrawals, consent_id=found.id)
    session.subject_id = volunteer.id
    return ConsentReceipt(found.id, volunteer.id, volunteer.name, ConsentPurpose(found.purpose))


def ensure_may_serve(session: WriteSession, volunteer: Any) -> None:
    """Refuse service of a minor without the consent of a guardian.

    Under 14 (until the day after the birthday, PIPL art. 31) it is always needed; from 14 to 17 by
    the station's rule. `volunteer` is a row with id, name and birth_date.

    Raises:
        GuardianConsentNeeded: with the age.
    """
    if volunteer.birth_date is None:
        return
    under_14 = is_under_14(volunteer.birth_date, session.today)
    age = age_on(volunteer.birth_date, session.today)
    if not under_14 and (age >= _OF_AGE or rule_on(session, session.today).rule.minors is MinorsRule.FREE):
        return
    given = standing(session, volunteer.id)
    if not given & set(_BY_GUARDIAN[:1] if under_14 else _BY_GUARDIAN):
        raise GuardianConsentNeeded(volunteer.name, age, under_14)


def _check(session: WriteSession, request: ConsentRequest) -> None:
    if not request.text_version.strip():
        raise MissingField("text_version")
    if request.form is ConsentForm.PAPER and not request.paper_number.strip():
        raise MissingField("paper_number")
    if request.purpose is ConsentPurpose.NAMED_EXPORT and not request.recipient.strip():
        raise MissingField("recipient")
    if request.given_on > session.today:
        raise InvalidField("given_on", request.given_on.isoformat(), session.today.isoformat())
    if request.purpose.is_given_by_guardian:
        for field in ("guardian_name", "guardian_relation", "guardian_phone"):
            if not getattr(request, field).strip():
                raise MissingField(field)


def _guardian(session: WriteSession, request: ConsentRequest) -> dict[str, Any]:
    if not request.purpose.is_given_by_guardian:
        return {"guardian_name": "", "guardian_relation": "", "guardian_phone": None}
    number = phone.read_phone(request.guardian_phone).number
    return {
        "guardian_name": names.read_name(request.guardian_name),
        "guardian_relation": request.guardian_relation.strip(),
        "guardian_phone": session.vault.seal(number),
    }


def _is_withdrawn(session: WriteSession, consent_id: UUID) -> bool:
    undone = exists().where(acts.c.reverses_id == consent_withdrawals.c.act_id)
    statement = select(consent_withdrawals.c.id).where(
        consent_withdrawals.c.consent_id == consent_id, ~undone
    )
    return session.first(statement) is not None


def _volunteer(session: WriteSession, volunteer_id: UUID) -> Any:
    session.lock(volunteers, volunteer_id)
    found = session.first(select(volunteers.c.id, volunteers.c.name).where(volunteers.c.id == volunteer_id))
    if found is None:
        raise NotFound("volunteer", str(volunteer_id))
    return found
