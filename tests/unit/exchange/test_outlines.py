"""Polygons go round what a mask shows."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.exchange.outlines import joined, wider, zones_of
from anatomyapp.exchange.question import Zone


def disc(shape, middle, radius):
    rows, columns = np.mgrid[: shape[0], : shape[1]] + 0.5
    return (columns - middle[0]) ** 2 + (rows - middle[1]) ** 2 <= radius**2


def area(zone):
    x, y = np.array(zone.places).T
    return abs(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y)) / 2


def test_a_rectangle_has_four_corners():
    mask = np.zeros((20, 30), bool)
    mask[5:10, 8:20] = True
    (zone,) = zones_of(mask)
    assert sorted(zone.places) == [(8, 5), (8, 10), (20, 5), (20, 10)]


def test_a_disc_keeps_its_area_with_few_corners():
    (zone,) = zones_of(disc((200, 200), (100, 90), 60))
    assert area(zone) == pytest.approx(np.pi * 60**2, rel=0.03)
    assert len(zone.places) < 40


def test_pieces_come_by_size_and_specks_are_left_out():
    mask = disc((100, 200), (50, 50), 30) | disc((100, 200), (140, 50), 20)
    mask[2, 2] = True
    large, small = zones_of(mask)
    assert area(large) > area(small)


def test_a_hole_is_filled():
    mask = disc((100, 100), (50, 50), 40) & ~disc((100, 100), (50, 50), 20)
    assert len(zones_of(mask)) == 1


def test_pixels_that_touch_at_a_corner_end():
    mask = np.zeros((40, 40), bool)
    mask[5:15, 5:15] = mask[15:25, 15:25] = True
    assert sum(area(zone) for zone in zones_of(mask)) == 200


def test_nothing_has_no_outline():
    assert zones_of(np.zeros((5, 5), bool)) == ()


def test_a_wider_mask_reaches_one_pixel_further():
    mask = np.zeros((5, 5), bool)
    mask[2, 2] = True
    assert wider(mask).sum() == 5


def test_pieces_become_one_polygon_of_the_same_area():
    mask = disc((100, 200), (50, 50), 30) | disc((100, 200), (140, 50), 20)
    mask[85:98, 20:60] = True
    pieces = zones_of(mask)
    assert len(pieces) == 3
    assert area(joined(pieces)) == pytest.approx(sum(area(piece) for piece in pieces))
    assert joined(pieces[:1]) == pieces[0]
    assert joined(()) is None


def test_a_zone_has_an_area():
    with pytest.raises(ValueError, match="circle, or a polygon"):
        Zone(((1.0, 2.0), (3.0, 4.0)))
    with pytest.raises(ValueError, match="circle, or a polygon"):
        Zone(((1.0, 2.0),))
