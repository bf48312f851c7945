"""Contexts: what OpenGL draws into, made without a window or handed in by one."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, Protocol

import numpy as np

from anatomyapp.errors import DrawingError
from anatomyapp.render import gl
from anatomyapp.render.gl import LIBRARIES, choose_platform, explained, uses_egl

RENDERER = "ANATOMYAPP_RENDERER"  # the environment variable that chooses what draws


class Host(StrEnum):
    """What draws."""

    AUTO = "auto"  # the graphics card, or else software
    HARDWARE = "hardware"
    SOFTWARE = "software"


_PLATFORM_DEVICE = 0x313F
_DEVICE = "graphics device"
_PLATFORM_SURFACELESS = 0x31DD
_CONFIG = (0x3033, 0x0001, 0x3040, 0x0008, 0x3024, 8, 0x3023, 8, 0x3022, 8, 0x3038)
# asks for a pbuffer, for OpenGL, and for 8 bits of red, green and blue
_SURFACE = (0x3057, 1, 0x3056, 1, 0x3038)  # WIDTH = 1, HEIGHT = 1, NONE
_CONTEXT = (0x3098, 3, 0x30FB, 3, 0x30FD, 1, 0x3038)  # version 3.3, core profile, NONE


class Context(Protocol):
    """An OpenGL 3.3 core context that the renderer draws with.

    A window's toolkit hands one in where there is no EGL (Windows, macOS).
    """

    def make_current(self) -> None:
        """Make it the context of the calling thread; raise DrawingError where that fails."""
        ...

    def close(self) -> None:
        """Give it back."""
        ...


def asked_host(environment: Mapping[str, str] = os.environ) -> Host:
    """Return what shall draw, as the environment variable says; *auto* where it says nothing known.

    ``--renderer`` sets the variable for a run.
    """
    asked = environment.get(RENDERER, "").strip().lower()
    return Host(asked) if asked in {*Host} else Host.AUTO


def open_context(host: Host | None = None) -> EglContext:
    """Return a context that needs no window; left out, the host is the one asked for.

    Raises
    ------
    DrawingError
        This system has no EGL, or its driver offers no OpenGL 3.3 on this host.
    """
    if not uses_egl():
        raise DrawingError(
            "This system draws through a window only; start the app instead of drawing from the "
            "command line."
        )
    return EglContext(asked_host() if host is None else host)


class EglContext:
    """An OpenGL 3.3 core context without a window or display, by EGL.

    Hardware devices are tried first, then Mesa without a surface, then the default display;
    ``why`` says what it came to.

    Parameters
    ----------
    host
        *hardware* refuses software, *software* passes the graphics cards over.

    Raises
    ------
    DrawingError
        The EGL library or an OpenGL 3.3 driver is missing.
    """

    def __init__(self, host: Host = Host.AUTO) -> None:
        self._egl = _load_egl()
        failures = []
        for name, display in _displays(self._egl):
            if host is Host.SOFTWARE and name.startswith(_DEVICE):
                continue
            try:
                self._open(display)
            except self._egl.EGLError as error:
                failures.append(f"{name}: {type(error).__name__} {getattr(error, 'err', '')}")
                continue
            if fault := _unfit(host):
                failures.append(f"{name}: {fault}")
                self.close()
                continue
            self.why = "; ".join([f"asked for {host}", *failures, f"{name} opened"])
            return
        raise DrawingError(
            "No OpenGL 3.3 without a window ({value}). {libraries}, or update the graphics driver.",
            value="; ".join(failures) or "no display",
            libraries=LIBRARIES,
        )

    def _open(self, display: Any) -> None:  # noqa: ANN401 - EGL's handles have no types
        egl = self._egl
        egl.eglInitialize(display, ctypes.c_long(), ctypes.c_long())
        egl.eglBindAPI(egl.EGL_OPENGL_API)
        configs, count = (egl.EGLConfig * 1)(), ctypes.c_long()
        egl.eglChooseConfig(display, _integers(_CONFIG), configs, 1, count)
        if not count.value:
            raise egl.EGLError(err="no configuration")
        config = configs[0]
        surface = egl.eglCreatePbufferSurface(display, config, _integers(_SURFACE))
        context = egl.eglCreateContext(display, config, None, _integers(_CONTEXT))
        self._handles: tuple[Any, Any, Any] | None = (display, surface, context)
        egl.eglMakeCurrent(display, surface, surface, context)

    def make_current(self) -> None:
        """Make it the context of the calling thread.

        Raises
        ------
        DrawingError
            It is closed, lost, or in use by another thread.
        """
        if self._handles is None:
            raise DrawingError("Drawing: the context is closed. Start the app again.")
        display, surface, context = self._handles
        with explained("Drawing"):
            self._egl.eglMakeCurrent(display, surface, surface, context)

    def close(self) -> None:
        """Give the context and its memory back; a second call does nothing."""
        if self._handles is None:
            return
        (display, surface, context), self._handles = self._handles, None
        with explained("Closing the drawing"):
            none = self._egl.EGL_NO_SURFACE
            self._egl.eglMakeCurrent(display, none, none, self._egl.EGL_NO_CONTEXT)
            self._egl.eglDestroyContext(display, context)
            self._egl.eglDestroySurface(display, surface)


def _unfit(host: Host) -> str:
    """Return what is wrong with the current context for a host, empty if nothing is."""
    if host is Host.AUTO or draws_in_software() == (host is Host.SOFTWARE):
        return ""
    return "it draws in software" if host is Host.HARDWARE else "it is a graphics card"


def _load_egl() -> Any:  # noqa: ANN401 - PyOpenGL has no types
    choose_platform()
    try:
        from OpenGL import EGL  # noqa: PLC0415 - systems without EGL import this module too
    except (ImportError, OSError, AttributeError) as error:
        # PyOpenGL reports a missing library as any of the three.
        raise DrawingError(
            "EGL cannot be loaded ({reason}). {libraries}.",
            reason=error,
            libraries=LIBRARIES,
        ) from error
    return EGL


def _integers(values: tuple[int, ...]) -> Any:  # noqa: ANN401 - a ctypes array
    return (ctypes.c_int32 * len(values))(*values)


def _displays(egl: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - EGL's handles have no types
    from OpenGL.EGL.EXT.platform_base import eglGetPlatformDisplayEXT  # noqa: PLC0415 - as EGL

    extensions = (egl.eglQueryString(None, egl.EGL_EXTENSIONS) or b"").split()
    if b"EGL_EXT_platform_base" in extensions:
        if b"EGL_EXT_device_enumeration" in extensions:
            for i, device in enumerate(_hardware()):
                yield f"{_DEVICE} {i}", eglGetPlatformDisplayEXT(_PLATFORM_DEVICE, device, None)
        if b"EGL_MESA_platform_surfaceless" in extensions:
            yield "surfaceless", eglGetPlatformDisplayEXT(_PLATFORM_SURFACELESS, None, None)
    yield "default display", egl.eglGetDisplay(egl.EGL_DEFAULT_DISPLAY)


def _hardware() -> list[Any]:
    """Return EGL's devices without Mesa's software rasteriser."""
    from OpenGL.EGL.EXT.device_enumeration import eglQueryDevicesEXT  # noqa: PLC0415 - as EGL
    from OpenGL.EGL.EXT.device_query import eglQueryDeviceStringEXT  # noqa: PLC0415 - as EGL
    from OpenGL.raw.EGL._types import EGLDeviceEXT  # noqa: PLC0415 - as EGL

    devices, count = (EGLDeviceEXT * 16)(), np.zeros(1, np.int32)
    eglQueryDevicesEXT(16, devices, count)
    extensions = 0x3055
    return [
        device
        for device in devices[: int(count[0])]
        if b"software" not in (eglQueryDeviceStringEXT(device, extensions) or b"")
    ]


def describe_context() -> dict[str, str]:
    """Return what draws on this machine: vendor, renderer, version, and whether in software.

    Raises
    ------
    DrawingError
        Nothing can be drawn without a window here.
    """
    context = open_context()
    try:
        with explained("Describing the driver"):
            names = {
                "vendor": gl.GL_VENDOR,
                "renderer": gl.GL_RENDERER,
                "version": gl.GL_VERSION,
                "shading_language": gl.GL_SHADING_LANGUAGE_VERSION,
            }
            found = {name: gl.glGetString(code).decode() for name, code in names.items()}
    finally:
        context.close()
    host = Host.SOFTWARE if _in_software(found["renderer"]) else Host.HARDWARE
    return {"host": f"{host}, offscreen by EGL", "why": context.why, **found}


def draws_in_software() -> bool:
    """Tell whether the current context has no graphics card behind it."""
    return _in_software(gl.glGetString(gl.GL_RENDERER).decode())


def _in_software(renderer: str) -> bool:
    return any(word in renderer.lower() for word in ("llvmpipe", "softpipe", "swrast"))
