"""Shader programs."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from anatomyapp.errors import DrawingError
from anatomyapp.render import gl

_SHADERS = Path(__file__).with_name("shaders")
_VERSION = "#version 330 core\n"

Uniform = int | float | tuple[float, ...] | NDArray[np.floating[Any]]


class Program:
    """A vertex and a fragment shader, linked; its uniforms are set by name.

    Parameters
    ----------
    vertex, fragment
        Names of files in ``shaders``; several fragments are joined in their order.
    """

    def __init__(self, vertex: str, *fragments: str) -> None:
        shaders = [
            _compiled(gl.GL_VERTEX_SHADER, vertex),
            _compiled(gl.GL_FRAGMENT_SHADER, *fragments),
        ]
        self._program = gl.glCreateProgram()
        for shader in shaders:
            gl.glAttachShader(self._program, shader)
        gl.glLinkProgram(self._program)
        for shader in shaders:
            gl.glDetachShader(self._program, shader)
            gl.glDeleteShader(shader)
        if not gl.glGetProgramiv(self._program, gl.GL_LINK_STATUS):
            raise _refused(fragments[-1], gl.glGetProgramInfoLog(self._program))
        self._places: dict[str, int] = {}

    def use(self, **uniforms: Uniform) -> None:
        """Draw with this program from now on, with these uniforms."""
        gl.glUseProgram(self._program)
        for name, value in uniforms.items():
            self.set(name, value)

    def set(self, name: str, value: Uniform) -> None:
        """Set a uniform of the program in use: a number, 2 to 4 numbers, or a (4, 4) matrix."""
        if name not in self._places:
            self._places[name] = gl.glGetUniformLocation(self._program, name)
        place = self._places[name]
        if isinstance(value, int):
            gl.glUniform1i(place, value)
        elif isinstance(value, float):
            gl.glUniform1f(place, value)
        elif isinstance(value, tuple):
            getattr(gl, f"glUniform{len(value)}f")(place, *value)
        else:
            gl.glUniformMatrix4fv(place, 1, True, value.astype(np.float32))

    def close(self) -> None:
        """Give the program back."""
        gl.glDeleteProgram(self._program)


@cache
def _source(name: str) -> str:
    return (_SHADERS / name).read_text(encoding="utf-8")


def _compiled(kind: int, *names: str) -> int:
    shader: int = gl.glCreateShader(kind)
    gl.glShaderSource(shader, _VERSION + "".join(_source(name) for name in names))
    gl.glCompileShader(shader)
    if not gl.glGetShaderiv(shader, gl.GL_COMPILE_STATUS):
        raise _refused(names[-1], gl.glGetShaderInfoLog(shader))
    return shader


def _refused(name: str, log: bytes | str) -> DrawingError:
    text = log.decode(errors="replace") if isinstance(log, bytes) else log
    return DrawingError(
        f"{name}: the graphics driver refused the shader ({text.strip()}). Get a newer driver, or "
        "set the environment variable LIBGL_ALWAYS_SOFTWARE=1 and start again."
    )
