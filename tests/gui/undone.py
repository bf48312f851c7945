"""What undo and redo are about."""

from __future__ import annotations

from dataclasses import replace

from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Scene


def told(scene: Scene) -> Scene:
    """Return what of a scene steps are about: not from where it is seen, nor what is hovered."""
    return replace(scene, camera=Camera(), hovered=None)
