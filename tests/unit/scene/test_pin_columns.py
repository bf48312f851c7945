from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.labels import Anchor, Margins
from anatomyapp.scene.pin_columns import pinned

SIZE = (872, 748)
place = st.tuples(st.floats(0, SIZE[0]), st.floats(0, SIZE[1]))


def anchors(places: list[tuple[float, float]], height: float = 36.0) -> list[Anchor]:
    return [Anchor(StructureId(str(n)), at, (150.0, height)) for n, at in enumerate(places)]


@given(st.lists(place, min_size=1, max_size=12))
def test_no_pin_is_left_out_and_none_lies_over_another(places: list[tuple[float, float]]) -> None:
    laid = pinned(anchors(places), SIZE)

    assert [label.structure for label, _ in laid] == [str(n) for n in range(len(places))]
    boxes = [label.box for label, _ in laid]
    for (x, y, w, h), (u, v, s, t) in combinations(boxes, 2):
        apart = x + w <= u + 1e-6 or u + s <= x + 1e-6 or y + h <= v + 1e-6 or v + t <= y + 1e-6
        assert apart


@given(st.lists(st.tuples(st.floats(0, 200), st.floats(0, SIZE[1])), min_size=8, max_size=12))
def test_where_one_column_has_no_room_the_other_takes_some(
    places: list[tuple[float, float]],
) -> None:
    margins = Margins(12.0, 112.0, 20.0, 8.0)
    laid = pinned(anchors(places, 72.0), SIZE, (), margins)

    left = [side for _, side in laid if not side]
    assert len(left) <= max(7, -(-len(places) // 2))
    assert all(label.box[1] + label.box[3] <= SIZE[1] for label, _ in laid)


def test_a_pin_changes_sides_only_well_over_the_middle() -> None:
    middle = SIZE[0] / 2
    ((_, side),) = pinned(anchors([(middle - 20, 300.0)]), SIZE, [True])
    ((_, far),) = pinned(anchors([(middle - 120, 300.0)]), SIZE, [True])

    assert side
    assert not far


def test_the_leader_ends_where_the_structure_is_seen() -> None:
    places = [(100.0, 200.0), (700.0, 500.0)]
    laid = pinned(anchors(places), SIZE)

    assert [label.leader[2] for label, _ in laid] == places
    assert [side for _, side in laid] == [False, True]
