"""Says for the record how the chest breathes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.gui.view.breathing import Breathing
from anatomyapp.gui.workbench import Workbench
from anatomyapp.session.shown import BreathShown

_INTERVAL_MS = 100  # while somebody moves the phase
_AT_REST = BreathShown(playing=False, phase=0.0)


class BreathWitness(QObject):
    """Tells when the chest begins to breathe, and at which phase it stands; from `begin` on."""

    happened = Signal(object)  # BreathShown

    def __init__(self, bench: Workbench, breathing: Breathing, parent: QObject) -> None:
        super().__init__(parent)
        self._bench, self._breathing = bench, breathing
        self._told: BreathShown | None = None
        self._later = QTimer(self, singleShot=True, interval=_INTERVAL_MS)
        self._later.timeout.connect(self.tell)
        breathing.changed.connect(self.tell)
        bench.scene_changed.connect(self._see)

    def begin(self) -> None:
        """Tell how it is, for a session that begins, unless it is at rest."""
        self._told = _AT_REST
        self.tell()

    def tell(self) -> None:
        """Tell what was not told yet."""
        self._later.stop()
        if self._told is None:
            return
        now = BreathShown(self._breathing.playing, self._bench.scene.breath)
        if now.playing != self._told.playing or (not now.playing and now != self._told):
            self._told = now
            self.happened.emit(now)

    def _see(self) -> None:
        told, breathing = self._told, self._breathing
        moved = told is not None and self._bench.scene.breath != told.phase
        if moved and not breathing.playing and not self._later.isActive():
            self._later.start()
