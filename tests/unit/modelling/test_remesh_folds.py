"""Vertices are not moved so far that a triangle turns over."""

from __future__ import annotations

import numpy as np

from anatomyapp.modelling.remesh import relaxed, without_folds
from anatomyapp.modelling.slivers import folded

FAN = np.array([[0, 1, 2], [0, 2, 3], [0, 3, 4], [0, 4, 1]], np.uint32)
FLAT = np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0], [-1, 0, 0], [0, -1, 0]], np.float32)


def test_a_move_within_the_fan_is_kept():
    moved = FLAT + np.float32(0.2) * np.eye(5, 3, dtype=np.float32)
    assert np.array_equal(without_folds(FLAT, moved, FAN), moved)


def test_a_move_across_an_edge_is_taken_back():
    moved = FLAT.copy()
    moved[0] = (2, 2, 0)
    assert np.array_equal(without_folds(FLAT, moved, FAN), FLAT)


def test_a_folded_triangle_is_found_and_relaxed():
    bent = FLAT.copy()
    bent[0] = (2, 2, 0)
    up = np.tile(np.array([0, 0, 1], np.float32), (5, 1))
    assert folded(bent, FAN, up).any()
    flat = relaxed(bent, FAN, np.array([0], np.uint32))
    assert not folded(flat, FAN, up).any()
