"""Where a label's dot points: into what is seen of a structure, not at its edge."""

from __future__ import annotations

import numpy as np

from anatomyapp.atlas.structure import StructureId
from anatomyapp.render.picture import Picture
from anatomyapp.scene.camera import Camera

BAND, OTHER = StructureId("band"), StructureId("other")


def picture_of(ids):
    image = np.zeros((*ids.shape, 4), np.uint8)
    depth = np.zeros(ids.shape, np.float32)
    names = (StructureId(""), BAND, OTHER)
    return Picture(image, ids, depth, names, Camera(), (1.0, 100.0), 1)


def test_an_anchor_keeps_off_the_edge_that_lies_nearest_to_the_middle():
    ids = np.zeros((60, 60), np.uint16)
    ids[5:55, 5:55] = 1
    ids[20:40, 5:40] = 2  # lies before the middle of the band
    x, y = picture_of(ids).anchors((BAND,))[BAND]
    around = ids[int(y) - 1 : int(y) + 2, int(x) - 1 : int(x) + 2]
    assert (around == 1).all()


def test_an_anchor_lies_where_its_structure_shows_broadly():
    ids = np.zeros((60, 60), np.uint16)
    ids[29:32, 10:55] = 1  # a long stalk with most of the surface's middle
    ids[20:40, 4:14] = 1
    x, y = picture_of(ids).anchors((BAND,))[BAND]
    assert 4 <= x < 14
    assert 20 <= y < 40


def test_what_is_all_edge_still_has_an_anchor():
    ids = np.zeros((60, 60), np.uint16)
    ids[30, 10:50] = 1
    x, y = picture_of(ids).anchors((BAND,))[BAND]
    assert ids[int(y), int(x)] == 1


def test_structures_come_by_how_much_of_them_is_seen():
    ids = np.zeros((60, 60), np.uint16)
    ids[5:20, 5:20] = 2
    ids[30, 10:50] = 1
    hidden = StructureId("hidden")
    assert picture_of(ids).largest_first((hidden, BAND, OTHER)) == (OTHER, BAND, hidden)
