"""Drafts: what is done can be taken back, and what differs from the file is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.quiz.authoring.changes import (
    Deed,
    Weight,
    bank_version,
    changes,
    settled,
    version_of,
    versioned,
    weight_of,
)
from anatomyapp.quiz.authoring.draft import id_of
from anatomyapp.quiz.authoring.fields import Fields, at, frozen, thawed
from anatomyapp.quiz.authoring.history import MOST_STEPS, Step, begun
from anatomyapp.quiz.authoring.ways import WAYS, answered_by, kind_of, of_kind, way_of
from anatomyapp.quiz.item import Kind
from tests.drafts import CHOICE, FIND, deeds, published_draft


@given(st.lists(deeds(), max_size=12))
def test_taking_all_back_and_doing_it_again_gives_equal_drafts(done):
    history = begun(published_draft())
    seen = [history.draft]
    for deed in done:
        before = history
        history = history.done(Step(deed(history.draft)))
        if history != before:
            seen.append(history.draft)
    for draft in reversed(seen):
        assert history.draft == draft
        history = history.undone()
    for draft in seen[1:]:
        history = history.redone()
        assert history.draft == draft
    assert history.redone() == history


@given(st.lists(deeds(), max_size=12))
def test_no_number_and_no_id_is_given_twice(done):
    draft = published_draft()
    for deed in done:
        draft = deed(draft)
    numbers = [item.number for item in draft.items]
    assert len(set(numbers)) == len(numbers)
    assert max(numbers, default=0) <= draft.numbered
    ids = [item.id for item in draft.items]
    assert len(set(ids)) == len(ids)


def test_typing_in_a_field_is_one_step():
    history = begun(published_draft())
    for stem in ("L", "Le", "Lef"):
        draft = history.draft.changed(1, ("stem",), stem)
        history = history.done(Step(draft, "Stem", 1, stroke="1 stem"))
    assert history.undone().draft == published_draft()
    later = history.rested().done(
        Step(history.draft.changed(1, ("stem",), "Left"), stroke="1 stem")
    )
    assert later.undone().draft.items[0].fields["stem"] == "Lef"


def test_history_keeps_the_last_steps_alone():
    history = begun(published_draft())
    for n in range(MOST_STEPS + 50):
        history = history.done(Step(history.draft.changed(1, ("stem",), f"{n}")))
    assert len(history.steps) == MOST_STEPS + 1
    assert history.undone_next is not None


def test_a_changed_item_is_one_version_higher_however_often_it_is_typed():
    draft = published_draft()
    for stem in ("L", "Left ri", "Left rib two"):
        draft = draft.changed(1, ("stem",), stem)
        assert version_of(draft.items[0]) == 2
    back = draft.changed(1, ("stem",), " Left rib 2 ")
    assert version_of(back.items[0]) == 1
    assert not changes(back)


@pytest.mark.parametrize(
    ("place", "value", "weight", "version", "marked"),
    [
        (("station",), "sternum", Weight.SORTING, 1, 1),
        (("bloom",), "remember", Weight.SORTING, 1, 1),
        (("stem",), "Left rib two", Weight.WORDING, 2, 1),
        (("feedback", "how_to_tell"), "Count.", Weight.WORDING, 2, 1),
        (("feedback", "show"), ("manubrium",), Weight.TASK, 2, 2),
        (("key",), "rib-3-left", Weight.TASK, 2, 2),
        (("view", "from"), "posterior", Weight.TASK, 2, 2),
    ],
)
def test_only_mended_words_may_keep_their_version(place, value, weight, version, marked):
    item = published_draft().changed(1, place, value).items[0]
    assert weight_of(item) is weight
    assert version_of(item) == version
    draft = published_draft().changed(1, place, value).kept_at_version(1, same=True)
    assert version_of(draft.items[0]) == marked


def test_an_options_words_may_be_mended_and_its_structure_may_not():
    draft = published_draft()
    assert weight_of(draft.changed(2, ("options", 1, "text"), "x").items[1]) is Weight.WORDING
    assert weight_of(draft.changed(2, ("options", 1, "id"), "x").items[1]) is Weight.TASK
    assert weight_of(draft.changed(2, ("options", 1), None).items[1]) is Weight.TASK


def test_the_banks_version_tells_mended_words_from_other_items():
    draft = published_draft()
    assert bank_version(draft) == "1.2.3"
    assert bank_version(draft.head_changed(("title",), "Other")) == "1.2.4"
    assert bank_version(draft.moved(1, 1)) == "1.2.4"
    mended = draft.changed(1, ("stem",), "Left rib two").kept_at_version(1, same=True)
    assert bank_version(mended) == "1.2.4"
    assert bank_version(draft.changed(1, ("key",), "rib-3-left")) == "1.3.0"
    assert bank_version(draft.removed([2])) == "1.3.0"


def test_changes_name_what_was_added_removed_and_changed():
    draft, _ = published_draft().duplicated(1)
    draft = draft.changed(1, ("stem",), "x").removed([2])
    assert [(c.deed, c.id, c.before, c.after) for c in changes(draft)] == [
        (Deed.CHANGED, "find-rib-2-left", 1, 2),
        (Deed.ADDED, "find-rib-2-left-2", 0, 1),
        (Deed.REMOVED, "choice-joint", 1, 0),
    ]  # fmt: skip
    again = settled(versioned(draft))
    assert not changes(again)
    assert again.items[0].fields["version"] == "2"
    assert again.head["version"] == "1.3.0"


@given(st.lists(deeds(), max_size=8))
def test_once_written_nothing_differs(done):
    draft = published_draft()
    for deed in done:
        draft = deed(draft)
    assert not changes(settled(versioned(draft)))


def test_fields_hold_what_is_unsound_and_forget_what_is_empty():
    fields = frozen({"a": "", "view": {"hidden": ["x"]}})
    assert fields.put(("view", "hidden"), ()).put(("a",), "") == Fields()
    assert fields.put(("b", "c"), "d").text("b", "c") == "d"
    assert at(fields, ("view", "hidden", 0)) == "x"
    assert at(fields, ("view", "hidden", 4)) is None
    assert thawed(frozen(FIND)) == FIND
    assert frozen({"a": "1", "b": "2"}) == frozen({"b": "2", "a": "1"})


def test_an_answer_in_another_way_keeps_what_still_fits():
    fields = frozen(CHOICE)
    several = answered_by(fields, WAYS[Kind.CHOICE][1])
    assert several.texts("keys") == ("a",)
    assert several.text("several") == "true"
    assert answered_by(several, WAYS[Kind.CHOICE][0]) == fields
    placed = of_kind(fields, Kind.PLACE)
    assert (placed.text("key"), placed.parts("options")) == ("", ())
    assert (placed.text("tolerance_mm"), placed.text("none_beyond_mm")) == ("10", "30")
    assert placed.text("stem") == "What is right?"


@pytest.mark.parametrize("kind", Kind)
def test_each_way_of_a_kind_is_known_again(kind):
    for way in WAYS[kind]:
        fields = answered_by(Fields((("kind", kind.value),)), way)
        assert (kind_of(fields), way_of(fields)) == (kind, way)


def test_words_become_ids():
    assert id_of("Ribs, of the 2nd Year!") == "ribs-of-the-2nd-year"
    assert id_of("Übung") == "ubung"
