"""Answers by holding still: a structure under the ring, or the sheet as it is turned."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF

from anatomyapp.gui.ar.quiz.reticle import Reticle, StillPill
from anatomyapp.gui.ar.quiz.stage import FilmStage
from anatomyapp.gui.ar.session import ArSession, Phase
from anatomyapp.gui.quiz.asking import Asking
from anatomyapp.quiz.item import Item, Kind
from anatomyapp.quiz.response import Means
from anatomyapp.quiz.steady import HoldStill, Target
from anatomyapp.scene.film import Film
from anatomyapp.scene.scene import Scene


class Holding(QObject):
    """Looks at each picture that was painted, and answers once its target was held still.

    A picture counts once: a frozen one, or one after which no other comes, holds nothing. ``clock``
    tells seconds.
    """

    def __init__(
        self,
        stage: FilmStage,
        asking: Asking,
        session: ArSession,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(stage)
        self._stage, self._asking, self._session, self._clock = stage, asking, session, clock
        self.reticle, self.pill = Reticle(stage.view), StillPill()
        self._still = HoldStill()
        self._film: Film | None = None  # that was looked at last
        stage.view.painted.connect(self._look)

    def begin(self) -> None:
        """Begin anew: another item is asked, or it is answered in another way from now on."""
        self._still = HoldStill()
        self._show(seen=True)

    def _look(self, scene: Scene) -> None:
        fresh, self._film = scene.film is not self._film, scene.film
        item = self._asking.asked(Kind.FIND, Kind.SHOW)
        if item is None or scene.film is None or self._session.phase is not Phase.LIVE:
            self._show(seen=True)
        elif fresh and (item.kind is Kind.SHOW or self._stage.aiming):
            self._still = self._still.sample(self._clock(), self._target(item))
            self._show(seen=bool(scene.visible))
            if self._still.done:
                self._answer(item)

    def _target(self, item: Item) -> Target | None:
        if item.kind is Kind.FIND:
            return self._stage.view.structure_at(QPointF(self._stage.view.rect().center()))
        return self._stage.way_to(item.asked) if item.asked else None

    def _answer(self, item: Item) -> None:
        held = self._still.target
        self._still = HoldStill()
        if item.kind is Kind.SHOW:
            self._asking.show_now(Means.POSE)
        elif isinstance(held, str):
            middle = QPointF(self._stage.view.rect().center())
            self._asking.point_at(held, self._stage.view.point_at(middle), Means.RETICLE)
        self._show(seen=True)

    def _show(self, *, seen: bool) -> None:
        """Show how far it is, where something is to be held still."""
        item = self._asking.asked(Kind.FIND, Kind.SHOW)
        aims = item is not None and item.kind is Kind.FIND and self._stage.aiming
        turns = item is not None and item.kind is Kind.SHOW
        share = self._still.share
        self.reticle.setVisible(aims)
        self.reticle.show_share(share)
        longer = self.pill.show_share(share, seen=seen)
        if longer or turns == self.pill.isHidden():
            self.pill.setVisible(turns)
            self._stage.pane.arrange()
