"""Leads groups through *AR experience* in the real window: ``python -m benchmarks.study_window``.

Needs a display; under Xvfb: ``xvfb-run -a python -m benchmarks.study_window [--groups 71] [--store
FILE]``. Each page is answered by its own widgets, with answers of simulated learners; an hour of
augmented reality passes on a clock that is set on. What is left in the record is evaluated.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import quantiles

from PySide6.QtWidgets import QApplication

from anatomyapp.atlas.pack import read_pack
from anatomyapp.content import pack_folder, quizzes_folder
from anatomyapp.evaluation.outcomes import outcomes
from anatomyapp.evaluation.study_reader import read_study
from anatomyapp.gui.furnishing import Furnishing
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.preferences import Preferences
from anatomyapp.gui.running import FIRST_TURN, Running, StartOptions
from anatomyapp.gui.start import application_of, open_window
from anatomyapp.gui.study import active_time
from anatomyapp.gui.study.comments_page import CommentsPage
from anatomyapp.gui.study.consent_page import ConsentPage
from anatomyapp.gui.study.desk import StudyDesk
from anatomyapp.gui.study.end_pages import EndPage
from anatomyapp.gui.study.filling import Filling
from anatomyapp.gui.study.next_page import NextPage
from anatomyapp.gui.theme import Scheme
from anatomyapp.gui.view.drawer import open_drawer
from anatomyapp.gui.welcome import WELCOME
from anatomyapp.session.store import open_store
from anatomyapp.simulation.filling import filled
from anatomyapp.simulation.learner import drawn
from anatomyapp.simulation.models import Models
from anatomyapp.study.protocol_file import read_protocol

STUDY, GROUP, REFUSAL = "ar-experience", 4, 0.03
_LOOK_S = 60.0  # from one look at the clock to the next: an hour passes quickly
MODELS = Models()


class SetClock:
    """Both clocks go on only where they are set on."""

    def __init__(self) -> None:
        self._began, self._passed = datetime.now(UTC), timedelta(0)

    def now(self) -> datetime:
        """Return the time in UTC."""
        return self._began + self._passed

    def monotonic_s(self) -> float:
        """Return seconds since the beginning."""
        return self._passed.total_seconds()

    def set_on(self, seconds: float) -> None:
        """Let so much time pass."""
        self._passed += timedelta(seconds=seconds)


@contextmanager
def opened(record: Path, clock: SetClock) -> Iterator[StudyDesk]:
    """Open the window on a record in which the study is open."""
    protocol = read_protocol(quizzes_folder() / "protocols" / f"{STUDY}.yaml")
    with closing(open_store(record)) as store:
        store.studies.open(STUDY, protocol, protocol.title.said("en"), 1, datetime.now(UTC))
    seen = frozenset({WELCOME, FIRST_TURN})
    window = open_window(Preferences(scheme=Scheme.LIGHT, reduce_motion=True, dismissed=seen))
    pack = pack_folder("thorax")
    atlas = read_pack(pack)
    options = StartOptions(pack=pack, folder=record.parent, store=str(record))
    running = Running(options, atlas, window, open_drawer(atlas))
    window.show()
    running.start()
    furnishing = Furnishing(running, clock=clock)
    furnishing.start()
    wait_until(lambda: furnishing.studies is not None and bool(furnishing.studies.offers))
    desk = furnishing.studies
    if desk is None:
        raise RuntimeError("the window offers no study")
    desk.rooms.at_work = lambda: True
    active_time.LONGEST_GAP_S = 2 * _LOOK_S  # no computer slept meanwhile
    window.enter(desk.place)
    yield desk
    window.close()
    wait_for_jobs()


def wait_until(so: Callable[[], bool]) -> None:
    """Let the window work until something is so, for a minute at most."""
    end = time.monotonic() + 60
    while not so():
        QApplication.processEvents()
        if time.monotonic() > end:
            raise TimeoutError("the window did not get there within a minute")


def lead(desk: StudyDesk, clock: SetClock, group: int) -> None:
    """Lead a group through the study, page by page."""
    rng = random.Random(group)  # noqa: S311 - answers a questionnaire
    wait_until(lambda: not desk.reading)
    names = tuple(f"Learner {GROUP * group + number:03d}" for number in range(1, GROUP + 1))
    desk.joining.join(desk.offers[0], names)
    while not isinstance(desk.place.page, EndPage):
        QApplication.processEvents()
        clock.set_on(rng.uniform(2, 20))
        take(desk, clock, rng)
    wait_until(lambda: not desk.reading)


def take(desk: StudyDesk, clock: SetClock, rng: random.Random) -> None:
    """Do what the window asks for now."""
    working = desk.control.tasks.working.time
    if working is not None:
        while desk.control.tasks.working.time is working:
            clock.set_on(_LOOK_S)
            working.look()
        return
    page = desk.place.page
    if isinstance(page, NextPage):
        page.begun.emit()
    elif isinstance(page, ConsentPage):
        (page.refuse if rng.random() < REFUSAL else page.accept).click()
    elif isinstance(page, Filling):
        fill(desk, page, rng)
    elif isinstance(page, CommentsPage):
        for field in page.fields.values():
            field.setPlainText("It was clear." if rng.random() < 0.5 else "")
        page.proceed.click()


def fill(desk: StudyDesk, filling: Filling, rng: random.Random) -> None:
    """Answer the page of a form that is shown."""
    doing = desk.control.conduct.doing if desk.control.conduct else None
    if doing is None or filling.page is None:
        return
    instrument = desk.control.tasks.materials.instruments[doing.at.step.instrument]
    answers = filled(instrument, drawn(MODELS, rng), MODELS, rng)
    page = filling.page
    for row in page.rows:
        row.field.restore(answers[row.question.id])
    page.proceed.click()
    if desk.place.page is filling and filling.page is page:
        page.send_with_gaps()


def main() -> None:
    """Print how long it took, and what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--groups", type=int, default=71)
    parser.add_argument("--store", type=Path, help="a new record; a passing one if not")
    arguments = parser.parse_args()
    application_of(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        record, clock = arguments.store or Path(folder) / "record.db", SetClock()
        took = []
        with opened(record, clock) as desk:
            for group in range(arguments.groups):
                begun = time.perf_counter()
                lead(desk, clock, group)
                took.append(time.perf_counter() - begun)
        with closing(open_store(record)) as store:
            found = outcomes(read_study(store, STUDY))
            print(f"{store.integrity().faults or 'no'} faults, {store.breaks() or 'no'} breaks")
    print(f"{arguments.groups} groups; seconds each, quartiles: {quantiles(took or [0, 0])}")
    print(found.flow)
    for step in found.instruments:
        for domain in step.whole.domains:
            print(step.step, domain.domain, domain.mean, domain.deviation, domain.alpha.value)


if __name__ == "__main__":
    main()
