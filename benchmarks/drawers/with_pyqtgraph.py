"""pyqtgraph: a GLMeshItem for each structure in a GLViewWidget; picking by its own item pass."""

from __future__ import annotations

import numpy as np
import pyqtgraph.opengl as gl
from OpenGL.GL import glFinish
from pyqtgraph import mkQApp
from PySide6.QtGui import QVector3D
from scene_file import OPACITY, SIZE, Part, Peer, arguments, tell


def item_of(part: Part) -> gl.GLMeshItem:
    """Return a structure as an item."""
    surface = gl.MeshData(vertexes=part.vertices, faces=part.faces)
    return gl.GLMeshItem(
        meshdata=surface,
        smooth=True,
        shader="shaded",
        color=(*part.colour, 1.0),
        glOptions="opaque",
    )


def main() -> None:
    """Measure."""
    scene, times = arguments()
    mkQApp()
    view = gl.GLViewWidget()
    view.resize(*SIZE)
    view.opts["center"] = QVector3D(*scene.target)
    view.opts["fov"] = 2 * np.degrees(
        np.arctan(np.tan(np.radians(scene.field_of_view_deg) / 2) * SIZE[0] / SIZE[1])
    )
    items = [item_of(part) for part in scene.parts]
    for item in items:
        view.addItem(item)
    view.show()

    def draw() -> None:
        view.makeCurrent()
        view.paintGL()
        glFinish()

    def turn(i: int) -> None:
        view.opts.update(distance=scene.distance, azimuth=i - 90.0, elevation=0.0)
        draw()

    def fade() -> None:
        for item, part in list(zip(items, scene.parts, strict=True))[1::2]:
            item.setGLOptions("translucent")
            item.setColor((*part.colour, OPACITY))

    def recolour(i: int) -> None:
        items[i % len(items)].setColor((0.4, 0.5, 0.9, 1.0))
        draw()

    def pick(i: int) -> None:
        view.itemsAt((SIZE[0] // 2 + i, SIZE[1] // 2, 1, 1))

    tell(Peer(turn, fade, recolour, pick).figures(times))


if __name__ == "__main__":
    main()
