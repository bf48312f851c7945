"""The place *Access*: the passphrase, the lock, learners' PINs, and who takes part in studies."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui import theme
from anatomyapp.gui.access.gate import change_passphrase
from anatomyapp.gui.components import (
    Card,
    Paragraph,
    Select,
    button,
    label,
    rule,
)
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.dialogs import show_error
from anatomyapp.gui.instructor.loading import controls
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.narrow import is_text_large
from anatomyapp.session.access import Whose
from anatomyapp.session.administration import By
from anatomyapp.session.participation import Decision
from anatomyapp.session.store import SessionStore
from anatomyapp.settings import LOCK_AFTER_MIN, load_settings, save_settings

_BESIDE_FROM = 1040  # dp


@dataclass(frozen=True, slots=True)
class _Read:
    """What the record says: learners with a PIN, and how many decided what about which study."""

    pinned: tuple[str, ...]
    decisions: dict[str, Counter[Decision]]


class AccessPlace(QFrame):
    """A place of the window (`anatomyapp.gui.place.Place`)."""

    name = "access"
    icon_name = "key"
    lock_wanted = Signal()
    span_changed = Signal()

    def __init__(self, store: SessionStore, folder: Path) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self._store, self._folder = store, folder
        self._job: Job | None = None
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(*(theme.dp(size) for size in (28, 20, 28, 24)))
        column.setSpacing(theme.dp(theme.SPACE_L))
        column.addWidget(label(self.title, "display"))
        self._pins, self._studies = QVBoxLayout(), QVBoxLayout()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(theme.dp(theme.SPACE_L))
        for cards in ((self._passphrase(), self._study_card()), (self._pin_card(),)):
            self._sides.addLayout(_column(*cards), 1)
        column.addLayout(self._sides)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll_area(inner))

    @property
    def title(self) -> str:
        """Its name in the app bar."""
        return translate("Instructor", "Access")

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        return self

    def entered(self) -> None:
        """Read the record and take the keyboard."""
        self.refresh()
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)

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
        return self._job is not None

    def refresh(self) -> None:
        """Read the record again."""
        if self._job is not None:
            self._job.cancel()
        self._job = Job(self._read, self)
        self._job.done.connect(self._show)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _passphrase(self) -> Card:
        card = Card(translate("Instructor", "Passphrase and lock"))
        text = translate(
            "Instructor",
            "The passphrase holds for all who use this record. After a while without input, and "
            "when you leave, this area is locked and what it showed is gone from the window.",
        )
        card.column.addWidget(Paragraph(text, "secondary"))
        self.change = button(translate("Instructor", "Change the passphrase…"), "key")
        self.change.clicked.connect(self._change)
        self.lock = button(translate("Instructor", "Lock now"), "lock", key="Ctrl+L")
        self.lock.clicked.connect(self.lock_wanted)
        self.span = Select(translate("Instructor", "Lock after"))
        for minutes in LOCK_AFTER_MIN:
            words = translate("Instructor", "Lock after %n minutes", "", minutes)
            self.span.addItem(words, minutes)
        now = load_settings(self._folder).settings.lock_after_min
        self.span.setCurrentIndex(self.span.findData(now))
        self.span.activated.connect(self._keep_span)
        card.column.addWidget(controls((self.change, self.lock, self.span), ()))
        return card

    def _pin_card(self) -> Card:
        card = Card(translate("Instructor", "Learners with a PIN"))
        text = translate(
            "Instructor",
            "Who forgot a PIN goes on once it is taken away; nothing else changes.",
        )
        card.column.addWidget(Paragraph(text, "secondary"))
        card.column.addLayout(self._pins)
        return card

    def _study_card(self) -> Card:
        card = Card(translate("Instructor", "Studies"))
        text = translate(
            "Instructor",
            "Who accepted takes part from then on. Who refused, withdrew or decided nothing is in "
            "no export of the study, and learns with all features.",
        )
        card.column.addWidget(Paragraph(text, "secondary"))
        card.column.addLayout(self._studies)
        return card

    def _read(self) -> _Read:
        pinned = tuple(sorted(self._store.access.pinned(), key=str.casefold))
        return _Read(pinned, self._store.consents.counts())

    def _show(self, found: _Read) -> None:
        self._job = None
        _clear(self._pins)
        _clear(self._studies)
        for number, name in enumerate(found.pinned):
            if number:
                self._pins.addWidget(rule())
            self._pins.addWidget(self._pin_row(name))
        if not found.pinned:
            self._pins.addWidget(label(translate("Instructor", "No learner has one."), "caption"))
        for study, decided in found.decisions.items():
            self._studies.addWidget(_study_row(study, decided))
        if not found.decisions:
            nobody = translate("Instructor", "Nobody was asked to take part in a study.")
            self._studies.addWidget(label(nobody, "caption"))

    def _pin_row(self, name: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(name), 1)
        remove = button(translate("Instructor", "Take the PIN away"))
        remove.setAccessibleName(
            translate("Instructor", "Take away the PIN of {name}").format(name=name)
        )
        remove.setProperty("learner", name)
        remove.clicked.connect(self._reset)
        row.addWidget(remove)
        return holder

    def _reset(self) -> None:
        sender = self.sender()
        name = str(sender.property("learner")) if sender else ""
        try:
            learner = self._store.access.learner_of(name)
            if learner is not None:
                self._store.access.reset(Whose(learner), By.INSTRUCTOR)
        except AnatomyAppError as error:
            self._fail(error)
        self.refresh()

    def _change(self) -> None:
        change_passphrase(self.window(), self._store.access)

    def _keep_span(self) -> None:
        before = load_settings(self._folder).settings
        warning = save_settings(
            self._folder, replace(before, lock_after_min=self.span.currentData())
        )
        if warning:
            show_error(self.window(), translate("Window", "Settings not kept"), warning)
        self.span_changed.emit()

    def _fail(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, AnatomyAppError):
            raise error
        title = translate("Instructor", "The record cannot be read")
        show_error(self.window(), title, error_words(error))


def _study_row(study: str, decided: Counter[Decision]) -> QWidget:
    words = {
        Decision.ACCEPTED: translate("Instructor", "{n} take part"),
        Decision.REFUSED: translate("Instructor", "{n} refused"),
        Decision.WITHDRAWN: translate("Instructor", "{n} withdrew"),
    }
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label(study), 1)
    row.addWidget(label(", ".join(words[each].format(n=decided[each]) for each in Decision)))
    return holder


def _column(*cards: Card) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.dp(theme.SPACE_L))
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return column


def _clear(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
