from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.annotations import Annotations, Measure, MeasureKind, Pin, Spot
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.cut import Cut, CutKind
from anatomyapp.scene.pointing import FeatureOn, Pointing
from anatomyapp.scene.scene import Mark, Scene
from anatomyapp.scene.touring import Touring
from anatomyapp.session.codec import decode, encode
from anatomyapp.session.event import SCHEMA_VERSION
from anatomyapp.session.showing import applied, difference, is_gliding, told
from anatomyapp.session.shown import SceneShown

no_deadline = settings(  # a busy machine is no fault
    deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
IDS = [StructureId(f"rib-{n}-left") for n in range(1, 5)]
ids = st.sampled_from(IDS)
sets = st.frozensets(ids)
spots = st.builds(Spot, point=st.just((1.0, 2.0, 3.0)), structure=ids, name=st.text(max_size=3))
pins = st.builds(Pin, id=st.sampled_from(["a", "b"]), spot=spots, text=st.text(max_size=5))
measures = st.builds(
    Measure,
    number=st.integers(1, 3),
    kind=st.just(MeasureKind.DISTANCE),
    spots=st.tuples(spots, spots),
)
features = st.builds(FeatureOn, structure=ids, feature=st.just("groove"))
pointings = st.builds(
    Pointing,
    named=st.none() | ids,
    feature=st.none() | features,
    landmarks=st.frozensets(st.sampled_from(["line", "plane"])),
    features=st.lists(features, max_size=2).map(tuple),
    labelled=st.none() | st.lists(ids, max_size=2).map(tuple),
)
tourings = st.builds(
    Touring,
    tour=st.just("ribs"),
    page=st.integers(0, 4),
    before=st.just(Scene(visible=frozenset(IDS))),
    answer=st.none() | ids,
    solved=st.booleans(),
)
scenes = st.builds(
    Scene,
    visible=sets,
    faded=sets,
    marks=st.dictionaries(ids, st.sampled_from(Mark)).map(lambda m: tuple(sorted(m.items()))),
    hovered=st.none() | ids,
    pointing=pointings,
    cuts=st.lists(st.sampled_from([Cut(), Cut(CutKind.SAGITTAL, flipped=True)])).map(
        lambda cuts: tuple(cuts[:2])
    ),
    uncut=sets,
    ghosting=sets,
    exploded=st.floats(0, 1),
    annotations=st.builds(
        Annotations,
        measures=st.lists(measures, max_size=2).map(tuple),
        pins=st.lists(pins, max_size=2).map(tuple),
    ),
    touring=st.none() | tourings,
)


@no_deadline
@given(st.lists(scenes, min_size=1, max_size=4))
def test_what_differences_tell_adds_up_to_each_scene(path):
    shown = before = Scene()
    for scene in path:
        event = difference("explore", before, scene)
        if event is not None:
            back = decode("scene-shown", SCHEMA_VERSION, encode(event))
            assert isinstance(back, SceneShown)
            shown = applied(shown, back)
        assert shown == told(scene)
        before = scene


@no_deadline
@given(scenes)
def test_nothing_is_told_of_a_scene_that_stays(scene):
    assert difference("explore", scene, replace(scene)) is None
    assert difference("explore", scene, replace(scene, camera=Camera(azimuth_deg=3.0))) is None
    assert difference("explore", scene, scene.breathing(0.25)) is None


@no_deadline
@given(scenes)
def test_no_word_of_a_pin_is_told(scene):
    worded = scene.annotate(Annotations(pins=(Pin("p", Spot((0.0, 0.0, 0.0)), "Mrs Smith"),)))
    event = difference("explore", Scene(), worded)
    assert event is not None
    assert "Smith" not in encode(event)


def test_the_pointer_an_explosion_and_a_plane_on_their_way_glide():
    start = Scene(visible=frozenset(IDS))
    for glides, scene in (
        (True, replace(start, hovered=IDS[0])),
        (True, start.stand_apart(0.5)),
        (True, start.cut_by([Cut()])),
        (False, start.select([IDS[0]])),
        (False, start.hide([IDS[0]]).stand_apart(0.5)),
    ):
        event = difference("explore", start, scene)
        assert event is not None
        assert is_gliding(event) is glides
