"""The model with what floats over it: compass, hint, and bars; it keeps a workbench's scene."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.narrow import is_compact
from anatomyapp.gui.view.atlas_view import AtlasView
from anatomyapp.gui.view.compass import Compass
from anatomyapp.gui.view.flight import Flight
from anatomyapp.gui.view.picture_widget import Drawer
from anatomyapp.gui.view.view_chip import ViewChip
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.fit import fitted, points_of, widened
from anatomyapp.scene.picking import Points
from anatomyapp.scene.scene import Scene

_MOST_COVERED = 0.5  # of the height, by bars, in windows that are hardly higher than these
_REST_MS = 500  # after which a view counts as chosen


class ModelPane(QWidget):
    """Joins a workbench, a view of the model and the compass.

    Places put further widgets over the model with `overlay`. The camera turns, shifts, zooms and
    flies here; what selecting, hiding and clicking mean is the place's affair, by the signals of
    ``view``.
    """

    resized = Signal()  # before what floats over the model is placed
    view_changed = Signal(object, object)  # Camera at rest; the StandardView asked for, or None

    def __init__(self, bench: Workbench, atlas: Atlas, drawer: Drawer) -> None:
        super().__init__()
        self.bench, self.atlas = bench, atlas
        self.view = AtlasView(drawer, atlas, bench.scene, self)
        self.compass = Compass(self)
        self.chip = ViewChip(self)
        self.flight = Flight(bench)
        self._floating: list[tuple[QWidget, str]] = [
            (self.compass, "top right"),
            (self.chip, "top right"),
        ]
        self._asked: StandardView | None = None
        self._last = bench.scene.camera
        self._at_home = True
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._say_view)
        bench.scene_changed.connect(self._follow)
        self.view.camera_wanted.connect(self._move)
        self.view.view_wanted.connect(self.look_from)
        self.view.structure_hovered.connect(self._hover)
        self.view.touched.connect(self._touched)
        self.compass.view_wanted.connect(self.look_from)
        self.chip.view_wanted.connect(self.look_from)

    def overlay(self, widget: QWidget, where: str) -> None:
        """Put a widget over the model: *top*, *bottom*, *top left*, *top right*, *bottom left*."""
        widget.setParent(self)
        self._floating.append((widget, where))
        widget.show()
        self.arrange()

    def fit(self, structures: frozenset[StructureId] | None = None) -> None:
        """Fly so that these structures, or all that are shown, fill the picture."""
        self._at_home = structures is None
        self.flight.fly(self._fitted(self.bench.scene.camera, structures))

    def refit(self) -> None:
        """Keep all that is shown in its room, if nobody moved the camera."""
        if self._at_home:
            self.flight.fly(self._fitted(self.bench.scene.camera, None))

    def leave_home(self) -> None:
        """Keep the camera where it is put from now on."""
        self._at_home = False

    def follow_model(self) -> None:
        """Keep all that is shown in the picture at once, if nobody moved the camera."""
        if self._at_home and not self.flight.running:
            self.bench.look(self._fitted(self.bench.scene.camera, None))

    def turn_to(self, points: Points, camera: Camera) -> None:
        """Fly to points (n, 3), LPS mm, with some of what is around them, turned as a camera."""
        self._at_home = False
        self.flight.fly(fitted(camera, widened(points), *self.room))

    def look_from(self, view: StandardView) -> None:
        """Fly to a standard view of what is shown."""
        self._asked = view
        self._at_home = True
        self.flight.fly(self._fitted(self.bench.scene.camera.seen_from(view), None))

    def home(self, camera: Camera | None = None) -> Camera:
        """Return the camera from which what is shown first is seen, turned as the given one."""
        return self._fitted(camera or Camera(), self.atlas.shown_first)

    def fly_home(self, camera: Camera) -> None:
        """Fly to the camera from which what is shown first is seen."""
        self._at_home = True
        self.flight.fly(self.home(camera))

    def start_at(self, camera: Camera) -> None:
        """Show everything from a side at once, and keep it fitted while the window changes."""
        self._at_home = True
        self.bench.look(self.home(camera))

    @property
    def room(self) -> tuple[float, float]:
        """The picture's width over its height, and the part of it that bars cover at its foot."""
        width, height = max(1, self.width()), max(1, self.height())
        return width / height, min(self.view.covered / height, _MOST_COVERED)

    def _fitted(self, camera: Camera, structures: frozenset[StructureId] | None) -> Camera:
        shown = self.bench.scene.visible if structures is None else structures
        points = points_of(self.atlas, shown, self.bench.scene.exploded)
        return fitted(camera, points, *self.room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything in its corner, and the model fitted if nobody moved it."""
        self.resized.emit()
        self.arrange()
        self.follow_model()

    def arrange(self) -> None:
        """Place what floats over the model."""
        self.view.setGeometry(self.rect())
        narrow = is_compact(self.window().width())
        self.compass.setVisible(not narrow)
        self.chip.setVisible(narrow)
        self._leave_room()
        for widget, where in self._floating:
            widget.setGeometry(self._room(widget, where))
            widget.raise_()
        feet = [w.y() for w, where in self._floating if where == "bottom" and w.isVisibleTo(self)]
        self.view.leave_free(self.height() - min(feet) + theme.dp(theme.SPACE_S) if feet else 0)

    def _leave_room(self) -> None:
        """Let the lowest bar go where it and those above would cover most of the model."""
        bars = [widget for widget, where in self._floating if where == "bottom"]
        above = [widget for widget in bars[1:] if widget.isVisibleTo(self)]
        for lowest in bars[:1]:
            heights = [widget.sizeHint().height() for widget in (lowest, *above)]
            covers = sum(heights) > _MOST_COVERED * self.height()
            lowest.setVisible(not (above and covers))

    def _room(self, widget: QWidget, where: str) -> QRect:
        gap = theme.dp(theme.SPACE_L)
        free = QRect(gap, gap, max(1, self.width() - 2 * gap), max(1, self.height() - 2 * gap))
        if where == "top":  # between what is in the corners, or below it
            west, east = (self._size_at(f"top {side}") for side in ("left", "right"))
            if widget.sizeHint().width() > free.width() - west.width() - east.width():
                free.setTop(free.top() + max(west.height(), east.height()))
            else:
                free.adjust(west.width(), 0, -east.width(), 0)
        width = min(widget.sizeHint().width(), free.width())
        wraps = widget.hasHeightForWidth()
        height = widget.heightForWidth(width) if wraps else widget.sizeHint().height()
        middle = (self.width() - width) // 2
        left = max(free.left(), min(middle, free.right() + 1 - width))
        if "left" in where:
            left = free.left()
        elif "right" in where:
            left = free.right() + 1 - width
        top = free.top() if "top" in where else free.bottom() + 1 - height
        if where == "bottom":  # one above the other, the first lowest
            below = [w for w, place in self._floating if place == where and w.isVisibleTo(self)]
            before = below[: below.index(widget)] if widget in below else []
            top -= sum(w.height() + theme.dp(theme.SPACE_S) for w in before)
        return QRect(left, top, width, height)

    def _size_at(self, corner: str) -> QSize:
        """Return the room that a corner takes, with the gap round it."""
        hints = [w.sizeHint() for w, at in self._floating if at == corner and w.isVisibleTo(self)]
        gap = theme.dp(theme.SPACE_L)
        widths, heights = [h.width() + gap for h in hints], [h.height() + gap for h in hints]
        return QSize(sum(widths), max(heights, default=0))

    def _follow(self, scene: Scene) -> None:
        self.view.draw(scene)
        if scene.camera != self._last:
            self._last = scene.camera
            self.compass.turn(scene.camera)
            self._turn_chip(scene.camera)
            self._rest.start()

    def _turn_chip(self, camera: Camera) -> None:
        """Say the view anew, and make room for longer words."""
        before = self.chip.text()
        self.chip.turn(camera)
        if self.chip.text() != before and self.chip.isVisibleTo(self):
            self.arrange()

    def _move(self, camera: Camera) -> None:
        self._at_home, self._asked = False, None
        self.bench.look(camera)

    def _hover(self, structure: StructureId | None) -> None:
        self.bench.show(replace(self.bench.scene, hovered=structure))

    def _touched(self) -> None:
        self.flight.stop()

    def _say_view(self) -> None:
        if not self.flight.running:
            self.view_changed.emit(self.bench.scene.camera, self._asked)
