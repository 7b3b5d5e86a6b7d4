"""Words for what can be wrong with any form, and with who may do something."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationdesk.domain import errors as e
from stationdesk.domain.codes import InvalidCode
from stationdesk.domain.staff import Role
from stationdesk.ui import wording
from stationdesk.ui.messages.explain import explain

translate = QCoreApplication.translate


@explain.register(e.NotFound)
def _(error: e.NotFound) -> str:
    if error.what == "operator card":
        return translate("Messages", "This card belongs to no operator of this station.")
    return translate("Messages", "This record is no longer there: {what}. Please look it up again.").format(
        what=error.what
    )


@explain.register(e.MissingField)
def _(error: e.MissingField) -> str:
    return translate("Messages", "Please fill in: {field}.").format(field=wording.field_word(error.field))


@explain.register(e.InvalidField)
def _(error: e.InvalidField) -> str:
    field = wording.field_word(error.field)
    if error.field == "version":
        return translate(
            "Messages", "Another desk changed {name}'s record meanwhile. Open it again to see it."
        ).format(name=error.given)
    if not error.limit:
        return translate("Messages", "{field}: “{given}” is not possible.").format(
            field=field, given=error.given
        )
    if not error.given:
        return translate("Messages", "{field}: allowed is {limit}.").format(field=field, limit=error.limit)
    return translate("Messages", "{field}: “{given}” is not possible, allowed is {limit}.").format(
        field=field, given=error.given, limit=error.limit
    )


@explain.register(e.AlreadyExists)
def _(error: e.AlreadyExists) -> str:
    return translate("Messages", "“{name}” exists already. Choose another name.").format(name=error.holder)


@explain.register(e.Inactive)
def _(error: e.Inactive) -> str:
    return translate("Messages", "“{title}” was taken off the list.").format(title=error.title)


@explain.register(e.ReasonNeeded)
def _(error: e.ReasonNeeded) -> str:
    return translate("Messages", "Please give a reason.")


@explain.register(e.WrongPin)
def _(error: e.WrongPin) -> str:
    return translate("Messages", "This PIN is wrong.")


@explain.register(e.NotAllowed)
def _(error: e.NotAllowed) -> str:
    if not error.role:
        return translate("Messages", "Please sign in first.")
    return translate("Messages", "The role {role} may not do this. Ask a supervisor.").format(
        role=wording.role_word(Role(error.role))
    )


@explain.register(e.LastAdministrator)
def _(error: e.LastAdministrator) -> str:
    return translate("Messages", "{name} is the last administrator; somebody must stay one.").format(
        name=error.name
    )


@explain.register(InvalidCode)
def _(error: InvalidCode) -> str:
    return translate("Messages", "This code was not read well. Please scan it again.")
