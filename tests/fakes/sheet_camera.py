"""Pictures of sheets with known poses, as a webcam would take them.

Each pixel is the mean of the page over its square, so that corners lie where OpenCV's model of the
lens puts them; then come blur, light, noise and compression.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.intrinsics import Intrinsics
from anatomyapp.ar.sheet import Sheet
from tests.fakes.sheet_page import TEXELS_PER_MM, page
from tests.fakes.sheet_surface import Array, Section, met, on_surface

Picture = NDArray[np.uint8]
Light = NDArray[np.float32]

WEBCAM = Intrinsics(1280, 720, 915.0, 915.0, 641.2, 357.6, (0.06, -0.11, 0.0006, -0.0004, 0.0))


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A sheet in the scene.

    ``until`` is its pose at the end of the exposure, ``pose`` that in the middle; ``printed`` is
    the scale of its print, ``covered`` the part under a hand; ``rolling`` says that the picture's
    rows are taken one after the other, from the first of these poses to the last.
    """

    sheet: Sheet
    pose: Array
    radius_mm: Section = None
    until: Array | None = None
    printed: float = 1.0
    covered: float = 0.0
    rolling: bool = False


@dataclass(frozen=True, slots=True)
class Sensor:
    """What light and camera make of the scene: values of 0 to 255, px.

    ``gamma`` is the camera's curve of brightness: 0.45 of usual ones, 1 of none.
    """

    exposure: float = 1.0
    uneven: float = 0.25
    glare: float = 0.0
    blur: float = 0.6
    noise: float = 2.5
    jpeg: int = 85
    samples: int = 3
    gamma: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Shot:
    """One picture to be taken."""

    placed: tuple[Placed, ...]
    sensor: Sensor = field(default_factory=Sensor)
    lens: Intrinsics = WEBCAM
    seed: int = 0
    scenery: int | None = None  # another seed for what lies behind; None: that of the shot
    mirrored: bool = False
    behind: Light | None = None  # in place of the scenery
    before: Light | None = None  # (h, w, 4): what covers the sheets, times its cover, and cover


def photograph(shot: Shot) -> Picture:
    """Return the (height, width, 3) picture."""
    light = (_scenery_of(shot) if shot.behind is None else shot.behind).copy()
    for placed in shot.placed:
        _draw(light, placed, shot)
    if shot.before is not None:
        light = light * (1 - shot.before[..., 3:] / 255) + shot.before[..., :3]
    rng = np.random.default_rng(shot.seed)
    picture = _sensed(light, shot.sensor, rng)
    return np.ascontiguousarray(picture[:, ::-1]) if shot.mirrored else picture


def _scenery_of(shot: Shot) -> Light:
    return scenery(shot.lens, shot.seed if shot.scenery is None else shot.scenery)


def project(points: Array, pose: Array, lens: Intrinsics) -> Array:
    """Return the (n, 2) pixels of points (n, 3) of a sheet, by OpenCV's model."""
    turned, _ = cv2.Rodrigues(pose[:3, :3])
    pixels, _ = cv2.projectPoints(
        points, turned, pose[:3, 3], lens.camera_matrix, lens.distortion_terms
    )
    return np.asarray(pixels, np.float64).reshape(-1, 2)


@lru_cache(maxsize=8)
def scenery(lens: Intrinsics, seed: int) -> Light:
    """Return a cluttered background: surfaces, edges, black quads, fine texture."""
    rng = np.random.default_rng(seed)
    width, height = lens.width, lens.height
    coarse = rng.uniform(60, 190, (5, 8, 3)).astype(np.float32)
    picture = np.ascontiguousarray(
        cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    )
    for _ in range(90):
        colour = rng.uniform(10, 245, 3).tolist()
        x, y = int(rng.uniform(0, width)), int(rng.uniform(0, height))
        w, h = rng.integers(6, 170, 2).tolist()
        shape = rng.integers(4)
        if shape == 0:
            cv2.rectangle(picture, (x, y), (x + w, y + h), colour, -1)
        elif shape == 1:
            cv2.ellipse(picture, (x, y), (w, h), float(rng.uniform(0, 180)), 0, 360, colour, -1)
        elif shape == 2:
            cv2.line(picture, (x, y), (x + w, y + h), colour, int(rng.integers(1, 6)))
        else:
            box = cv2.boxPoints(((x, y), (w, w), float(rng.uniform(0, 90)))).astype(np.int32)
            cv2.fillPoly(picture, [box], [20.0, 20.0, 20.0])
    return picture + rng.normal(0, 4, picture.shape).astype(np.float32)


