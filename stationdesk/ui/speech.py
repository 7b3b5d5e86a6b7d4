"""The sentence of the result bar in the system's own voice, for a desk that wants it and has one."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from stationdesk.ui.latest import Latest
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext

_LONGEST_SECONDS = 20
_CHINESE = "zh_CN"
# The voice reads its standard input: a name on a command line could be seen by every user of the machine.
_SAPI = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8;"
    "Add-Type -AssemblyName System.Speech;"
    "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer;"
    "$fit = $voice.GetInstalledVoices() | Where-Object {{ $_.VoiceInfo.Culture.Name -like '{language}*' }};"
    "if ($fit) {{ $voice.SelectVoice(@($fit)[0].VoiceInfo.Name) }};"
    "$voice.Speak([Console]::In.ReadToEnd())"
)

_CODE = re.compile(r"\b[A-Z]{1,2}\d{8}-(\d{4})\b")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_SPAN = re.compile(r"(?<=\d)\s?[–—]\s?(?=\d)")
_TIME = re.compile(r"\b([01]?\d|2[0-3]):([0-5]\d)\b")
_MINUS, _PLUS = re.compile(r"(?<!\w)[−-]\s?(?=\d)"), re.compile(r"(?<!\w)\+\s?(?=\d)")
_HOURS = re.compile(r"(?<=\d)\s?h\b")
_PIECES = re.compile(r"\s?×\s?(\d+)")
_PAUSE = re.compile(r"\s+·\s+")
_NOT_SAID = re.compile(r"[*#!~^<>|“”]+|\s+(?=[\s,，。])")


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is to be said, in one line, and the language (zh_CN, en) of the voice."""

    text: str
    language: str


class Speech(QObject):
    """Says what the result bar tells, as long as this desk's preferences want it.

    What is being said is finished; of the sentences that came meanwhile the newest follows.
    """

    def __init__(self, context: DeskContext, say: Callable[[Utterance], object] | None = None) -> None:
        super().__init__(context)
        self._context = context
        self._voice: Latest[Utterance] = Latest("speech", say or say_aloud)
        context.result.told.connect(self._told)

    def say(self, sentence: str) -> None:
        """Say a sentence soon. Never fails, never waits."""
        language = self._context.preferences.language
        self._voice.want(Utterance(spoken(sentence), language))

    @Slot(str, str)
    def _told(self, kind: str, sentence: str) -> None:
        if self._context.preferences.speaks_results and kind != Kind.BUSY:
            self.say(sentence)


def has_voice() -> bool:
    """Return whether this system has a program that speaks."""
    return voice_command(_CHINESE) is not None


def voice_command(language: str) -> tuple[str, ...] | None:
    """Return the program that says its standard input and ends when it has; None where there is none."""
    if sys.platform == "win32":
        shell = shutil.which("powershell")
        wanted = "zh" if language == _CHINESE else "en"
        script = _SAPI.format(language=wanted)
        return (shell, "-NoProfile", "-NonInteractive", "-Command", script) if shell else None
    if (dispatcher := shutil.which("spd-say")) is not None:
        # Not as an argument also because spd-say takes that for a format: “5 %” would be one.
        wanted = "zh" if language == _CHINESE else "en"
        return (
            dispatcher,
            "--pipe-mode",
            "--wait",
            "--application-name",
            "StationDesk",
            "--language",
            wanted,
        )
    if (espeak := shutil.which("espeak-ng")) is not None:
        return (espeak, "--stdin", "-v", "cmn" if language == _CHINESE else "en")
    return None


def say_aloud(utterance: Utterance) -> None:
    """Say something and wait for its end; do nothing where there is no voice or it fails."""
    command = voice_command(utterance.language)
    if command is None:
        return
    try:
        subprocess.run(
            command,
            input=f"{utterance.text}\n".encode(),
            capture_output=True,
            check=False,
            timeout=_LONGEST_SECONDS,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.TimeoutExpired):
        return


def spoken(sentence: str) -> str:
    """Return a sentence as it is read out: signs in words, numbers whole, of long codes the last four digits.

    Names are said as they are shown.
    """
    words = _words()
    said = _CODE.sub(lambda code: words["code"].format(digits=" ".join(code[1])), sentence)
    said = _THOUSANDS.sub("", said)
    said = _SPAN.sub(f" {words['to']} ", said)
    said = _TIME.sub(_time, said)
    for pattern, word in ((_MINUS, "minus"), (_PLUS, "plus"), (_HOURS, "hours"), (_PAUSE, "pause")):
        said = pattern.sub(f" {words[word]} ", said)
    said = _PIECES.sub(lambda pieces: words["pieces"].format(count=number_text(int(pieces[1]))), said)
    return _NOT_SAID.sub("", said.replace("\n", " ")).strip()


def _time(found: re.Match[str]) -> str:
    hour, minute = int(found[1]), found[2]
    if minute == "00":
        return QCoreApplication.translate("Speech", "{hour}:00").format(hour=hour)
    return QCoreApplication.translate("Speech", "{hour}:{minute}").format(hour=hour, minute=minute)


def _words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "code": translate("Speech", "number ending in {digits}"),
        "to": translate("Speech", "to"),
        "minus": translate("Speech", "minus"),
        "plus": translate("Speech", "plus"),
        "hours": translate("Speech", "hours"),
        "pause": translate("Speech", ","),
        "pieces": translate("Speech", ", {count:piece|pieces}"),
    }
