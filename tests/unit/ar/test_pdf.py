"""A printed sheet holds its markers where the tracker believes them, to scale, on any paper."""

from __future__ import annotations

import cv2
import numpy as np
import pypdfium2
import pytest

from anatomyapp.ar.page import DICTIONARY, sheet_page
from anatomyapp.ar.pdf import pdf
from anatomyapp.ar.sheet import Paper, SheetKind, sheet

DPI = 400
PX_PER_MM = DPI / 25.4
SHEETS = [(kind, paper) for kind in SheetKind for paper in Paper]


def rastered(document, page=0):
    """Return a page as (height, width) grey picture."""
    with pypdfium2.PdfDocument(document) as opened:
        picture = opened[page].render(scale=DPI / 72).to_numpy()
        return cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)


def in_mm(pixels, picture):
    """Return points of a picture in the sheet frame; pixel centres lie at whole numbers."""
    height, width = picture.shape
    return (np.asarray(pixels, float) + 0.5 - [width / 2, height / 2]) / PX_PER_MM * (1, -1)


@pytest.fixture(scope="module", params=SHEETS, ids="-".join)
def printed(request):
    made = sheet(*request.param)
    return made, rastered(pdf([sheet_page(made)], "sheet"))


def test_every_marker_stands_where_the_sheet_says(printed):
    made, picture = printed
    parameters = cv2.aruco.DetectorParameters()
    parameters.cornerRefinementMethod = cv2.aruco.CORNER_REFINE_SUBPIX
    dictionary = cv2.aruco.getPredefinedDictionary(DICTIONARY)
    corners, ids, _ = cv2.aruco.ArucoDetector(dictionary, parameters).detectMarkers(picture)
    found = {
        int(i): in_mm(c.reshape(4, 2), picture) for i, c in zip(ids.ravel(), corners, strict=True)
    }
    assert sorted(found) == sorted(made.ids)
    for marker, expected in zip(made.ids, made.corners_mm, strict=True):
        assert np.abs(found[marker] - expected[:, :2]).max() < 0.05


def test_the_page_has_the_size_of_the_paper(printed):
    made, picture = printed
    assert np.array(picture.shape[::-1]) / PX_PER_MM == pytest.approx(made.paper.size_mm, abs=0.1)


def test_the_ruler_is_100_mm_long(printed):
    _, picture = printed
    base = picture.shape[0] - round(5.5 * PX_PER_MM)
    dark = picture[base - 4 : base + 4].min(axis=0) < 128
    edges = np.flatnonzero(np.diff(np.r_[False, dark, False]))
    line_width_mm = 0.25
    longest_mm = np.ptp(edges.reshape(-1, 2), axis=1).max() / PX_PER_MM
    assert longest_mm == pytest.approx(100 + line_width_mm, abs=0.1)


def test_nothing_is_printed_where_printers_do_not_reach(printed):
    _, picture = printed
    edge = int(5 * PX_PER_MM)
    inside = picture.copy()
    inside[edge:-edge, edge:-edge] = 255
    assert inside.min() == 255


def test_white_surrounds_the_markers(printed):
    made, picture = printed
    white_mm = 1.5 if made.kind is SheetKind.CALIBRATION else 4.5
    left, bottom = made.corners_mm[..., :2].min(axis=(0, 1))
    right, top = made.corners_mm[..., :2].max(axis=(0, 1))
    if made.kind is SheetKind.CALIBRATION:
        right, top = made.columns * made.cell_mm / 2, made.rows * made.cell_mm / 2
        left, bottom = -right, -top
    rows, columns = np.indices(picture.shape, sparse=True)
    x = (columns + 0.5 - picture.shape[1] / 2) / PX_PER_MM
    y = (picture.shape[0] / 2 - rows - 0.5) / PX_PER_MM
    beyond = np.maximum(np.maximum(left - x, x - right), np.maximum(bottom - y, y - top))
    assert picture[(beyond > 0.1) & (beyond < white_mm)].min() == 255


def test_the_chessboard_is_the_one_that_opencv_knows():
    made = sheet(SheetKind.CALIBRATION, Paper.A4)
    dictionary = cv2.aruco.getPredefinedDictionary(DICTIONARY)
    board = cv2.aruco.CharucoBoard((5, 7), 36.0, 27.0, dictionary, np.array(made.ids))
    expected = board.generateImage((720, 1008), marginSize=0)
    picture = rastered(pdf([sheet_page(made)], "sheet"))
    half = np.array([180, 252]) / 2 * PX_PER_MM
    middle = np.array(picture.shape[::-1]) / 2
    (left, top), (right, bottom) = (
        np.rint(middle - half).astype(int),
        np.rint(middle + half).astype(int),
    )
    got = cv2.resize(picture[top:bottom, left:right], (720, 1008), interpolation=cv2.INTER_AREA)
    assert np.mean((got > 128) == (expected > 128)) > 0.99


def test_the_same_sheet_gives_the_same_bytes():
    page = sheet_page(sheet(SheetKind.CARD, Paper.A4))
    assert pdf([page], "card") == pdf([page], "card")


def test_the_document_says_what_it_is_and_nothing_of_the_machine():
    document = pdf([sheet_page(sheet(SheetKind.CARD, Paper.A4))], "Desk card")
    with pypdfium2.PdfDocument(document) as opened:
        told = opened.get_metadata_dict()
    assert (told["Title"], told["Author"]) == ("Desk card", "anatomyapp")
    assert told["CreationDate"].startswith("D:20000101")
    assert b"/PrintScaling /None" in document
