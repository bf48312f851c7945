"""A part of a camera's picture, enlarged: what a loupe over a printed page shows.

The eye stays where it is, so that nothing turns and no perspective changes.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from anatomyapp.scene.camera import Camera
from anatomyapp.scene.viewpoint import Lens

MOST = 6.0


@dataclass(frozen=True, slots=True)
class MagnifiedCamera(Camera):
    """A camera whose picture is enlarged.

    Parameters
    ----------
    zoom
        1 is the whole picture, at most 6.
    aside, above
        Where the whole picture's middle lies, in half widths and heights of what is seen.
    """

    zoom: float = 1.0
    aside: float = 0.0
    above: float = 0.0

    def __post_init__(self) -> None:
        """Refuse what no camera can be, and a part that reaches over the picture's edge."""
        Camera.__post_init__(self)
        if not 1.0 <= self.zoom <= MOST:
            raise ValueError(f"a picture is enlarged 1 to {MOST:g} times")
        if max(abs(self.aside), abs(self.above)) > self.zoom - 1.0 + 1e-9:
            raise ValueError("what is seen lies inside the picture")

    def lens(self, aspect: float) -> Lens:
        """Return the lens that shows the part."""
        across, up, _, _ = Camera.lens(self, aspect)
        return Lens(across * self.zoom, up * self.zoom, self.aside, self.above)

    def millimetres_per_pixel(self, height_px: int) -> float:
        """Return the size of a pixel at the target's distance."""
        return Camera.millimetres_per_pixel(self, height_px) / self.zoom

    def enlarged(self, times: float, x: float = 0.0, y: float = 0.0) -> MagnifiedCamera:
        """Return the picture so many times as large, its point (x, y) in place, each -1 to 1."""
        zoom = min(MOST, max(1.0, self.zoom * times))
        ratio = zoom / self.zoom
        return self._held(zoom, x - (x - self.aside) * ratio, y - (y - self.above) * ratio)

    def moved(self, x: float, y: float) -> MagnifiedCamera:
        """Return the picture pushed by so many half widths and heights of what is seen."""
        return self._held(self.zoom, self.aside + x, self.above + y)

    def whole(self) -> MagnifiedCamera:
        """Return the whole picture."""
        return self._held(1.0, 0.0, 0.0)

    def _held(self, zoom: float, aside: float, above: float) -> MagnifiedCamera:
        """Return the part of this place, pushed inside the picture where it would leave it."""
        most = zoom - 1.0
        return replace(
            self,
            zoom=zoom,
            aside=min(most, max(-most, aside)),
            above=min(most, max(-most, above)),
        )


def magnified(camera: Camera) -> MagnifiedCamera:
    """Return a camera whose picture can be enlarged; nothing is so far."""
    return MagnifiedCamera(**{each.name: getattr(camera, each.name) for each in fields(Camera)})
