"""That planes lie as they say, keep what they say, and come back from every change."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.cut import MOST_CUTS, Cut, CutKind, opening
from anatomyapp.scene.scene import Scene

_MM = st.floats(-400, 400)
_POINTS = st.tuples(_MM, _MM, _MM)
_WAYS = st.tuples(_MM, _MM, _MM).filter(lambda way: math.hypot(*way) > 1)


@st.composite
def _cuts(draw):
    cut = Cut(draw(st.sampled_from(CutKind)), draw(_POINTS), flipped=draw(st.booleans()))
    return cut.facing(draw(_WAYS)) if cut.kind is CutKind.FREE else cut


@given(_cuts(), _POINTS)
def test_each_point_is_kept_by_a_plane_or_by_its_flip(cut, point):
    kept, other = (each.kept @ np.array([*point, 1.0]) for each in (cut, cut.flip()))
    assert kept == -other
    assert cut.flip().flip() == cut


@given(_cuts(), _MM)
def test_a_plane_stands_where_it_was_put(cut, offset):
    moved = cut.at(offset)
    assert moved.offset_mm == pytest.approx(offset, abs=1e-6)
    assert moved.normal == cut.normal
    assert moved.at(cut.offset_mm).point == pytest.approx(cut.point, abs=1e-6)


@given(_cuts(), _POINTS)
def test_a_plane_through_a_point_holds_it(cut, point):
    assert cut.through(point).kept @ np.array([*point, 1.0]) == pytest.approx(0.0, abs=1e-6)


@given(_cuts(), _WAYS)
def test_a_plane_that_faces_somewhere_is_free(cut, way):
    turned = cut.facing(way)
    assert turned.kind is CutKind.FREE
    assert turned.direction @ np.array(way) == pytest.approx(math.hypot(*way))


@given(_cuts())
def test_a_plane_of_a_kind_has_its_normal_and_a_free_one_keeps_its_own(cut):
    assert cut.turned_to(CutKind.FREE).normal == cut.normal
    for kind in set(CutKind) - {CutKind.FREE}:
        assert cut.turned_to(kind).normal == Cut(kind).normal
        assert cut.turned_to(kind).point == cut.point


def test_at_first_head_front_and_left_side_are_taken_away():
    taken = {CutKind.AXIAL: (0, 0, 9), CutKind.CORONAL: (0, -9, 0), CutKind.SAGITTAL: (9, 0, 0)}
    for kind, point in taken.items():
        assert Cut(kind).kept @ np.array([*point, 1.0]) < 0


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ({"normal": (0.0, 0.0, 2.0), "kind": CutKind.FREE}, "length 1"),
        ({"normal": (1.0, 0.0, 0.0)}, "is free"),
        ({"point": (math.nan, 0.0, 0.0)}, "finite"),
    ],
)
def test_what_is_no_plane_is_refused(numbers, words):
    with pytest.raises(ValueError, match=words):
        Cut(**numbers)
    with pytest.raises(ValueError, match="somewhere"):
        Cut().facing((0.0, 0.0, 0.0))


def test_only_planes_that_open_the_model_take_something_away():
    looked_at = replace(Cut(), opens=False)
    assert opening([Cut(CutKind.CORONAL), looked_at]) == (Cut(CutKind.CORONAL),)


@given(st.lists(_cuts(), max_size=5))
def test_a_scene_holds_three_planes_at_most(cuts):
    scene = Scene()
    if len(cuts) > MOST_CUTS:
        with pytest.raises(ValueError, match="at most 3"):
            scene.cut_by(cuts)
    else:
        assert scene.cut_by(cuts).cuts == tuple(cuts)
        assert scene.cut_by(cuts).cut_by(()) == scene


def test_structures_are_left_whole_until_others_are_named():
    rib = StructureId("rib")
    assert Scene().leaving_whole([rib]).uncut == {rib}
    assert Scene().leaving_whole([rib]).leaving_whole(()) == Scene()
