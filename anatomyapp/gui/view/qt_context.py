"""A drawing context from Qt, for systems without EGL."""

from __future__ import annotations

from PySide6.QtGui import QOffscreenSurface, QOpenGLContext, QSurfaceFormat

from anatomyapp.errors import DrawingError


class QtContext:
    """An OpenGL 3.3 core context that draws into no window (`anatomyapp.render.context.Context`).

    Raises
    ------
    DrawingError
        The graphics driver offers no OpenGL 3.3.
    """

    def __init__(self) -> None:
        wanted = QSurfaceFormat()
        wanted.setVersion(3, 3)
        wanted.setProfile(QSurfaceFormat.OpenGLContextProfile.CoreProfile)
        self._context = QOpenGLContext()
        self._context.setFormat(wanted)
        self._surface = QOffscreenSurface()
        self._surface.setFormat(wanted)
        self._surface.create()
        made = self._context.create() and self._surface.isValid()
        if not made or self._context.format().version() < (3, 3):
            raise DrawingError("No OpenGL 3.3 through Qt; update the graphics driver.")

    def make_current(self) -> None:
        """Make it the context of the calling thread; raise DrawingError where that fails."""
        if not self._context.makeCurrent(self._surface):
            raise DrawingError("The graphics driver was lost; close the window and start again.")

    def close(self) -> None:
        """Give it back."""
        self._context.doneCurrent()
        self._surface.destroy()
