"""Which field of the form a refusal is about, and what is said there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.errors import DocumentTaken, InvalidField, MissingField
from stationdesk.domain.identity import InvalidDocument
from stationdesk.domain.names import InvalidName
from stationdesk.domain.phone import InvalidPhone
from stationdesk.ui.messages import explain

translate = QCoreApplication.translate


def field_at_fault(error: Exception) -> str:
    """Return the name of the field, empty when it is about no field."""
    if isinstance(error, InvalidName):
        return "name"
    if isinstance(error, (InvalidDocument, DocumentTaken)):
        return "document"
    if isinstance(error, InvalidPhone):
        return "phone"
    if isinstance(error, (MissingField, InvalidField)):
        return error.field
    return ""


def sentence_for(error: Exception) -> str:
    """Return the sentence, in the words of the form where it has its own."""
    if isinstance(error, MissingField) and error.field == "category":
        return translate("Volunteers", "Please choose a category.")
    if isinstance(error, InvalidField) and error.field == "birth_date" and not error.limit:
        return translate("Volunteers", "Please write the date like 1990-05-21.")
    return explain(error)
