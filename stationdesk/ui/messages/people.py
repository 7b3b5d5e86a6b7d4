"""Words for refusals about people, their names, documents and phones."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationdesk.domain import errors as e
from stationdesk.domain.identity import InvalidDocument, InvalidUscc, NumberProblem
from stationdesk.domain.names import InvalidName, NameProblem
from stationdesk.domain.phone import InvalidPhone
from stationdesk.ui import wording
from stationdesk.ui.messages.explain import explain

translate = QCoreApplication.translate


@explain.register(e.DocumentTaken)
def _(error: e.DocumentTaken) -> str:
    return translate(
        "Messages", "{name} ({number}) has this document number already: it is the same person."
    ).format(name=error.holder_name, number=error.holder_number)


@explain.register(e.Withdrawn)
def _(error: e.Withdrawn) -> str:
    return translate("Messages", "{name}'s registration was undone.").format(name=error.name)


@explain.register(InvalidName)
def _(error: InvalidName) -> str:
    words = {
        NameProblem.EMPTY: translate("Messages", "Please type a name."),
        NameProblem.TOO_LONG: translate("Messages", "The name is longer than 100 characters."),
        NameProblem.CONTROL_CHARACTER: translate(
            "Messages", "The name holds a character that cannot be kept: {character}"
        ),
    }
    return words[error.problem].format(character=repr(error.character))


@explain.register(InvalidPhone)
def _(error: InvalidPhone) -> str:
    return translate(
        "Messages", "This is no phone number: a mobile has 11 digits from 1, a landline its area code."
    )


@explain.register(InvalidDocument)
def _(error: InvalidDocument) -> str:
    kind = wording.document_word(error.kind)
    words = {
        NumberProblem.WRONG_LENGTH: translate("Messages", "{kind}: the number has the wrong length."),
        NumberProblem.WRONG_CHARACTERS: translate(
            "Messages", "{kind}: the number holds characters that cannot be."
        ),
        NumberProblem.WRONG_CHECK_DIGIT: translate(
            "Messages", "{kind}: the last character does not fit, one of the digits is mistyped."
        ),
        NumberProblem.IMPOSSIBLE_BIRTH_DATE: translate("Messages", "{kind}: there is no such birth date."),
        NumberProblem.BIRTH_DATE_IN_FUTURE: translate(
            "Messages", "{kind}: the birth date lies in the future."
        ),
    }
    return words[error.problem].format(kind=kind)


@explain.register(InvalidUscc)
def _(error: InvalidUscc) -> str:
    return translate("Messages", "“{given}” is no unified social credit code.").format(given=error.given)


@explain.register(e.GuardianConsentNeeded)
def _(error: e.GuardianConsentNeeded) -> str:
    return translate(
        "Messages",
        "{name} is {age}: a guardian must consent first. Record it under “Consents and rights” of their page.",
    ).format(name=error.name, age=error.age)


@explain.register(e.ConsentWithdrawn)
def _(error: e.ConsentWithdrawn) -> str:
    return translate(
        "Messages",
        "{name} took the consent to the records back: no more service is recorded. "
        "A new consent on their page changes that.",
    ).format(name=error.name)


@explain.register(e.NotRestricted)
def _(error: e.NotRestricted) -> str:
    return translate("Messages", "{name}'s record is not restricted.").format(name=error.name)


@explain.register(e.AlreadyWithdrawn)
def _(error: e.AlreadyWithdrawn) -> str:
    return translate("Messages", "{name} has taken this consent back before.").format(name=error.name)
