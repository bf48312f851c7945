from __future__ import annotations

import pytest

from anatomyapp.atlas.structure import Blood
from anatomyapp.render.look import DARK, LIGHT, colour
from anatomyapp.scene.scene import Mark


def contrast(one, other):
    """Return the contrast ratio of two colours (WCAG 2.2)."""

    def luminance(rgb):
        parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb]
        return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), parts, strict=True))

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_a_colour_is_read_from_its_digits():
    assert colour("EFE4CD") == pytest.approx((239 / 255, 228 / 255, 205 / 255))


def test_a_wrong_colour_code_is_refused():
    with pytest.raises(ValueError, match="hexadecimal"):
        colour("EFE4CX")


@pytest.mark.parametrize("look", [LIGHT, DARK])
@pytest.mark.parametrize("mark", list(Mark))
def test_each_outline_stands_out_from_bone(look, mark):
    assert contrast(look.highlights[mark].outline, look.tissue("bone").colour) >= 4.5


def test_only_a_wrong_structure_is_dashed():
    assert {mark for mark, highlight in LIGHT.highlights.items() if highlight.dashed} == {
        Mark.WRONG
    }


def test_an_unknown_kind_looks_like_bone():
    assert LIGHT.tissue("unheard of") == LIGHT.tissue("bone")


@pytest.mark.parametrize("look", [LIGHT, DARK])
@pytest.mark.parametrize("kind", ["artery", "vein"])
def test_vessels_are_red_or_blue_by_the_blood_that_they_carry(look, kind):
    red, _, blue = look.tissue(kind, Blood.OXYGEN_RICH).colour
    assert red > blue
    red, _, blue = look.tissue(kind, Blood.OXYGEN_POOR).colour
    assert blue > red
