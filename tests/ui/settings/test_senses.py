"""What this desk lets hear: sounds off in one press, results said aloud where there is a voice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from stationdesk.ui.accessibility import nameless, too_small, unreachable
from stationdesk.ui.settings import senses


@pytest.fixture
def with_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer can speak, whatever it really can."""
    monkeypatch.setattr(senses, "has_voice", lambda: True)


@pytest.fixture
def without_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer cannot speak."""
    monkeypatch.setattr(senses, "has_voice", lambda: False)


def test_one_press_silences_the_sounds(settings: Any) -> None:
    card = settings.open("desk").sound
    card.off.click()
    assert settings.kept.sound_percent == 0 == settings.worn[-1].sound_percent
    assert card.volume.value == 0
    assert settings.said == "The sounds are off now."


def test_results_are_said_aloud_from_the_choice_on_and_kept(settings: Any, with_voice: None) -> None:
    card = settings.open("desk").voice
    assert card.switch.value is False, "nobody is spoken to without asking"
    card.switch.choose(1)
    assert settings.kept.speaks_results and settings.worn[-1].speaks_results
    card.switch.choose(2)
    assert not settings.kept.speaks_results and not settings.worn[-1].speaks_results
    assert settings.said


def test_a_sentence_can_be_heard_before_one_decides(settings: Any, with_voice: None) -> None:
    card, heard = settings.open("desk").voice, []
    card._voice.want = heard.append
    card.try_it.click()
    assert len(heard) == 1 and "minus 60" in heard[0].text and "1256" in heard[0].text
    assert not settings.kept.speaks_results


def test_a_system_without_a_voice_is_told_of_and_offers_no_switch(settings: Any, without_voice: None) -> None:
    section = settings.open("desk")
    assert not section.voice.switch.isVisible() and not section.voice.try_it.isVisible()
    note = section.findChild(QLabel, "voice_note")
    assert note.isVisible() and "There is no voice on this system" in note.text()


def test_a_desk_without_a_voice_keeps_the_choice_for_the_day_it_has_one(
    settings: Any, without_voice: None, tmp_path: Path
) -> None:
    settings.context.preferences = settings.context.preferences.with_(speaks_results=True)
    assert settings.open("desk").voice.switch.value is False
    assert settings.context.preferences.speaks_results


def test_the_choice_can_be_heard_reached_and_pressed(settings: Any, with_voice: None) -> None:
    section = settings.open("desk")
    assert nameless(section) == [] and unreachable(section) == [] and too_small(section) == []