@lru_cache(maxsize=4)
def _rays(lens: Intrinsics) -> Array:
    """Return the (height + 2, width + 2, 2) rays of the pixels and of a ring about them."""
    columns, rows = np.meshgrid(np.arange(-1.0, lens.width + 1), np.arange(-1.0, lens.height + 1))
    pixels = np.column_stack([columns.ravel(), rows.ravel()])
    rays = cv2.undistortPoints(
        pixels, lens.camera_matrix, lens.distortion_terms, R=None, P=None,
        criteria=(cv2.TERM_CRITERIA_COUNT | cv2.TERM_CRITERIA_EPS, 60, 1e-10),
    )  # fmt: skip
    return np.asarray(rays, np.float64).reshape(*columns.shape, 2)


def _draw(light: Light, placed: Placed, shot: Shot) -> None:
    """Lay a sheet over the picture, mean of its places during the exposure."""
    poses = _during(placed)
    box = _box(placed, poses, shot.lens)
    if box is None:
        return
    samples = shot.sensor.samples if len(poses) == 1 else 2
    if placed.rolling:
        seen = _rolled(placed, poses, box, shot)
    else:
        seen = np.mean([_seen(placed, pose, box, samples, shot.lens) for pose in poses], axis=0)
    part = light[box[1] : box[3], box[0] : box[2]]
    part *= 1 - seen[..., 3:] / 255
    part += seen[..., :3]


def _rolled(
    placed: Placed, poses: list[Array], box: tuple[int, int, int, int], shot: Shot
) -> Light:
    """Return what is seen by rows, each at its own time: those of the picture's top first."""
    x0, y0, x1, y1 = box
    starts = np.linspace(0, shot.lens.height, len(poses) + 1).astype(int).tolist()
    bands = [
        _seen(placed, pose, (x0, max(y0, top), x1, min(y1, foot)), shot.sensor.samples, shot.lens)
        for pose, top, foot in zip(poses, starts, starts[1:], strict=False)
        if max(y0, top) < min(y1, foot)
    ]
    return np.concatenate(bands)


def _during(placed: Placed) -> list[Array]:
    """Return the poses during the exposure, its middle one the sheet's pose."""
    if placed.until is None:
        return [placed.pose]
    half = placed.until @ np.linalg.inv(placed.pose)
    turned, _ = cv2.Rodrigues(half[:3, :3])
    poses = []
    for part in np.linspace(-1, 1, 41 if placed.rolling else 7):
        step = np.eye(4)
        step[:3, :3], _ = cv2.Rodrigues(turned * part)
        step[:3, 3] = half[:3, 3] * part
        poses.append(step @ placed.pose)
    return poses


def _box(placed: Placed, poses: list[Array], lens: Intrinsics) -> tuple[int, int, int, int] | None:
    """Return the part of the picture that the sheet can lie in; None where it is out of it."""
    low, high = np.full(2, np.inf), np.full(2, -np.inf)
    texture = page(placed.sheet, placed.printed, placed.covered)[0]
    half = np.array(texture.shape[1::-1]) / 2 / TEXELS_PER_MM
    across = np.linspace(-1, 1, 25)
    grid = np.array([(x, y) for x in across for y in across]) * half
    for pose in poses:
        pixels = project(on_surface(grid, placed.radius_mm), pose, lens)
        low, high = np.minimum(low, pixels.min(axis=0)), np.maximum(high, pixels.max(axis=0))
    x0, y0 = np.clip(np.floor(low) - 3, 0, (lens.width, lens.height)).astype(int).tolist()
    x1, y1 = np.clip(np.ceil(high) + 3, 0, (lens.width, lens.height)).astype(int).tolist()
    return (x0, y0, x1, y1) if x0 < x1 and y0 < y1 else None


