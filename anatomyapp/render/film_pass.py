"""The pass that lays the finished model over a real camera's picture, in full resolution."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from anatomyapp.render.frame import Frame
from anatomyapp.render.program import Program
from anatomyapp.render.state import bind_textures, fill, screen_state
from anatomyapp.render.target import Texture
from anatomyapp.scene.film import Film, FilmCamera, Patch
from anatomyapp.scene.viewpoint import Matrix

_FLAT_MM = (
    1e5  # the radius of a sheet that is not bent: its middle bulges by a tenth of a millimetre
)
_PATCHED = ("sheet.glsl", "patch.glsl")


class FilmPass:
    """Keeps the last picture of the camera on the graphics card and composes with it."""

    def __init__(self, array: int) -> None:
        self._array = array
        self._picture: Texture | None = None
        self._held: NDArray[np.uint8] | None = None
        self._programs: dict[bool, Program] = {}

    def compose(self, frame: Frame, film: Film) -> NDArray[np.uint8]:
        """Return the picture (h, w, 4) of the model in a film, as its camera sees it."""
        picture = self._shown(film.picture)
        target = frame.filmed
        target.bind()
        screen_state()
        width, height = target.size
        program = self._program(patched=film.patch is not None)
        program.use(model=0, film=1, light=film.light, shown=_part(film.camera, width / height))
        if film.patch is not None:
            _set_patch(program, film.patch, film.camera, width / height)
        bind_textures(frame.shown.textures[0], picture)
        fill(self._array, [(0, 0, width, height)])
        return np.asarray(target.read(), np.uint8)

    def close(self) -> None:
        """Give everything back."""
        for program in self._programs.values():
            program.close()
        if self._picture is not None:
            self._picture.close()

    def _program(self, *, patched: bool) -> Program:
        if patched not in self._programs:
            parts = _PATCHED if patched else ("unpatched.glsl",)
            self._programs[patched] = Program("screen.vert", *parts, "film.frag")
        return self._programs[patched]

    def _shown(self, picture: NDArray[np.uint8]) -> Texture:
        """Return a picture on the graphics card, sent once."""
        height, width = picture.shape[:2]
        texture = self._picture
        if texture is None or texture.size != (width, height):
            if texture is not None:
                texture.close()
            texture = self._picture = Texture((width, height), "GL_RGBA", smooth=True)
            self._held = None
        if picture is not self._held:
            texture.send(picture)
            self._held = picture
        return texture


def _part(camera: FilmCamera, aspect: float) -> tuple[float, ...]:
    """Return where the shown part of a camera's picture starts, and how much it is, 0 to 1.

    The first row of the texture is the upper one.
    """
    own = camera.pinhole
    left, top, width, height = own.shown(aspect)
    across, down = width / own.width, height / own.height
    return left / own.width, top / own.height + down, across, -down


def _set_patch(program: Program, patch: Patch, camera: FilmCamera, aspect: float) -> None:
    """Say where a patch lies, all in its sheet's frame and as parts of the cylinder's radius."""
    radius = min(patch.radius_mm, _FLAT_MM)
    turn, shift = patch.sheet_to_camera[:3, :3], patch.sheet_to_camera[:3, 3]
    lens = camera.straight.lens(aspect)
    corner = np.array([(-1 - lens.aside) / lens.across, (1 + lens.above) / lens.up, 1.0])
    to_right, to_top = np.array([2 / lens.across, 0, 0]), np.array([0, -2 / lens.up, 0])
    program.use(
        eye=_floats(-turn.T @ shift / radius),
        corner=_floats(turn.T @ corner),
        to_right=_floats(turn.T @ to_right),
        to_top=_floats(turn.T @ to_top),
        radius=radius,
        middle=patch.middle_mm,
        radii=patch.radii_mm,
        sharpness=patch.sharpness,
        strength=patch.strength,
        dark=patch.colour,
        opens=float(patch.opens),
    )


def _floats(vector: Matrix) -> tuple[float, ...]:
    return tuple(vector.tolist())
