"""The diaphragm's origin: slips that end on the ribs, notches between them, arches behind."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.modelling.thorax.costal_sweep import costal_sweep
from anatomyapp.modelling.thorax.rib_curves import rib_curves
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures
from anatomyapp.modelling.thorax.viscera.origins import above_arches, over_origin
from anatomyapp.modelling.thorax.viscera.slips import below_slips, lateral_foot, past_slips


def lowest_on(curve: np.ndarray) -> float:
    """How near the slips' edge comes to an axis, mm."""
    return float(np.abs(below_slips(curve.astype(np.float32))).min())


@pytest.mark.parametrize("number", range(7, 13))
def test_a_slip_ends_on_each_of_the_lower_six_ribs_or_cartilages(number):
    in_front = costal_sweep(number).cartilage if number <= 10 else None
    curve = in_front if in_front is not None else rib_curves()[number - 1].centreline
    assert lowest_on(curve) < 1.0


def test_the_edge_climbs_into_a_notch_between_the_slips_of_cartilages_8_and_9():
    ends = [costal_sweep(n).cartilage[round(k * 159)] for n, k in ((8, 0.66), (9, 0.60))]
    between = (np.linspace(*ends, 21) - [0.0, 0.0, 7.0]).astype(np.float32)  # the lower borders
    below = below_slips(between)
    assert below[[0, -1]] == pytest.approx(0.0, abs=1.0)
    assert below.max() > 5.0


def test_both_sides_have_the_same_edge():
    left = costal_sweep(9).cartilage[::20].astype(np.float32)
    right = left * np.array([-1, 1, 1], np.float32)
    assert over_origin(left) == pytest.approx(over_origin(right))


def test_the_lateral_arch_follows_where_the_slips_end():
    foot = lateral_foot().astype(np.float32)[None]
    outside = rib_curves()[11].centreline[-1].astype(np.float32)[None]
    assert below_slips(foot)[0] == pytest.approx(0.0, abs=1.0)
    assert not past_slips(outside)[0]


def test_the_crown_of_the_median_arch_stands_at_t12_above_its_feet():
    figure = viscera_figures().value("arcuate_foot_level")
    foot = float(spine_front().z(figure))
    place = np.array([(3.0, -70.0, foot), (18.4, -60.0, foot)], np.float32)
    crown, side = foot - above_arches(place)
    assert spine_front().level(crown) == pytest.approx(12.0, abs=0.5)
    assert side < crown
