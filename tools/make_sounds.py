"""Makes the four sounds of the desk in resources/sounds: python tools/make_sounds.py."""

from __future__ import annotations

import math
import struct
import wave
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sounds"
RATE = 22050
FULL = 32767


class Note(NamedTuple):
    """A bell-like tone: when it starts, how long it rings (seconds), its pitch (Hz) and loudness (0 to 1)."""

    start: float
    length: float
    pitch: float
    loudness: float
    overtones: Sequence[float] = (1.0, 0.25, 0.08)


DULL = (1.0, 0.0, 0.45, 0.0, 0.2)
SOUNDS = {
    # done: a fifth up
    "ok": [Note(0.0, 0.28, 880.0, 0.45), Note(0.07, 0.36, 1318.5, 0.45)],
    # look at the screen: the same tone twice
    "look": [Note(0.0, 0.20, 740.0, 0.5), Note(0.17, 0.30, 740.0, 0.5)],
    # stop: low and falling
    "stop": [Note(0.0, 0.28, 233.1, 0.6, DULL), Note(0.19, 0.45, 174.6, 0.6, DULL)],
    # a whole batch is done: a chord, one tone after the other
    "batch": [
        Note(0.0, 0.40, 659.3, 0.3),
        Note(0.08, 0.45, 880.0, 0.3),
        Note(0.16, 0.50, 1108.7, 0.3),
        Note(0.24, 0.60, 1318.5, 0.3),
    ],
}


def sample(note: Note, second: float) -> float:
    """The note's swing at `second`, between -1 and 1: a soft start, then dying away."""
    into = second - note.start
    if not 0.0 <= into < note.length:
        return 0.0
    shape = min(into / 0.006, 1.0) * math.exp(-4.5 * into / note.length) * (1.0 - into / note.length)
    parts = (
        share * math.sin(2 * math.pi * note.pitch * (number + 1) * into)
        for number, share in enumerate(note.overtones)
    )
    return note.loudness * shape * sum(parts) / sum(note.overtones)


def write(path: Path, notes: Sequence[Note]) -> None:
    seconds = max(note.start + note.length for note in notes)
    swings = [sum(sample(note, at / RATE) for note in notes) for at in range(int(seconds * RATE))]
    peak = max(abs(swing) for swing in swings)
    frames = b"".join(struct.pack("<h", round(swing / peak * 0.7 * FULL)) for swing in swings)
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(frames)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, notes in SOUNDS.items():
        write(FOLDER / f"{name}.wav", notes)
        print(f"{name}.wav  {(FOLDER / f'{name}.wav').stat().st_size} bytes")


if __name__ == "__main__":
    main()
