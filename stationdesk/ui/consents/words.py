"""How consents, ages and restrictions are said, in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.consents import ConsentForm, ConsentPurpose
from stationdesk.queries.consents import GuardianWord

if TYPE_CHECKING:
    from stationdesk.services.consents import ConsentReceipt, WithdrawalReceipt

translate = QCoreApplication.translate


def purpose_word(purpose: ConsentPurpose) -> str:
    """Return what a consent is for."""
    words = {
        ConsentPurpose.RECORDS: translate("Consents", "Service records"),
        ConsentPurpose.GUARDIAN: translate("Consents", "Guardian, 14 to 17"),
        ConsentPurpose.UNDER_14: translate("Consents", "Guardian, under 14"),
        ConsentPurpose.PUBLICATION: translate("Consents", "Name in public"),
        ConsentPurpose.NAMED_EXPORT: translate("Consents", "Name given to another body"),
        ConsentPurpose.HEALTH: translate("Consents", "Health"),
        ConsentPurpose.VISITOR_FILE: translate("Consents", "Visitor file"),
    }
    return words[purpose]


def form_word(form: ConsentForm) -> str:
    """Return how somebody agreed."""
    words = {
        ConsentForm.PAPER: translate("Consents", "signed on paper"),
        ConsentForm.ON_SCREEN: translate("Consents", "confirmed on the screen"),
    }
    return words[form]


def age_words(word: GuardianWord) -> str:
    """Return a minor's age and whether their guardian agreed."""
    if word.is_given:
        words = translate("Consents", "{age} years old · guardian agrees")
    elif word.is_needed:
        words = translate("Consents", "{age} years old · guardian has not agreed")
    else:
        words = translate("Consents", "{age} years old")
    return words.format(age=word.age)


def rule_words(word: GuardianWord) -> str:
    """Return what the law or the station's rule asks for at this age."""
    if word.is_under_14:
        return translate(
            "Consents",
            "Under 14, until the day after the birthday: no check-in without a guardian's consent.",
        )
    if word.is_needed:
        return translate(
            "Consents", "14 to 17: by this station's rule a guardian agrees before the first check-in."
        )
    return translate("Consents", "14 to 17: by this station's rule no guardian has to agree.")


def given(receipt: ConsentReceipt) -> str:
    """Return what was written down."""
    return translate("Consents", "{name}: consent recorded · {purpose}").format(
        name=receipt.name, purpose=purpose_word(receipt.purpose)
    )


def withdrawn(receipt: WithdrawalReceipt) -> str:
    """Return what was taken back and what follows from it."""
    told = translate("Consents", "{name}: consent taken back · {purpose}.").format(
        name=receipt.name, purpose=purpose_word(receipt.purpose)
    )
    if not receipt.may_serve and receipt.is_here:
        told += translate("Consents", " Check them out now; they cannot be checked in again.")
    elif not receipt.may_serve:
        told += translate("Consents", " They cannot be checked in any more.")
    return told


def offered(word: GuardianWord | None) -> tuple[ConsentPurpose, ...]:
    """Return the purposes that can be asked for, the one that is needed first.

    A child's name is neither published nor given away: that is promised to the guardian.
    """
    own = (ConsentPurpose.RECORDS, ConsentPurpose.PUBLICATION, ConsentPurpose.NAMED_EXPORT)
    if word is None:
        return own
    if word.is_under_14:
        return ConsentPurpose.UNDER_14, ConsentPurpose.RECORDS
    return ConsentPurpose.GUARDIAN, *own
