"""Says for the record what one pane shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.scene.scene import Scene
from anatomyapp.session.showing import difference, is_gliding
from anatomyapp.session.shown import SceneShown, ViewSized

INTERVAL_S = 0.1  # at least, while something glides: a pointer, a plane, structures that part
_REST_MS = 200  # after which a view has its size


class SceneWitness(QObject):
    """Tells each change of a pane's scene while the pane is in sight, and how large it is.

    Nothing is told before `begin`.
    """

    happened = Signal(object)  # SceneShown, ViewSized

    def __init__(
        self,
        name: str,
        pane: ModelPane,
        parent: QObject,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._name, self._pane, self._clock = name, pane, clock
        self._told: Scene | None = None  # None: nothing yet in this session
        self._size = (0, 0)
        self._told_at = -INTERVAL_S
        self._later = QTimer(self, singleShot=True, interval=round(1000 * INTERVAL_S))
        self._later.timeout.connect(self.tell)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._tell_size)
        pane.bench.scene_changed.connect(self._see)
        pane.view.installEventFilter(self)

    def begin(self) -> None:
        """Tell all, for a session that begins."""
        self._told, self._size = Scene(), (0, 0)
        self._look()

    def tell(self) -> None:
        """Tell what was not told yet."""
        self._later.stop()
        if self._told is not None and self._pane.view.isVisible():
            self._say(difference(self._name, self._told, self._pane.bench.scene))
        self._tell_size()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note when the pane comes into sight, leaves it, or has another size."""
        del watched
        if event.type() == QEvent.Type.Resize:
            self._rest.start()
        elif event.type() in {QEvent.Type.Show, QEvent.Type.Hide} and not event.spontaneous():
            self._look()
        return False

    def _look(self) -> None:
        """Tell that the pane is in sight, with its scene and camera, or that it is not."""
        if self._told is None:
            return
        if self._pane.view.isVisible():
            scene = self._pane.bench.scene
            shown = difference(self._name, self._told, scene) or SceneShown(self._name)
            self._say(replace(shown, camera=scene.camera))
        self._tell_size()

    def _see(self) -> None:
        """Tell what changed; the scene of the signal may be outdated by who heard it first."""
        if self._told is None or not self._pane.view.isVisible():
            return
        shown = difference(self._name, self._told, self._pane.bench.scene)
        if shown is None:
            return
        if is_gliding(shown) and self._clock() - self._told_at < INTERVAL_S:
            if not self._later.isActive():
                self._later.start()
        else:
            self._say(shown)

    def _say(self, shown: SceneShown | None) -> None:
        if shown is not None:
            self._later.stop()
            self._told, self._told_at = self._pane.bench.scene, self._clock()
            self.happened.emit(shown)

    def _tell_size(self) -> None:
        self._rest.stop()
        view = self._pane.view
        size = (view.width(), view.height()) if view.isVisible() else (0, 0)
        if self._told is not None and size != self._size:
            self._size = size
            self.happened.emit(ViewSized(self._name, *size))
