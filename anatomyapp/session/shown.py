"""Events of what was on the screen: enough to show a session again as the learner saw it.

A pane is one view of the model: "explore", "quiz", "result", "ar", "ar-quiz", "study".
What a pane shows is told by differences, the first time in a session as the difference to an empty
scene; undo and redo are changes as any others. What a learner wrote, such as the words of a pin, is
left out.
"""

from __future__ import annotations

from dataclasses import dataclass

from anatomyapp.atlas.person import Sex
from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.option import OptionId
from anatomyapp.scene.annotations import Measure, Spot
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.cut import Cut
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.scene.scene import Mark
from anatomyapp.session.sampling import Whole


@dataclass(frozen=True, slots=True)
class Change:
    """What came to a set of structures, and what left it."""

    added: tuple[StructureId, ...] = ()
    removed: tuple[StructureId, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkShown:
    """A structure that is coloured, and why."""

    structure: StructureId
    mark: Mark


@dataclass(frozen=True, slots=True)
class PointingShown:
    """What is pointed at beside whole structures, as `anatomyapp.scene.pointing.Pointing` says."""

    named: StructureId | None = None
    feature: FeatureOn | None = None
    landmark: str | None = None
    landmarks: tuple[str, ...] = ()
    features: tuple[FeatureOn, ...] = ()
    labelled: tuple[StructureId, ...] | None = None


@dataclass(frozen=True, slots=True)
class PinShown:
    """Where a pin is; its words stand with the learner."""

    pin: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class TouringShown:
    """The page of a guided tour; ``tour`` is empty outside of one."""

    tour: str = ""
    page: int = 0
    answer: StructureId | None = None
    solved: bool = False


@dataclass(frozen=True, slots=True)
class SceneShown:
    """A pane shows another scene; what is None stays as it was.

    Parameters
    ----------
    camera
        Told when the pane comes into sight; from then on `ViewSampled` tells how it moves.
    hovered
        The structure under the pointer; empty for none.
    """

    pane: str
    camera: Camera | None = None
    visible: Change | None = None
    faded: Change | None = None
    ghosting: Change | None = None
    uncut: Change | None = None
    marks: tuple[MarkShown, ...] | None = None
    hovered: str | None = None
    cuts: tuple[Cut, ...] | None = None
    exploded: float | None = None
    pointing: PointingShown | None = None
    measures: tuple[Measure, ...] | None = None
    pins: tuple[PinShown, ...] | None = None
    touring: TouringShown | None = None


@dataclass(frozen=True, slots=True)
class ViewSized:
    """A pane is in sight at such a size, in the window's units; 0 by 0 where it is so no more."""

    pane: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class LookShown:
    """The window's colours (*light*, *dark*, *contrast*), its text size, and names on the model."""

    scheme: str
    text_scale: float
    names: bool


@dataclass(frozen=True, slots=True)
class PersonShown:
    """The model was fitted to such an adult; without this event it is as the pack ships it."""

    sex: Sex
    stature_cm: float
    age_years: float


@dataclass(frozen=True, slots=True)
class BreathShown:
    """The chest breathes from a phase on, inwards at first, or stands at it."""

    playing: bool
    phase: float


@dataclass(frozen=True, slots=True)
class ChoiceShown:
    """An option of the item that is asked stands chosen, and can still be changed."""

    option: OptionId


@dataclass(frozen=True, slots=True)
class FilmBegun:
    """The lens of the camera whose pictures are shown: size, focal lengths and middle, in px."""

    width: int
    height: int
    fx: float
    fy: float
    cx: float
    cy: float


@dataclass(frozen=True, slots=True)
class PoseSampled:
    """The model moved before a real camera, over at most about half a second.

    Parameters
    ----------
    lag_ms
        How long before the event the last sample was taken.
    samples
        Of the first: 0, whether the sheet is seen (1 or 0), turn x, y, z (0.01 degrees about an
        axis of that direction) and shift x, y, z (0.1 mm of the model) from LPS to the camera's
        frame. Of each other: ms since the one before, then by how much these have changed. Zeros at
        the end of a sample are left out.
    """

    lag_ms: int
    samples: tuple[Whole, ...]
    mirrored: bool = False
