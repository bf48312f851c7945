"""Marks on the model are told apart by people who see fewer colours."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from anatomyapp.render.look import LIGHT
from anatomyapp.scene.scene import Mark

# Machado, Oliveira and Fernandes 2009, severity 1, on linear sRGB (10.1109/TVCG.2009.113).
SIGHTS = {
    "all colours": np.eye(3),
    "protanopia": np.array([
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ]),
    "deuteranopia": np.array([
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ]),
    "tritanopia": np.array([
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ]),
}  # fmt: skip
TO_XYZ = np.array([
    [0.4124564, 0.3575761, 0.1804375],
    [0.2126729, 0.7151522, 0.0721750],
    [0.0193339, 0.1191920, 0.9503041],
])  # IEC 61966-2-1  # fmt: skip
WHITE = np.array([0.95047, 1.0, 1.08883])  # D65
TOLD_APART = 20.0  # CIELAB (1976); about 2 is just seen, side by side
MARKS = {mark: LIGHT.highlights[mark] for mark in (Mark.SELECTED, Mark.RIGHT, Mark.WRONG)}
sights = pytest.mark.parametrize("sight", SIGHTS.values(), ids=SIGHTS)


def seen(colour, sight):
    """Return linear sRGB as one of the sights sees it."""
    part = np.asarray(colour)
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    return np.clip(sight @ linear, 0, 1)


def lab(linear):
    share = TO_XYZ @ linear / WHITE
    root = np.where(share > 216 / 24389, np.cbrt(share), (24389 / 27 * share + 16) / 116)
    x, y, z = root
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def apart(first, second, sight):
    return float(np.linalg.norm(lab(seen(first, sight)) - lab(seen(second, sight))))


def test_the_difference_of_colours_is_that_of_its_definition():
    assert lab(seen((1, 1, 1), SIGHTS["all colours"])) == pytest.approx([100, 0, 0], abs=0.02)
    # Lindbloom's CIE calculator: sRGB red is 53.24, 80.09, 67.20.
    red = lab(seen((1, 0, 0), SIGHTS["all colours"]))
    assert red == pytest.approx([53.24, 80.09, 67.20], abs=0.02)


@sights
def test_selected_right_and_wrong_are_told_apart(sight):
    for first, second in itertools.combinations(MARKS.values(), 2):
        assert apart(first.tint, second.tint, sight) > TOLD_APART


@sights
@pytest.mark.parametrize("kind", ["bone", "cartilage"])
def test_a_mark_is_told_from_the_skeleton(sight, kind):
    for mark in MARKS.values():
        assert apart(mark.tint, LIGHT.tissue(kind).colour, sight) > TOLD_APART


@sights
def test_the_outline_of_a_mark_stands_out_from_bone(sight):
    """At least 3 to 1 in luminance (WCAG 2.2, 1.4.11)."""
    light = TO_XYZ[1] @ seen(LIGHT.tissue("bone").colour, sight)
    for mark in MARKS.values():
        dark = TO_XYZ[1] @ seen(mark.outline, sight)
        assert (light + 0.05) / (dark + 0.05) >= 3


def test_wrong_is_dashed_so_that_no_colour_alone_tells_it_from_right():
    assert [mark for mark, look in MARKS.items() if look.dashed] == [Mark.WRONG]


@sights
def test_known_learning_and_selected_are_told_apart_and_from_bone(sight):
    marks = (Mark.KNOWN, Mark.LEARNING, Mark.SELECTED)
    tints = [LIGHT.highlights[mark].tint for mark in marks]
    for first, second in itertools.combinations([*tints, LIGHT.tissue("bone").colour], 2):
        assert apart(first, second, sight) > TOLD_APART


def test_learning_is_hatched_so_that_no_colour_alone_tells_it_from_known():
    assert [mark for mark, look in LIGHT.highlights.items() if look.hatched] == [Mark.LEARNING]
