"""How the model stands with its sheet, told once it has stood so for a moment."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.ar.placement import Mode
from anatomyapp.ar.sheet import SheetKind
from anatomyapp.gui.ar.session import ArSession
from anatomyapp.session.augmented import ModelStance, StanceChanged, WearerScales

_AT_REST_MS = 1000  # a model that is made larger is recorded when it stays so


class StanceWatch(QObject):
    """Compares how the model stands with what was told last."""

    rested = Signal(object)  # StanceChanged

    def __init__(self, session: ArSession) -> None:
        super().__init__(session)
        self._session = session
        self._fitted: WearerScales | None = None
        self._told: ModelStance | None = None
        self._rest = QTimer(self, singleShot=True, interval=_AT_REST_MS)
        self._rest.timeout.connect(self._tell)

    def wear(self, fitted: WearerScales | None) -> None:
        """Say how the model is fitted to who wears the sheet from now on."""
        self._fitted = fitted
        self.follow()

    def begin(self) -> ModelStance:
        """Return how the model stands; what differs later is told."""
        self._told = self._stance()
        return self._told

    def follow(self) -> None:
        """Look again in a moment."""
        if self._told is not None:
            self._rest.start()

    def end(self, *, tell: bool = True) -> None:
        """Tell at once what differs, unless it is another sheet's; nothing from then on."""
        if tell:
            self._tell()
        self._rest.stop()
        self._told = None

    def _tell(self) -> None:
        self._rest.stop()
        stance = self._stance()
        if self._told is not None and stance != self._told:
            self._told = stance
            self.rested.emit(StanceChanged(stance))

    def _stance(self) -> ModelStance:
        stance = self._session.stance
        if self._session.wish.kind is SheetKind.CHEST:  # true to the wearer's size
            return ModelStance(Mode.WORN, 1.0, stance.mirrored, self._fitted)
        return ModelStance(stance.mode, float(stance.scale), stance.mirrored)
