"""Words for a calendar file that cannot be used: where, and what is wrong there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationdesk.calendars import BadCalendar, CalendarProblem
from stationdesk.ui.messages.explain import explain

translate = QCoreApplication.translate


@explain.register(BadCalendar)
def _(error: BadCalendar) -> str:
    return translate(
        "Messages", "Calendar file {file}, line {line}: {problem} Nothing was taken over."
    ).format(file=error.file, line=error.line, problem=_problem_text(error.problem).format(text=error.text))


def _problem_text(problem: CalendarProblem) -> str:
    words = {
        CalendarProblem.UNREADABLE: translate("Messages", "the file cannot be read as text."),
        CalendarProblem.NOT_JSON: translate("Messages", "a comma, quote or bracket is missing or too much."),
        CalendarProblem.MISSING: translate("Messages", "“{text}” is missing."),
        CalendarProblem.UNKNOWN: translate("Messages", "“{text}” means nothing here."),
        CalendarProblem.NO_YEAR: translate("Messages", "“{text}” is not a year."),
        CalendarProblem.NO_DATE: translate("Messages", "“{text}” is not a date like 2027-01-01."),
        CalendarProblem.OTHER_YEAR: translate("Messages", "“{text}” belongs to another year."),
        CalendarProblem.ENDS_BEFORE_START: translate(
            "Messages", "the holiday ends {text}, before it begins."
        ),
        CalendarProblem.TOO_LONG: translate("Messages", "the holiday until {text} is longer than a month."),
        CalendarProblem.TWICE: translate("Messages", "{text} is there twice."),
        CalendarProblem.WORKED_ANYWAY: translate("Messages", "{text} is no weekend, it is worked anyway."),
    }
    return words[problem]
