"""Comments in people's own words, and codes on them."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from anatomyapp.errors import StoreError
from anatomyapp.session.administration import By
from anatomyapp.session.comments import Written
from anatomyapp.session.erasure import Order, erase, reach_of
from anatomyapp.session.participation import Decision
from anatomyapp.session.spool import Spool
from anatomyapp.study.coding import LONGEST_COMMENT, Coding
from tests.lived_study import NOON, STUDY, Sitting, enrolled, opened


@pytest.fixture
def studied(store):
    return opened(store)


def write(sitting, text="It was =clear.", *, prompt="helped", quotable=True, after_s=60):
    written = Written("comments", prompt, "en", text, quotable)
    at = sitting.clock.now() + timedelta(seconds=after_s)
    sitting.store.comments.add(sitting.enrolment.id, sitting.recorder.session, written, at)


def lay(store, comment, code="clear", start=0, end=3):
    coding = Coding(str(uuid4()), comment.id, "r1", code, start, end, NOON)
    store.comments.code(coding)
    return coding


def test_a_later_comment_to_a_prompt_counts_in_place_of_the_earlier(studied):
    sitting = Sitting(studied, "kim")
    sitting.decide()
    write(sitting, "First.")
    write(sitting, "\0 Second. ", after_s=90)
    write(sitting, "Else.", prompt="hindered", quotable=False, after_s=99)
    found = studied.comments.of_study(STUDY)
    assert [(each.person, each.text, each.quotable) for each in found] == [
        ("P001", "Second.", True),
        ("P001", "Else.", False),
    ]
    assert studied.comments.of_learner(sitting.who.learner) == found


def test_comments_count_only_while_consent_stands(studied):
    sitting = Sitting(studied, "kim")
    write(sitting)
    assert studied.comments.of_study(STUDY) == ()
    sitting.decide()
    write(sitting, "Now.")
    assert [each.text for each in studied.comments.of_study(STUDY)] == ["Now."]
    sitting.decide(Decision.WITHDRAWN)
    assert studied.comments.of_study(STUDY) == ()


@pytest.mark.parametrize("text", ["", " \0\n", "a" * (LONGEST_COMMENT + 1)])
def test_a_comment_without_words_or_with_too_many_is_refused(studied, text):
    with pytest.raises(StoreError, match=r"empty|shorten"):
        write(Sitting(studied, "kim"), text)


def test_codes_are_laid_and_taken_away_and_go_with_the_comment(studied):
    sitting = Sitting(studied, "kim")
    sitting.decide()
    write(sitting)
    (comment,) = studied.comments.of_study(STUDY)
    first, second = lay(studied, comment), lay(studied, comment, "wish")
    assert set(studied.comments.codings(STUDY)) == {first, second}
    studied.comments.uncode(first.id)
    studied.comments.uncode(first.id)
    assert studied.comments.codings(STUDY) == (second,)
    with pytest.raises(StoreError, match="not in the record any more"):
        studied.comments.code(Coding("c", "gone", "r1", "wish", 0, 1, NOON))


def test_a_codebook_has_a_new_version_for_each_new_text(studied):
    keep = studied.comments.keep_codebook
    assert studied.comments.codebook(STUDY) is None
    for text in ("a", "b", "b"):
        keep(STUDY, text, NOON)
    assert studied.comments.codebook(STUDY) == "b"
    with studied._database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM codebook").scalar() == 2


@pytest.mark.parametrize("with_events", [False, True])
def test_erasing_a_learner_erases_enrolment_comments_and_their_codes(
    studied, tmp_path, with_events
):
    gone, stays = Sitting(studied, "kim"), Sitting(studied, "lee")
    for sitting in (gone, stays):
        sitting.decide()
        write(sitting)
        sitting.recorder.end()
    for comment in studied.comments.of_study(STUDY):
        lay(studied, comment)
    spool = Spool(tmp_path / "spool")
    order = Order("kim", with_events, By.INSTRUCTOR, NOON)
    assert erase(reach_of(studied, spool, tmp_path), order).tally.enrolments == 1
    assert [each.code for each in enrolled(studied)] == ["P002"]
    (kept,) = studied.comments.of_study(STUDY)
    assert [each.comment for each in studied.comments.codings(STUDY)] == [kept.id]
    assert studied.integrity().faults == ()
    assert Sitting(studied, "mia").enrolment.code == "P003"  # no code is given twice
