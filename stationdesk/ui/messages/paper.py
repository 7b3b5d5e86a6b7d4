"""Words for papers that did not come out: what it is and what to do. Nothing is lost, the paper waits."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationdesk.documents.sheets import MissingGlyphs
from stationdesk.printing.destinations import PrinterProblem, PrinterTrouble
from stationdesk.ui.messages.explain import explain

translate = QCoreApplication.translate


@explain.register(MissingGlyphs)
def _(error: MissingGlyphs) -> str:
    characters = " ".join(f"{c} (U+{ord(c):04X})" for c in error.characters)
    return translate("Messages", "The paper was not printed: the font cannot show {characters}.").format(
        characters=characters
    )


@explain.register(PrinterTrouble)
def _(error: PrinterTrouble) -> str:
    return problem_text(error.problem).format(printer=error.printer)


def problem_text(problem: PrinterProblem) -> str:
    """Return the sentence for a printer's problem, with a place for {printer}."""
    words = {
        PrinterProblem.NOT_FOUND: translate(
            "Messages",
            "There is no printer “{printer}” any more. Choose another in the settings; the paper waits.",
        ),
        PrinterProblem.OFF_OR_UNREACHABLE: translate(
            "Messages", "The printer “{printer}” is off or not connected. Switch it on, then print again."
        ),
        PrinterProblem.REJECTED: translate(
            "Messages", "The printer “{printer}” did not take the paper. Check it, then print again."
        ),
        PrinterProblem.FOLDER_NOT_WRITABLE: translate(
            "Messages", "The folder for papers cannot be written to: {printer}."
        ),
        PrinterProblem.NO_SPACE: translate("Messages", "The disk is full: the paper waits. Free some space."),
        PrinterProblem.TIMED_OUT: translate(
            "Messages",
            "The printer “{printer}” does not answer. Look for paper jam or an open cover, then print again.",
        ),
        PrinterProblem.NO_PRINT_SYSTEM: translate(
            "Messages", "This computer has no print system. Slips can go to the papers folder meanwhile."
        ),
    }
    return words[problem]
