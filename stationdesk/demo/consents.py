"""The guardians of the demo station's minors, and what they signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.demo.names import GUARDIANS, NOT_ASKED_YET
from stationdesk.documents.notices import notice_versions
from stationdesk.documents.sheets import Language
from stationdesk.domain.consents import ConsentForm, ConsentPurpose
from stationdesk.domain.identity import is_minor, is_under_14
from stationdesk.services.consents import ConsentRequest

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from stationdesk.services.volunteers import VolunteerRequest


def guardian_consent(volunteer_id: UUID, request: VolunteerRequest, on: date) -> ConsentRequest | None:
    """Return the consent a minor's guardian gives at registration; None for adults, and for one child."""
    born = request.birth_date
    if born is None or not is_minor(born, on) or request.name == NOT_ASKED_YET:
        return None
    purpose = ConsentPurpose.UNDER_14 if is_under_14(born, on) else ConsentPurpose.GUARDIAN
    name, relation = GUARDIANS.get(request.name, (f"{request.name[0]}建华", "父亲"))
    return ConsentRequest(
        volunteer_id=volunteer_id,
        purpose=purpose,
        text_version=notice_versions(purpose, Language.ZH_CN)[0].version,
        form=ConsentForm.PAPER,
        given_on=on,
        paper_number=f"监护 {born:%m%d}",
        guardian_name=name,
        guardian_relation=relation,
        guardian_phone=f"1390000{born:%m%d}",
    )
