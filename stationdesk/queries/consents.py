"""What a person agreed to, and what of it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import bindparam, exists, select

from stationdesk.db.prepared import prepared
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.consents import consent_withdrawals, consents
from stationdesk.db.tables.stations import operators
from stationdesk.domain.consents import ConsentForm, ConsentPurpose
from stationdesk.domain.masking import mask_phone

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_UNDOING, _WITHDRAWING = acts.alias("undoing"), acts.alias("withdrawing")
_C = consents.c


def _withdrawal() -> Any:
    """Return the act that took a consent back and was not undone itself, as a column."""
    undone = exists().where(_UNDOING.c.reverses_id == consent_withdrawals.c.act_id)
    statement = select(consent_withdrawals.c.act_id).where(consent_withdrawals.c.consent_id == _C.id, ~undone)
    return statement.limit(1).correlate(consents).scalar_subquery()


_STANDS = (~exists().where(_UNDOING.c.reverses_id == _C.act_id), _withdrawal().is_(None))
_STANDING = prepared(select(_C.purpose).where(_C.volunteer_id == bindparam("volunteer"), *_STANDS).distinct())


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


def standing(session: ReadSession, volunteer_id: UUID) -> frozenset[ConsentPurpose]:
    """Return what a person, or their guardian, agrees to now."""
    return frozenset(ConsentPurpose(row.purpose) for row in session.all(_STANDING, volunteer=volunteer_id))


def consents_of(session: ReadSession, volunteer_id: UUID) -> list[ConsentRow]:
    """Return a person's consents, the newest first, those taken back among them; undone ones are not."""
    found = session.all(
        select(consents, operators.c.name.label("operator"), _WITHDRAWING.c.at.label("withdrawn_at"))
        .join(acts, acts.c.id == _C.act_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .outerjoin(_WITHDRAWING, _WITHDRAWING.c.id == _withdrawal())
        .where(_C.volunteer_id == volunteer_id, _STANDS[0])
        .order_by(acts.c.at.desc(), _C.id.desc())
    )
    return [_row(session, row) for row in found]


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
