"""The studies that are open, and one's own course in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, Chip, MessageBox, Paragraph, button, primary_button
from anatomyapp.gui.language import translate
from anatomyapp.gui.study.page import StudyPage
from anatomyapp.gui.study.standing_words import waiting_words
from anatomyapp.gui.study.words import names_of, said
from anatomyapp.session.studies import Study
from anatomyapp.session.study_run import StudyRun
from anatomyapp.study.course import Waiting
from anatomyapp.study.protocol import Protocol


@dataclass(frozen=True, slots=True)
class Offer:
    """A study as it is offered to who is here.

    Parameters
    ----------
    minutes
        About how long it takes, without waiting.
    run
        The learner's own course, where one waits.
    lacks
        What is missing on this computer; empty where the study can be taken.
    """

    study: Study
    protocol: Protocol
    minutes: int
    run: StudyRun | None = None
    lacks: str = ""


class StartPage(StudyPage):
    """A card for each study."""

    join_wanted = Signal(object)  # Offer
    resume_wanted = Signal(object)  # Offer

    def __init__(self) -> None:
        words = translate(
            "Study",
            "A study leads you step by step. Every step is kept as you take it, so you can stop "
            "at any time; and you may leave it whenever you like.",
        )
        super().__init__(translate("Study", "Studies"), words)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.dp(theme.SPACE_M))
        self.column.addLayout(self._cards)
        self._first: QWidget = self

    def show_offers(self, offers: Sequence[Offer], now: datetime) -> None:
        """Show these studies, those that wait for the learner first."""
        while (entry := self._cards.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._first = self
        for number, offer in enumerate(sorted(offers, key=lambda each: each.run is None)):
            self._cards.addWidget(self._card(offer, now, first=number == 0))

    def first_stop(self) -> QWidget:
        """Return the first study's button."""
        return self._first

    def _card(self, offer: Offer, now: datetime, *, first: bool) -> Card:
        card = Card(offer.study.title)
        card.column.addWidget(Paragraph(said(offer.protocol.summary), "secondary"))
        card.column.addLayout(_chips(offer))
        if offer.lacks:
            cannot = translate("Study", "It cannot be taken on this computer yet")
            card.column.addWidget(MessageBox("warning", cannot, offer.lacks))
            return card
        card.column.addLayout(self._ways(offer, now, first=first))
        return card

    def _ways(self, offer: Offer, now: datetime, *, first: bool) -> QHBoxLayout:
        """Return the buttons of a study, with what is to be said of one's own course."""
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_S))
        words = _standing_words(offer.run, now) if offer.run is not None else ""
        row.addWidget(Paragraph(words, "caption"), 1)
        others = translate("Study", "Others begin…")
        ways = [(translate("Study", "Take part…"), "player-play", self._join)]
        if offer.run is not None:
            ways = [(others, "", self._join)]
            if not isinstance(offer.run.standing(now), Waiting):
                ways.append((translate("Study", "Go on"), "player-play", self._resume))
        for text, icon_name, slot in ways:
            make = primary_button if first and icon_name else button
            made = make(text, icon_name)
            made.setAccessibleDescription(offer.study.title)
            made.setProperty("offer", offer)
            made.clicked.connect(slot)
            row.addWidget(made)
            self._first = made if first else self._first
        return row

    def _join(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.join_wanted.emit(sender.property("offer"))

    def _resume(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.resume_wanted.emit(sender.property("offer"))


def _chips(offer: Offer) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.dp(theme.SPACE_S))
    about = translate("Study", "about %n minutes in all", "", offer.minutes)
    size = offer.protocol.group_size
    alone = translate("Study", "one learner")
    people = alone if size == 1 else translate("Study", "groups of up to {n}").format(n=size)
    row.addWidget(Chip(about, "clock"))
    row.addWidget(Chip(people, "users" if size > 1 else "user-circle"))
    row.addStretch(1)
    return row


def _standing_words(run: StudyRun, now: datetime) -> str:
    words = waiting_words(run, now)
    if words:
        return words
    if len(run.members) == 1:
        return translate("Study", "You have begun it.")
    return translate("Study", "You have begun it: {names}").format(names=names_of(run.members))
