from __future__ import annotations

import itertools

import cv2
import numpy as np
import pytest

from anatomyapp.ar.sheet import Paper, SheetKind, sheet

DICTIONARY = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_100)
SHEETS = [sheet(kind, paper) for kind in SheetKind for paper in Paper]


def bits(marker: int) -> np.ndarray:
    return DICTIONARY.generateImageMarker(marker, 6)[1:5, 1:5] // 255


def distance(a: np.ndarray, b: np.ndarray) -> int:
    return min(int((np.rot90(a, turn) != b).sum()) for turn in range(4))


def test_no_two_sheets_share_a_marker():
    for first, second in itertools.combinations(SheetKind, 2):
        assert not set(sheet(first, Paper.A4).ids) & set(sheet(second, Paper.A4).ids)


@pytest.mark.parametrize("kind", SheetKind)
def test_a_mirrored_marker_is_at_least_two_bits_from_every_marker(kind):
    for marker in sheet(kind, Paper.A4).ids:
        mirrored = bits(marker)[:, ::-1]
        assert min(distance(mirrored, bits(other)) for other in range(100)) >= 2


@pytest.mark.parametrize("one", SHEETS, ids=lambda one: f"{one.kind}-{one.paper}")
def test_the_markers_lie_centred_on_the_paper_with_a_white_margin(one):
    corners = one.corners_mm
    outer = np.abs(corners[..., :2]).max(axis=(0, 1))
    np.testing.assert_allclose(corners.min(axis=(0, 1)), -corners.max(axis=(0, 1)))
    assert (np.array(one.paper.size_mm) / 2 - outer > 12).all()
    assert len(corners) == len(one.ids) == len(set(one.ids))


@pytest.mark.parametrize("kind", [SheetKind.CARD, SheetKind.CHEST])
def test_the_layout_is_that_of_opencvs_grid_board(kind):
    one = sheet(kind, Paper.A4)
    grid = cv2.aruco.GridBoard(
        (one.columns, one.rows), one.marker_mm, one.gap_mm, DICTIONARY, np.array(one.ids)
    )
    theirs = np.array(grid.getObjPoints()).reshape(-1, 4, 3)
    theirs = (theirs - theirs.mean(axis=(0, 1))) * (1, -1, 1)  # theirs has +y down the page
    np.testing.assert_allclose(one.corners_mm, theirs, atol=1e-4)


def test_the_calibration_sheet_is_opencvs_charuco_board():
    one = sheet(SheetKind.CALIBRATION, Paper.A4)
    size = (one.columns, one.rows)
    board = cv2.aruco.CharucoBoard(size, one.cell_mm, one.marker_mm, DICTIONARY, np.array(one.ids))
    theirs = np.array(board.getObjPoints()).reshape(-1, 4, 3)
    theirs = (theirs - np.array([*size, 0]) * one.cell_mm / 2) * (1, -1, 1)
    np.testing.assert_allclose(one.corners_mm, theirs, atol=1e-4)


def test_a_ruler_that_measures_98_mm_scales_the_sheet():
    card = sheet(SheetKind.CARD, Paper.LETTER)
    np.testing.assert_allclose(card.scaled(98).corners_mm, card.corners_mm * 0.98)
