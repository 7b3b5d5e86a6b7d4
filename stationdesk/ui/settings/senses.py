"""Settings: what this desk lets hear – four sounds, and the result in words where there is a voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Slot

from stationdesk.ui.accessibility import named
from stationdesk.ui.keeping import keep
from stationdesk.ui.latest import Latest
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.sounds import Sound, Sounds
from stationdesk.ui.speech import Utterance, has_voice, say_aloud, spoken
from stationdesk.ui.widgets import ButtonKind, Card, FlowLayout, KeyButton, Segmented, Stepper, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from stationdesk.ui.context import DeskContext

_VOLUME_STEP = 10
translate = QCoreApplication.translate


class SoundCard(Card):
    """The volume, silence in one press, and each of the four sounds to be heard."""

    def __init__(self, context: DeskContext, sounds: Sounds | None = None) -> None:
        super().__init__(self.tr("Sounds"))
        self._context = context
        self._sounds = sounds or Sounds(context.preferences.sound_percent)
        percent = context.preferences.sound_percent
        volume = Stepper(self.tr("Volume in per cent"), percent, least=0, most=100)
        volume.number.setSingleStep(_VOLUME_STEP)
        self.volume = named(volume, "volume")
        self.save = named(KeyButton(self.tr("Save the volume"), kind=ButtonKind.PRIMARY), "save_volume")
        self.off = named(KeyButton(self.tr("Sounds off"), icon="volume-x"), "sounds_off")
        self.save.clicked.connect(self._save)
        self.off.clicked.connect(self._switch_off)
        self._arrange()

    def _arrange(self) -> None:
        self.set_margins(20, 16)
        self.body.addWidget(label(self.volume.accessibleName(), size="small", tone="quiet"))
        row = FlowLayout(spacing=12)
        for part in (self.volume, self.save, self.off):
            row.addWidget(part)
        self.body.addLayout(row)
        hint = self.tr("Hear the four sounds at this volume; 0 is silent.")
        self.body.addWidget(label(hint, size="small", tone="quiet", wrap=True))
        tests = FlowLayout(spacing=8)
        for sound, word in self._words():
            button = named(KeyButton(word, icon="volume-2"), f"sound_{sound}")
            button.clicked.connect(lambda _checked=False, sound=sound: self._play(sound))
            tests.addWidget(button)
        self.body.addLayout(tests)

    def _words(self) -> list[tuple[Sound, str]]:
        return [
            (Sound.OK, self.tr("Done")),
            (Sound.LOOK, self.tr("Please look")),
            (Sound.STOP, self.tr("Not possible")),
            (Sound.BATCH, self.tr("All done")),
        ]

    def _play(self, sound: Sound) -> None:
        self._sounds.volume = self.volume.value
        self._sounds.play(sound)

    @Slot()
    def _save(self) -> None:
        self._keep(self.volume.value)

    @Slot()
    def _switch_off(self) -> None:
        self.volume.set_value(0)
        self._keep(0)

    def _keep(self, percent: int) -> None:
        words = translate("SoundCard", "The volume is {percent} % now.").format(percent=percent)
        if not percent:
            words = translate("SoundCard", "The sounds are off now.")
        keep(self._context, self, _telling(self._context, words), sound_percent=percent)


class VoiceCard(Card):
    """Results said aloud: on or off, and a sentence to try; only told of on a system without a voice."""

    def __init__(self, context: DeskContext, *, voice: bool | None = None) -> None:
        super().__init__(self.tr("Results said aloud"))
        self._context = context
        self._voice: Latest[Utterance] = Latest("speech", say_aloud)
        options = [(True, self.tr("On")), (False, self.tr("Off"))]
        self.switch = named(Segmented(self.tr("Say results aloud"), options), "speaks_results")
        self.try_it = named(KeyButton(self.tr("Try it"), icon="volume-2"), "try_voice")
        found = has_voice() if voice is None else voice
        self.switch.set_value(context.preferences.speaks_results and found)
        self.note = named(
            label(self._about(found=found), size="small", tone="quiet", wrap=True), "voice_note"
        )
        for part in (self.switch, self.try_it):
            part.setVisible(found)
        self.switch.chosen.connect(self._choose)
        self.try_it.clicked.connect(self._try)
        self.set_margins(20, 16)
        self.body.addWidget(self.switch)
        self.body.addWidget(self.try_it, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.note)

    def _about(self, *, found: bool) -> str:
        if found:
            return self.tr(
                "The sentence at the bottom of the window is read out, with names as they are shown there. "
                "How loud the voice is, the system decides."
            )
        return self.tr("There is no voice on this system. On Linux the package speech-dispatcher brings one.")

    @Slot(object)
    def _choose(self, on: bool) -> None:
        words = translate("VoiceCard", "Results are said aloud now.")
        if not on:
            words = translate("VoiceCard", "Results are no longer said aloud.")
        keep(self._context, self, _telling(self._context, words), speaks_results=on)

    @Slot()
    def _try(self) -> None:
        sentence = self.tr("Redeemed: one soap, −60 points, 1,256 left.")
        self._voice.want(Utterance(spoken(sentence), self._context.preferences.language))


def _telling(context: DeskContext, words: str) -> Callable[[], None]:
    """The desk is built anew when a choice is worn: the sentence must not need a widget of it."""
    return lambda: context.result.tell(Kind.OK, words)
