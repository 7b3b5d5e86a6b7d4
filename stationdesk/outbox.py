"""The way of a slip from the database to paper: what waits in the outbox is built, masked, sent and noted."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING
from uuid import UUID

from stationdesk.documents.sheets import (
    Language,
    MissingGlyphs,
    PaidFrom,
    Paper,
    RedemptionSlipSheet,
    SlipLine,
)
from stationdesk.documents.slip import build_slip, spelled_out
from stationdesk.domain.codes import read_code
from stationdesk.domain.masking import mask_name
from stationdesk.domain.phone import tail
from stationdesk.printing.destinations import (
    DOTS_58_MM,
    DOTS_80_MM,
    CupsQueue,
    Destination,
    PdfFolder,
    PrinterProblem,
    PrinterTrouble,
    WindowsPrinter,
)
from stationdesk.printing.printers import send
from stationdesk.queries import prints as print_queries
from stationdesk.queries import redemptions as redemption_queries
from stationdesk.services import prints
from stationdesk.services.prints import JobState

if TYPE_CHECKING:
    from stationdesk.desk import Desk
    from stationdesk.paths import DataFolder
    from stationdesk.preferences import Preferences
    from stationdesk.queries.prints import PrintJobRow
    from stationdesk.queries.redemptions import SlipFacts

MISSING_GLYPHS = "missing_glyphs"
"""The problem of a paper whose text holds characters that the font lacks."""

_BENEFICIARY_NOTES = {
    Language.ZH_CN: "所换物品用于帮扶他人",
    Language.EN: "For somebody in need of help",
}
# Troubles of one paper; after any other the printer would fail the next paper too, 30 s each.
_OF_ONE_PAPER = frozenset({PrinterProblem.REJECTED})


@dataclass(frozen=True, slots=True)
class PaperDone:
    """What became of one paper. `problem` is "code:what it is about", empty when it was printed;
    `place` is the printer's own number of the job, or the file."""

    job_id: UUID
    redemption_id: UUID
    number: str
    copy_no: int
    state: JobState
    problem: str = ""
    place: str = ""
    stops: bool = False


def work(
    desk: Desk,
    preferences: Preferences,
    folder: DataFolder,
    *,
    spells_out: bool = False,
    now: Callable[[], datetime] | None = None,
) -> list[PaperDone]:
    """Print what this desk has queued, in order; return what became of each paper.

    A trouble that the next paper would meet too (printer off, disk full) ends the round: what is
    behind stays queued. A paper that was handed to the printer when the program stopped is still
    queued and is printed as it was queued: rather the same slip twice on paper, with one number,
    than none at all; the redemption itself was booked once. `spells_out` prints characters that
    the font lacks as code points.

    Raises:
        DatabaseTrouble: the outbox cannot be read or written; what is not noted stays queued.
    """
    done = []
    for job in desk.read(print_queries.queued_here):
        paper = _work_one(desk, job, preferences, folder, spells_out)
        at = (now or _utc_now)()
        desk.note(prints.mark, paper.job_id, paper.state, at, paper.problem)
        done.append(paper)
        if paper.stops:
            break
    return done


def build_slip_pdf(
    facts: SlipFacts, copy_no: int, zone: tzinfo, preferences: Preferences, *, spells_out: bool = False
) -> bytes:
    """Return the PDF of a slip on this desk's paper and in its language.

    Raises:
        MissingGlyphs: the font lacks a character of the slip.
    """
    sheet = slip_sheet(facts, copy_no, zone, Language(preferences.language))
    return build_slip(spelled_out(sheet) if spells_out else sheet, Paper(preferences.paper))


def slip_sheet(facts: SlipFacts, copy_no: int, zone: tzinfo, language: Language) -> RedemptionSlipSheet:
    """Return what a slip says: people masked, the beneficiary never named, time in the station's zone."""
    number = read_code(facts.number)
    return RedemptionSlipSheet(
        station=" · ".join(filter(None, (facts.community, facts.station))),
        number=facts.number,
        code=number.code,
        at=facts.at.astimezone(zone),
        holder_masked=mask_name(facts.name),
        holder_phone_tail=tail(facts.phone),
        collected_by=mask_name(facts.collected_by) if facts.collected_by else None,
        operator=facts.operator,
        desk=facts.desk,
        lines=tuple(SlipLine(line.title, line.pieces, line.points) for line in facts.lines),
        points_taken=facts.points,
        points_left=facts.points_left,
        service_minutes_total=facts.service_minutes,
        paid_from=PaidFrom(facts.purse.value),
        beneficiary_note=_BENEFICIARY_NOTES[language] if facts.has_beneficiary else "",
        copy_no=copy_no,
        is_void=facts.is_reversed,
        language=language,
    )


def destination_of(preferences: Preferences, folder: DataFolder) -> Destination:
    """Return where this desk's slips go: its printer, or the papers folder when none is chosen."""
    if not preferences.printer:
        return PdfFolder(folder.papers)
    if sys.platform == "win32":
        return WindowsPrinter(preferences.printer)
    dots = DOTS_58_MM if preferences.paper == Paper.ROLL_58 else DOTS_80_MM
    return CupsQueue(preferences.printer, preferences.printer_is_raw, dots)


def _work_one(
    desk: Desk, job: PrintJobRow, preferences: Preferences, folder: DataFolder, spells_out: bool
) -> PaperDone:
    facts = desk.read(redemption_queries.slip, job.redemption_id)
    copy_no = _copy_no(desk, job)
    if facts.is_reversed and copy_no == 0:
        return _done(job, copy_no, JobState.DISMISSED, "undone:")
    try:
        pdf = build_slip_pdf(facts, copy_no, desk.place.zone, preferences, spells_out=spells_out)
        sent = send(pdf, destination_of(preferences, folder), _title(job.number, copy_no))
    except MissingGlyphs as missing:
        return _done(job, copy_no, JobState.FAILED, f"{MISSING_GLYPHS}:{''.join(missing.characters)}")
    except PrinterTrouble as trouble:
        problem = f"{trouble.problem}:{trouble.printer}"
        stops = trouble.problem not in _OF_ONE_PAPER
        return _done(job, copy_no, JobState.FAILED, problem, stops=stops)
    return _done(job, copy_no, JobState.PRINTED, place=sent.job_id)


def _copy_no(desk: Desk, job: PrintJobRow) -> int:
    """Return the number a paper carries: never that of the original once a paper came out."""
    papers = desk.read(print_queries.jobs_of, job.redemption_id)
    came_out = sum(paper.state == JobState.PRINTED for paper in papers)
    return max(job.copy_no, came_out)


def _title(number: str, copy_no: int) -> str:
    return f"{number}-copy-{copy_no}" if copy_no else number


def _done(
    job: PrintJobRow,
    copy_no: int,
    state: JobState,
    problem: str = "",
    *,
    place: str = "",
    stops: bool = False,
) -> PaperDone:
    return PaperDone(
        job.job_id, job.redemption_id, job.number, copy_no, state, problem, place=place, stops=stops
    )


def _utc_now() -> datetime:
    return datetime.now(UTC)
