"""One event of each kind that augmented reality records."""

from __future__ import annotations

from anatomyapp.ar.placement import Mode
from anatomyapp.ar.sheet import Paper, SheetKind
from anatomyapp.session import augmented
from anatomyapp.session.augmented import Stretch, TrackingMeasured, TurnTaken
from anatomyapp.session.tally import Followed, Outcome, tallied
from anatomyapp.session.turns import GroupId, Letter, turn_of

GROUP = GroupId("5f0c3c5e-0000-4000-8000-000000000001")
LETTERS = tuple(Letter)
TRACKING = tallied([Followed(Outcome.TRACKED, 0.3, 600.0, 0.9, dark=False)], [48.0], 2.0).tracking()
STANCE = augmented.ModelStance(
    Mode.WORN, 1.0, mirrored=False, fitted=augmented.WearerScales(1.02, 0.98, 1.0)
)
ROLES = turn_of(LETTERS, 1).held
EVENTS = (
    augmented.ArBegun(
        SheetKind.CHEST, Paper.A4, 99.5, augmented.PictureSource.FILE, 1280, 720,
        augmented.Lens.APPROXIMATE, False, STANCE,
    ),
    augmented.StanceChanged(STANCE),
    augmented.SheetLost(4.2),
    augmented.SheetFound(1.5),
    TrackingMeasured(Stretch.MINUTE, TRACKING),
    augmented.LensCalibrated(1280, 720, 14, 0.31, 9),
    augmented.PictureHeld(held=True),
    augmented.ArPictureKept(1280, 720),
    augmented.GroupFormed(GROUP, LETTERS, 12, items=3),
    TurnTaken(GROUP, 1, ROLES),
    augmented.TurnTakenBack(GROUP, 1, ROLES),
    augmented.RolesChanged(GROUP, 1, ROLES),
    augmented.GroupEnded(GROUP, completed=True),
    augmented.ArEnded(augmented.ArEnding.LEFT),
)  # fmt: skip
