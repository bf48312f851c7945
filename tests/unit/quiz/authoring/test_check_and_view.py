"""The live check names the field; a scene becomes the view that shows the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from anatomyapp.quiz.authoring.checking import findings
from anatomyapp.quiz.authoring.previewing import previewed, view_alone
from anatomyapp.quiz.authoring.taking import named, view_of
from anatomyapp.quiz.authoring.ways import new_item
from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.presentation import present
from anatomyapp.scene.cut import Cut, CutKind
from anatomyapp.scene.scene import Scene
from tests.drafts import published_draft


def test_a_sound_draft_has_no_findings(tiny_atlas):
    assert findings(published_draft(), tiny_atlas) == ()


@pytest.mark.parametrize(
    ("place", "value", "code", "words"),
    [
        (("stem",), "", "missing", "Field required"),
        (("feedback", "how_to_tell"), "", "missing", "Field required"),
        (("id",), "A b", "string_pattern_mismatch", "match"),
        (("bloom",), "dream", "enum", "Input should be"),
        (("view", "nearer"), "99", "less_than_equal", "less than"),
        (("key",), "rib-99", "", "unknown structure rib-99"),
        (("key",), "cage", "", "no mesh of its own"),
        (("station",), "nowhere", "", "unknown station nowhere"),
        (("stem",), "What is right?", "", None),
    ],
)
def test_each_finding_stands_at_its_field(tiny_atlas, place, value, code, words):
    draft = published_draft().changed(1, place, value)
    found = [f for f in findings(draft, tiny_atlas) if f.item == 1]
    if words is None:
        assert not found  # another kind may ask with the same words
        return
    assert found[0].place == place
    assert found[0].code == code
    assert words in found[0].what


def test_what_is_wrong_beside_a_missing_word_is_said_too(tiny_atlas):
    draft = published_draft().changed(1, ("stem",), "").changed(1, ("key",), "rib-99")
    found = {f.place for f in findings(draft, tiny_atlas)}
    assert {("stem",), ("key",)} <= found


def test_one_unsound_item_hides_no_fault_of_another(tiny_atlas):
    draft = published_draft().changed(1, ("kind",), "nothing").changed(2, ("key",), "z")
    assert {f.item for f in findings(draft, tiny_atlas)} == {1, 2}


def test_a_repeated_stem_names_the_other_item_and_no_line(tiny_atlas):
    draft, number = published_draft().duplicated(1)
    found = [f for f in findings(draft, tiny_atlas) if f.item == number]
    assert [f.what for f in found] == ["the stem stands in find-rib-2-left already"]


def test_faults_of_the_bank_belong_to_no_item(tiny_atlas):
    draft = published_draft().head_changed(("title",), "").head_changed(("atlas",), "other")
    assert {(f.item, f.place) for f in findings(draft, tiny_atlas)} == {
        (None, ("title",)), (None, ("atlas",))
    }  # fmt: skip
    empty = published_draft().removed([1, 2])
    assert [f.code for f in findings(empty, tiny_atlas)] == ["no_items"]


@pytest.mark.parametrize("kind", Kind)
def test_a_new_item_of_any_kind_lacks_words_and_breaks_nothing(tiny_atlas, kind):
    draft, number = published_draft().added(new_item(kind, "ribs"))
    found = [f for f in findings(draft, tiny_atlas) if f.item == number]
    assert ("stem",) in {f.place for f in found}
    fields = draft.item(number).fields
    made = [previewed(fields, (), tiny_atlas), view_alone(fields, tiny_atlas)]
    scenes = [present(item, tiny_atlas, Scene()) for item in made if item is not None]
    assert scenes[-1].visible == frozenset(tiny_atlas.meshes)


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        (Kind.FIND, ("key",)), (Kind.SIDE, ("key",)), (Kind.SHOW, ("facing",)),
        (Kind.PLACE, ("target",)), (Kind.LABEL, ("pins",)), (Kind.ORDER, ("options",)),
    ],
)  # fmt: skip
def test_what_a_new_item_lacks_is_said_once_at_its_field(tiny_atlas, kind, place):
    draft, number = published_draft().added(new_item(kind, "ribs"))
    found = [f for f in findings(draft, tiny_atlas) if f.item == number and not f.warning]
    assert [f.place for f in found].count(place) == 1
    assert all(f.place for f in found)
    assert not [f.what for f in found if "unknown structure" in f.what]
    assert kind is not Kind.PLACE or ("key",) not in [f.place for f in found]


def test_a_key_that_is_no_id_is_told_of_once_in_plain_words(tiny_atlas):
    draft = published_draft().changed(1, ("key",), "no id")
    found = [f for f in findings(draft, tiny_atlas) if f.item == 1 and f.place[:1] == ("key",)]
    assert [f.code for f in found] == ["string_pattern_mismatch"]


def test_an_item_is_previewed_before_all_its_words_are_there(tiny_atlas):
    fields = published_draft().items[0].fields.put(("stem",), None).put(("source",), None)
    assert previewed(fields, (), tiny_atlas).asked == "rib-2-left"


def scene_of(view, tiny_atlas):
    fields = published_draft().items[0].fields.put(("view",), view)
    return present(previewed(fields, (), tiny_atlas), tiny_atlas, Scene())


def asked_scene(tiny_atlas):
    return present(
        previewed(published_draft().items[0].fields, (), tiny_atlas), tiny_atlas, Scene()
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda scene: scene,
        lambda scene: scene.hide(["rib-1-left"]),
        lambda scene: scene.isolate(["rib-2-left", "rib-3-left"]),
        lambda scene: scene.fade(["manubrium", "sternum-body"]),
        lambda scene: scene.cut_by([Cut(CutKind.CORONAL, flipped=True).at(-12)]),
        lambda scene: replace(scene, camera=scene.camera.turned(40, -20)),
        lambda scene: scene.hide(["rib-1-left"]).fade(["manubrium"]),
    ],
    ids=["asked", "hidden", "isolated", "faded", "cut", "turned", "both"],
)
def test_a_taken_view_shows_what_was_seen(tiny_atlas, change):
    seen = change(asked_scene(tiny_atlas))
    shown = scene_of(view_of(seen, tiny_atlas), tiny_atlas)
    assert shown.visible == seen.visible
    assert shown.faded == seen.faded
    assert shown.cuts == seen.cuts
    assert shown.camera.azimuth_deg == pytest.approx(seen.camera.azimuth_deg, abs=0.5)
    assert shown.camera.elevation_deg == pytest.approx(seen.camera.elevation_deg, abs=0.5)


def test_coming_nearer_and_aside_is_taken(tiny_atlas):
    scene = asked_scene(tiny_atlas)
    near = replace(scene, camera=replace(scene.camera, distance_mm=scene.camera.distance_mm / 2))
    assert view_of(near, tiny_atlas).text("nearer") == "2"
    aside = replace(near.camera, target=(70.0, -50.0, 60.0), distance_mm=200.0)
    view = view_of(replace(near, camera=aside), tiny_atlas)
    assert "rib-1-left" in view.texts("around")
    shown = scene_of(view, tiny_atlas).camera
    assert shown.distance_mm == pytest.approx(200.0, rel=0.05)


def test_meshes_are_named_by_the_groups_that_they_fill(tiny_atlas):
    assert named(tiny_atlas.meshes, tiny_atlas) == ("cage",)
    assert named(["rib-2-left"], tiny_atlas) == ("rib-2-left",)
    assert named([], tiny_atlas) == ()
