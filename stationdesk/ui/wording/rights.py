"""Words for what roles may do, as the settings and refusals say them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.staff import Right

translate = QCoreApplication.translate


def right_word(right: Right) -> str:
    """Return what a right lets somebody do."""
    words: Mapping[Right, str] = {
        Right.DESK_WORK: translate("Words", "Everyday desk work"),
        Right.SHOW_FULL_NUMBERS: translate("Words", "See full numbers"),
        Right.RECEIVE_STOCK: translate("Words", "Receive and correct goods"),
        Right.REVIEW_HOURS: translate("Words", "Review hours"),
        Right.CHANGE_CATALOGUE: translate("Words", "Change rewards, services"),
        Right.CHANGE_RULES: translate("Words", "Change the rules"),
        Right.CHANGE_STATION: translate("Words", "Change station details"),
        Right.CHANGE_OPERATORS: translate("Words", "Change operators and roles"),
        Right.MAKE_UP_HOURS: translate("Words", "Make up hours"),
        Right.ADJUST_POINTS: translate("Words", "Adjust points"),
        Right.MERGE_PEOPLE: translate("Words", "Merge records"),
        Right.RESTRICT_PEOPLE: translate("Words", "Restrict records"),
        Right.CLOSE_DAY: translate("Words", "Close the day"),
        Right.REOPEN_DAY: translate("Words", "Reopen a closed day"),
        Right.STATE_TIME: translate("Words", "State the right time"),
        Right.EXPORT: translate("Words", "Export lists and files"),
        Right.APPROVE: translate("Words", "Allow risky acts of others"),
    }
    return words[right]
