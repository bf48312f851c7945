"""The model with what floats over it: compass, hint, and bars; it keeps a workbench's scene."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.narrow import is_compact
from anatomyapp.gui.view.atlas_view import AtlasView
from anatomyapp.gui.view.compass import Compass
from anatomyapp.gui.view.flight import Flight
from anatomyapp.gui.view.floating import Floating
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.gui.view.view_chip import ViewChip
from anatomyapp.gui.view.viewing import Viewing
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Scene

_OPPOSITE_CHIP = 74  # dp, of the sign in the other corner, and gaps


class ModelPane(QWidget):
    """Joins a workbench, a view of the model and the compass.

    Places put further widgets over the model with `overlay`. ``viewing`` and ``flight`` move the
    camera; what selecting, hiding and clicking mean is the place's affair, by the signals of
    ``view``.

    Parameters
    ----------
    moves
        Whether a person moves the camera; without, there is neither compass nor chip.
    """

    resized = Signal()  # before what floats over the model is placed

    def __init__(
        self, bench: Workbench, atlas: Atlas, drawer: Drawer, *, moves: bool = True
    ) -> None:
        super().__init__()
        self.bench, self.atlas, self._moves = bench, atlas, moves
        self.view = AtlasView(drawer, atlas, bench.scene, self)
        self.compass, self.chip = Compass(self), ViewChip(self)
        self.flight = Flight(bench)
        self._floating = Floating(self)
        self._floating.add(self.compass, "top right")
        self._floating.add(self.chip, "top right")
        self._orients = True
        self._last = bench.scene.camera
        bench.scene_changed.connect(self._follow)
        self.viewing = Viewing(bench, atlas, self.view, self.flight)
        self.view.structure_hovered.connect(self._hover)
        self.view.touched.connect(self.flight.stop)
        if moves:
            self.view.camera_wanted.connect(self.viewing.move)
            for asking in (self.view, self.compass, self.chip):
                asking.view_wanted.connect(self.viewing.look_from)

    def overlay(self, widget: QWidget, where: str) -> None:
        """Put a widget over the model: *top*, *bottom*, *top left*, *top right*, *bottom left*."""
        widget.setParent(self)
        self._floating.add(widget, where)
        widget.show()
        self.arrange()

    def share(self, widget: QWidget, where: str) -> None:
        """Let a widget of another pane float over this one too, whenever this one claims it."""
        self._floating.add(widget, where)

    def claim(self) -> None:
        """Take what floats over this pane back from those that share it."""
        self._floating.claim()
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything in its corner, and the model fitted if nobody moved it."""
        self.resized.emit()
        self.arrange()
        if self._moves:
            self.viewing.refit(at_once=True)

    def arrange(self) -> None:
        """Place what floats over the model."""
        self.view.setGeometry(self.rect())
        narrow = is_compact(self.window().width())
        orients = self._moves and self._orients
        self.compass.setVisible(orients and not narrow)
        self.chip.setVisible(orients and narrow)
        self.chip.fit(self.width() - theme.dp(_OPPOSITE_CHIP))
        self._floating.arrange()
        self.view.leave_free(self._floating.covered())

    def orient(self, *, wanted: bool) -> None:
        """Show the compass, or not while it would tell an answer."""
        if wanted != self._orients:
            self._orients = wanted
            self.arrange()

    def keep_fitted(self) -> None:
        """Keep the model in what is left free, where a person moves the camera."""
        if self._moves:
            self.viewing.refit()

    def draw(self, scene: Scene) -> None:
        """Show the workbench's scene; for those who see it otherwise."""
        self.view.draw(scene)

    def _follow(self, scene: Scene) -> None:
        self.draw(scene)
        if scene.camera != self._last:
            self._last = scene.camera
            self.compass.turn(scene.camera)
            self._turn_chip(scene.camera)

    def _turn_chip(self, camera: Camera) -> None:
        """Say the view anew, and make room for longer words."""
        before = self.chip.text()
        self.chip.turn(camera)
        if self.chip.text() != before and self.chip.isVisibleTo(self):
            self.arrange()

    def _hover(self, structure: StructureId | None) -> None:
        self.bench.show(replace(self.bench.scene, hovered=structure))
