"""The place AR before pictures that a test chooses."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import cv2
import numpy as np

from anatomyapp.ar.frame import Picture
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.gui.ar.place import ArPlace
from anatomyapp.gui.ar.wish import Origin
from tests.fakes.held_source import HeldSource
from tests.fakes.sheet_camera import WEBCAM, Placed, Sensor, Shot, photograph

CAMERA = Origin("Front camera", camera=0)
OTHER = Origin("Desk camera", camera=1)
WAIT_MS = 30_000


def pose(x_mm=0.0, distance_mm=600.0, roll_deg=0.0):
    turn, _ = cv2.Rodrigues(np.radians([-15.0, 10.0, 0.0]))
    roll, _ = cv2.Rodrigues(np.radians([0.0, 0.0, roll_deg]))
    made = np.eye(4)
    made[:3, :3] = roll @ turn @ np.diag([1.0, -1.0, -1.0])
    made[:3, 3] = x_mm, 0.0, distance_mm
    return made


def seen_along(direction, distance_mm=600.0):
    """Return a pose in which the sheet is seen from a direction of its own frame."""
    towards = np.asarray(direction, float) / np.linalg.norm(direction)
    across = np.cross([0.0, 1.0, 0.0], towards)
    across /= np.linalg.norm(across)
    made = np.eye(4)
    made[:3, :3] = np.stack([across, -np.cross(towards, across), -towards])
    made[:3, 3] = 0.0, 0.0, distance_mm
    return made


def card_at(where) -> Picture:
    """Return a picture of a card at a pose."""
    return photograph(Shot((Placed(_card(), where),)))


@cache
def picture(what: str) -> Picture:
    """Return a picture by what it shows."""
    kind = SheetKind.CHEST if what.startswith("chest") else SheetKind.CARD
    placed = {
        "nothing": (),
        "two cards": (Placed(_card(), pose(-130.0, 800.0)), Placed(_card(), pose(130.0, 800.0))),
        "far card": (Placed(_card(), pose(0.0, 2600.0)),),
        "near card": (Placed(_card(), pose(0.0, 235.0)),),
        "small print": (Placed(_card(), pose(), printed=0.94),),
        "chest": (Placed(sheet(kind, Paper.A4), pose(0.0, 1000.0), radius_mm=170.0),),
        "chest upside down": (
            Placed(sheet(kind, Paper.A4), pose(0.0, 1000.0, 180.0), radius_mm=170.0),
        ),
    }.get(what, (Placed(_card(), pose()),))
    sensor = Sensor(exposure=0.1 if what == "dark" else 1.0)
    return photograph(Shot(placed, sensor=sensor, mirrored=what == "mirrored"))


def _card():
    return sheet(SheetKind.CARD, Paper.A4)


def lens(_size):
    return WEBCAM


class Stage:
    """The place, and the source that its camera is."""

    def __init__(self, running, tmp_path, lens_of=lens):
        self.running, self.lens_of = running, lens_of
        self.source = HeldSource(picture("card"))
        self.opened = []
        self.place = ArPlace(running.explore, running.drawer, tmp_path, self.open)
        running.window.add_place(self.place)

    def open(self, wish, _folder):
        self.opened.append(wish)
        if isinstance(self.source, HeldSource) and self.source.closed:
            self.source = HeldSource(self.source._shown)
        return self.source, self.lens_of

    def begin(self, what="card", **wish):
        self.source.show(picture(what) if isinstance(what, str) else what)
        self.follow(**wish)

    def follow(self, **wish):
        """Follow the source as it is."""
        self.running.window.enter(self.place)
        usual = replace(self.place.session.wish, paper=Paper.A4, origin=CAMERA)
        wished = replace(usual, **wish)
        self.place.session.wish_for(wished)

    @property
    def message(self):
        shown = self.place.warnings.message
        return shown.title if shown is not None else ""


def wait(qtbot, holds):
    qtbot.waitUntil(holds, timeout=WAIT_MS)


def tracked(stage):
    return stage.place.chip.title.text() == "Tracking"
