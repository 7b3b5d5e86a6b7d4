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
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import (
    AlreadyWithdrawn,
    ConsentWithdrawn,
    DependsOnIt,
    GuardianConsentNeeded,
    InvalidField,
    MergedAway,
    MissingField,
    NotFound,
    Restricted,
    Withdrawn,
)
from stationdesk.domain.people import VolunteerStatus
from stationdesk.domain.staff import Right
from stationdesk.queries.attendance import state_of
from stationdesk.queries.consents import guardian_word, refuses_records
from stationdesk.queries.dependents import dependents, not_undone
from stationdesk.queries.links import keeper_of, record_of
from stationdesk.services import staff


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
class WithdrawalReceipt:
    """The consent that was taken back, and what follows: whether they may still serve, and are here now."""

    consent_id: UUID
    volunteer_id: UUID
    name: str
    purpose: ConsentPurpose
    is_here: bool
    may_serve: bool


@dataclass(frozen=True, slots=True)
class WithdrawalRequest:
    """The consent that is taken back."""

    consent_id: UUID


def give(session: WriteSession, act: Act, request: ConsentRequest) -> ConsentReceipt:
    """Write a consent down.

    Raises:
        NotAllowed, NotFound, Withdrawn, Restricted, MergedAway.
        MissingField: paper number, recipient, or a guardian's data.
        InvalidField: a day to come, another purpose's text, a purpose that is not offered.
        InvalidName, InvalidPhone.
    """
    staff.ensure(session, Right.DESK_WORK)
    volunteer = _volunteer(session, request.volunteer_id)
    _ensure_active(session, volunteer)
    _check(session, request)
    consent_id = _add(session, request)
    session.subject_id = volunteer.id
    return ConsentReceipt(consent_id, volunteer.id, volunteer.name, request.purpose)


def withdraw(session: WriteSession, act: Act, request: WithdrawalRequest) -> WithdrawalReceipt:
    """Take a consent back, as easily as it was given (PIPL art. 15); what was done before stands.

    Raises:
        NotAllowed, NotFound, AlreadyWithdrawn.
    """
    staff.ensure(session, Right.DESK_WORK)
    is_void = exists().where(acts.c.reverses_id == consents.c.act_id)
    found = session.first(select(consents).where(consents.c.id == request.consent_id, ~is_void))
    if found is None:
        raise NotFound("consent", str(request.consent_id))
    volunteer = _volunteer(session, keeper_of(session, found.volunteer_id))
    if _is_withdrawn(session, found.id):
        raise AlreadyWithdrawn(volunteer.name)
    session.add(consent_withdrawals, consent_id=found.id)
    session.subject_id = volunteer.id
    return WithdrawalReceipt(
        consent_id=found.id,
        volunteer_id=volunteer.id,
        name=volunteer.name,
        purpose=ConsentPurpose(found.purpose),
        is_here=state_of(session, volunteer.id).since is not None,
        may_serve=_may_serve(session, volunteer),
    )


def give_at_registration(session: WriteSession, volunteer_id: UUID, text_version: str, paper: str) -> None:
    """Write the consent to the records down that somebody signed when they registered, in the same act."""
    request = ConsentRequest(
        volunteer_id, ConsentPurpose.RECORDS, text_version, ConsentForm.PAPER, session.today, paper
    )
    _check(session, request)
    _add(session, request)


def reverse_give(session: WriteSession, original: Any) -> list[Effect]:
    """Let a consent be as never given, unless it was taken back since."""
    given = select(consents.c.id).where(consents.c.act_id == original.id)
    later = select(consent_withdrawals.c.act_id).where(consent_withdrawals.c.consent_id.in_(given))
    found = dependents(session, acts.c.id.in_(later) & not_undone())
    if found:
        raise DependsOnIt(original.verb, found)
    return [Effect(EffectKind.CONSENT_VOID, _volunteer(session, original.subject_id).name)]


def reverse_withdraw(session: WriteSession, original: Any) -> list[Effect]:
    """Let a consent hold again that was taken back by mistake."""
    return [Effect(EffectKind.CONSENT_AGAIN, _volunteer(session, original.subject_id).name)]


def ensure_may_serve(session: WriteSession, volunteer: Any) -> None:
    """Refuse service of a minor without the consent of a guardian, and of whoever wants no record.

    `volunteer` is a row with id, name and birth_date. The rule: `queries.consents.guardian_word`.

    Raises:
        GuardianConsentNeeded: with the age.
        ConsentWithdrawn: they took their consent to the records back.
    """
    word = guardian_word(session, volunteer.id, volunteer.birth_date, session.today)
    if word is not None and word.is_missing:
        raise GuardianConsentNeeded(volunteer.name, word.age, word.is_under_14, volunteer.id)
    if refuses_records(session, volunteer.id):
        raise ConsentWithdrawn(volunteer.name)


def _may_serve(session: WriteSession, volunteer: Any) -> bool:
    try:
        ensure_may_serve(session, volunteer)
    except (GuardianConsentNeeded, ConsentWithdrawn):
        return False
    return True


def _add(session: WriteSession, request: ConsentRequest) -> UUID:
    return session.add(
        consents,
        volunteer_id=request.volunteer_id,
        purpose=request.purpose.value,
        text_version=request.text_version,
        form=request.form.value,
        paper_number=request.paper_number.strip(),
        given_on=request.given_on,
        recipient=request.recipient.strip(),
        **_guardian(session, request),
    )


def _check(session: WriteSession, request: ConsentRequest) -> None:
    if not request.purpose.is_offered:
        raise InvalidField("purpose", request.purpose.value)
    if not request.text_version.strip():
        raise MissingField("text_version")
    if not request.text_version.startswith(f"{request.purpose.value}-"):
        raise InvalidField("text_version", request.text_version)
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
    columns = (volunteers.c.id, volunteers.c.name, volunteers.c.status, volunteers.c.birth_date)
    found = session.first(select(*columns).where(volunteers.c.id == volunteer_id))
    if found is None:
        raise NotFound("volunteer", str(volunteer_id))
    return found


def _ensure_active(session: WriteSession, volunteer: Any) -> None:
    if volunteer.status == VolunteerStatus.RESTRICTED:
        raise Restricted(volunteer.name)
    if volunteer.status == VolunteerStatus.MERGED:
        keeper = record_of(session, volunteer.id)
        raise MergedAway(volunteer.name, keeper.id, keeper.number)
    if volunteer.status != VolunteerStatus.ACTIVE:
        raise Withdrawn(volunteer.name)
