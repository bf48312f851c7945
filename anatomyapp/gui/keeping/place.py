"""The place *Record*: where it lies, its backups, how long sessions stay, erasing a learner."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    Card,
    MessageBox,
    Paragraph,
    Select,
    button,
    danger_button,
    label,
)
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.dialog import caption
from anatomyapp.gui.dialogs import show_error
from anatomyapp.gui.job import Job
from anatomyapp.gui.keeping.backup_list import BackupList
from anatomyapp.gui.keeping.chores import Overview
from anatomyapp.gui.keeping.control import KeepingControl
from anatomyapp.gui.keeping.words import day
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.narrow import is_text_large
from anatomyapp.session.retention import NOTICE
from anatomyapp.settings import load_settings, save_settings

_BESIDE_FROM = 1040  # dp
PERIODS = (0, 6, 12, 24, 36, 60, 120)  # months


class KeepingPlace(QFrame):
    """A place of the window (`anatomyapp.gui.place.Place`)."""

    name = "record"
    icon_name = "history"

    def __init__(self, control: KeepingControl) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self._control, self._chores = control, control.chores
        self._reading: Job | None = None
        self._counting: Job | None = None
        self.backups = BackupList()
        self.backups.restore_wanted.connect(control.ask_to_restore)
        self._where = Paragraph(self._chores.place)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(theme.dp(theme.SPACE_L))
        self._sides.addLayout(_column(self._backup_card()), 1)
        others = (self._place_card(), self._period_card(), self._erase_card())
        self._sides.addLayout(_column(*others), 1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(*(theme.dp(size) for size in (28, 20, 28, 24)))
        column.setSpacing(theme.dp(theme.SPACE_L))
        column.addWidget(label(self.title, "display"))
        column.addLayout(self._sides)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll_area(inner))
        control.changed.connect(self.refresh)

    @property
    def title(self) -> str:
        """Its name in the app bar."""
        return translate("Record", "Record")

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        return self

    def entered(self) -> None:
        """Read the record and take the keyboard."""
        self.refresh()
        self.make.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        """Nothing runs unseen here."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards side by side where there is room."""
        super().resizeEvent(event)
        beside = self.width() >= theme.dp(_BESIDE_FROM) and not is_text_large()
        way = QBoxLayout.Direction
        self._sides.setDirection(way.LeftToRight if beside else way.TopToBottom)

    @property
    def loading(self) -> bool:
        """Whether a job is reading."""
        return self._reading is not None

    def refresh(self) -> None:
        """Read the record again."""
        if self._reading is not None:
            self._reading.cancel()
        self._reading = Job(self._chores.overview, self)
        self._reading.done.connect(self._show)
        self._reading.failed.connect(self._fail)
        self._reading.start()

    def _place_card(self) -> Card:
        card = Card(translate("Record", "Where it lies"))
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.column.addWidget(self._where)
        self.choose = button(translate("Record", "Choose another place…"), "folder")
        self.choose.clicked.connect(self._choose_place)
        card.column.addLayout(_row(self.choose))
        return card

    def _backup_card(self) -> Card:
        card = Card(translate("Record", "Backups"))
        rule = translate(
            "Record",
            "One is made and checked at the first start of each day, and before the record is "
            "changed for a new version. All of the last two days are kept, then one for each of "
            "12 days, 10 weeks and 9 months.",
        )
        card.column.addWidget(Paragraph(rule, "secondary"))
        card.column.addWidget(self.backups)
        self.server = MessageBox(
            "neutral",
            translate("Record", "This record lies on a server"),
            translate("Record", "Its administrator backs it up there, with pg_dump."),
        )
        self.server.hide()
        card.column.addWidget(self.server)
        self.make = button(translate("Record", "Back up now"), "download")
        self.make.clicked.connect(self._control.back_up)
        card.column.addLayout(_row(self.make))
        return card

    def _period_card(self) -> Card:
        card = Card(translate("Record", "How long sessions are kept"))
        text = translate(
            "Record",
            "Older sessions are erased whole, from every backup too, and learners who came no "
            "more with them. It is announced in the window %n days before.",
            "",
            NOTICE.days,
        )
        card.column.addWidget(Paragraph(text, "secondary"))
        self.period = Select(translate("Record", "How long sessions are kept"))
        for months in PERIODS:
            words = translate("Record", "%n months", "", months)
            self.period.addItem(words if months else translate("Record", "For ever"), months)
        self.period.activated.connect(self._keep_period)
        card.column.addLayout(_row(self.period))
        self.due = Paragraph("", "caption")
        card.column.addWidget(self.due)
        return card

    def _erase_card(self) -> Card:
        card = Card(translate("Record", "Erase a learner"))
        text = translate(
            "Record", "Who asks for it is erased from the record and from every backup."
        )
        card.column.addWidget(Paragraph(text, "secondary"))
        self.learner = Select(translate("Record", "Learner"))
        self.learner.setMinimumWidth(theme.dp(220))
        self.erase = danger_button(translate("Record", "Erase…"), "trash")
        self.erase.clicked.connect(self._erase)
        card.column.addLayout(_row(self.learner, self.erase))
        noted = translate("Record", "That somebody was erased is noted; who it was is not.")
        card.column.addLayout(caption(noted))
        return card

    def _show(self, found: Overview) -> None:
        self._reading = None
        self.backups.setVisible(found.backups is not None)
        self.make.setVisible(found.backups is not None)
        self.server.setVisible(found.backups is None)
        self.backups.show_backups(found.backups or ())
        self._offer_period(found.months)
        self.learner.clear()
        self.learner.addItems(found.learners)
        for field in (self.learner, self.erase):
            field.setEnabled(bool(found.learners))
        self._say_due(found)

    def _offer_period(self, months: int) -> None:
        if self.period.findData(months) < 0:  # set by a command
            self.period.addItem(translate("Record", "%n months", "", months), months)
        self.period.setCurrentIndex(self.period.findData(months))

    def _say_due(self, found: Overview) -> None:
        said = found.announced
        if said is None:
            self._count(found.months)
            return
        text = translate("Record", "From {day} on, %n sessions that began before {before} are "
                         "erased.", "", said.sessions)  # fmt: skip
        self._tell(text.format(day=day(said.erased_from), before=day(said.before)))

    def _count(self, months: int) -> None:
        """Say what a period lets go, once it is counted."""
        self._tell("")
        if self._counting is not None:
            self._counting.cancel()
        if months == 0:
            return
        self._counting = Job(lambda: self._chores.outdated(months), self)
        self._counting.done.connect(lambda told: self._say_count(told.sessions))
        self._counting.failed.connect(self._fail)
        self._counting.start()

    def _say_count(self, sessions: int) -> None:
        text = translate("Record", "%n sessions are old enough; the next start announces it.", "",
                         sessions)  # fmt: skip
        none = translate("Record", "No session is old enough.")
        self._tell(text if sessions else none)

    def _tell(self, text: str) -> None:
        self.due.say(text)
        self.due.setVisible(bool(text))

    def _keep_period(self) -> None:
        folder, months = self._chores.folder, self.period.currentData()
        before = load_settings(folder).settings
        warning = save_settings(folder, replace(before, keep_months=months))
        if warning:
            show_error(self.window(), translate("Window", "Settings not kept"), warning)
        self._count(months)

    def _choose_place(self) -> None:
        from anatomyapp.gui.record_place import RecordPlaceDialog  # noqa: PLC0415 - rarely wanted

        RecordPlaceDialog(self.window(), self._chores.folder).open_dialog()

    def _erase(self) -> None:
        self._control.ask_to_erase(self.learner.currentText(), own=False)

    def _fail(self, error: Exception) -> None:
        self._reading = None
        if not isinstance(error, AnatomyAppError):
            raise error
        title = translate("Instructor", "The record cannot be read")
        show_error(self.window(), title, error_words(error))


def _column(*cards: Card) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.dp(theme.SPACE_L))
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return column


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.dp(theme.SPACE_S))
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
