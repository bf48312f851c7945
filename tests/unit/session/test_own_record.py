from __future__ import annotations

import json
from datetime import UTC, datetime
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

import pytest

from anatomyapp.atlas.structure import StructureId
from anatomyapp.cli.command import parse, run
from anatomyapp.errors import StoreError
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.item import Bloom, Feedback, Item, ItemId, Kind
from anatomyapp.quiz.task import Point
from anatomyapp.scene.annotations import Pin, Spot
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.saved_view import SavedView, Shown
from anatomyapp.session.own_page import Telling
from anatomyapp.session.own_record import write_own_record
from anatomyapp.session.own_words import own_words
from anatomyapp.session.turns import Letter
from anatomyapp.settings import Language
from tests.augmented_events import GROUP
from tests.lived_record import lived

__all__ = ["lived"]

NOW = datetime(2026, 3, 5, 18, 30, tzinfo=UTC)
ATTACK = "<script>alert('kim')</script>"
ITEM = Item(
    ItemId("find-1"), Kind.FIND, "Find the left rib 1 & click it", Point("rib-1-left"),
    station="ribs", objective="Find it.", bloom=Bloom.REMEMBER, source="test",
    feedback=Feedback("Above."),
)  # fmt: skip
BANK = Bank("tiny-bones", "1.0", "Tiny bones", "en", "tiny", "CC BY 4.0", "test", (ITEM,))


class Seen(HTMLParser):
    """Collects the words of a page, its elements and their attributes."""

    def __init__(self, text):
        super().__init__()
        self.words, self.elements, self.links = [], set(), []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        self.links += [value for name, value in attrs if name in {"src", "href"}]

    def handle_data(self, data):
        self.words.append(data)


@pytest.fixture
def kim(lived):
    return lived.access.learner_of("kim")


def page_of(store, learner, folder, telling=None):
    written = write_own_record(store, learner, folder, NOW, telling or Telling(banks=(BANK,)))
    return written.page.read_text(encoding="utf-8"), written


def test_the_page_tells_sessions_answers_and_decisions_in_words(lived, kim, tmp_path):
    keepsakes = lived.keepsakes(kim, "tiny")
    keepsakes.put_pin(Pin("p", Spot((0.0, 0.0, 0.0), StructureId("rib-1-left")), "My notch"), NOW)
    text, _ = page_of(lived, kim, tmp_path, Telling(banks=(BANK,), names={"rib-1-left": "Rib 1"}))
    said = " ".join(Seen(text).words)
    for words in ("Find the left rib 1 & click it", "Rib 1", "My notch", "ribs 1", "accepted",
                  "Tiny bones (test)", "sus 1.0, page p1: s1", "you were member A",
                  "ribs, since 2026-03-01 12:00: under way", "=HYPERLINK(1)",
                  "skipped", "time was over", "2026-03-05 18:30"):  # fmt: skip
        assert words in said


def test_times_are_those_of_the_learner_s_zone_and_the_words_german(lived, kim, tmp_path):
    berlin = Telling(Language.GERMAN, ZoneInfo("Europe/Berlin"), (BANK,))
    text, _ = page_of(lived, kim, tmp_path, berlin)
    assert '<html lang="de">' in text
    assert "2026-03-05 19:30 (CET)" in text
    assert "Was anatomyapp über Sie aufbewahrt" in text


def test_whatever_a_learner_wrote_is_text_and_nothing_comes_from_elsewhere(lived, tmp_path):
    learner = lived.learner(ATTACK, at=NOW)
    keepsakes = lived.keepsakes(learner, "tiny")
    view = SavedView("v", ATTACK, ATTACK, Shown(Camera(), ()), b"\x89PNG")
    keepsakes.put_view(view, NOW)
    text, _ = page_of(lived, learner, tmp_path)
    seen = Seen(text)
    assert "script" not in seen.elements
    assert ATTACK in "".join(seen.words)
    assert all(link.startswith("data:image/png;base64,") for link in seen.links)
    assert "default-src 'none'" in text


def test_nothing_of_others_is_in_it(lived, kim, learning, learning_on, tmp_path):
    learning_on(lived, "Maple Heron").begin()
    theirs = learning_on(lived, "Birch Otter")
    theirs.begin()
    lived.groups.link(theirs.session, "g2", {Letter.A: lived.access.learner_of("Birch Otter"),
                                             Letter.B: kim}, NOW)  # fmt: skip
    theirs.answer(response="rib-7-left", by=Letter.A)
    theirs.answer(response="rib-8-left", by=Letter.B, attempt=2)
    text, written = page_of(lived, kim, tmp_path)
    both = text + written.lines.read_text(encoding="utf-8")
    others = {each.id for each in lived.learners()} - {kim}
    for word in ("Maple", "Otter", "=lee", "rib-7-left", *others):
        assert word not in both
    assert "rib-8-left" in text  # which kim answered in their session
    assert learning.session in both


def test_what_another_member_answered_in_one_s_own_session_is_left_out(
    store, learning_on, tmp_path
):
    kim = learning_on(store, "kim")
    kim.begin()
    learner = store.access.learner_of("kim")
    store.groups.link(kim.session, GROUP, {Letter.A: learner, Letter.B: None}, NOW)
    kim.answer(response="rib-1-left", by=Letter.A)
    kim.answer(response="rib-9-left", by=Letter.B, attempt=2)
    text, written = page_of(store, learner, tmp_path)
    lines = written.lines.read_text(encoding="utf-8")
    assert "rib-9-left" not in text + lines
    assert text.count("rib-1-left") == 1


def test_lines_hold_all_that_the_page_tells(lived, kim, tmp_path):
    _, written = page_of(lived, kim, tmp_path)
    lines = [json.loads(line) for line in written.lines.read_text(encoding="utf-8").splitlines()]
    names = [next(iter(line)) for line in lines]
    assert lines[0]["learner"]["pseudonym"] == "kim"
    assert names.count("answer") == 3
    assert names.count("consent") == names.count("session") == names.count("seat") == 1
    (session,) = (line["session"] for line in lines if "session" in line)
    assert names.count("event") == session["events"]


def test_a_learner_who_is_not_there_any_more_is_told_so(store, tmp_path):
    with pytest.raises(StoreError, match="knows no such learner"):
        write_own_record(store, "nobody", tmp_path / "own", NOW)
    assert not (tmp_path / "own").exists()


def test_the_words_stand_in_both_languages():
    english, german = own_words(Language.ENGLISH), own_words(Language.GERMAN)
    for name in type(english).__slots__:
        ours, theirs = getattr(english, name), getattr(german, name)
        assert ours
        assert theirs
        assert type(ours) is type(theirs)
        if isinstance(ours, (tuple, dict)):
            assert len(ours) == len(theirs)


def test_one_s_own_record_is_written_by_a_command(learning, place, tmp_path, capsys):
    learning.answer()
    folder = tmp_path / "own"
    words = ["sessions", "own", "kim", "-o", str(folder), "--language", "de", "--store", str(place)]
    assert run(parse(words)) == 0
    said = capsys.readouterr().out.splitlines()
    assert sorted(said) == sorted(str(path) for path in folder.iterdir())
    assert run(parse([*words[:2], "nobody", *words[3:]])) == 1
    assert "no learner is called 'nobody'" in capsys.readouterr().err
