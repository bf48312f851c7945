"""Colours can be told apart, and icons follow them."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QSize

from anatomyapp.gui import theme
from anatomyapp.gui.icons import icon
from anatomyapp.gui.stylesheet import style_sheet
from anatomyapp.gui.theme import DARK, LIGHT, Scheme, contrast

SCHEMES = [LIGHT, DARK]
TEXTS = ("text", "text2", "text3", "accent_text", "success", "warning", "error")


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)  # WebAIM's example


@pytest.mark.parametrize("tokens", SCHEMES, ids=lambda tokens: tokens.scheme)
@pytest.mark.parametrize("ink", TEXTS)
def test_text_is_readable_on_every_ground(tokens, ink):
    for ground in ("surface", "bg", "surface2"):
        assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", SCHEMES, ids=lambda tokens: tokens.scheme)
@pytest.mark.parametrize("tone", ["accent", "success", "warning", "error"])
def test_text_is_readable_on_its_own_tint(tokens, tone):
    ink = "accent_text" if tone == "accent" else tone
    assert contrast(getattr(tokens, ink), getattr(tokens, f"{tone}_soft")) >= 4.5
    assert contrast(tokens.text, getattr(tokens, f"{tone}_soft")) >= 4.5


@pytest.mark.parametrize("tokens", SCHEMES, ids=lambda tokens: tokens.scheme)
def test_controls_and_focus_stand_out(tokens):
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    for ink, ground in itertools.product(("border", "accent"), ("surface", "bg", "surface2")):
        assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 3.0


def test_marks_on_the_model_have_a_dark_edge():
    for edge in (theme.SELECTED_EDGE, theme.RIGHT_EDGE, theme.WRONG_EDGE):
        assert contrast(edge, "#EFE4CD") >= 3.0  # on bone


@pytest.mark.parametrize("tokens", SCHEMES, ids=lambda tokens: tokens.scheme)
def test_the_style_sheet_is_complete(tokens):
    assert "$" not in style_sheet(tokens, 1.5)


def test_an_icon_is_painted_in_the_colours_in_force(look):
    check = icon("check", "accent")
    colours = []
    for scheme in Scheme:
        look.choose(scheme)
        image = check.pixmap(QSize(24, 24)).toImage()
        colours.append(_strongest(image))
    assert colours == [LIGHT.accent.lower(), DARK.accent.lower()]


def test_the_text_scale_keeps_within_its_limits(look):
    look.choose(Scheme.DARK, 9.0)
    assert look.text_scale == 2.0
    assert theme.dp(14) == 28


def test_a_missing_icon_is_an_error_at_once(look):
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def _strongest(image):
    pixels = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
    return max(pixels, key=lambda colour: colour.alpha()).name()
