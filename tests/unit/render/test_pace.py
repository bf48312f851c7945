from __future__ import annotations

from anatomyapp.render.pace import Pace


def test_software_alone_is_always_slow():
    pace = Pace(software=True)
    pace.took(0.001, coarse=True)
    assert pace.slow


def test_a_card_that_cannot_keep_up_draws_coarser_until_it_is_quick_again():
    pace = Pace(software=False)
    assert not pace.slow
    pace.took(0.02, coarse=False)
    assert not pace.slow
    pace.took(0.08, coarse=False)
    assert pace.slow
    pace.took(0.015, coarse=True)
    assert pace.slow
    pace.took(0.002, coarse=True)
    assert not pace.slow
