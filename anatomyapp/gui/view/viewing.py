"""From where the model is seen, so that what matters is in the picture."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.view.atlas_view import AtlasView
from anatomyapp.gui.view.flight import Flight
from anatomyapp.gui.view.floating import MOST_COVERED
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.fit import fitted, points_of, widened
from anatomyapp.scene.picking import Points
from anatomyapp.scene.scene import Scene

_REST_MS = 500  # after which a view counts as chosen


class Viewing(QObject):
    """Moves the camera of a workbench for a view.

    The camera is *at home* while nobody put it anywhere: then all that is shown stays fitted into
    the room that the view has.
    """

    changed = Signal(object, object)  # Camera at rest; the StandardView asked for, or None

    def __init__(self, bench: Workbench, atlas: Atlas, view: AtlasView, flight: Flight) -> None:
        super().__init__(bench)
        self._bench, self._atlas, self._view, self._flight = bench, atlas, view, flight
        self._asked: StandardView | None = None
        self._at_home = True
        self._last = bench.scene.camera
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._say)
        bench.scene_changed.connect(self._follow)

    def fit(self, structures: frozenset[StructureId] | None = None) -> None:
        """Fly so that these structures, or all that are shown, fill the picture."""
        self._at_home = structures is None
        self._flight.fly(self._fitted(self._bench.scene.camera, structures))

    def frame(
        self, camera: Camera, structures: frozenset[StructureId] | None, nearer: float = 1.0
    ) -> None:
        """Look at once at structures, or all that are shown, turned as a camera.

        All that is shown stays fitted while the room changes. ``nearer`` is a factor.
        """
        self._at_home = structures is None and nearer == 1.0
        framed = self._fitted(camera, structures)
        self._bench.look(replace(framed, distance_mm=framed.distance_mm / nearer))

    def refit(self, *, at_once: bool = False) -> None:
        """Keep all that is shown in its room, if nobody moved the camera; at once, or by flying."""
        if self._at_home and not (at_once and self._flight.running):
            camera = self._fitted(self._bench.scene.camera, None)
            (self._bench.look if at_once else self._flight.fly)(camera)

    def leave_home(self) -> None:
        """Keep the camera where it is put from now on."""
        self._at_home = False

    def move(self, camera: Camera) -> None:
        """Take the camera where a person wants it, at once."""
        self._at_home, self._asked = False, None
        self._bench.look(camera)

    def turn_to(self, points: Points, camera: Camera) -> None:
        """Fly to points (n, 3), LPS mm, with some of what is around them, turned as a camera."""
        self._at_home = False
        self._flight.fly(fitted(camera, widened(points), *self.room))

    def face(self, camera: Camera) -> None:
        """Fly to a camera turned about what is seen; at home all stays in its room."""
        self._flight.fly(self._fitted(camera, None) if self._at_home else camera)

    def look_from(self, view: StandardView) -> None:
        """Fly to a standard view of what is shown."""
        self._asked = view
        self._at_home = True
        self._flight.fly(self._fitted(self._bench.scene.camera.seen_from(view), None))

    def home(self, camera: Camera | None = None) -> Camera:
        """Return the camera from which what is shown first is seen, turned as the given one."""
        return self._fitted(camera or Camera(), self._atlas.shown_first)

    def go_home(self, camera: Camera, *, at_once: bool = False) -> None:
        """Go to where what is shown first is seen, and keep it fitted while the room changes."""
        self._at_home = True
        (self._bench.look if at_once else self._flight.fly)(self.home(camera))

    @property
    def room(self) -> tuple[float, float]:
        """The picture's width over its height, and the part of it that bars cover at its foot."""
        width, height = max(1, self._view.width()), max(1, self._view.height())
        return width / height, min(self._view.covered / height, MOST_COVERED)

    def _fitted(self, camera: Camera, structures: frozenset[StructureId] | None) -> Camera:
        scene = self._bench.scene
        shown = scene.visible if structures is None else structures
        return fitted(camera, points_of(self._atlas, shown, scene.exploded), *self.room)

    def _follow(self, scene: Scene) -> None:
        if scene.camera != self._last:
            self._last = scene.camera
            self._rest.start()

    def _say(self) -> None:
        if not self._flight.running:
            self.changed.emit(self._bench.scene.camera, self._asked)
