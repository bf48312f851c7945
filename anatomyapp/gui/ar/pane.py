"""The camera's picture with the model in it, and what floats over them."""

from __future__ import annotations

from PySide6.QtCore import Signal

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui.ar.names import SteadyNames
from anatomyapp.gui.language import translate
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.film import Film
from anatomyapp.scene.scene import Scene

_ASIDE = 0.22  # of the width, at either side, in which names stand


class ArPane(ModelPane):
    """Shows a workbench's scene in the newest film; the sheet moves the camera, nobody else.

    The camera with which the same scene is seen elsewhere stays where it is. The wheel makes the
    model larger or smaller.
    """

    sized = Signal(float)  # how many times larger the model is wanted

    def __init__(self, bench: Workbench, atlas: Atlas, drawer: Drawer) -> None:
        self._film: Film | None = None
        self._found = False
        self._drawer = drawer
        super().__init__(bench, atlas, drawer, moves=False)
        self.view.naming = SteadyNames()
        self.view.camera_wanted.connect(self._size)
        self.view.setAccessibleName(translate("AR", "Camera's picture with the model"))
        self.view.setAccessibleDescription(
            translate(
                "AR", "Tab walks through the structures, Space holds the picture, Esc leaves."
            )
        )

    def another(self, bench: Workbench) -> ArPane:
        """Return a pane that shows another workbench's scene, drawn by the same drawer."""
        return ArPane(bench, self.atlas, self._drawer)

    def arrange(self) -> None:
        """Place what floats over the picture; names keep off it."""
        super().arrange()
        self.view.leave_free(self.view.covered, self._floating.above(_ASIDE))

    def show_film(self, film: Film, *, found: bool) -> None:
        """Show a picture of the camera, with the model if the sheet was found."""
        self._film, self._found = film, found
        self.draw(self.bench.scene)

    def draw(self, scene: Scene) -> None:
        """Show a scene in the film."""
        if self._film is not None:
            self.view.draw(scene.filmed(self._film) if self._found else Scene(film=self._film))

    def _size(self, camera: Camera) -> None:
        """Take a wish to come nearer for one to make the model larger."""
        factor = self.bench.scene.camera.distance_mm / camera.distance_mm
        if factor != 1.0:
            self.sized.emit(factor)
