from __future__ import annotations

import numpy as np

from anatomyapp.render.hover import Hovered, tint


def test_one_structure_is_tinted_inside_its_place_alone():
    image = np.full((8, 12, 4), 200, np.uint8)
    ids = np.zeros((4, 6), np.uint16)  # half the size
    ids[:2, :3] = 7
    ids[3, 5] = 7
    tint(image, ids, Hovered(7, (0, 0, 8, 6)), (0.0, 0.0, 1.0))
    tinted = (image[..., 0] < 200) & (image[..., 2] > 200)
    assert tinted[:4, :6].all()
    assert tinted.sum() == 24
    assert (image[..., 3] == 200).all()
