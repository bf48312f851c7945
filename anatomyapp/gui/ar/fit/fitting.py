"""The model's fit worked out beside the window: its atlas, and how it breathes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.chest import ChestMeasures
from anatomyapp.atlas.chest_fit import ChestFit, chest_fit, worn_atlas
from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.job import Job
from anatomyapp.render.fitted_motion import fitted_motion
from anatomyapp.render.motion import Ask, Motion

_REST_MS = 350  # after a change, before work begins: figures are typed one by one


@dataclass(frozen=True, slots=True, eq=False)
class Worn:
    """A model fitted to a wearer, ready to be drawn; without a motion it does not breathe yet."""

    measures: ChestMeasures
    fit: ChestFit
    atlas: Atlas
    motion: Motion | None = None


class Fitting(QObject):
    """Fits one model to one set of measures after the other; only the last one counts."""

    done = Signal(object)  # Worn
    refused = Signal(object)  # AnatomyAppError

    def __init__(self, atlas: Atlas, parent: QObject) -> None:
        super().__init__(parent)
        self._atlas = atlas
        self._motion: Motion | None = None
        self._measures = ChestMeasures()
        self._job: Job | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether a fit is on its way."""
        return self._rest.isActive() or self._job is not None

    def learn(self, motion: Motion) -> None:
        """Let what is fitted from now on breathe as the model does."""
        self._motion = motion

    def fit(self, measures: ChestMeasures, *, at_once: bool = False) -> None:
        """Fit the model to measures, soon or at once; what was on its way is dropped."""
        self.cancel()
        self._measures = measures
        if at_once:
            self._start()
        else:
            self._rest.start()

    def cancel(self) -> None:
        """Want no fit."""
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _start(self) -> None:
        self.cancel()
        atlas, measures, motion = self._atlas, self._measures, self._motion
        job = self._job = Job(lambda: _fitted(atlas, measures, motion, job.ask), self)
        job.done.connect(self._end)
        job.failed.connect(self._fail)
        job.start()

    def _end(self, worn: Worn) -> None:
        self._job = None
        self.done.emit(worn)

    def _fail(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, AnatomyAppError):
            raise error
        self.refused.emit(error)


def _fitted(atlas: Atlas, measures: ChestMeasures, motion: Motion | None, ask: Ask) -> Worn:
    fit = chest_fit(atlas, measures)
    ask()
    worn = worn_atlas(atlas, fit)
    ask()
    moves = None if motion is None else fitted_motion(motion, atlas, fit, ask)
    return Worn(measures, fit, worn, moves)
