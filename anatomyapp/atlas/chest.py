"""A wearer's chest: what is measured of it, what adults have, and the same measures of a model.

The breadth is that of the chest over the skin, at its widest below the armpits, breathing out
quietly; the height is that of the breastbone, from the jugular notch to the xiphisternal joint.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.person import Points, Sex
from anatomyapp.errors import UsageError

NOTCH, STERNUM_END = "point-jugular-notch", "point-xiphisternal"
LEAST_FACTOR, MOST_FACTOR = 0.75, 1.35  # own: of an adult's chest against the model's
_USUAL_SIDE_MM = 16.0  # own: skin, fat and muscle beside the ribs, where a pack has no figure
_RIB = "rib-"

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class ChestMeasures:
    """What is known of a wearer; what is None was not said, and stays as the model has it.

    Parameters
    ----------
    breadth_mm
        Of the chest over the skin at its widest, below the armpits.
    height_mm
        From the jugular notch to the lower end of the breastbone, in a straight line.
    """

    sex: Sex | None = None
    stature_cm: float | None = None
    age_years: float | None = None
    breadth_mm: float | None = None
    height_mm: float | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing is known."""
        return self == ChestMeasures()


@dataclass(frozen=True, slots=True)
class ChestRange:
    """Between what a wearer's measures may lie, mm, and how thick the side of the chest is."""

    breadth_mm: Span
    height_mm: Span
    side_mm: float


def range_of(atlas: Atlas, sex: Sex | None) -> ChestRange:
    """Return what a wearer's measures may be: published by sex, else parts of the model's own."""
    figures, sexes = atlas.people, tuple(Sex) if sex is None else (sex,)
    if figures is None or any(("chest_side", each) not in figures.values for each in sexes):
        limits = np.array([LEAST_FACTOR, MOST_FACTOR])
        breadth = limits * breadth_of(atlas) + 2 * _USUAL_SIDE_MM
        height = limits * height_of(atlas)
        return ChestRange(_span(breadth), _span(height), _USUAL_SIDE_MM)

    def span(name: str) -> Span:
        lows, highs = (
            [figures.value(f"{end}_{name}", each) for each in sexes]
            for end in ("least", "greatest")
        )
        return min(lows), max(highs)

    sides = [figures.value("chest_side", each) for each in sexes]
    return ChestRange(span("chest_breadth"), span("chest_height"), sum(sides) / len(sides))


def breadth_of(atlas: Atlas) -> float:
    """Return the greatest breadth of the ribs, mm."""
    return float(np.ptp(ribs_of(atlas)[:, 0]))


def height_of(atlas: Atlas) -> float:
    """Return the distance from the jugular notch to the xiphisternal joint, mm."""
    notch, end = ends_of(atlas)
    return float(np.linalg.norm(notch - end))


def ribs_of(atlas: Atlas) -> Points:
    """Return the vertices of all ribs, (n, 3) LPS mm; raises `UsageError` where there is none."""
    found = [mesh.vertices for name, mesh in atlas.meshes.items() if name.startswith(_RIB)]
    if not found:
        raise UsageError("{title} has no ribs; choose an atlas of the chest.", title=atlas.title)
    return np.concatenate(found).astype(np.float64)


def ends_of(atlas: Atlas) -> Points:
    """Return the ends of manubrium and body, (2, 3) LPS mm: jugular notch, xiphisternal joint.

    Raises
    ------
    UsageError
        The atlas lacks one of the two landmarks.
    """
    places = {mark.id: mark.geometry[0] for mark in atlas.landmarks}
    if not {NOTCH, STERNUM_END} <= places.keys():
        raise UsageError(
            "{title} lacks the landmarks {notch} and {end}, by which a chest is fitted; choose "
            "another atlas.",
            title=atlas.title,
            notch=NOTCH,
            end=STERNUM_END,
        )
    return np.stack([places[NOTCH], places[STERNUM_END]])


def check_measures(measures: ChestMeasures, room: ChestRange) -> None:
    """Refuse measures that no adult has.

    Raises
    ------
    UsageError
        One lies outside; the text names the range.
    """
    _check("breadth", measures.breadth_mm, room.breadth_mm)
    _check("height", measures.height_mm, room.height_mm)


def _check(name: str, value: float | None, room: Span) -> None:
    if value is None or room[0] <= value <= room[1]:
        return
    low, high = math.ceil(room[0]), math.floor(room[1])
    values = {"mm": f"{value:g}", "low": low, "high": high}
    if name == "breadth":
        raise UsageError(
            "A chest {mm} mm broad is outside what adults have; measure again, from {low} to "
            "{high} mm.",
            **values,
        )
    raise UsageError(
        "A breastbone {mm} mm long is outside what adults have; measure again, from {low} to "
        "{high} mm.",
        **values,
    )


def _span(values: Points) -> Span:
    low, high = values.tolist()
    return low, high
