from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.scene.camera import Camera
from anatomyapp.session.codec import decode, encode
from anatomyapp.session.event import SCHEMA_VERSION
from anatomyapp.session.sampling import Sample, ViewSampled, decoded, encoded, is_due, whole


def numbers(low: float, high: float) -> st.SearchStrategy[float]:
    return st.floats(low, high, allow_nan=False)


CAMERAS = st.builds(
    Camera,
    target=st.tuples(*[numbers(-500, 500)] * 3),
    distance_mm=numbers(1, 5000),
    azimuth_deg=numbers(-180, 180),
    elevation_deg=numbers(-90, 90),
    field_of_view_deg=numbers(1, 90),
)


@st.composite
def paths(draw: st.DrawFn) -> list[Sample]:
    at_s, path = draw(numbers(0, 1e5)), []
    for camera in draw(st.lists(CAMERAS, min_size=1, max_size=6)):
        path.append(Sample(at_s, camera))
        at_s += draw(numbers(0.1, 3.0))
    return path


@given(paths(), numbers(0, 2))
def test_a_path_is_told_back_to_a_tenth_of_a_millimetre_and_a_hundredth_of_a_degree(path, lag_s):
    at_s = path[-1].at_s + lag_s
    found = decoded(encoded(path, at_s), at_s)
    assert [whole(each.camera) for each in found] == [whole(each.camera) for each in path]
    for one, other in zip(found, path, strict=True):
        assert abs(one.at_s - other.at_s) <= 0.0021
        assert one.camera.target == pytest.approx(other.camera.target, abs=0.0501)
        assert one.camera.distance_mm == pytest.approx(other.camera.distance_mm, abs=0.0501)
        assert one.camera.azimuth_deg == pytest.approx(other.camera.azimuth_deg, abs=0.00501)
        assert one.camera.elevation_deg == pytest.approx(other.camera.elevation_deg, abs=0.00501)


@given(paths())
def test_telling_what_was_told_back_changes_nothing(path):
    event = encoded(path, path[-1].at_s)
    again = decoded(event, path[-1].at_s)
    assert encoded(again, path[-1].at_s).samples == event.samples
    assert decode("view-sampled", SCHEMA_VERSION, encode(event)) == event


def test_a_turn_about_the_axis_takes_few_numbers():
    path = [Sample(10 + n / 10, Camera(azimuth_deg=float(n))) for n in range(3)]
    event = encoded(path, 10.45)
    assert event.samples[1:] == ((100, 0, 0, 0, 0, 100), (100, 0, 0, 0, 0, 100))
    assert event.lag_ms == 250


@pytest.mark.parametrize(
    ("after_s", "turned_deg", "due"),
    [(0.1, 1.0, True), (0.09, 1.0, False), (5.0, 0.0, False), (5.0, 0.004, False)],
)
def test_a_camera_is_taken_when_it_moved_and_not_too_soon(after_s, turned_deg, due):
    last = Sample(0.0, Camera())
    assert is_due(last, Sample(after_s, Camera(azimuth_deg=turned_deg))) is due


def test_the_first_camera_is_taken():
    assert is_due(None, Sample(0.0, Camera()))


@pytest.mark.parametrize("samples", [(), ((0,) * 9,), ((0,),)])
def test_an_event_that_tells_no_path_is_refused(samples):
    with pytest.raises(ValueError, match=r"sample|camera"):
        decoded(ViewSampled(0, samples), 1.0)
