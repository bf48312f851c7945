"""What a statement says, before who, when and where are added; and the activities it speaks of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from anatomyapp.scene.camera import Camera
from anatomyapp.session.turns import Letter
from anatomyapp.session.xapi.vocabulary import (
    APPLICATION,
    AREA,
    INTERACTION,
    Verb,
    activity_id,
    extension,
)

Plain: TypeAlias = Any  # what JSON can hold


@dataclass(frozen=True, slots=True)
class Activity:
    """What a statement speaks of.

    Parameters
    ----------
    id
        Its IRI.
    type
        The IRI of its type.
    name
        In ``language``; empty where nobody named it.
    details
        Further fields of its definition, as xAPI names them.
    """

    id: str
    type: str
    name: str = ""
    language: str = "en"
    details: Mapping[str, Plain] = field(default_factory=dict)

    def plain(self) -> Plain:
        """Return the activity as JSON holds it."""
        named = {"name": {self.language: self.name}} if self.name else {}
        definition = {**named, "type": self.type, **self.details}
        return {"objectType": "Activity", "id": self.id, "definition": definition}


@dataclass(frozen=True, slots=True)
class Telling:
    """What one statement says.

    Parameters
    ----------
    result
        As xAPI names it; empty for none.
    extensions
        Of the context, by their IRIs.
    registration
        Of the run that it belongs to; None for the session's own.
    parents
        What the activity is a part of.
    by
        The member of a group who did it; None where nobody else takes part.
    of_games
        Whether it follows the profile for serious games.
    part
        Tells apart the statements of one event; empty where it gives one.
    """

    verb: Verb
    activity: Activity
    result: Mapping[str, Plain] = field(default_factory=dict)
    extensions: Mapping[str, Plain] = field(default_factory=dict)
    registration: str | None = None
    parents: tuple[Activity, ...] = ()
    by: Letter | None = None
    of_games: bool = False
    part: str = ""


APP = Activity(activity_id("app"), APPLICATION, "anatomyapp")


def place_activity(place: str) -> Activity:
    """Return a place of the window, such as "quiz"."""
    return Activity(activity_id("places", place), AREA, place)


def duration(seconds: float) -> str:
    """Return seconds as ISO 8601 writes a duration, to the hundredth: ``PT93.4S``."""
    return f"PT{seconds:.2f}".rstrip("0").rstrip(".") + "S"


def without_nothing(values: Mapping[str, Plain]) -> dict[str, Plain]:
    """Return what is neither None nor an empty text, list or object: statements hold none."""
    return {name: value for name, value in values.items() if value not in (None, "", [], {})}


def extended(values: Mapping[str, Plain]) -> dict[str, Plain]:
    """Return what there is of some values as extensions, by IRIs of the project's own."""
    return {extension(name): value for name, value in without_nothing(values).items()}


def camera_plain(camera: Camera) -> Plain:
    """Return a camera as JSON holds it: LPS mm, degrees."""
    return {
        "target": list(camera.target),
        "distance_mm": camera.distance_mm,
        "azimuth_deg": camera.azimuth_deg,
        "elevation_deg": camera.elevation_deg,
        "field_of_view_deg": camera.field_of_view_deg,
    }


def interaction(
    path: tuple[str, ...], kind: str, details: Mapping[str, Plain], name: str = ""
) -> Activity:
    """Return something that is answered; ``kind`` is one of xAPI's interaction types."""
    return Activity(
        activity_id(*path), INTERACTION, name, details={"interactionType": kind, **details}
    )
