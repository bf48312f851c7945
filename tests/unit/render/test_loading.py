from __future__ import annotations

import subprocess
import sys

import pytest

from anatomyapp.errors import DrawingError
from anatomyapp.render import gl

LOADS = "import sys, {module}; print(any(name.startswith('OpenGL') for name in sys.modules))"


def test_importing_the_renderer_does_not_load_opengl():
    code = LOADS.format(module="anatomyapp.render.renderer")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_missing_library_is_named_with_its_remedy(monkeypatch):
    gl._library.cache_clear()
    monkeypatch.setitem(sys.modules, "OpenGL", None)
    monkeypatch.delitem(sys.modules, "OpenGL.GL", raising=False)
    with pytest.raises(DrawingError, match=r"cannot be loaded.*libgl1"):
        gl._library()
    gl._library.cache_clear()


def test_the_users_choice_of_platform_is_kept(monkeypatch):
    monkeypatch.setenv("PYOPENGL_PLATFORM", "osmesa")
    gl.choose_platform()
    assert gl.os.environ["PYOPENGL_PLATFORM"] == "osmesa"


@pytest.mark.parametrize(("system", "egl"), [("linux", True), ("darwin", False), ("win32", False)])
def test_only_linux_uses_egl(monkeypatch, system, egl):
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.delenv("PYOPENGL_PLATFORM", raising=False)
    gl.choose_platform()
    assert gl.uses_egl() is egl
    assert ("PYOPENGL_PLATFORM" in gl.os.environ) is egl
