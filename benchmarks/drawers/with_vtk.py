"""VTK: an actor for each structure, its own weighted blended transparency, a picker of props."""

from __future__ import annotations

import numpy as np
import vtkmodules.vtkRenderingOpenGL2  # noqa: F401 - its import registers the back end
from scene_file import OPACITY, SIZE, Part, Peer, arguments, tell
from vtkmodules.util.numpy_support import numpy_to_vtk, numpy_to_vtkIdTypeArray
from vtkmodules.vtkCommonCore import vtkPoints
from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkPolyData
from vtkmodules.vtkRenderingCore import (
    vtkActor,
    vtkPolyDataMapper,
    vtkPropPicker,
    vtkRenderer,
    vtkRenderWindow,
)


def actor_of(part: Part) -> vtkActor:
    """Return a structure as an actor."""
    points, cells = vtkPoints(), vtkCellArray()
    points.SetData(numpy_to_vtk(part.vertices, deep=1))
    threes = np.full((len(part.faces), 1), 3, np.int64)
    flat = np.hstack([threes, part.faces.astype(np.int64)]).ravel()
    cells.ImportLegacyFormat(numpy_to_vtkIdTypeArray(flat, deep=1))
    surface = vtkPolyData()
    surface.SetPoints(points)
    surface.SetPolys(cells)
    surface.GetPointData().SetNormals(numpy_to_vtk(part.normals, deep=1))
    mapper, actor = vtkPolyDataMapper(), vtkActor()
    mapper.SetInputData(surface)
    actor.SetMapper(mapper)
    actor.GetProperty().SetColor(*part.colour)
    actor.GetProperty().BackfaceCullingOn()
    return actor


def main() -> None:
    """Measure."""
    scene, times = arguments()
    renderer, window = vtkRenderer(), vtkRenderWindow()
    window.SetOffScreenRendering(1)
    window.SetMultiSamples(0)
    window.SetSize(*SIZE)
    window.AddRenderer(renderer)
    renderer.SetBackground(0.9, 0.9, 0.92)
    actors = [actor_of(part) for part in scene.parts]
    for actor in actors:
        renderer.AddActor(actor)
    camera, picker = renderer.GetActiveCamera(), vtkPropPicker()
    camera.SetFocalPoint(*scene.target)
    camera.SetViewUp(0, 0, 1)
    camera.SetViewAngle(scene.field_of_view_deg)

    def draw() -> None:
        window.Render()
        window.WaitForCompletion()

    def turn(i: int) -> None:
        camera.SetPosition(*scene.eye(float(i)))
        renderer.ResetCameraClippingRange()
        draw()

    def fade() -> None:
        for actor in actors[1::2]:
            actor.GetProperty().SetOpacity(OPACITY)

    def recolour(i: int) -> None:
        actors[i % len(actors)].GetProperty().SetColor(0.4, 0.5, 0.9)
        draw()

    def pick(i: int) -> None:
        picker.Pick(SIZE[0] / 2 + i, SIZE[1] / 2, 0, renderer)

    tell(Peer(turn, fade, recolour, pick).figures(times))


if __name__ == "__main__":
    main()
