from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication

from stationdesk.ui import fonts, icons, theme
from stationdesk.ui.theme import CONTROL_PAIRS, LIGHT, TEXT_PAIRS, THEMES, contrast, look


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication):
    yield
    theme.apply(qapp)


@pytest.mark.parametrize("name", THEMES)
def test_every_text_is_readable_on_what_it_stands_on(name: str) -> None:
    tokens = dict(THEMES[name].tokens())
    poor = {pair: contrast(tokens[pair[0]], tokens[pair[1]]) for pair in TEXT_PAIRS}

    assert {pair: ratio for pair, ratio in poor.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("name", THEMES)
def test_controls_and_the_focus_ring_stand_out_from_what_is_around_them(name: str) -> None:
    tokens = dict(THEMES[name].tokens())
    poor = {pair: contrast(tokens[pair[0]], tokens[pair[1]]) for pair in CONTROL_PAIRS}

    assert {pair: ratio for pair, ratio in poor.items() if ratio < 3} == {}


def test_contrast_is_that_of_the_web_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_light_tokens_are_those_of_the_drawings() -> None:
    drawn = {
        "ink": "#1f2733",
        "muted": "#6b7685",
        "line": "#e4e7ec",
        "ground": "#f5f6f8",
        "card": "#ffffff",
        "accent": "#c8102e",
        "accent_soft": "#fdecef",
        "ok": "#1a7f4b",
        "ok_soft": "#e7f5ed",
        "warn": "#b25e09",
        "warn_soft": "#fdf3e3",
        "info": "#1f5fbf",
        "info_soft": "#e9f0fb",
    }
    assert drawn.items() <= dict(LIGHT.tokens()).items()


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_a_theme_shows_at_every_text_size(qapp: QApplication, name: str, factor: float) -> None:
    theme.apply(qapp, THEMES[name], factor)

    assert look().theme.name == name
    assert qapp.font().pixelSize() == round(14 * factor)
    assert "$" not in qapp.styleSheet()
    assert set(re.findall(r"#[0-9a-f]{6}\b", qapp.styleSheet())) <= {v for _t, v in THEMES[name].tokens()}


def test_text_grows_to_double_and_no_further(qapp: QApplication) -> None:
    assert theme.apply(qapp, LIGHT, 5).factor == 2.0
    assert theme.apply(qapp, LIGHT, 0.2).factor == 1.0


def test_the_shipped_face_is_used_and_has_rare_characters(qapp: QApplication) -> None:
    assert fonts.load()
    assert "Noto Sans SC" in QFontDatabase.families()

    face = QRawFont.fromFont(fonts.font(14))
    assert face.familyName() == "Noto Sans SC"
    assert all(face.supportsCharacter(ord(character)) for character in "驿站积分兑换单〇䶮·")
    assert QRawFont.fromFont(fonts.font(14, bold=True)).weight() == 700


def test_an_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication) -> None:
    picture = icons.pixmap("gift", "accent", 24).toImage()
    pixels = [picture.pixelColor(x, y) for x in range(24) for y in range(24)]
    solid = {pixel.name() for pixel in pixels if pixel.alpha() == 255}

    assert solid
    assert all(contrast(color, LIGHT.accent) < 1.2 for color in solid)


def test_an_icon_is_sharp_on_a_dense_screen_and_grows_with_the_text(qapp: QApplication) -> None:
    dense = icons.pixmap("gift", "ink", 20, density=2)
    assert (dense.width(), dense.deviceIndependentSize().width()) == (40, 20)

    theme.apply(qapp, LIGHT, 1.5)
    assert icons.pixmap("gift", "ink", 20).width() == 30


def test_an_icon_follows_the_theme(qapp: QApplication) -> None:
    light = icons.pixmap("gift", "ink", 24).toImage()
    theme.apply(qapp, THEMES["dark"])

    assert icons.pixmap("gift", "ink", 24).toImage() != light


@pytest.mark.logs_errors
def test_an_icon_that_is_not_shipped_is_told_and_leaves_a_gap(
    qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    assert not icons.pixmap("no-such-icon").isNull()
    assert "no-such-icon" in caplog.text


def test_icons_of_qts_own_widgets_come_in_two_densities(qapp: QApplication) -> None:
    sizes = icons.icon("search", "muted", 20).availableSizes()

    assert {size.width() for size in sizes} >= {20}