def _seen(
    placed: Placed, pose: Array, box: tuple[int, int, int, int], samples: int, lens: Intrinsics
) -> Light:
    """Return the sheet's light and cover (h, w, 4) in a part of the picture."""
    x0, y0, x1, y1 = box
    near = _rays(lens)[y0 : y1 + 2, x0 : x1 + 2]
    uv = met(near.reshape(-1, 2), pose, placed.radius_mm).reshape(near.shape)
    total = np.zeros((y1 - y0, x1 - x0, 4), np.float32)
    levels = page(placed.sheet, placed.printed, placed.covered)
    per_mm = lens.fx / pose[2, 3] * samples
    level = int(np.clip(np.floor(np.log2(TEXELS_PER_MM / per_mm)), 0, len(levels) - 1))
    for dy in (np.arange(samples) + 0.5) / samples - 0.5:
        for dx in (np.arange(samples) + 0.5) / samples - 0.5:
            total += _looked_up(levels[level], _between(uv, dx, dy), TEXELS_PER_MM / 2**level)
    return total / samples**2


def _between(near: Array, dx: float, dy: float) -> Array:
    """Return the points of the page seen so far beside the pixels' centres."""
    rows = near[1:-1] + (near[2:] - near[1:-1] if dy > 0 else near[1:-1] - near[:-2]) * dy
    return rows[:, 1:-1] + dx * (
        rows[:, 2:] - rows[:, 1:-1] if dx > 0 else rows[:, 1:-1] - rows[:, :-2]
    )


def _looked_up(texture: Picture, uv: Array, per_mm: float) -> Light:
    height, width = texture.shape[:2]
    uv = np.nan_to_num(uv, nan=1e5)
    columns = (uv[..., 0] * per_mm + width / 2 - 0.5).astype(np.float32)
    rows = (-uv[..., 1] * per_mm + height / 2 - 0.5).astype(np.float32)
    found = cv2.remap(texture, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
    return np.asarray(found, np.float32)


@lru_cache(maxsize=2)
def _noise(height: int, width: int) -> Light:
    return np.random.default_rng(7).standard_normal((height + 97, width + 89, 3), np.float32)


def _sensed(light: Light, sensor: Sensor, rng: np.random.Generator) -> Picture:
    """Return what the sensor makes of light."""
    height, width = light.shape[:2]
    if sensor.blur:
        light = cv2.GaussianBlur(light, (0, 0), sensor.blur)  # type: ignore[assignment]  # cv2's stubs know no dtype
    x, y = np.meshgrid(np.linspace(-1, 1, width), np.linspace(-1, 1, height))
    angle = rng.uniform(0, 2 * np.pi)
    slope = 1 + sensor.uneven * (x * np.cos(angle) + y * np.sin(angle)) / 1.4
    light = light * (sensor.exposure * slope[..., None]).astype(np.float32)
    if sensor.glare:
        at = rng.uniform(-0.25, 0.25, 2)
        blob = np.exp(-(((x - at[0]) / 0.16) ** 2 + ((y - at[1]) / 0.28) ** 2))
        light = light + (sensor.glare * blob[..., None]).astype(np.float32)
    dy, dx = int(rng.integers(97)), int(rng.integers(89))
    grain = _noise(height, width)[dy : dy + height, dx : dx + width]
    light = light + grain * sensor.noise * np.sqrt(0.4 + np.maximum(light, 0) / 210)
    light = 255 * (np.clip(light, 0, 255) / 255) ** np.float32(sensor.gamma)
    picture = light.astype(np.uint8)
    if not sensor.jpeg:
        return picture
    _, coded = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, sensor.jpeg])
    return np.asarray(cv2.imdecode(coded, cv2.IMREAD_COLOR), np.uint8)
