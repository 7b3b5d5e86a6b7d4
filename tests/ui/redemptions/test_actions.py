"""Slips and their papers from anywhere in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from stationdesk.domain.codes import read_code
from stationdesk.queries import prints as print_queries
from stationdesk.services import reversals
from stationdesk.services.prints import PaperKind
from stationdesk.services.redemptions import RedemptionReceipt
from stationdesk.ui.redemptions.outbox_panel import OutboxPanel
from stationdesk.ui.redemptions.printer_words import done_word, goes_to_words, problem_words
from stationdesk.ui.redemptions.slip_preview import SlipPreview
from stationdesk.ui.resultbar import Kind

Worked = Callable[..., UUID]
Redeem = Callable[..., RedemptionReceipt]


@pytest.fixture
def redeem(screen, worked: Worked) -> Redeem:
    """Book one thing at this desk; its paper waits."""
    reward = screen.station.reward("洗衣液 2 kg", 10, 50)

    def act(name: str = "李明朗") -> RedemptionReceipt:
        return screen.station.redeem(worked(name, days=1), (reward, 1, 10))

    return act


def states(screen, redemption_id: UUID) -> list[tuple[int, str]]:
    jobs = screen.station.read(print_queries.jobs_of, redemption_id)
    return [(job.copy_no, job.state) for job in jobs]


def shown(screen, name: str) -> str:
    return screen.actions.redemptions.overlay.findChild(QLabel, name).text()


def press(screen, name: str) -> None:
    screen.actions.redemptions.overlay.findChild(QPushButton, name).click()


def test_booking_prints_the_slip_without_asking(screen, worked: Worked, text_of) -> None:
    screen.station.reward("洗衣液 2 kg", 10, 50)
    screen.take(worked())
    screen.type("1")

    screen.press(Qt.Key.Key_Return)

    assert screen.papers() == ["R20261122-0001.pdf"]
    assert "洗衣液" in text_of(screen.folder.papers / "R20261122-0001.pdf")


def test_a_scanned_slip_is_shown_with_its_paper_and_its_state(screen, redeem: Redeem) -> None:
    receipt = redeem()
    screen.context.papers_waiting.emit()

    screen.actions.redemptions.show_slip(read_code("R20261122-0001").code.lower())

    assert isinstance(screen.actions.redemptions.overlay, SlipPreview)
    picture = screen.actions.redemptions.overlay.findChild(QLabel, "slip_paper").pixmap()
    assert picture.width() > 300 and picture.height() > picture.width()
    assert "李明朗" in shown(screen, "slip_told") and "洗衣液 2 kg ×1" in shown(screen, "slip_told")
    assert shown(screen, "slip_papers") == "Original: saved as PDF"
    assert receipt.number == "R20261122-0001"


def test_an_undone_slip_says_who_undid_it_and_is_not_printed_again(screen, redeem: Redeem) -> None:
    receipt = redeem()
    screen.station.do(reversals.reverse, reversals.ReversalRequest(screen.station.acts[-1]))

    screen.actions.redemptions.show_slip(receipt.number)

    overlay = screen.actions.redemptions.overlay
    told = " ".join(part.text() for part in overlay.findChildren(QLabel))
    assert "undone, void" in told and "by 刘社工" in told
    assert not overlay.again.isEnabled()


def test_a_slip_that_does_not_exist_is_refused_in_words(screen) -> None:
    screen.actions.redemptions.show_slip("R20261122-0999")
    assert "There is no slip R20261122-0999" in screen.said
    assert screen.context.result.kind is Kind.STOP

    screen.actions.redemptions.show_slip("R2026112200991")
    assert "scan it again" in screen.said
    assert screen.actions.redemptions.overlay is None


def test_ctrl_p_prints_a_copy_of_the_last_slip_that_stands(screen, redeem: Redeem, text_of) -> None:
    first = redeem()
    redeem("王强")
    screen.station.do(reversals.reverse, reversals.ReversalRequest(screen.station.acts[-1]))
    screen.context.papers_waiting.emit()

    screen.actions.redemptions.reprint_last()

    assert "Copy 1" in screen.said
    copy: Path = screen.folder.papers / f"{first.number}-copy-1.pdf"
    assert "补打 1" in text_of(copy)
    assert states(screen, first.redemption_id) == [(0, "printed"), (1, "printed")]


def test_ctrl_p_prints_the_slip_that_is_shown(screen, redeem: Redeem) -> None:
    first = redeem()
    redeem("王强")
    screen.context.papers_waiting.emit()
    screen.actions.redemptions.show_slip(first.number)

    screen.actions.redemptions.reprint_last()

    assert f"{first.number}-copy-1.pdf" in screen.papers()
    assert shown(screen, "slip_papers").splitlines() == ["Original: saved as PDF", "Copy 1: saved as PDF"]


def test_ctrl_p_on_a_day_without_redemptions_says_so(screen) -> None:
    screen.actions.redemptions.reprint_last()

    assert "Nothing was redeemed" in screen.said and screen.context.result.kind is Kind.LOOK


def test_printing_again_what_never_came_out_gives_the_original_and_no_copy(screen, redeem: Redeem) -> None:
    receipt = redeem()
    screen.folder.papers.write_text("")
    screen.context.papers_waiting.emit()
    assert states(screen, receipt.redemption_id) == [(0, "failed")]
    screen.folder.papers.unlink()

    screen.actions.redemptions.reprint_last()

    assert screen.papers() == [f"{receipt.number}.pdf"]
    assert states(screen, receipt.redemption_id) == [(0, "printed")]


def test_a_paper_that_failed_is_told_with_its_cause_and_leads_to_the_outbox(screen, redeem: Redeem) -> None:
    receipt = redeem()
    screen.folder.papers.write_text("")

    screen.context.papers_waiting.emit()

    assert f"Slip {receipt.number} is booked but not printed" in screen.said
    assert "cannot be written to" in screen.said
    screen.window.findChild(QPushButton, "result_action").click()
    overlay = screen.actions.redemptions.overlay
    assert isinstance(overlay, OutboxPanel) and [job.number for job in overlay.jobs] == [receipt.number]


def test_the_outbox_prints_all_again_and_is_empty_then(screen, redeem: Redeem) -> None:
    numbers = [redeem().number, redeem("王强").number]
    screen.folder.papers.write_text("")
    screen.context.papers_waiting.emit()
    screen.actions.redemptions.show_outbox()
    screen.folder.papers.unlink()

    press(screen, "outbox_retry")

    assert screen.papers() == [f"{number}.pdf" for number in numbers]
    assert screen.actions.redemptions.overlay.jobs == []
    assert screen.actions.redemptions.overlay.note.text() == "Every paper has been printed."


def test_a_paper_without_a_printer_can_be_kept_as_pdf(screen, redeem: Redeem) -> None:
    receipt = redeem()
    screen.context.preferences = screen.context.preferences.with_(printer="no-such-printer")
    screen.context.papers_waiting.emit()
    assert states(screen, receipt.redemption_id) == [(0, "failed")]
    screen.actions.redemptions.show_outbox()

    press(screen, "outbox_to_folder")

    assert screen.papers() == [f"{receipt.number}.pdf"]


def test_characters_the_font_lacks_are_named_and_can_be_printed_as_codes(
    screen, redeem: Redeem, text_of
) -> None:
    receipt = redeem("\U0002b740明朗")
    screen.context.papers_waiting.emit()
    assert "U+2B740" in screen.said
    screen.actions.redemptions.show_outbox()
    assert not screen.actions.redemptions.overlay.spelled.isHidden()

    press(screen, "outbox_spelled")

    assert "[U+2B740]" in text_of(screen.folder.papers / f"{receipt.number}.pdf")


def test_escape_closes_the_slip_and_the_cursor_goes_to_the_omnibox(screen, redeem: Redeem, qtbot) -> None:
    screen.actions.redemptions.show_slip(redeem().number)

    with qtbot.waitSignal(screen.context.omnibox_wanted):
        QTest.keyClick(screen.actions.redemptions.overlay, Qt.Key.Key_Escape)

    assert screen.actions.redemptions.overlay is None


def test_without_a_printer_a_slip_is_said_to_be_saved_and_with_one_to_be_printed(
    screen, worked: Worked
) -> None:
    screen.station.reward("洗衣液 2 kg", 10, 50)
    screen.take(worked())
    screen.type("1")
    screen.press(Qt.Key.Key_Return)
    assert "is being saved as PDF" in screen.said and "printer" not in screen.said

    screen.context.preferences = screen.context.preferences.with_(printer="Slips")
    assert goes_to_words(screen.context.preferences) == "slip {number} goes to the printer"
    assert done_word(screen.context.preferences) == "printed"


def test_ctrl_p_on_a_void_slip_refuses_with_the_words_of_its_button(screen, redeem: Redeem) -> None:
    receipt = redeem()
    screen.context.papers_waiting.emit()
    screen.station.do(reversals.reverse, reversals.ReversalRequest(screen.station.acts[-1]))
    screen.actions.redemptions.show_slip(receipt.number)

    screen.actions.redemptions.reprint_last()

    assert screen.said == screen.actions.redemptions.overlay.again.toolTip() != ""
    assert states(screen, receipt.redemption_id) == [(0, "printed")]


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("", "The redemption was undone"),
        (PaperKind.SLIP, "The redemption was undone"),
        (PaperKind.DONATION, "The donation was undone"),
        (PaperKind.LOAN_SLIP, "The loan was undone"),
        (PaperKind.REMINDER, "It is not out any more"),
    ],
)
def test_a_paper_nobody_wants_any_more_says_what_was_undone(kind: str, said: str) -> None:
    assert problem_words(f"undone:{kind}").startswith(said)
