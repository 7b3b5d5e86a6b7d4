from __future__ import annotations

import io
import threading
import time
import wave
from array import array
from pathlib import Path

import pytest

from stationdesk.ui import sounds
from stationdesk.ui.sounds import Sound, Sounds, at_volume, play_wave


def loudest(content: bytes) -> int:
    with wave.open(io.BytesIO(content)) as sound:
        return max(map(abs, array("h", sound.readframes(sound.getnframes()))))


@pytest.mark.parametrize("sound", Sound)
def test_each_sound_is_shipped_and_short(sound: Sound) -> None:
    with wave.open(io.BytesIO(at_volume(sound, 100))) as played:
        assert 0.05 < played.getnframes() / played.getframerate() < 1.5


def test_the_volume_scales_the_samples() -> None:
    assert loudest(at_volume(Sound.OK, 50)) == pytest.approx(loudest(at_volume(Sound.OK, 100)) / 2, abs=2)


def test_a_sound_is_played_off_the_calling_thread_and_nobody_waits_for_it() -> None:
    played = threading.Event()
    threads: list[str] = []

    def slow(_content: bytes) -> None:
        threads.append(threading.current_thread().name)
        time.sleep(0.05)
        played.set()

    begun = time.perf_counter()
    Sounds(player=slow).play(Sound.STOP)

    assert time.perf_counter() - begun < 0.05
    assert played.wait(2)
    assert threads == ["sounds"]


def test_silence_plays_nothing() -> None:
    played: list[bytes] = []

    Sounds(volume=0, player=played.append).play(Sound.OK)
    time.sleep(0.02)

    assert played == []


def test_of_many_sounds_at_once_the_last_is_heard() -> None:
    go, played = threading.Event(), []

    def hold(content: bytes) -> None:
        played.append(content)
        go.wait(2)

    desk = Sounds(volume=100, player=hold)
    desk.play(Sound.OK)
    while not played:
        time.sleep(0.005)
    for sound in (Sound.OK, Sound.LOOK, Sound.STOP):
        desk.play(sound)
    go.set()
    while len(played) < 2:
        time.sleep(0.005)
    time.sleep(0.02)

    assert played[1:] == [at_volume(Sound.STOP, 100)]


def test_a_machine_without_sound_stays_silent_without_complaint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sounds.shutil, "which", lambda _name: None)
    play_wave(at_volume(Sound.OK, 10))

    monkeypatch.setattr(sounds.shutil, "which", lambda _name: "/no/such/player")
    play_wave(at_volume(Sound.OK, 10))


def test_a_machine_with_a_player_but_no_device_stays_silent_without_complaint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = tmp_path / "aplay"
    player.write_text("#!/bin/sh\necho 'no such device' >&2\nexit 1\n")
    player.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    play_wave(at_volume(Sound.STOP, 100))
