"""How values of a field stand on grids."""

from __future__ import annotations

import numpy as np

from anatomyapp.modelling.sampling import in_blocks


def test_a_value_written_to_a_block_stands_at_each_of_its_nodes() -> None:
    values = np.zeros((4, 6, 2), np.float32)
    in_blocks(values, 2)[1, 2, 0] = 7.0
    assert (values[2:4, 4:6, 0:2] == 7.0).all()
    assert (values == 7.0).sum() == 8
