"""Settings: what arrived from the scanner, and what counts as a scan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout

from stationdesk.domain.codes import CodeKind, CodeProblem, InvalidCode, looks_like_code, read_code
from stationdesk.ui.accessibility import announce, named
from stationdesk.ui.burst import Verdict
from stationdesk.ui.context import SCANS_ARE_TESTED
from stationdesk.ui.keeping import keep
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.scan import ScanRouter
from stationdesk.ui.settings.lines import stepper_field
from stationdesk.ui.settings.section import Section, column_of
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, Card, IconLabel, KeyButton, Stepper, label, set_tone

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext

_WIDTH = 720
_MOST_SHOWN = 8


class ScannerSection(Section):
    """Listens while it is open; nothing that is scanned here does anything else."""

    def __init__(self, context: DeskContext, router: ScanRouter | None = None) -> None:
        about = self.tr("Scan any code: here it is only looked at, nobody is checked in by it.")
        super().__init__(context, self.tr("Scanner test"), about)
        chosen = context.preferences
        self.raw = named(label("", size="figure"), "scan_raw")
        self.facts = [named(label("", wrap=True), f"scan_fact_{number}") for number in range(4)]
        self._hint = IconLabel("info", "", tone="info")
        self._hint.hide()
        self.hint = ""
        self.gap = named(
            Stepper(
                self.tr("Longest gap between keys, milliseconds"), chosen.scan_milliseconds, least=5, most=200
            ),
            "scan_milliseconds",
        )
        self.keys = named(
            Stepper(self.tr("Fewest keys of a scan"), chosen.scan_keys, least=3, most=20), "scan_keys"
        )
        self.save = named(KeyButton(self.tr("Save the thresholds"), kind=ButtonKind.PRIMARY), "save_scanner")
        self.save.clicked.connect(self._save)
        self._earlier = named(label("", tone="quiet", wrap=True), "scan_earlier")
        self._log: list[str] = []
        self.body.addWidget(column_of(self._result_card(), self._threshold_card(), width=_WIDTH))
        self._wait()
        router = router or find_router()
        if router is not None:
            router.received.connect(self.received)

    def opened(self) -> None:
        super().opened()
        self.context.setProperty(SCANS_ARE_TESTED, True)

    def closed(self) -> None:
        self.context.setProperty(SCANS_ARE_TESTED, False)

    @Slot(str, float, str)
    def received(self, text: str, milliseconds_per_key: float, verdict: str) -> None:
        """Show what arrived: the text, its speed, what was made of it, what code it is."""
        if not self.isVisible():
            return
        if self.raw.text():
            self._log = [self.raw.text(), *self._log][:_MOST_SHOWN]
        made = Verdict(verdict)
        self.raw.setText(text)
        self._fact(0, self._verdict_words(made), "ok" if made is Verdict.SCAN else "warn")
        speed = self.tr("{keys} keys, {gap} ms a key (a scan has at most {limit} ms)")
        limit = self.context.preferences.scan_milliseconds
        self._fact(1, speed.format(keys=len(text), gap=f"{milliseconds_per_key:.1f}", limit=limit), "ink")
        tone, words = self._code_words(text)
        self._fact(2, words, tone)
        self._fact(3, self._advice(made), "ink")
        self._show_hint(text)
        words = self.tr("Before that: {codes}").format(codes="  ·  ".join(self._log))
        self._earlier.setText(words if self._log else "")
        announce(self, self.facts[2].text())

    def _wait(self) -> None:
        self.raw.setText("")
        self._fact(0, self.tr("Waiting for a scan …"), "quiet")

    def _fact(self, number: int, words: str, tone: str) -> None:
        set_tone(self.facts[number], tone)
        self.facts[number].setText(words)
        self.facts[number].setVisible(bool(words))

    def _verdict_words(self, verdict: Verdict) -> str:
        words = {
            Verdict.SCAN: self.tr("Recognised as a scan."),
            Verdict.TOO_SLOW: self.tr("Not a scan: the keys came too slowly."),
            Verdict.TOO_SHORT: self.tr("Not a scan: too few keys."),
            Verdict.PROTECTED: self.tr("A scan of a foreign code into a text field: it stays there as text."),
        }
        return words[verdict]

    def _advice(self, verdict: Verdict) -> str:
        if verdict is Verdict.TOO_SLOW:
            return self.tr("If a scanner sent this, raise the longest gap below.")
        return (
            self.tr("If a scanner sent this, lower the fewest keys.") if verdict is Verdict.TOO_SHORT else ""
        )

    def _code_words(self, text: str) -> tuple[str, str]:
        if not looks_like_code(text):
            return "ink", self.tr("A foreign code (goods, a document …): it carries none of our letters.")
        try:
            code = read_code(text)
        except InvalidCode as error:
            if error.problem is CodeProblem.WRONG_CHECK_DIGIT:
                return "accent", self.tr("Looks like our code, but the check digit is wrong: scan it again.")
            return "accent", self.tr("Looks like our code, but it is not complete: scan it again.")
        words = self.tr("{kind}: {code}. The check digit is right.")
        return "ok", words.format(kind=_kind_word(code.kind), code=code)

    def _show_hint(self, text: str) -> None:
        """Letters of our codes are upper case: lower ones tell of Caps Lock."""
        letters = [character for character in text if character.isalpha()]
        is_lower = looks_like_code(text) and bool(letters) and all(one.islower() for one in letters)
        is_chinese = any(ord(character) > 0x2E80 for character in text)
        if is_lower:
            self.hint = self.tr(
                "The letters came in lower case: Caps Lock is on. Our codes work all the same."
            )
        elif is_chinese:
            self.hint = self.tr(
                "Chinese characters arrived: the input method caught the scan. Switch it to English."
            )
        else:
            self.hint = ""
        self._hint.set_text(self.hint)
        self._hint.setVisible(bool(self.hint))

    def _result_card(self) -> Card:
        card = Card(self.tr("What arrived"))
        card.set_margins(20, 16)
        card.body.addWidget(self.raw)
        for fact in self.facts:
            card.body.addWidget(fact)
        card.body.addWidget(self._hint)
        card.body.addWidget(self._earlier)
        card.setMinimumHeight(px(220))
        return card

    def _threshold_card(self) -> Card:
        card = Card(self.tr("What counts as a scan"))
        card.set_margins(20, 16)
        row = QHBoxLayout()
        row.setSpacing(px(24))
        row.addWidget(stepper_field(self.gap), 1)
        row.addWidget(stepper_field(self.keys), 1)
        card.body.addLayout(row)
        hint = self.tr("Usual are 35 ms and 6 keys. A cheap wireless scanner may need 60 ms.")
        card.body.addWidget(label(hint, size="small", tone="quiet", wrap=True))
        line = QHBoxLayout()
        line.addWidget(self.save)
        line.addStretch(1)
        card.body.addLayout(line)
        return card

    @Slot()
    def _save(self) -> None:
        gap, keys, context = self.gap.value, self.keys.value, self.context

        def tell() -> None:
            words = QCoreApplication.translate(
                "ScannerSection", "A scan is now {keys} keys or more with at most {gap} ms between them."
            )
            context.result.tell(Kind.OK, words.format(keys=keys, gap=gap))

        keep(context, self, tell, scan_milliseconds=gap, scan_keys=keys)


def find_router() -> ScanRouter | None:
    """Return the router that watches the keys of this program."""
    app = QApplication.instance()
    found = app.findChildren(ScanRouter) if app is not None else []
    return found[-1] if found else None


def _kind_word(kind: CodeKind) -> str:
    words = {
        CodeKind.VOLUNTEER: QCoreApplication.translate("ScannerSection", "Volunteer card"),
        CodeKind.SLIP: QCoreApplication.translate("ScannerSection", "Redemption slip"),
        CodeKind.GOODS: QCoreApplication.translate("ScannerSection", "Goods label"),
        CodeKind.ORDER: QCoreApplication.translate("ScannerSection", "Service order"),
        CodeKind.PLACE: QCoreApplication.translate("ScannerSection", "Place label"),
        CodeKind.OPERATOR: QCoreApplication.translate("ScannerSection", "Operator card"),
    }
    return words[kind]
