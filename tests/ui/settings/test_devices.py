"""Settings of this desk's devices: printers with a test slip, the scanner test."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pdfplumber import open as open_pdf
from PySide6.QtWidgets import QApplication, QRadioButton
from stations import Station

from stationdesk.domain.codes import CodeKind, Number
from stationdesk.printing.destinations import PrinterProblem, PrinterTrouble, SystemPrinter
from stationdesk.queries import acts
from stationdesk.ui.context import SCANS_ARE_TESTED
from stationdesk.ui.messages import explain
from stationdesk.ui.scan import ScanRouter
from stationdesk.ui.settings.page import SettingsPage
from stationdesk.ui.settings.printers import PrintersSection
from stationdesk.ui.settings.scanner import ScannerSection

OFFICE = SystemPrinter("office", "Office A4", is_default=True, accepts_pdf=True)
SLIPS = SystemPrinter("slips", "slips", is_default=False, accepts_pdf=False)
CARD = Number(CodeKind.VOLUNTEER, date(2026, 11, 22), 42).code


def section_with(settings: Any, printers: Any) -> PrintersSection:
    section = PrintersSection(settings.context, printers)
    settings.window.layout().addWidget(section)
    section.opened()
    return section


def buttons(section: PrintersSection) -> list[QRadioButton]:
    return [one for one in section.findChildren(QRadioButton) if not one.isHidden()]


def test_the_papers_folder_comes_first_then_the_printers(settings: Any) -> None:
    section = section_with(settings, lambda: [OFFICE, SLIPS])
    assert [one.text() for one in buttons(section)][1:] == ["office", "slips"]
    assert buttons(section)[0].isChecked()
    assert section.wanted().printer == ""


def test_a_printer_without_a_driver_is_used_raw_and_a_folder_never_is(settings: Any) -> None:
    section = section_with(settings, lambda: [OFFICE, SLIPS])
    buttons(section)[2].click()
    assert section.raw.isChecked() and not section.raw.isEnabled()
    buttons(section)[1].click()
    assert section.raw.isEnabled()
    buttons(section)[0].click()
    assert not section.raw.isEnabled()


def test_the_printer_and_its_paper_are_kept_for_this_desk(settings: Any) -> None:
    section = section_with(settings, lambda: [OFFICE, SLIPS])
    buttons(section)[2].click()
    section.paper.choose(2)
    section.save.click()
    kept = settings.kept
    assert (kept.printer, kept.printer_is_raw, kept.paper) == ("slips", True, "roll_58")
    assert settings.worn[-1].printer == "slips"
    assert "slips" in settings.said


@pytest.mark.logs_errors
def test_the_printer_in_use_stays_in_the_list_when_the_system_has_lost_it(settings: Any) -> None:
    settings.context.preferences = settings.context.preferences.with_(printer="slips")
    section = section_with(settings, lambda: [OFFICE])
    assert section.wanted().printer == "slips"
    section = section_with(settings, _no_print_system)
    assert section.wanted().printer == "slips"


def _no_print_system() -> list[SystemPrinter]:
    raise PrinterTrouble("", PrinterProblem.NO_PRINT_SYSTEM)


@pytest.mark.logs_errors
def test_a_computer_without_a_print_system_is_explained(settings: Any) -> None:
    section = section_with(settings, _no_print_system)
    said = explain(PrinterTrouble("", PrinterProblem.NO_PRINT_SYSTEM))
    assert section._found.text() == said


def test_looking_again_finds_a_printer_that_was_switched_on(settings: Any) -> None:
    known: list[SystemPrinter] = []
    section = section_with(settings, lambda: list(known))
    assert len(buttons(section)) == 1
    known.append(OFFICE)
    section.again.click()
    assert len(buttons(section)) == 2


@pytest.mark.parametrize("paper", [1, 2, 3, 4])
def test_the_test_slip_is_a_real_paper_that_says_what_it_is_and_books_nothing(
    settings: Any, founded: Station, paper: int
) -> None:
    section = section_with(settings, lambda: [])
    section.paper.choose(paper)
    before = founded.read(acts.acts_on, date(2026, 11, 22))
    section.test.click()
    [file] = settings.context.folder.papers.glob("*.pdf")
    with open_pdf(file) as pdf:
        text = "".join("".join(page.extract_text().split()) for page in pdf.pages)
    assert "微光驿站" in text and "TEST" in text and "已作废" in text
    assert "Testprint" in text
    assert founded.read(acts.acts_on, date(2026, 11, 22)) == before
    assert str(file) in section._told.text()


@pytest.mark.logs_errors
def test_a_test_slip_that_does_not_come_out_says_why(settings: Any, tmp_path: Path) -> None:
    settings.context.folder.papers.write_text("in the way")
    section = section_with(settings, lambda: [])
    section.test.click()
    problem = PrinterTrouble(str(settings.context.folder.papers), PrinterProblem.FOLDER_NOT_WRITABLE)
    assert section._told.text() == explain(problem)
    section.test.click()
    assert section._told.text() == explain(problem), "it can be tried again"


# ---- scanner -----------------------------------------------------------------------------------


def scanner(settings: Any) -> ScannerSection:
    found = settings.open("scanner")
    assert isinstance(found, ScannerSection)
    return found


def facts(section: ScannerSection) -> str:
    return "\n".join(fact.text() for fact in section.facts)


def test_a_scan_of_our_own_card_is_told_with_speed_kind_and_check_digit(settings: Any) -> None:
    section = scanner(settings)
    section.received(CARD, 9.5, "scan")
    assert section.raw.text() == CARD
    assert "9.5" in facts(section) and "35" in facts(section)
    assert "V20261122-0042" in facts(section)
    assert section.hint == ""


def test_a_wrong_check_digit_is_told(settings: Any) -> None:
    section = scanner(settings)
    wrong = CARD[:-1] + str((int(CARD[-1]) + 1) % 10)
    section.received(wrong, 9.5, "scan")
    assert "V20261122-0042" not in facts(section)
    assert section.facts[2].property("tone") == "accent"


def test_lower_case_letters_tell_of_caps_lock(settings: Any) -> None:
    section = scanner(settings)
    section.received(CARD.lower(), 9.5, "scan")
    assert "V20261122-0042" in facts(section) and "Caps Lock" in section.hint


def test_chinese_characters_tell_of_the_input_method(settings: Any) -> None:
    section = scanner(settings)
    section.received("是否234567890", 12.0, "too_slow")
    assert "input method" in section.hint


def test_keys_that_came_too_slowly_are_told_with_what_to_do(settings: Any) -> None:
    section = scanner(settings)
    section.received("6901234567892", 80.0, "too_slow")
    assert section.facts[0].property("tone") == "warn"
    assert section.facts[3].text()


def test_what_arrived_before_stays_in_sight(settings: Any) -> None:
    section = scanner(settings)
    section.received("6901234567892", 9.0, "scan")
    section.received(CARD, 9.0, "scan")
    assert "6901234567892" in section._earlier.text()


def test_it_hears_what_the_program_s_own_router_hears(settings: Any, qapp: QApplication) -> None:
    router = ScanRouter(qapp)
    section = ScannerSection(settings.context, router)
    settings.window.layout().addWidget(section)
    section.show()
    router.received.emit(CARD, 8.0, "scan")
    assert section.raw.text() == CARD
    router.deleteLater()


def test_while_it_is_open_a_card_takes_nobody_in_hand(settings: Any) -> None:
    page: SettingsPage = settings.page
    scanner(settings)
    assert page.person_scanned(settings.station.operator_id)
    assert settings.context.property(SCANS_ARE_TESTED)
    settings.open("station")
    assert not page.person_scanned(settings.station.operator_id)
    assert not settings.context.property(SCANS_ARE_TESTED)


def test_leaving_the_page_ends_the_test(settings: Any) -> None:
    scanner(settings)
    settings.page.hide()
    assert not settings.context.property(SCANS_ARE_TESTED)


def test_the_thresholds_are_kept_and_worn(settings: Any) -> None:
    section = scanner(settings)
    section.gap.set_value(60)
    section.keys.set_value(8)
    section.save.click()
    assert (settings.kept.scan_milliseconds, settings.kept.scan_keys) == (60, 8)
    assert settings.worn[-1].scan_milliseconds == 60
