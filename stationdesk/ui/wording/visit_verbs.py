"""Words for acts with visits and their lists, and for the fields that refusals name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def visit_verb_word(verb: str) -> str:
    """Return what kind of act a verb is, empty for all others."""
    words = {
        "visits.visit": translate("Words", "Visit"),
        "visits.enter_list": translate("Words", "Paper list of visits"),
        "visit_lists.adopt": translate("Words", "Usual lists for visits taken over"),
        "visit_lists.put_category": translate("Words", "Visitor category changed"),
        "visit_lists.put_service": translate("Words", "Service for visitors changed"),
    }
    return words.get(verb, "")


def visit_field_word(field: str) -> str:
    """Return the name of a field as forms label it, empty for all others."""
    words = {
        "people": translate("Words", "People"),
        "hour": translate("Words", "Hour"),
        "lines": translate("Words", "Lines"),
    }
    return words.get(field, "")
