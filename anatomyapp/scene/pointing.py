"""What the learner points at beside whole structures: it lies over the picture, not in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from anatomyapp.atlas.structure import StructureId


@dataclass(frozen=True, slots=True)
class FeatureOn:
    """A named part of the surface of one structure, such as the costal groove of rib 5."""

    structure: StructureId
    feature: str


@dataclass(frozen=True, slots=True)
class Pointing:
    """What is pointed at.

    Parameters
    ----------
    named
        The structure without a mesh that was chosen.
    feature
        The feature that was chosen; its patch is marked.
    landmark
        The id of the landmark that was chosen.
    landmarks
        The ids of those that are shown.
    features
        Further features that are marked, as a guided tour does.
    labelled
        The structures that are named beside the model; None: those that orient.
    """

    named: StructureId | None = None
    feature: FeatureOn | None = None
    landmark: str | None = None
    landmarks: frozenset[str] = frozenset()
    features: tuple[FeatureOn, ...] = ()
    labelled: tuple[StructureId, ...] | None = None

    def at_nothing(self) -> Pointing:
        """Return what is left when something else is chosen: the landmarks that are shown."""
        return Pointing(landmarks=self.landmarks)

    def at_landmark(self, landmark: str) -> Pointing:
        """Return the same pointing at a landmark, which is shown."""
        return Pointing(landmark=landmark, landmarks=self.landmarks | {landmark})

    def showing(self, landmarks: Iterable[str]) -> Pointing:
        """Return the same with exactly these landmarks shown; a hidden one is not pointed at."""
        shown = frozenset(landmarks)
        return replace(self, landmarks=shown, landmark=self.landmark if self.landmark in shown
                       else None)  # fmt: skip
