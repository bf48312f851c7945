"""The activity with pictures instead of the model: pages of plates, each look recorded."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui.study.door import Door
from anatomyapp.gui.study.pictures_page import PicturesPage, PlateLook
from anatomyapp.gui.study.place import StudyPlace
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.session.recorder import Clock
from anatomyapp.session.study_conduct import Doing
from anatomyapp.session.study_run import StudyRun
from anatomyapp.session.studying import PlateShown


class Leafing(QObject):
    """Shows the plates in the study's place."""

    def __init__(
        self, place: StudyPlace, door: Door, drawer: Drawer, atlas: Atlas, clock: Clock
    ) -> None:
        super().__init__(place)
        self._place, self._door, self._clock = place, door, clock
        self._drawer, self._atlas = drawer, atlas
        self.page: PicturesPage | None = None

    def begin(self, run: StudyRun, doing: Doing) -> None:
        """Show the first plate."""
        self.page = PicturesPage(self._atlas, self._drawer, self._clock)
        self.page.looked.connect(partial(self._note, run, doing))
        self._place.head.hide()  # the bar of the activity says the same
        self._place.show_page(self.page)
        self.page.begin()

    def close(self) -> None:
        """Tell the last look."""
        page, self.page = self.page, None
        if page is not None:
            page.leave()

    def _note(self, run: StudyRun, doing: Doing, look: PlateLook) -> None:
        for who in run.taking(doing.at):
            shown = PlateShown(
                who.enrolment, doing.at.step.id, look.plate, look.seconds, look.labels, who.letter
            )
            self._door.note(shown)
