"""A protocol is written in steps that give new drafts, and what is written reads back equal."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.content import quizzes_folder
from anatomyapp.errors import ProtocolError
from anatomyapp.quiz.authoring.fields import Fields, worded
from anatomyapp.study.authoring.checking import findings
from anatomyapp.study.authoring.draft import HEAD, draft_of, tree_of
from anatomyapp.study.authoring.files import (
    copied,
    forget,
    free_path,
    keep,
    kept_paths,
    new_protocol,
    open_protocol,
    publish,
)
from anatomyapp.study.protocol_file import read_protocol

SHIPPED = quizzes_folder() / "protocols"
NAMES = ["ar-3d-2d", "ar-experience", "crossover"]


@pytest.fixture
def draft(tree):
    return draft_of(worded(tree))


def named(draft, name):
    return next(step for step in draft.steps if step.id == name).number


@pytest.mark.parametrize("name", NAMES)
def test_what_is_published_reads_back_as_the_same_protocol(tmp_path, name):
    path = tmp_path / "protocols" / f"{name}.yaml"
    path.parent.mkdir()
    path.write_bytes((SHIPPED / f"{name}.yaml").read_bytes())
    before = read_protocol(path)
    opened, draft = open_protocol(path, tmp_path)
    publish(opened, draft)
    after = read_protocol(path)
    assert (after.steps, after.arms, after.allocation) == (
        before.steps, before.arms, before.allocation
    )  # fmt: skip
    assert after.title == before.title
    assert path.read_text(encoding="utf-8").startswith("# The protocol of a study")


def test_what_differs_gets_a_higher_version_and_other_hands_are_not_written_over(tmp_path):
    opened, draft = new_protocol(free_path(tmp_path, "mine"), "Mine")
    for place, words in ((("summary", "en"), "One arm."), (("attribution",), "Us")):
        draft = draft.put(HEAD, place, words)
    opened, draft = publish(opened, draft)
    assert read_protocol(opened.path).version == "1.0.0"
    opened, draft = publish(opened, draft.put(HEAD, ("title", "en"), "Ours"))
    assert draft.head.text("version") == read_protocol(opened.path).version == "1.0.1"
    opened, draft = publish(opened, draft.put(HEAD, ("version",), "2.0.0"))
    assert read_protocol(opened.path).version == "2.0.0"
    opened.path.write_text("by others", encoding="utf-8")
    with pytest.raises(ProtocolError, match="changed outside"):
        publish(opened, draft)
    assert opened.path.read_text(encoding="utf-8") == "by others"


def test_the_row_agrees_with_every_arm():
    _, draft = open_protocol(SHIPPED / "crossover.yaml", SHIPPED)
    protocol = read_protocol(SHIPPED / "crossover.yaml")
    for arm in draft.arms:
        ways = {own.id: own.steps for own in protocol.arms}
        assert tuple(step.id for step in draft.steps_of(arm)) == ways[arm.id]


def test_arms_that_contradict_each_other_are_for_a_text_editor(tree, tmp_path):
    tree["arms"][1]["steps"].reverse()
    with pytest.raises(ValueError, match="different orders"):
        draft_of(worded(tree))


def test_a_step_is_added_to_all_arms_and_removed_again(draft):
    fresh, number = draft.added("wait", Fields((("kind", "wait"),)), named(draft, "post"))
    assert [step.id for step in fresh.steps].index("wait") == fresh.place_of(
        named(draft, "post")
    ) + 1
    assert all(number in [s.number for s in fresh.steps_of(arm)] for arm in fresh.arms)
    assert fresh.removed(number).steps == draft.steps


def test_a_copy_of_a_step_has_an_id_of_its_own(draft):
    fresh, number = draft.duplicated(named(draft, "ar"))
    copy = fresh.step(number)
    assert (copy.id, copy.arms) == ("ar-2", draft.step(named(draft, "ar")).arms)


def test_a_new_id_is_taken_over_by_whoever_names_the_step(draft):
    fresh = draft.renamed(named(draft, "rotation"), "turning")
    assert fresh.head.text("allocation", "stratify", "step") == "turning"
    assert findings(fresh) == ()


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_moving_keeps_every_step_once(data):
    _, draft = open_protocol(SHIPPED / "ar-3d-2d.yaml", SHIPPED)
    for _ in range(3):
        step = data.draw(st.sampled_from(draft.steps))
        to = data.draw(st.integers(-2, len(draft.steps) + 2))
        draft = draft.moved(step.number, to)
        assert draft.place_of(step.number) == max(0, min(len(draft.steps) - 1, to))
    assert len({step.id for step in draft.steps}) == len(draft.steps) == 15


def test_arms_come_and_go(draft):
    fresh, number = draft.arm_added("Pictures")
    assert [step.id for step in fresh.steps_of(fresh.arms[-1])][4] == "model"
    away = fresh.marked(named(fresh, "model"), number, takes=False)
    assert "model" not in [step.id for step in away.steps_of(away.arms[-1])]
    assert fresh.arm_removed(number) == draft.__class__(draft.head, draft.steps, draft.arms, number)


def test_findings_stand_at_their_fields(draft):
    bent = draft.put(named(draft, "ar"), ("minutes",), "soon")
    assert [(f.item, f.place) for f in findings(bent)] == [(named(draft, "ar"), ("minutes",))]
    late = draft.moved(named(draft, "consent"), 3)
    assert {f.place for f in findings(late)} >= {("arms",)}
    nowhere = draft.put(HEAD, ("allocation", "after"), "ar")
    assert [(f.item, f.place) for f in findings(nowhere)] == [(HEAD, ("allocation", "after"))]


def test_a_new_protocol_asks_for_consent_and_lacks_words(tmp_path):
    _, draft = new_protocol(free_path(tmp_path, "mine"), "Mine")
    lacking = [("summary",), ("attribution",)]
    assert [(f.item, f.place) for f in findings(draft)] == [(HEAD, place) for place in lacking]
    assert draft.steps[0].kind == "consent"


def test_a_copy_goes_on_asking_with_the_same_text(tmp_path):
    path = free_path(tmp_path, "ar-experience-copy")
    opened, draft = copied(SHIPPED / "ar-experience.yaml", path, "Copy")
    publish(opened, draft)
    copy = read_protocol(path)
    assert copy.id == "ar-experience-copy"
    assert copy.steps["consent"].text == "ar-experience"


def test_a_kept_draft_is_restored_until_it_is_let_go(tmp_path, draft):
    opened, fresh = new_protocol(free_path(tmp_path, "mine"), "Mine \u2028 \U0001f600")
    keep(opened, fresh, tmp_path)
    assert kept_paths(tmp_path) == (opened.path,)
    assert free_path(tmp_path, "mine").stem == "mine-2"
    again, restored = open_protocol(opened.path, tmp_path)
    assert (again, tree_of(restored)) == (opened, tree_of(fresh))
    forget(opened, tmp_path)
    with pytest.raises(ProtocolError):
        open_protocol(opened.path, tmp_path)


@pytest.mark.parametrize("content", ["", "[1, 2]", "{"])
def test_a_broken_file_is_said(tmp_path, content):
    path = tmp_path / "mine.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ProtocolError, match=r"mine\.yaml"):
        open_protocol(path, tmp_path)


def test_entries_of_another_form_are_found_by_the_check(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text('{"steps": 3, "arms": [[]]}', encoding="utf-8")
    _, draft = open_protocol(path, tmp_path)
    assert findings(draft)
