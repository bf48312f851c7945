"""The student's place *Progress*: reads what is new in the record whenever it is entered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.errors import AnatomyAppError
from anatomyapp.evaluation.practice import asked_by
from anatomyapp.evaluation.progress import Progress
from anatomyapp.evaluation.progress_reader import ProgressReader
from anatomyapp.gui import theme
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.progress.content import Content
from anatomyapp.gui.progress.own_data import OwnData
from anatomyapp.gui.progress.pages import Pages
from anatomyapp.gui.progress.reading import Found, Reader, Who
from anatomyapp.gui.progress.reviews import wish_for
from anatomyapp.gui.progress.words import day_words
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.quiz.bank import Bank
from anatomyapp.session.store import SessionStore


class ProgressPlace(QFrame):
    """A place of the window (`anatomyapp.gui.place.Place`).

    Parameters
    ----------
    store
        Where the answers lie; it is read by a job.
    who
        Tells who learns now.
    """

    quiz_wanted = Signal(object)  # Wish
    due_changed = Signal(object, int)  # Wish | None, and how much is due in all
    station_wanted = Signal(str)
    question_wanted = Signal()
    name_wanted = Signal()
    export_wanted = Signal()
    erase_wanted = Signal()

    name = "progress"
    icon_name = "chart-line"

    def __init__(
        self,
        drawer: Drawer,
        atlas: Atlas,
        banks: tuple[Bank, ...],
        store: SessionStore,
        who: Callable[[], Who],
    ) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self._banks, self._who, self._asked = banks, who, asked_by(banks)
        self._reader = Reader(store, ProgressReader(self._asked, atlas))
        self.progress: Progress | None = None
        self._shown: Who | None = None
        self._job: Job | None = None
        self._again = False
        self.clock: Callable[[], datetime] = lambda: datetime.now().astimezone()
        self.aside = False  # whether answers lie outside the record, and are not counted yet
        self.content = Content(drawer, atlas, banks, self._asked)
        self.own_data = OwnData()
        self.pages = Pages(self.content, self.icon_name)
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        """Its name in the app bar."""
        return translate("Progress", "Progress")

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        return self

    @property
    def loading(self) -> bool:
        """Whether a job is reading."""
        return self._job is not None

    def entered(self) -> None:
        """Read what is new, and take the keyboard to what helps most."""
        self.refresh()
        self.pages.take_focus()

    def left(self) -> None:
        """Nothing runs unseen here."""

    def refresh(self) -> None:
        """Read the record again, off the window's thread; one reading at a time."""
        if self._job is not None:
            self._again = True
            return
        who, now = self._who(), self.clock()
        if who != self._shown:
            self.pages.show_waiting()
        self._job = Job(lambda: self._reader.read(who, now), self)
        self._job.done.connect(self._take)
        self._job.failed.connect(self._fail)
        self._job.start()

    def refresh_if_seen(self) -> None:
        """Read again if the place is shown; otherwise entering it does."""
        if self.isVisible():
            self.refresh()

    def _lay_out(self) -> None:
        column, gap = QVBoxLayout(self), theme.dp(theme.SPACE_XXL)
        column.setContentsMargins(gap, theme.dp(theme.SPACE_L), gap, theme.dp(theme.SPACE_M))
        column.setSpacing(theme.dp(theme.SPACE_M))
        column.addWidget(self.pages, 1)
        column.addWidget(self.own_data)

    def _connect(self) -> None:
        pages, content = self.pages, self.content
        pages.question_wanted.connect(self.question_wanted)
        pages.name_wanted.connect(self.name_wanted)
        pages.again_wanted.connect(self.refresh)
        content.reviews.review_wanted.connect(self.review)
        content.stations.practise_wanted.connect(self.station_wanted)
        self.own_data.export_wanted.connect(self.export_wanted)
        self.own_data.erase_wanted.connect(self.erase_wanted)

    def _take(self, found: Found) -> None:
        self._job = None
        if self._read_again():
            return
        self._shown, self.progress = found.who, found.progress
        guest = not found.who.pseudonym
        self.own_data.show_place(on_this_computer=found.on_this_computer, guest=guest)
        self.content.notify(*_notice(guest=guest, aside=self.aside))
        due = found.progress.due
        self.due_changed.emit(wish_for(due, self._asked, self._banks), len(due))
        if found.progress.begun:
            self.content.show_progress(found.progress, _subtitle(found))
            self.pages.show_content()
        else:
            self.pages.show_nothing(guest=guest)
        if self.isVisible():
            self.pages.take_focus()

    def _fail(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, AnatomyAppError):
            raise error
        if self._read_again():
            return
        if self.progress is not None and self._shown == self._who():
            title = translate("Progress", "The record cannot be read now")
            kept = translate("Progress", "This is as of {time}. What you answer is kept.")
            as_of = kept.format(time=self.progress.at.strftime("%H:%M"))
            self.content.notify(title, f"{error_words(error)} {as_of}")
            self.pages.show_content()
            return
        self.pages.show_away(error_words(error))

    def _read_again(self) -> bool:
        """Read once more if that was asked for meanwhile; return whether it was."""
        again, self._again = self._again, False
        if again:
            self.refresh()
        return again

    def review(self) -> None:
        """Ask for a quiz of what is due, if anything is."""
        if self.progress is not None:
            wish = wish_for(self.progress.due, self._asked, self._banks)
            if wish is not None:
                self.quiz_wanted.emit(wish)


def _subtitle(found: Found) -> str:
    if found.since is None:
        return translate("Progress", "Guest · this session")
    said = translate("Progress", "{name} · since {day}")
    day = day_words(found.since.astimezone().date(), found.progress.at.date())
    return said.format(name=found.who.pseudonym, day=day)


def _notice(*, guest: bool, aside: bool) -> tuple[str, str]:
    """Return the title and the words that stand above all else; empty where there are none."""
    if aside:
        return (
            translate("Progress", "Answers of today are not counted yet"),
            translate("Progress", "They lie on this computer until the record is back."),
        )
    if not guest:
        return "", ""
    return (
        translate("Progress", "You are a guest: this is what you did since the start"),
        translate(
            "Progress",
            "Under a name of your choice your progress is kept, and reviews come back in time.",
        ),
    )
