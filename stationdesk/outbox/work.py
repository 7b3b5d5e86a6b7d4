"""Works the outbox: a paper is built by its kind, sent to this desk's printer, and its fate noted."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from stationdesk.documents.sheets import MissingGlyphs, Paper
from stationdesk.domain.errors import NotFound
from stationdesk.outbox.day_closes import build_day_close_pdf
from stationdesk.outbox.donations import build_donation_pdf
from stationdesk.outbox.loan_slips import build_loan_slip_pdf, build_reminder_pdf
from stationdesk.outbox.slips import build_slip_pdf
from stationdesk.printing.destinations import (
    DOTS_58_MM,
    DOTS_80_MM,
    CupsQueue,
    Destination,
    PdfFolder,
    PrinterProblem,
    PrinterTrouble,
    TrainingFolder,
    WindowsPrinter,
)
from stationdesk.printing.printers import send
from stationdesk.queries import bills, closings, loan_papers, stations
from stationdesk.queries import prints as print_queries
from stationdesk.queries import redemptions as redemption_queries
from stationdesk.services import prints
from stationdesk.services.prints import JobState, PaperKind

if TYPE_CHECKING:
    from stationdesk.desk import Desk
    from stationdesk.paths import DataFolder
    from stationdesk.preferences import Preferences
    from stationdesk.queries.prints import PrintJobRow

MISSING_GLYPHS = "missing_glyphs"
"""The problem of a paper whose text holds characters that the font lacks."""

# Troubles of one paper; after any other the printer would fail the next paper too, 30 s each.
_OF_ONE_PAPER = frozenset({PrinterProblem.REJECTED})


@dataclass(frozen=True, slots=True)
class PaperDone:
    """What became of one paper. `problem` is "code:what it is about", empty when it was printed;
    `place` is the printer's own number of the job, or the file."""

    job_id: UUID
    kind: str
    redemption_id: UUID | None
    number: str
    copy_no: int
    state: JobState
    problem: str = ""
    place: str = ""
    stops: bool = False


class _Void(Exception):
    """What the paper was for was undone before it came out."""


Build = Callable[["Desk", "PrintJobRow", int, "Preferences", bool], bytes]


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
    than none at all; the act itself was booked once. `spells_out` prints characters that
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


def destination_of(preferences: Preferences, folder: DataFolder) -> Destination:
    """Return where this desk's slips go: its printer, or the papers folder when none is chosen.

    A training desk has no printer, whatever was chosen there.
    """
    if folder.is_training:
        return TrainingFolder(folder.papers)
    if not preferences.printer:
        return PdfFolder(folder.papers)
    if sys.platform == "win32":
        return WindowsPrinter(preferences.printer)
    dots = DOTS_58_MM if preferences.paper == Paper.ROLL_58 else DOTS_80_MM
    return CupsQueue(preferences.printer, preferences.printer_is_raw, dots)


def _slip(desk: Desk, job: PrintJobRow, copy_no: int, preferences: Preferences, spells_out: bool) -> bytes:
    if job.redemption_id is None:
        raise NotFound("redemption", job.number)
    facts = desk.read(redemption_queries.slip, job.redemption_id)
    if facts.is_reversed and copy_no == 0:
        raise _Void
    return build_slip_pdf(facts, copy_no, desk.place.zone, preferences, spells_out=spells_out)


def _day_close(
    desk: Desk, job: PrintJobRow, copy_no: int, preferences: Preferences, spells_out: bool
) -> bytes:
    on, count_no = closings.closing_of_number(job.number)
    facts = desk.read(closings.closing_facts, on, count_no)
    return build_day_close_pdf(facts, copy_no, desk.place.zone, preferences, spells_out=spells_out)


def _donation(
    desk: Desk, job: PrintJobRow, copy_no: int, preferences: Preferences, spells_out: bool
) -> bytes:
    facts = desk.read(bills.bill, job.number)
    if facts.is_reversed and copy_no == 0:
        raise _Void
    station = desk.read(stations.station).name
    return build_donation_pdf(facts, station, copy_no, desk.place.zone, preferences, spells_out=spells_out)


def _loan_slip(
    desk: Desk, job: PrintJobRow, copy_no: int, preferences: Preferences, spells_out: bool
) -> bytes:
    facts = desk.read(loan_papers.loan_facts, job.number)
    if facts.is_reversed and copy_no == 0:
        raise _Void
    return build_loan_slip_pdf(facts, copy_no, desk.place.zone, preferences, spells_out=spells_out)


def _reminder(
    desk: Desk, job: PrintJobRow, _copy_no: int, preferences: Preferences, spells_out: bool
) -> bytes:
    facts = desk.read(loan_papers.loan_facts, job.number)
    if facts.is_reversed or not facts.is_open:
        raise _Void
    return build_reminder_pdf(facts, job.queued_at, desk.place.zone, preferences, spells_out=spells_out)


_BUILDERS: dict[str, Build] = {
    PaperKind.SLIP: _slip,
    PaperKind.DAY_CLOSE: _day_close,
    PaperKind.DONATION: _donation,
    PaperKind.LOAN_SLIP: _loan_slip,
    PaperKind.REMINDER: _reminder,
}
"""How a paper of each kind is built; a new kind is one line here."""
_ON_SHEETS = frozenset({PaperKind.DONATION})
"""Papers that no roll is wide enough for: where this desk prints on one, they are kept as PDF."""


def _work_one(
    desk: Desk, job: PrintJobRow, preferences: Preferences, folder: DataFolder, spells_out: bool
) -> PaperDone:
    copy_no = _copy_no(desk, job)
    try:
        pdf = _BUILDERS[job.kind](desk, job, copy_no, preferences, spells_out)
        sent = send(pdf, _destination(job, preferences, folder), _title(job, copy_no))
    except _Void:
        return _done(job, copy_no, JobState.DISMISSED, f"undone:{job.kind}")
    except MissingGlyphs as missing:
        return _done(job, copy_no, JobState.FAILED, f"{MISSING_GLYPHS}:{''.join(missing.characters)}")
    except PrinterTrouble as trouble:
        problem = f"{trouble.problem}:{trouble.printer}"
        stops = trouble.problem not in _OF_ONE_PAPER
        return _done(job, copy_no, JobState.FAILED, problem, stops=stops)
    return _done(job, copy_no, JobState.PRINTED, place=sent.job_id)


def _destination(job: PrintJobRow, preferences: Preferences, folder: DataFolder) -> Destination:
    is_too_wide = job.kind in _ON_SHEETS and Paper(preferences.paper).is_roll
    return PdfFolder(folder.papers) if is_too_wide else destination_of(preferences, folder)


def _copy_no(desk: Desk, job: PrintJobRow) -> int:
    """Return the number a paper carries: never that of the original once a paper came out."""
    if job.redemption_id is not None:
        papers = desk.read(print_queries.jobs_of, job.redemption_id)
    else:
        papers = desk.read(print_queries.jobs_of_number, job.kind, job.number)
    came_out = sum(paper.state == JobState.PRINTED for paper in papers)
    return max(job.copy_no, came_out)


def _title(job: PrintJobRow, copy_no: int) -> str:
    name = job.number.replace("/", "-")
    if job.kind != PaperKind.SLIP:
        name = f"{job.kind.replace('_', '-')}-{name}"
    return f"{name}-copy-{copy_no}" if copy_no else name


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
        job_id=job.job_id,
        kind=job.kind,
        redemption_id=job.redemption_id,
        number=job.number,
        copy_no=copy_no,
        state=state,
        problem=problem,
        place=place,
        stops=stops,
    )


def _utc_now() -> datetime:
    return datetime.now(UTC)
