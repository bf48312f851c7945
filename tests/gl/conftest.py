"""Small atlases and renderers that need no display."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
import trimesh

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.structure import Side, Structure, StructureId
from anatomyapp.render.look import LIGHT
from anatomyapp.render.picture import Picture
from anatomyapp.render.renderer import Renderer

BALLS = {  # id: kind, centre (LPS mm), radius
    "near": ("bone", (0.0, -60.0, 0.0), 25.0),
    "far": ("cartilage", (0.0, 60.0, 0.0), 25.0),
    "left": ("bone", (70.0, 0.0, 0.0), 20.0),
    "right": ("disc", (-70.0, 0.0, 0.0), 20.0),
    "above": ("bone", (0.0, 0.0, 70.0), 15.0),
}


def ball(centre: tuple[float, float, float], radius: float) -> Mesh:
    sphere = trimesh.creation.icosphere(subdivisions=4)
    normals = np.asarray(sphere.vertices, np.float32)
    return Mesh(
        vertices=(normals * np.float32(radius) + np.float32(centre)).astype(np.float32),
        faces=np.asarray(sphere.faces, np.uint32),
        normals=normals,
        occlusion=np.full(len(normals), 255, np.uint8),
    )


def atlas_of(meshes: dict[str, Mesh], kinds: dict[str, str]) -> Atlas:
    structures = {
        StructureId(s): Structure(StructureId(s), kinds.get(s, "bone"), Side.MIDLINE, s, s, s)
        for s in meshes
    }
    named = {StructureId(s): mesh for s, mesh in meshes.items()}
    return Atlas("balls", "1", "Balls", "CC BY 4.0", "test", structures, named)


@pytest.fixture(scope="session")
def make_atlas() -> Callable[..., Atlas]:
    return atlas_of


@pytest.fixture(scope="session")
def balls() -> Atlas:
    meshes = {name: ball(centre, radius) for name, (_, centre, radius) in BALLS.items()}
    return atlas_of(meshes, {name: kind for name, (kind, *_) in BALLS.items()})


@pytest.fixture(scope="session")
def shared_renderer(balls: Atlas) -> Iterator[Renderer]:
    renderer = Renderer(balls)
    yield renderer
    renderer.close()


@pytest.fixture
def renderer(shared_renderer: Renderer) -> Renderer:
    shared_renderer.restyle(LIGHT)
    return shared_renderer


@pytest.fixture
def finished() -> Callable[..., Picture]:
    """Draw a scene with all its samples."""

    def draw(renderer: Renderer, *arguments: Any) -> Picture:
        picture = renderer.draw(*arguments)
        while (finer := renderer.refine()) is not None:
            picture = finer
        return picture

    return draw
