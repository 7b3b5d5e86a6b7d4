"""The four sounds of the desk, played beside the window; a machine without sound stays silent."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import wave
from array import array
from collections.abc import Callable
from enum import StrEnum
from functools import cache

from stationdesk.paths import resources
from stationdesk.ui.latest import Latest

_LONGEST_SECONDS = 5


class Sound(StrEnum):
    """What a sound means; its value is the file's name."""

    OK = "ok"
    LOOK = "look"
    STOP = "stop"
    BATCH = "batch"


class Sounds:
    """Plays one sound after the other on a thread of its own.

    Example: `sounds = Sounds(volume=60); sounds.play(Sound.OK)`.
    """

    def __init__(self, volume: int = 70, player: Callable[[bytes], None] | None = None) -> None:
        self.volume = volume
        self._latest: Latest[bytes] = Latest("sounds", player or play_wave)

    def play(self, sound: Sound) -> None:
        """Play a sound soon, at the volume of 0 (silent) to 100 per cent. Never fails, never waits."""
        if self.volume > 0:
            self._latest.want(at_volume(sound, min(self.volume, 100)))


@cache
def at_volume(sound: Sound, volume: int) -> bytes:
    """Return a sound as a WAV file with its samples scaled to `volume` per cent."""
    with wave.open(str(resources() / "sounds" / f"{sound}.wav"), "rb") as source:
        kind, samples = source.getparams(), array("h", source.readframes(source.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    scaled = array("h", (sample * volume // 100 for sample in samples))
    if sys.byteorder == "big":
        scaled.byteswap()
    made = io.BytesIO()
    with wave.open(made, "wb") as target:
        target.setparams(kind)
        target.writeframes(scaled.tobytes())
    return made.getvalue()


def play_wave(content: bytes) -> None:
    """Play a WAV file's content and wait for its end; do nothing where there is no sound."""
    if sys.platform == "win32":
        import winsound  # noqa: PLC0415  # only there on Windows

        try:
            winsound.PlaySound(content, winsound.SND_MEMORY | winsound.SND_NODEFAULT)
        except RuntimeError:
            return
        return
    command = _command(content)
    if command is None:
        return
    try:
        subprocess.run(command, input=content, capture_output=True, check=False, timeout=_LONGEST_SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return


def _command(content: bytes) -> tuple[str, ...] | None:
    """The program that plays a WAV file from its standard input, PulseAudio and PipeWire before ALSA."""
    player = shutil.which("pacat")
    if player is not None:
        with wave.open(io.BytesIO(content), "rb") as sound:
            rate, channels = sound.getframerate(), sound.getnchannels()
        # Raw samples: the 44-byte header passes for half a millisecond of near silence.
        return (player, "-p", "--format=s16le", f"--rate={rate}", f"--channels={channels}")
    player = shutil.which("aplay")
    return (player, "-q", "-") if player is not None else None
