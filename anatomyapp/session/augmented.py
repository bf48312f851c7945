"""Events of augmented reality: how it was set up, how well it was seen, and whose turn it was.

No picture, no name of a camera or file, no measure of a body, and nobody's name: members of a
group are letters, and which learner has which letter stands in the table of members.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from anatomyapp.ar.placement import Mode
from anatomyapp.ar.sheet import Paper, SheetKind
from anatomyapp.quiz.item import ItemId
from anatomyapp.session.quizzing import QuizId
from anatomyapp.session.turns import GroupId, Letter, RoleHeld


class PictureSource(StrEnum):
    """Where pictures come from."""

    CAMERA = "camera"
    FILE = "file"
    FOLDER = "folder"


class Lens(StrEnum):
    """What is known of the camera's lens."""

    APPROXIMATE = "approximate"  # assumed, or scaled from another resolution
    CALIBRATED = "calibrated"


@dataclass(frozen=True, slots=True)
class WearerScales:
    """How many times larger the model is than the shipped one, fitted to who wears the sheet."""

    across: float
    up: float
    deep: float


@dataclass(frozen=True, slots=True)
class ModelStance:
    """How the model is shown with its sheet; ``fitted`` is None where it has its own size."""

    mode: Mode
    scale: float
    mirrored: bool
    fitted: WearerScales | None = None


@dataclass(frozen=True, slots=True)
class ArBegun:
    """The first picture came.

    Parameters
    ----------
    ruler_mm
        What the printed line of 100 mm measures.
    width, height
        Of the pictures, px.
    flipped
        Whether the driver hands its pictures over mirrored, and they are turned back.
    """

    sheet: SheetKind
    paper: Paper
    ruler_mm: float
    source: PictureSource
    width: int
    height: int
    lens: Lens
    flipped: bool
    stance: ModelStance


@dataclass(frozen=True, slots=True)
class StanceChanged:
    """The model is shown in another way with its sheet; recorded when it comes to rest."""

    stance: ModelStance


class ArEnding(StrEnum):
    """Why no more pictures are followed."""

    LEFT = "left"  # the place was left, or the session ended
    STOPPED = "stopped"  # no pictures are wanted
    CHANGED = "changed"  # another sheet, or other pictures
    OVER = "over"  # a video is at its end
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ArEnded:
    """No more pictures are followed, since ``ArBegun``."""

    why: ArEnding


@dataclass(frozen=True, slots=True)
class SheetLost:
    """The sheet has not been seen for a second, after ``seen_s`` of being seen.

    Shorter losses are counted in ``TrackingMeasured``.
    """

    seen_s: float


@dataclass(frozen=True, slots=True)
class SheetFound:
    """The sheet is seen, at first or after ``SheetLost``; ``lost_s`` since it was seen last."""

    lost_s: float


class Stretch(StrEnum):
    """What a measurement of tracking was taken over."""

    MINUTE = "minute"  # of use, or what is left of one
    ITEM = "item"  # from its presentation to its answer
    TURN = "turn"


@dataclass(frozen=True, slots=True)
class Spread:
    """The median and the value that 95 of 100 do not exceed."""

    median: float
    p95: float


@dataclass(frozen=True, slots=True)
class Tracking:
    """How well a sheet was followed.

    Parameters
    ----------
    seconds
        While pictures were wanted; time in which a picture was held is not counted.
    pictures
        That were followed and reached the window.
    tracked, bridged, lost
        Parts of these pictures, 0 to 1; they add up to 1.
    losses
        How often pictures in a row did not show the sheet.
    shown
        Pictures that were painted; those that came too late for it were dropped.
    latency_ms
        Of painted pictures, from their arrival at the app to the end of their painting; None where
        none was painted.
    reprojection_px, distance_mm
        Medians of the pictures with the sheet; None where there was none.
    light
        Median of the light on the sheet, as a part of good light; None without pictures.
    dark
        Part of the pictures that were too dark.
    """

    seconds: float
    pictures: int
    tracked: float
    bridged: float
    lost: float
    losses: int
    shown: int
    latency_ms: Spread | None
    reprojection_px: float | None
    distance_mm: float | None
    light: float | None
    dark: float

    @property
    def rate(self) -> float:
        """Painted pictures per second; 0 where no time went by."""
        return self.shown / self.seconds if self.seconds > 0 else 0.0


@dataclass(frozen=True, slots=True)
class TrackingMeasured:
    """How well the sheet was followed over a stretch: each minute, item and turn.

    Stretches overlap: only those of one kind may be added up. ``quiz`` and ``item`` are those of
    an item, ``group`` and ``turn`` those that held at the stretch's end; None elsewhere.
    """

    over: Stretch
    tracking: Tracking
    quiz: QuizId | None = None
    item: ItemId | None = None
    group: GroupId | None = None
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class LensCalibrated:
    """A camera was calibrated.

    Parameters
    ----------
    width, height
        Of its pictures, px.
    views
        How many were taken.
    hold_out_px
        Root mean square of what is left in views that the lens was not fitted to.
    cells
        Of the nine cells of the picture, how many were covered.
    """

    width: int
    height: int
    views: int
    hold_out_px: float
    cells: int


@dataclass(frozen=True, slots=True)
class PictureHeld:
    """The camera's picture was frozen, or goes on."""

    held: bool


@dataclass(frozen=True, slots=True)
class ArPictureKept:
    """A picture of the camera with the model was saved, with the consent of all who are seen."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class GroupFormed:
    """Two to four take turns from now on.

    Parameters
    ----------
    letters
        In the order of answering.
    turns
        How many were agreed on.
    items, minutes
        After which a turn is over; both None where the members say so themselves.
    follows
        The group that some left or joined; who stayed keeps the letter. None for a new one.
    """

    group: GroupId
    letters: tuple[Letter, ...]
    turns: int
    items: int | None = None
    minutes: int | None = None
    follows: GroupId | None = None


@dataclass(frozen=True, slots=True)
class TurnTaken:
    """A turn began; it lasts until the next of these events."""

    group: GroupId
    number: int
    roles: tuple[RoleHeld, ...]


@dataclass(frozen=True, slots=True)
class TurnTakenBack:
    """The turn that began last was a mistake: ``number`` is the one that goes on."""

    group: GroupId
    number: int
    roles: tuple[RoleHeld, ...]


@dataclass(frozen=True, slots=True)
class RolesChanged:
    """Roles were changed by hand, within a turn."""

    group: GroupId
    number: int
    roles: tuple[RoleHeld, ...]


@dataclass(frozen=True, slots=True)
class GroupEnded:
    """The group takes no more turns; ``completed`` if it took all that were agreed on."""

    group: GroupId
    completed: bool
