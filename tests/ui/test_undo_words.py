"""Every act that can be undone, and everything an undo brings back, has words in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from stationdesk import paths
from stationdesk.domain.acts import REVERSIBLE
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.ui import icons, wording
from stationdesk.ui.undo import words


@pytest.fixture(params=["en", "zh_CN"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    translator = QTranslator()
    if request.param == "zh_CN":
        assert translator.load(str(paths.resources() / "i18n" / "stationdesk_zh_CN.qm"))
        qapp.installTranslator(translator)
    yield request.param
    qapp.removeTranslator(translator)


def is_chinese(text: str) -> bool:
    return any("一" <= character <= "鿿" for character in text)


@pytest.mark.parametrize("verb", REVERSIBLE)
def test_every_act_that_can_be_undone_has_a_name(verb: str, language: str) -> None:
    name = wording.verb_word(verb)

    assert name != verb
    assert is_chinese(name) == (language == "zh_CN")


@pytest.mark.parametrize("kind", EffectKind)
def test_everything_that_comes_back_is_said_with_its_figure(kind: EffectKind, language: str) -> None:
    said = words.effect_words(Effect(kind, "样本", 60))

    assert "样本" in said
    assert "{" not in said
    assert is_chinese(said.replace("样本", "")) == (language == "zh_CN")
    assert not icons.pixmap(words.effect_icon(kind), "ink", 16, 1.0).isNull()
