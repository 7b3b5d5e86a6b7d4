"""Where slips come out, and why one did not, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.documents.sheets import MissingGlyphs, Paper
from stationdesk.printing.destinations import PrinterProblem, PrinterTrouble
from stationdesk.services.prints import PaperKind
from stationdesk.ui.messages import explain

if TYPE_CHECKING:
    from stationdesk.preferences import Preferences


def printer_words(preferences: Preferences) -> str:
    """Return the hint below the button: which printer and paper, or that slips are kept as PDF."""
    if not preferences.printer:
        return QCoreApplication.translate(
            "Printing", "No printer chosen: slips go to the papers folder as PDF."
        )
    return QCoreApplication.translate(
        "Printing", "Slip printer {printer}, {paper}. Undo brings points and stock back."
    ).format(printer=preferences.printer, paper=paper_word(Paper(preferences.paper)))


def goes_to_words(preferences: Preferences) -> str:
    """Return what happens to a slip that was just booked, as the end of a sentence; holds {number}."""
    if not preferences.printer:
        return QCoreApplication.translate("Printing", "slip {number} is being saved as PDF")
    return QCoreApplication.translate("Printing", "slip {number} goes to the printer")


def done_word(preferences: Preferences) -> str:
    """Return what became of a paper that came out."""
    if not preferences.printer:
        return QCoreApplication.translate("Printing", "saved as PDF")
    return QCoreApplication.translate("Printing", "printed")


def again_words(preferences: Preferences) -> str:
    """Return the words of the button that gives another paper of a slip."""
    if not preferences.printer:
        return QCoreApplication.translate("Printing", "Save a copy as PDF")
    return QCoreApplication.translate("Printing", "Print again")


def void_words() -> str:
    """Return why the slip of an undone redemption gives no further paper."""
    return QCoreApplication.translate("Printing", "The slip of an undone redemption is not printed again.")


def paper_word(paper: Paper) -> str:
    """Return the name of a paper."""
    words = {
        Paper.ROLL_80: QCoreApplication.translate("Printing", "80 mm roll"),
        Paper.ROLL_58: QCoreApplication.translate("Printing", "58 mm roll"),
        Paper.A5: QCoreApplication.translate("Printing", "A5"),
        Paper.A4: QCoreApplication.translate("Printing", "A4"),
    }
    return words[paper]


def paper_name(kind: str, number: str) -> str:
    """Return a paper by its kind and number: slips by their number alone."""
    if kind == PaperKind.DAY_CLOSE:
        return QCoreApplication.translate("Printing", "Day-close slip {number}").format(number=number)
    if kind == PaperKind.DONATION:
        return QCoreApplication.translate("Printing", "Donation receipt {number}").format(number=number)
    if kind == PaperKind.LOAN_SLIP:
        return QCoreApplication.translate("Printing", "Loan slip {number}").format(number=number)
    if kind == PaperKind.REMINDER:
        return QCoreApplication.translate("Printing", "Reminder {number}").format(number=number)
    return number


def copy_word(copy_no: int) -> str:
    """Return which paper of a slip it is: the original, copy 1 …"""
    if copy_no == 0:
        return QCoreApplication.translate("Printing", "Original")
    return QCoreApplication.translate("Printing", "Copy {number}").format(number=copy_no)


def problem_words(problem: str) -> str:
    """Return the sentence for what the outbox noted: "code:what it is about"."""
    code, _, subject = problem.partition(":")
    if code == "missing_glyphs":
        return explain(MissingGlyphs(tuple(subject), ""))
    if code == "undone":
        return _undone_words(subject)
    if code in set(PrinterProblem):
        return explain(PrinterTrouble(subject, PrinterProblem(code)))
    return problem


def _undone_words(kind: str) -> str:
    """Return why a paper of a kind was not wanted any more; before kinds were noted all were slips."""
    words = {
        PaperKind.DONATION: QCoreApplication.translate(
            "Printing", "The donation was undone before its receipt was printed."
        ),
        PaperKind.LOAN_SLIP: QCoreApplication.translate(
            "Printing", "The loan was undone before its slip was printed."
        ),
        PaperKind.REMINDER: QCoreApplication.translate(
            "Printing", "It is not out any more; the reminder was not printed."
        ),
    }
    slip = QCoreApplication.translate("Printing", "The redemption was undone before its slip was printed.")
    return words[PaperKind(kind)] if kind in words else slip


def lacks_glyphs(problem: str) -> bool:
    """Return whether a paper waits because of characters the font lacks."""
    return problem.startswith("missing_glyphs:")
