"""The process is killed again and again in the midst of a study, which goes on where it was."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import anatomyapp
from anatomyapp.session.store import open_store
from anatomyapp.session.study_rows import Status
from anatomyapp.study.protocol_file import protocol_from

LEARNER = Path(__file__).with_name("studying_learner.py")
PROTOCOL = b"""\
format: 1
id: whole
version: 1.0.0
title: {en: Whole, de: Ganz}
summary: {en: For tests., de: Zum Testen.}
licence: CC BY 4.0
attribution: tests
steps:
  consent: {kind: consent, title: {en: C, de: C}, text: ar-3d-2d}
  load: {kind: questionnaire, title: {en: L, de: L}, instrument: nasa-tlx}
  rotation: {kind: rotation, title: {en: R, de: R}, trials: 4, seed: 1, practice: 0}
  pre-test: {kind: test, title: {en: P, de: P}, occasion: pre, bank: form}
  learn: {kind: activity, title: {en: A, de: A}, condition: model, where: explore, minutes: 1}
arms:
  - {id: model, title: {en: M, de: M}, steps: [consent, load, rotation, pre-test, learn]}
allocation: {after: rotation}
"""
STEPS = ("consent", "load", "rotation", "pre-test", "learn")
DEEDS = [
    "ended consent", "page demands", "page pairs", "ended load",
    "pair 1", "pair 2", "pair 3", "pair 4", "ended rotation",
    "item item-1", "item item-2", "item item-3", "item item-4", "item item-5", "ended pre-test",
    "worked 20", "worked 40", "worked 60", "ended learn", "over completed",
]  # fmt: skip
KILLED_AFTER = (4, 6, 7, 7)  # deeds: between steps, and in the midst of each kind


def killed(record: Path, hold: int) -> list[str]:
    """Let a learner do so many deeds (0: all), kill it, and return what it said."""
    paths = {"PYTHONPATH": str(Path(anatomyapp.__file__).parents[1])}
    with subprocess.Popen(
        [sys.executable, LEARNER, record, str(hold)],
        env=os.environ | paths,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        said = []
        for line in process.stdout:
            said.append(line.strip())
            if len(said) == hold:
                process.kill()
        return said


def test_a_course_goes_on_at_the_same_place_however_often_it_is_killed(tmp_path):
    record = tmp_path / "record.sqlite"
    protocol = protocol_from(PROTOCOL, Path("whole.yaml"))
    with closing(open_store(record)) as store:
        store.studies.open("whole", protocol, "Whole", 7, datetime.now(UTC))
    rounds = [killed(record, hold) for hold in KILLED_AFTER]
    said = [line for lines in (*rounds, killed(record, 0)) for line in lines]
    assert [len(lines) for lines in rounds] == list(KILLED_AFTER)
    # Each deed once, in order; only begins come again: a killed step is begun again.
    assert [line for line in said if not line.startswith("begun")] == DEEDS
    begun = [line for line in said if line.startswith("begun")]
    assert [begun.count(f"begun {step}") for step in STEPS] == [1, 2, 2, 2, 2]
    with closing(open_store(record)) as store:
        (person,) = store.studies.enrolments("whole")
        assert person.status is Status.COMPLETED
        assert len(store.sessions()) == len(KILLED_AFTER) + 1
        assert store.integrity().faults == ()
        assert store.breaks() == ()
