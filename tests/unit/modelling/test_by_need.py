"""Solids that are made when they are asked for."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.modelling.thorax.viscera.by_need import ByNeed
from anatomyapp.modelling.thorax.viscera.solid import Solid


def empty(_: str) -> Solid:
    corner = np.zeros(3)
    return Solid(lambda points: np.ones(len(points), np.float32), corner, corner)


def test_a_solid_is_made_once_and_only_when_asked_for():
    asked: list[str] = []

    def make(name: str) -> Solid:
        asked.append(name)
        return empty(name)

    solids = ByNeed(("heart", "lung"), make)
    assert tuple(solids) == ("heart", "lung")
    assert asked == []
    assert solids["lung"] is solids["lung"]
    assert asked == ["lung"]


def test_what_has_no_name_there_is_refused():
    with pytest.raises(KeyError):
        ByNeed(("heart",), empty)["liver"]
