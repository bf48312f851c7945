"""Colours can be told apart, and icons follow them."""

from __future__ import annotations

import gc
import itertools
from typing import ClassVar

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.icons import icon
from anatomyapp.gui.stylesheet import style_sheet
from anatomyapp.gui.theme import DARK, HIGH_CONTRAST, LIGHT, Scheme, contrast
from anatomyapp.render import look as render_look

SCHEMES = [LIGHT, DARK, HIGH_CONTRAST]
INKS = ("text", "text2", "text3", "accent_text", "success", "warning", "error")
GROUNDS = ("surface", "bg", "surface2")
TINTS = ("accent_soft", "success_soft", "warning_soft", "error_soft")
by_scheme = pytest.mark.parametrize("tokens", SCHEMES, ids=lambda tokens: tokens.scheme)


def pairs(tokens, inks, grounds):
    """Return each ink on each ground with its contrast."""
    return {
        (ink, ground): contrast(getattr(tokens, ink), getattr(tokens, ground))
        for ink, ground in itertools.product(inks, grounds)
    }


def least_text(tokens):
    return 7.0 if tokens.solid else 4.5  # WCAG 2.2, 1.4.6 and 1.4.3


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)  # WebAIM's example


@by_scheme
def test_text_is_readable_on_every_ground(tokens):
    found = pairs(tokens, INKS, GROUNDS) | pairs(tokens, ("text",), ("surface3", *TINTS))
    assert {pair for pair, ratio in found.items() if ratio < least_text(tokens)} == set()


@by_scheme
def test_text_is_readable_on_its_own_tint(tokens):
    inks = ("accent_text", "success", "warning", "error")
    found = [pairs(tokens, (ink,), (tint,)) for ink, tint in zip(inks, TINTS, strict=True)]
    assert all(ratio >= least_text(tokens) for each in found for ratio in each.values())


@by_scheme
def test_controls_and_focus_stand_out(tokens):
    assert contrast(tokens.on_accent, tokens.accent) >= least_text(tokens)
    found = pairs(tokens, ("border", "accent"), GROUNDS)
    assert {pair for pair, ratio in found.items() if ratio < 3.0} == set()


def test_high_contrast_is_solid_and_has_a_ring_of_three_pixels():
    assert HIGH_CONTRAST.focus_px >= 3
    assert HIGH_CONTRAST.opacity(0.3) == 1.0
    assert all(
        ratio >= 7 for ratio in pairs(HIGH_CONTRAST, ("outline", "border"), GROUNDS).values()
    )


def test_marks_on_the_model_have_a_dark_edge():
    for highlight in render_look.LIGHT.highlights.values():
        edge = QColor.fromRgbF(*highlight.outline).name()
        assert contrast(edge, "#EFE4CD") >= 3.0  # on bone


@by_scheme
def test_the_style_sheet_is_complete(tokens):
    assert "$" not in style_sheet(tokens, 1.5)


def test_an_icon_is_painted_in_the_colours_in_force(look):
    check = icon("check", "accent")
    colours = []
    for scheme in Scheme:
        look.choose(scheme)
        image = check.pixmap(QSize(24, 24)).toImage()
        colours.append(_strongest(image))
    assert colours == [tokens.accent.lower() for tokens in SCHEMES]


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


def test_no_garbage_is_collected_while_qt_restyles_its_widgets(qtbot, look):
    class Witness(QWidget):
        collecting: ClassVar[list[bool]] = []

        def changeEvent(self, _event):  # noqa: N802 - Qt's name
            self.collecting.append(gc.isenabled())

    witness = Witness()
    qtbot.addWidget(witness)
    with qtbot.waitExposed(witness):
        witness.show()
    witness.collecting.clear()
    look.choose(Scheme.DARK)
    assert witness.collecting
    assert not any(witness.collecting)
    assert gc.isenabled()


def test_the_system_s_wish_for_contrast_is_followed(look, monkeypatch):
    hints = QGuiApplication.styleHints().accessibility()
    monkeypatch.setattr(
        type(hints), "contrastPreference", lambda _: Qt.ContrastPreference.HighContrast
    )
    look.choose(None)
    assert theme.tokens() is HIGH_CONTRAST
    look.choose(Scheme.LIGHT)
    assert theme.tokens() is LIGHT


def test_the_schemes_follow_each_other_in_turn():
    scheme = Scheme.LIGHT
    seen = [scheme := scheme.following() for _ in Scheme]
    assert seen == [Scheme.DARK, Scheme.CONTRAST, Scheme.LIGHT]
