"""The pass that lays the finished model over a real camera's picture, in full resolution.

The software rasteriser copies a picture in a fifth of the time that a shader with any sum takes. So
the film is copied, and the model with its shade or window is blended over it where it is seen.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from anatomyapp.render import gl
from anatomyapp.render.frame import Frame
from anatomyapp.render.program import Program
from anatomyapp.render.state import bind_textures, fill, screen_state
from anatomyapp.render.target import Texture
from anatomyapp.render.view import Rectangle
from anatomyapp.scene.film import Film, FilmCamera, Shade, Window
from anatomyapp.scene.picking import Size
from anatomyapp.scene.viewpoint import Lens, Matrix

_FLAT_MM = 1e5  # the radius of a sheet that is not bent: so its edge is a tenth of a millimetre off
_ROUND = np.linspace(0, 2 * np.pi, 48, endpoint=False)
_RIM_MM = 40.0  # of shade beside a window
_NEAREST_MM = 1.0


class FilmPass:
    """Keeps the last picture of the camera on the graphics card and composes with it."""

    def __init__(self, array: int) -> None:
        self._array = array
        self._picture: Texture | None = None
        self._held: NDArray[np.uint8] | None = None
        self._programs: dict[str, Program] = {}

    def compose(self, frame: Frame, film: Film, place: Rectangle | None) -> NDArray[np.uint8]:
        """Return the picture (h, w, 4) of the model in a film, as its camera sees it.

        ``place`` is where the model lies in the picture, None where it is out of it.
        """
        target, aspect = frame.filmed, frame.size[0] / frame.size[1]
        picture = self._shown(film.picture)
        target.bind()
        screen_state()
        self._program("film.vert", "enlarged.frag").use(smaller=0, shown=_part(film, aspect))
        bind_textures(picture)
        fill(self._array, [(0, 0, *frame.size)])
        if (covered := _covered(place, film, frame.size)) is not None:
            self._blend(frame, film, _turned_over(covered, frame.size))
        return target.read_stored()

    def close(self) -> None:
        """Give everything back."""
        for program in self._programs.values():
            program.close()
        if self._picture is not None:
            self._picture.close()

    def _blend(self, frame: Frame, film: Film, place: Rectangle) -> None:
        """Put the model, and what lies below it, over the film in a rectangle of the target."""
        between = film.between
        kind = {Shade: "shade.glsl", Window: "window.glsl"}.get(type(between))
        sheet = ("sheet.glsl",) if kind else ()
        program = self._program("screen.vert", *sheet, kind or "bare.glsl", "film.frag")
        light = tuple(film.light * part for part in film.tint)
        program.use(model=0, lit=light)
        if between is not None:
            lens = film.camera.straight.lens(frame.size[0] / frame.size[1])
            _set_sheet(program, between, lens)
            _set_form(program, between, light)
        bind_textures(frame.shown.textures[0])
        gl.glEnable(gl.GL_BLEND)
        gl.glBlendFunc(gl.GL_ONE, gl.GL_ONE_MINUS_SRC_ALPHA)
        fill(self._array, [place])
        gl.glDisable(gl.GL_BLEND)

    def _program(self, *shaders: str) -> Program:
        if shaders[-2] not in self._programs:
            self._programs[shaders[-2]] = Program(*shaders)
        return self._programs[shaders[-2]]

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


def _part(film: Film, aspect: float) -> tuple[float, ...]:
    """Return where the shown part of a camera's picture starts, and how much it is, 0 to 1."""
    own = film.camera.pinhole
    left, top, width, height = own.shown(aspect)
    return left / own.width, top / own.height, width / own.width, height / own.height


def _covered(place: Rectangle | None, film: Film, size: Size) -> Rectangle | None:
    """Return where the model lies, with its shade or window."""
    if film.between is None:
        return place
    seen = _rectangle_of(film.between, film.camera, size)
    if place is None:
        return seen
    low = min(place[0], seen[0]), min(place[1], seen[1])
    high = (max(a + c, b + d) for a, c, b, d in zip(place, place[2:], seen, seen[2:], strict=False))
    right, top = high
    return *low, right - low[0], top - low[1]


def _rectangle_of(between: Shade | Window, camera: FilmCamera, size: Size) -> Rectangle:
    """Return where a shade or window lies in the picture, in pixels from below."""
    across, up = _round_about(between)
    radius = _radius_of(between)
    angle = np.clip(across / radius, -np.pi / 2, np.pi / 2)
    places = np.stack([radius * np.sin(angle), up, radius * (np.cos(angle) - 1)])
    x, y, z = between.sheet_to_camera[:3, :3] @ places + between.sheet_to_camera[:3, 3:]
    if z.min() < _NEAREST_MM:
        return 0, 0, *size
    lens = camera.straight.lens(size[0] / size[1])
    seen = np.stack([lens.aside + lens.across * x / z, lens.above - lens.up * y / z])
    low, high = ((1 + edge) / 2 * size for edge in (seen.min(axis=1), seen.max(axis=1)))
    left, bottom = np.clip(np.floor(low) - 1, 0, size).astype(int).tolist()
    right, top = np.clip(np.ceil(high) + 1, 0, size).astype(int).tolist()
    return left, bottom, right - left, top - bottom


def _round_about(between: Shade | Window) -> tuple[Matrix, Matrix]:
    """Return places of the sheet round a shade or window: across and up, mm."""
    wave = np.stack([np.cos(_ROUND), np.sin(_ROUND)])
    if isinstance(between, Shade):
        across, up = (
            m + r * w for m, r, w in zip(between.middle_mm, between.radii_mm, wave, strict=True)
        )
        return across, up
    across, up = np.sign(wave) * np.sqrt(np.abs(wave))  # a superellipse, wider than the egg
    height = np.where(up > 0, between.above_mm, between.below_mm) + _RIM_MM
    return across * (between.across_mm + _RIM_MM), up * height


def _radius_of(between: Shade | Window) -> float:
    return between.radius_mm if isinstance(between, Window) else _FLAT_MM


def _turned_over(place: Rectangle, size: Size) -> Rectangle:
    return place[0], size[1] - place[1] - place[3], place[2], place[3]


def _set_sheet(program: Program, between: Shade | Window, lens: Lens) -> None:
    """Say where a sheet lies, all in its own frame and as parts of the cylinder's radius."""
    radius = _radius_of(between)
    turn, shift = between.sheet_to_camera[:3, :3], between.sheet_to_camera[:3, 3]
    corner = np.array([(-1 - lens.aside) / lens.across, (lens.above - 1) / lens.up, 1.0])
    to_right, to_foot = np.array([2 / lens.across, 0, 0]), np.array([0, 2 / lens.up, 0])
    program.use(
        eye=_floats(-turn.T @ shift / radius),
        corner=_floats(turn.T @ corner),
        to_right=_floats(turn.T @ to_right),
        to_foot=_floats(turn.T @ to_foot),
        radius=radius,
    )


def _set_form(program: Program, between: Shade | Window, light: tuple[float, ...]) -> None:
    """Say what form a shade or window has."""
    if isinstance(between, Shade):
        program.use(middle=between.middle_mm, radii=between.radii_mm, strength=between.strength)
        return
    program.use(
        ends=(between.across_mm, between.above_mm, between.below_mm),
        wall=between.wall_mm / between.radius_mm,
        light=light,
    )


def _floats(vector: Matrix) -> tuple[float, ...]:
    return tuple(vector.tolist())
