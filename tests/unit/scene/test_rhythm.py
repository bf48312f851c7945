"""A calm breath: in, then longer out, without a jump."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.atlas.breathing import LAST_PHASE
from anatomyapp.scene.rhythm import BREATH_S, BREATHS_PER_MINUTE, phase_at, time_of

TIMES = np.linspace(0, BREATH_S, 1001)
PHASES = np.array([phase_at(t) for t in TIMES])


@given(st.floats(0, 1e4))
def test_the_phase_is_always_one_that_the_chest_can_have(seconds):
    assert 0.0 <= phase_at(seconds) <= LAST_PHASE
    assert phase_at(seconds + BREATH_S) == pytest.approx(phase_at(seconds), abs=1e-6)


def test_a_breath_has_no_jump_and_twelve_fit_a_minute():
    assert np.abs(np.diff(PHASES)).max() < 0.003
    assert 12 <= BREATHS_PER_MINUTE <= 20


def test_expiration_lasts_longer_than_inspiration():
    inspiration = TIMES[PHASES.argmax()]
    assert 1.2 < (BREATH_S - inspiration) / inspiration < 2.5
    rising = np.diff(PHASES)[: PHASES.argmax() - 1]
    assert (rising >= 0).all()


@given(st.floats(0, LAST_PHASE))
def test_a_phase_is_found_again_in_inspiration(phase):
    assert phase_at(time_of(phase)) == pytest.approx(phase, abs=1e-6)
