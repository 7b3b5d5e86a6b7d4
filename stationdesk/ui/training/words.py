"""What the visitors of the training desk say, what helps, and what there is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.training import TRAINING_PIN, Step, Visitor, VisitorKind
from stationdesk.ui import wording

if TYPE_CHECKING:
    from datetime import tzinfo

translate = QCoreApplication.translate


def says(visitor: Visitor, zone: tzinfo) -> str:
    """Return what a visitor says at the desk."""
    words = {
        VisitorKind.FORGOT_CHECK_OUT: translate(
            "Visitors",
            "“I helped here yesterday from {since} and left at {until}, but forgot to check out. "
            "And I would like to redeem: {reward}.”",
        ),
        VisitorKind.SCANS_TWICE: translate(
            "Visitors", "“I’m on duty now, here is my card … did it take it? I’ll hold it there once more.”"
        ),
        VisitorKind.WRONG_REWARD: translate(
            "Visitors", "“A few minutes ago you booked {other} for me. I had asked for {reward}!”"
        ),
        VisitorKind.HOUSEHOLD: translate(
            "Visitors", "“My father and I save up together. {reward}, please, from our family’s points.”"
        ),
        VisitorKind.TOO_DEAR: translate(
            "Visitors", "“I’d like {other}! … Not enough points? Then {reward}, please.”"
        ),
        VisitorKind.LOST_SLIP: translate(
            "Visitors", "“I redeemed {reward} a while ago and lost the slip. May I have it again?”"
        ),
        VisitorKind.NEWCOMER: translate(
            "Visitors",
            "“I deliver meals and would like to volunteer. My name is {name}, my phone number {phone}.”",
        ),
        VisitorKind.NOT_WRITTEN_DOWN: translate(
            "Visitors",
            "“I helped here on {day} from {since} to {until}, but nobody checked me in or out. "
            "I signed the paper list, number 7.”",
        ),
        VisitorKind.MINOR: translate(
            "Visitors",
            "“I’m 13 and would like to help with the books. My mother 刘敏, phone 13900000010, "
            "signed this paper, number 12.”",
        ),
    }
    return _filled(words[visitor.kind], visitor, zone)


def hint(visitor: Visitor, zone: tzinfo) -> str:
    """Return how it is done, with its keys."""
    words = {
        VisitorKind.FORGOT_CHECK_OUT: translate(
            "Visitors",
            "Look her up. Shift+F2 checks out at another time: yesterday {until}, with a reason. "
            "Then F3 and {reward}.",
        ),
        VisitorKind.SCANS_TWICE: translate(
            "Visitors",
            "Open check-in (Ctrl+3) and let him show his card; choose the service. Let him show it "
            "again at once: within 60 seconds it only says that he is here.",
        ),
        VisitorKind.WRONG_REWARD: translate(
            "Visitors",
            "Undo the wrong redemption: Ctrl+Z while it is the last act, else from his history. "
            "Then F3 and {reward}.",
        ),
        VisitorKind.HOUSEHOLD: translate(
            "Visitors", "Look her up, F3, choose {reward} and have the household pay."
        ),
        VisitorKind.TOO_DEAR: translate(
            "Visitors", "Look him up, F3: the list says what his points do not reach. Redeem only {reward}."
        ),
        VisitorKind.LOST_SLIP: translate(
            "Visitors", "Look her up; open the redemption in her history and print its slip again."
        ),
        VisitorKind.NEWCOMER: translate(
            "Visitors", "Ctrl+N: the name, food rider, the phone number. The rest can wait."
        ),
        VisitorKind.NOT_WRITTEN_DOWN: translate(
            "Visitors",
            "Look her up, then Ctrl+3 and Ctrl+B: the day, the times, who was responsible, the reason, "
            "the list’s number. Somebody else allows it with their PIN: {pin}.",
        ),
        VisitorKind.MINOR: translate(
            "Visitors",
            "Look him up, F2, choose the service: under 14 the guardian’s consent is asked for first. Fill "
            "in the mother, her phone and the number of the paper; Enter, and he is checked in.",
        ),
    }
    return _filled(words[visitor.kind], visitor, zone)


def step_text(step: Step, visitor: Visitor, zone: tzinfo) -> str:
    """Return what is to be done, one line a step."""
    words = {
        Step.CHECKED_OUT_THEN: translate("Visitors", "Checked out as of yesterday {until}"),
        Step.REDEEMED: translate("Visitors", "{reward} redeemed"),
        Step.REDEEMED_BY_HOUSEHOLD: translate("Visitors", "{reward} redeemed, the household paid"),
        Step.CHECKED_IN: translate("Visitors", "Checked in"),
        Step.SCANNED_AGAIN: translate("Visitors", "Card shown again, still here"),
        Step.WRONG_ONE_UNDONE: translate("Visitors", "{other} undone"),
        Step.COPY_PRINTED: translate("Visitors", "Slip printed again"),
        Step.REGISTERED: translate("Visitors", "Registered as a food rider"),
        Step.PHONE_KEPT: translate("Visitors", "Phone number kept"),
        Step.HOURS_MADE_UP: translate("Visitors", "Hours of {day} made up"),
        Step.CONSENT_KEPT: translate("Visitors", "The guardian’s consent is written down"),
    }
    return _filled(words[step], visitor, zone)


def _filled(words: str, visitor: Visitor, zone: tzinfo) -> str:
    since, until = (
        wording.time_text(at.astimezone(zone)) if at is not None else ""
        for at in (visitor.since, visitor.until)
    )
    return words.format(
        name=visitor.name,
        reward=visitor.reward,
        other=visitor.other,
        phone=visitor.phone,
        day=wording.date_text(visitor.since.astimezone(zone).date()) if visitor.since is not None else "",
        pin=TRAINING_PIN,
        since=since,
        until=until,
    )
