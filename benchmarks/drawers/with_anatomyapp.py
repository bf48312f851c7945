"""anatomyapp: the same structures as an atlas, drawn by its renderer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from scene_file import SIZE, Figures, Part, after_first_frame, arguments, per_call, tell

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.structure import Side, Structure, StructureId
from anatomyapp.render.renderer import Quality, Renderer
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Mark, Scene


def mesh_of(part: Part) -> Mesh:
    """Return a structure's mesh, open to the light everywhere."""
    open_everywhere = np.full(len(part.vertices), 255, np.uint8)
    return Mesh(part.vertices, part.faces, part.normals, open_everywhere, part.levels[1:])


def atlas_of(parts: tuple[Part, ...]) -> Atlas:
    """Return an atlas of the structures."""
    meshes = {StructureId(f"part-{i}"): mesh_of(part) for i, part in enumerate(parts)}
    structures = {s: Structure(s, "bone", Side.MIDLINE, s, s, s) for s in meshes}
    return Atlas("scene", "0", "Scene", "", "", structures=structures, meshes=meshes)


def turning(renderer: Renderer, scene: Scene, quality: Quality) -> Callable[[int], object]:
    """Return what draws a scene from so many degrees."""

    def turn(i: int) -> object:
        camera = scene.camera.turned(float(i), 0.0)
        return renderer.draw(scene.seen_by(camera), SIZE, quality=quality)

    return turn


def figures(renderer: Renderer, scene: Scene, times: int) -> Figures:
    """Measure everything."""
    structures = sorted(scene.visible)
    turning(renderer, scene, Quality.MOVING)(0)
    found = after_first_frame()
    for kind, base in (("opaque", scene), ("half faded", scene.fade(structures[1::2]))):
        for quality in Quality:
            work = turning(renderer, base, quality)
            found[f"{quality.name.lower()}, {kind}"] = per_call(work, times)
    found["colour"] = per_call(
        lambda i: renderer.draw(scene.mark({structures[i]: Mark.SELECTED}), SIZE), times
    )
    renderer.draw(scene, SIZE)
    found["hover"] = per_call(
        lambda i: renderer.draw(replace(scene, hovered=structures[i]), SIZE), times
    )
    picture = renderer.draw(scene, SIZE)
    found["pick"] = per_call(lambda i: picture.structure_at(i % SIZE[0], 400.0), 1000)
    return found


def main() -> None:
    """Measure."""
    given, times = arguments()
    atlas = atlas_of(given.parts)
    camera = Camera(given.target, given.distance, field_of_view_deg=given.field_of_view_deg)
    renderer = Renderer(atlas)
    tell(figures(renderer, Scene(frozenset(atlas.meshes), camera=camera), times))
    renderer.close()


if __name__ == "__main__":
    main()
