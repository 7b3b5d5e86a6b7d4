"""Words for acts with households, gifts, teams and trainings, and for the fields that refusals name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def family_verb_word(verb: str) -> str:
    """Return what kind of act a verb is, empty for all others."""
    words = {
        "adjustments.adjust": translate("Words", "Points adjusted"),
        "gifts.give": translate("Words", "Points given away"),
        "households.create": translate("Words", "Household made"),
        "households.join": translate("Words", "Joined a household"),
        "households.leave": translate("Words", "Left the household"),
        "teams.put_team": translate("Words", "Team changed"),
        "teams.set_member": translate("Words", "Team of a volunteer changed"),
        "merits.add_training": translate("Words", "Training written down"),
        "merits.add_commendation": translate("Words", "Commendation written down"),
    }
    return words.get(verb, "")


def family_field_word(field: str) -> str:
    """Return the name of a field as forms label it, empty for all others."""
    words = {
        "household_name": translate("Words", "Household"),
        "points": translate("Words", "Points"),
        "study_minutes": translate("Words", "Minutes of study"),
        "granted_by": translate("Words", "Granted by"),
        "on": translate("Words", "Day"),
    }
    return words.get(field, "")
