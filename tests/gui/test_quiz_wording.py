"""What the quiz says about an answer."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.structure import Side, Structure, StructureId
from anatomyapp.gui.quiz import wording


def a_structure(name: str, label: str, side: Side, number: int | None = None) -> Structure:
    return Structure(
        StructureId(name), "bone", side, label, name_en=label, name_la=label, number=number
    )


def a_mesh(x: float, y: float, z: float) -> Mesh:
    corners = np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0]], dtype=np.float32)
    return Mesh(
        vertices=corners + np.array([x, y, z], dtype=np.float32),
        faces=np.array([[0, 1, 2]], dtype=np.uint32),
        normals=np.zeros((3, 3), dtype=np.float32),
        occlusion=np.zeros(3, dtype=np.uint8),
    )


@pytest.fixture
def atlas() -> Atlas:
    ribs = [
        a_structure(f"rib-{number}-{side}", f"{side.title()} rib {number}", side, number)
        for side in (Side.LEFT, Side.RIGHT)
        for number in range(1, 13)
    ]
    spine = [a_structure(f"vertebra-t{n}", f"T{n}", Side.MIDLINE, n) for n in range(1, 13)]
    others = [
        a_structure("manubrium", "Manubrium", Side.MIDLINE),
        a_structure("xiphoid-process", "Xiphoid process", Side.MIDLINE),
        a_structure("ribs", "Ribs", Side.MIDLINE),
    ]
    meshes = {
        StructureId("manubrium"): a_mesh(0, -70, 60),
        StructureId("xiphoid-process"): a_mesh(0, -80, -120),
        StructureId("vertebra-t7"): a_mesh(0, 0, -100),
        StructureId("rib-5-left"): a_mesh(110, -60, -110),
    }
    structures = {s.id: s for s in (*ribs, *spine, *others)}
    return Atlas("a", "1", "A", "CC0", "", structures, meshes)


@pytest.mark.parametrize(
    ("key", "chosen", "says"),
    [
        ("rib-2-left", "rib-3-left", "It is <b>one rib above</b> the one you chose."),
        ("rib-9-left", "rib-6-left", "It is <b>three ribs below</b> the one you chose."),
        ("vertebra-t5", "vertebra-t7", "It is <b>two vertebrae above</b> the one you chose."),
        (
            "rib-4-right",
            "rib-4-left",
            "It is the one on <b>the subject's right</b>; you chose the other side.",
        ),
        (
            "rib-4-right",
            "rib-5-left",
            "It is on <b>the subject's right</b>, one rib above the one you chose.",
        ),
        ("manubrium", "xiphoid-process", "It lies <b>above</b> the one you chose."),
        (
            "xiphoid-process",
            "vertebra-t7",
            "It lies nearer to <b>the front</b> than the one you chose.",
        ),
        (
            "rib-5-left",
            "xiphoid-process",
            "It lies nearer to <b>the subject's left</b> than the one you chose.",
        ),
        ("ribs", "manubrium", ""),
    ],
)
def test_a_direction_leads_from_the_choice_to_the_answer(atlas, key, chosen, says):
    assert wording.direction_html(atlas, StructureId(key), StructureId(chosen)) == says


def test_a_label_inside_a_sentence_keeps_the_capital_of_a_symbol():
    assert wording.in_sentence("Left rib 3") == "left rib 3"
    assert wording.in_sentence("T7") == "T7"


@pytest.mark.parametrize(
    ("seconds", "says"),
    [(0.4, "0 s"), (48.2, "48 s"), (59.6, "1 min 0 s"), (272, "4 min 32 s"), (3900, "1 h 5 min")],
)
def test_a_length_of_time_is_read_in_its_largest_units(seconds, says):
    assert wording.duration(seconds) == says


def test_counts_leave_out_a_station_that_is_not_named():
    assert wording.counts(5, 1, "Atypical ribs") == "5 right · 1 wrong · Atypical ribs"
    assert wording.counts(0, 0, "") == "0 right · 0 wrong"


def test_numbers_agree_with_their_nouns():
    assert [wording.number_of(n, "item") for n in (0, 1, 2)] == ["0 items", "1 item", "2 items"]
