"""Plans: items that may be made, each when it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.entries import view_entry
from anatomyapp.quiz.generating.world import World
from anatomyapp.quiz.item import Bloom, Kind, View

Tree = dict[str, Any]


class Plan(NamedTuple):
    """An item that may be made; ``make`` returns its entry, or None where nothing sound comes."""

    id: str
    kind: Kind
    station: str
    make: Callable[[], Tree | None]


@dataclass(frozen=True, slots=True)
class Draft:
    """What is particular of an item.

    Parameters
    ----------
    about
        The structure that it is about.
    answer
        What its entry says of keys and options.
    shown
        What the feedback shows, beside the answer.
    how
        The feedback; left out, what tells the structure.
    source
        Left out, that of the structure.
    """

    id: str
    kind: Kind
    about: StructureId
    stem: str
    answer: Tree
    view: View
    bloom: Bloom
    shown: tuple[StructureId, ...] = ()
    how: str = ""
    source: str = ""


def entry_of(draft: Draft, world: World) -> Tree:
    """Return the entry of an item."""
    name = world.names.label(draft.about)
    return {
        "id": draft.id,
        "kind": draft.kind.value,
        "stem": draft.stem,
        **draft.answer,
        "station": world.station(draft.about),
        "objective": world.wording.objectives[draft.kind].format(name=name),
        "bloom": draft.bloom.value,
        "source": draft.source or world.source(draft.about),
        "view": view_entry(draft.view),
        "feedback": {
            "how_to_tell": draft.how or world.told(draft.about),
            "show": list(draft.shown or (draft.about,)),
            "show_as": name,
        },
    }
