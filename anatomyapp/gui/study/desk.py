"""Joins the place *Study* with the window: it is there while a study is open in the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.ar.place import ArPlace
from anatomyapp.gui.components import Toast
from anatomyapp.gui.consent_desk import ConsentDesk
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import translate
from anatomyapp.gui.place import Audience, Place
from anatomyapp.gui.quiz.unrecorded import Unrecorded
from anatomyapp.gui.record_keeping import RecordKeeping
from anatomyapp.gui.running import Running
from anatomyapp.gui.study import looking
from anatomyapp.gui.study.control import StudyControl
from anatomyapp.gui.study.door import Door
from anatomyapp.gui.study.joining import Joining
from anatomyapp.gui.study.leafing import Leafing
from anatomyapp.gui.study.leaving import Leaving
from anatomyapp.gui.study.place import StudyPlace
from anatomyapp.gui.study.reminding import reminder
from anatomyapp.gui.study.rooms import Rooms
from anatomyapp.gui.study.start_page import Offer
from anatomyapp.gui.study.working import Working
from anatomyapp.quiz.bank import Bank
from anatomyapp.session.recorder import Clock, SystemClock
from anatomyapp.study.steps import Consent, Test, Where


class StudyDesk(QObject):
    """Looks which studies are open, offers them, and reminds learners of what is due."""

    def __init__(
        self,
        running: Running,
        keeping: RecordKeeping,
        banks: Sequence[Bank],
        ar: ArPlace,
        clock: Clock | None = None,
    ) -> None:
        super().__init__(running)
        self._running, self._keeping = running, keeping
        self._clock = clock or SystemClock()
        self._banks: Mapping[str, Bank] = {bank.id: bank for bank in banks}
        self._consents: ConsentDesk | None = None
        self.place, self._door = StudyPlace(), Door(keeping.record)
        self.place.setParent(running.window)
        self.place.hide()
        places: Mapping[Where, Place] = {Where.EXPLORE: running.explore, Where.AR: ar}
        self.rooms = Rooms(running.window, self.place, places)
        shown = (running.drawer, running.atlas, self._clock)
        leafing = Leafing(self.place, self._door, *shown)
        working = Working(self.rooms, self._door, leafing, ar, self._clock)
        self.control = StudyControl(self.place, self._door, self.rooms, working, self._clock)
        self.leaving = Leaving(self.control, self._door, running.learners)
        self.joining = Joining(self.control, self._door, running.learners, keeping.record)
        self.offers: tuple[Offer, ...] = ()
        self._made = self._offered = False
        self._reminded: str | None = None
        self._job: Job | None = None
        self._again = False
        self._connect()

    def _connect(self) -> None:
        window, record = self._running.window, self._keeping.record
        self._keeping.ending.connect(self.control.close)
        record.merged.connect(self.refresh)
        self._running.learners.changed.connect(self.refresh)
        window.place_entered.connect(self._follow)
        window.place_refused.connect(self._say_kept)
        self.control.changed.connect(self.refresh)
        self.control.explore_wanted.connect(partial(window.enter, self._running.explore))
        self.control.toasted.connect(window.say)

    def join_consents(self, consents: ConsentDesk) -> None:
        """Let who withdraws where they see what is recorded leave the study by it."""
        self._consents = consents
        consents.withdrawn.connect(self.leaving.leave_withdrawn)

    @property
    def reading(self) -> bool:
        """Whether a job is reading."""
        return self._job is not None

    def refresh(self) -> None:
        """Look again which studies there are; one look at a time."""
        if self._job is not None:
            self._again = True
            return
        name, folder = self._running.learners.name, self._running.options.folder
        store = self._keeping.record.store
        self._job = Job(partial(looking.look, store, self._door, name, self._banks, folder), self)
        self._job.done.connect(self._take)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _take(self, found: looking.Found) -> None:
        self._job = None
        if self._again:
            self._again = False
            self.refresh()
            return
        self.offers = found.offers
        self.control.tasks.materials = found.materials
        self.place.start_page.show_offers(found.offers, self._clock.now())
        self._make_ready()
        self._offer_place(offered=bool(found.offers))
        self._remind(found)

    def _fail(self, error: Exception) -> None:
        """Offer nothing new while the record is away; a course that is taken goes on."""
        self._job = None
        if not isinstance(error, AnatomyAppError):
            raise error

    def _make_ready(self) -> None:
        """Have what the offered studies need: the page of tests, and what can be withdrawn."""
        steps = [(offer, step) for offer in self.offers for step in offer.protocol.steps.values()]
        tasks = self.control.tasks
        if tasks.testing is None and any(isinstance(step, Test) for _, step in steps):
            testing = tasks.offer_tests(self._running.drawer, self._running.atlas)
            self._keeping.screen.follow_test(testing.page)
            Unrecorded(self.place, testing.conduct.recording)
        for offer, step in steps:
            text = tasks.materials.consents.get(step.text) if isinstance(step, Consent) else None
            if text is not None and self._consents is not None:
                self._consents.know(replace(text, study=offer.study.id, asks=False))

    def _offer_place(self, *, offered: bool) -> None:
        window = self._running.window
        if offered and not self._made:
            window.add_place(self.place)
            self._made = True
        elif offered and not self._offered:
            window.bar.add(self.place, Audience.STUDENT)
        elif self._offered and not offered and window.place is not self.place:
            window.bar.remove(self.place)
        else:
            return
        self._offered = offered

    def _remind(self, found: looking.Found) -> None:
        """Say to each learner once what is due, or until when it waits."""
        told = reminder(found.offers, self._clock.now()) if found.name != self._reminded else None
        self._reminded = found.name
        if told is not None and self.control.conduct is None:
            self._running.window.say(told)

    def _say_kept(self) -> None:
        here = translate("Study", "This step of the study is taken here")
        way_out = translate("Study", "“Leave…” above leads out of it.")
        self._running.window.say(Toast(here, way_out, "accent"))

    def _follow(self, place: Place) -> None:
        """Look again where a learner goes: an instructor may have opened a study meanwhile."""
        if place in (self._running.explore, self.place) and self.control.conduct is None:
            self.refresh()
