"""Pins and saved views stay with their learner, on the disk when a call returns."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import StoreError
from anatomyapp.scene.annotations import Pin, Spot
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.cut import Cut, CutKind
from anatomyapp.scene.saved_view import SavedView, Shown, scene_with, shown_in
from anatomyapp.scene.scene import Scene
from anatomyapp.session.codec import read_value, written
from anatomyapp.session.store import open_store

from .conftest import NOON

RIB = StructureId("rib-1-left")
PIN = Pin("pin-1", Spot((1.0, 2.0, 3.0), RIB, None, "Left rib 1"), "Scalene tubercle?")
VIEW = SavedView("view-1", "Inlet", "From above", Shown(Camera(), (RIB,)), b"\x89PNG")
ids = st.lists(st.sampled_from(["rib-1-left", "manubrium", "rib-2-right"]), unique=True)


@pytest.fixture
def kept(store):
    return store.keepsakes(store.learner("Maple", at=NOON), "tiny")


def test_a_pin_comes_back_after_the_file_was_closed(store, place, kept):
    kept.put_pin(PIN, NOON)
    store.close()
    again = open_store(place)
    assert again.keepsakes(again.learner("Maple", at=NOON), "tiny").pins() == (PIN,)
    again.close()


def test_a_pin_takes_new_words_and_goes(kept):
    kept.put_pin(PIN, NOON)
    kept.put_pin(replace(PIN, text="Yes"), NOON)
    assert [pin.text for pin in kept.pins()] == ["Yes"]
    kept.remove_pin(PIN.id)
    assert kept.pins() == ()


def test_a_view_comes_back_whole(kept):
    kept.put_view(VIEW, NOON)
    assert kept.views() == (VIEW,)
    kept.put_view(replace(VIEW, name="Thoracic inlet"), NOON)
    assert kept.views()[0].name == "Thoracic inlet"
    kept.remove_view(VIEW.id)
    assert kept.views() == ()


def test_nobody_sees_what_another_keeps_or_of_another_pack(store, kept):
    kept.put_pin(PIN, NOON)
    other = store.learner("Oak", at=NOON)
    assert store.keepsakes(other, "tiny").pins() == ()
    assert store.keepsakes(store.learner("Maple", at=NOON), "skull").pins() == ()


def test_what_is_kept_is_erased_with_the_learner(store, place, kept):
    kept.put_pin(PIN, NOON)
    kept.put_view(VIEW, NOON)
    with closing(sqlite3.connect(place)) as other:
        other.execute("PRAGMA foreign_keys = ON")
        other.execute("DELETE FROM learner")
        other.commit()
    assert kept.pins() == kept.views() == ()


def test_what_is_damaged_is_named_with_what_to_do(place, kept):
    kept.put_pin(PIN, NOON)
    with closing(sqlite3.connect(place)) as other:
        other.execute("UPDATE pin SET spot = '{}'")
        other.commit()
    with pytest.raises(StoreError, match="doctor"):
        kept.pins()


@settings(deadline=None)
@given(ids, ids, st.floats(0, 1), st.booleans())
def test_what_a_scene_shows_comes_back_as_it_was(tiny_atlas, visible, faded, apart, cut):
    scene = Scene(
        visible=frozenset(visible),
        faded=frozenset(faded),
        camera=Camera(azimuth_deg=100 * apart),
        exploded=apart,
        cuts=(Cut(CutKind.SAGITTAL),) if cut else (),
    ).select(visible[:1])
    shown = read_value(written(shown_in(scene)), Shown)
    assert scene_with(Scene(), shown, tiny_atlas) == scene


def test_structures_that_the_atlas_lacks_are_left_out(tiny_atlas):
    shown = Shown(Camera(), (RIB, StructureId("femur")), selected=(StructureId("femur"),))
    scene = scene_with(Scene(), shown, tiny_atlas)
    assert scene.visible == {RIB}
    assert not scene.selected
