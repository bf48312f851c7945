"""The functions of OpenGL, loaded when the first of them is asked for.

``gl.glClear`` loads PyOpenGL; importing this module does not, so that commands which draw nothing
start quickly and run on machines without OpenGL.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from anatomyapp.errors import DrawingError

LIBRARIES = "On Debian or Ubuntu install the packages libegl1, libgl1 and libgl1-mesa-dri"


def uses_egl() -> bool:
    """Tell whether this system draws without a window through EGL; Windows and macOS have none."""
    return sys.platform.startswith("linux")


def choose_platform() -> None:
    """Let PyOpenGL look for the context where ours is made; before its first import only."""
    if uses_egl():
        os.environ.setdefault("PYOPENGL_PLATFORM", "egl")


@contextmanager
def explained(where: str) -> Iterator[None]:
    """Turn an error of OpenGL or EGL into one that says what to do.

    Raises
    ------
    DrawingError
        OpenGL refused a call; the text begins with ``where``.
    """
    choose_platform()
    from OpenGL.error import Error  # noqa: PLC0415 - loads PyOpenGL, see the module's docstring

    try:
        yield
    except Error as error:
        code = getattr(error, "err", None)
        name = type(error).__name__ if code is None else f"{type(error).__name__} {code}"
        raise DrawingError(
            f"{where}: the graphics driver failed ({name}). Get a newer driver, or set the "
            "environment variable LIBGL_ALWAYS_SOFTWARE=1 and start again."
        ) from error


@cache
def _library() -> Any:  # noqa: ANN401 - PyOpenGL has no types
    choose_platform()
    try:
        from OpenGL import GL  # noqa: PLC0415 - loads PyOpenGL, see the module's docstring
    except (ImportError, OSError, AttributeError) as error:
        # PyOpenGL reports a missing library as any of the three.
        raise DrawingError(f"OpenGL cannot be loaded ({error}). {LIBRARIES}.") from error
    return GL


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PyOpenGL has no types
    if name.startswith("__"):
        raise AttributeError(name)
    value = getattr(_library(), name)
    globals()[name] = value
    return value
