"""What a person agreed to, what of it stands, and whether their guardian must still agree."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import exists, select

from stationdesk.db.prepared import prepared
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.consents import consent_withdrawals, consents
from stationdesk.db.tables.stations import operators
from stationdesk.domain.consents import ConsentForm, ConsentPurpose
from stationdesk.domain.identity import age_on, is_minor, is_under_14
from stationdesk.domain.masking import mask_phone
from stationdesk.domain.points import MinorsRule
from stationdesk.queries.links import same_as
from stationdesk.queries.points import rule_on

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_UNDOING, _WITHDRAWING = acts.alias("undoing"), acts.alias("withdrawing")
_C = consents.c


def _withdrawal() -> Any:
    """Return the act that took a consent back and was not undone itself, as a column."""
    undone = exists().where(_UNDOING.c.reverses_id == consent_withdrawals.c.act_id)
    statement = select(consent_withdrawals.c.act_id).where(consent_withdrawals.c.consent_id == _C.id, ~undone)
    return statement.limit(1).correlate(consents).scalar_subquery()


_IS_GIVEN = ~exists().where(_UNDOING.c.reverses_id == _C.act_id)
_GIVEN = prepared(
    select(_C.purpose, _withdrawal().label("withdrawn_by")).where(
        _C.volunteer_id.in_(same_as("volunteer")), _IS_GIVEN
    )
)


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """One consent as the person's page shows it; `withdrawn_at` when it was taken back."""

    consent_id: UUID
    act_id: UUID
    purpose: ConsentPurpose
    text_version: str
    form: ConsentForm
    paper_number: str
    given_on: date
    recipient: str
    guardian_name: str
    guardian_relation: str
    guardian_phone_masked: str
    operator: str
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class GuardianWord:
    """What a minor's guardian must say before the minor serves, and whether they did."""

    age: int
    is_under_14: bool
    is_needed: bool
    is_given: bool

    @property
    def is_missing(self) -> bool:
        """Whether no service is recorded before the guardian agrees."""
        return self.is_needed and not self.is_given

    @property
    def purpose(self) -> ConsentPurpose:
        """The consent that is to be asked for."""
        return ConsentPurpose.UNDER_14 if self.is_under_14 else ConsentPurpose.GUARDIAN


def standing(session: ReadSession, volunteer_id: UUID) -> frozenset[ConsentPurpose]:
    """Return what a person, or their guardian, agrees to now; read through merged records."""
    found = session.all(_GIVEN, volunteer=volunteer_id)
    return frozenset(ConsentPurpose(row.purpose) for row in found if row.withdrawn_by is None)


def refuses_records(session: ReadSession, volunteer_id: UUID) -> bool:
    """Return whether a person took their consent to the records back and gave none since.

    Nobody has to give it: what 67号令 has recorded needs none (PIPL art. 13). Who takes it back
    was promised that nothing more is recorded.
    """
    of_records = [
        row for row in session.all(_GIVEN, volunteer=volunteer_id) if row.purpose == ConsentPurpose.RECORDS
    ]
    return bool(of_records) and all(row.withdrawn_by is not None for row in of_records)


def guardian_word(
    session: ReadSession, volunteer_id: UUID, birth_date: date | None, today: date
) -> GuardianWord | None:
    """Return how it stands with a minor's guardian; None for adults, and where no birth date is known.

    Under 14 (until the day after the birthday, PIPL art. 31) a guardian's consent is always needed;
    from 14 to 17 by the station's rule, and one given before the 14th birthday still holds.
    """
    if birth_date is None or not is_minor(birth_date, today):
        return None
    under_14 = is_under_14(birth_date, today)
    by_rule = rule_on(session, today).rule.minors is not MinorsRule.FREE
    enough = {ConsentPurpose.UNDER_14} if under_14 else {ConsentPurpose.UNDER_14, ConsentPurpose.GUARDIAN}
    return GuardianWord(
        age=age_on(birth_date, today),
        is_under_14=under_14,
        is_needed=under_14 or by_rule,
        is_given=bool(standing(session, volunteer_id) & enough),
    )


def consents_of(session: ReadSession, volunteer_id: UUID) -> list[ConsentRow]:
    """Return a person's consents, the newest first, those taken back among them; undone ones are not."""
    found = session.all(
        select(consents, operators.c.name.label("operator"), _WITHDRAWING.c.at.label("withdrawn_at"))
        .join(acts, acts.c.id == _C.act_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .outerjoin(_WITHDRAWING, _WITHDRAWING.c.id == _withdrawal())
        .where(_C.volunteer_id.in_(same_as("volunteer")), _IS_GIVEN)
        .order_by(acts.c.at.desc(), _C.id.desc()),
        volunteer=volunteer_id,
    )
    return [_row(session, row) for row in found]


def guardian_phones(session: ReadSession, volunteer_id: UUID) -> list[tuple[str, str]]:
    """Return name and full phone of the guardians who agree; only after `volunteers.show_numbers`."""
    found = session.all(
        select(_C.guardian_name, _C.guardian_phone)
        .where(_C.volunteer_id.in_(same_as("volunteer")), _IS_GIVEN, _withdrawal().is_(None))
        .where(_C.guardian_phone.is_not(None))
        .order_by(_C.id.desc()),
        volunteer=volunteer_id,
    )
    return list(dict.fromkeys((row.guardian_name, session.vault.open(row.guardian_phone)) for row in found))


def _row(session: ReadSession, row: Any) -> ConsentRow:
    phone = session.vault.open(row.guardian_phone) if row.guardian_phone else ""
    return ConsentRow(
        consent_id=row.id,
        act_id=row.act_id,
        purpose=ConsentPurpose(row.purpose),
        text_version=row.text_version,
        form=ConsentForm(row.form),
        paper_number=row.paper_number,
        given_on=row.given_on,
        recipient=row.recipient,
        guardian_name=row.guardian_name,
        guardian_relation=row.guardian_relation,
        guardian_phone_masked=mask_phone(phone) if phone else "",
        operator=row.operator,
        withdrawn_at=row.withdrawn_at,
    )
