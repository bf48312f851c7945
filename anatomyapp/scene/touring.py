"""Where in a guided tour a scene is: its page, what was answered, and the scene before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from anatomyapp.atlas.structure import StructureId

if TYPE_CHECKING:  # a scene holds this, and this the scene before
    from anatomyapp.scene.scene import Scene

OPENING = 0


@dataclass(frozen=True, slots=True)
class Touring:
    """A page of a tour.

    Parameters
    ----------
    tour
        The station that the tour tells of.
    page
        0 is the opening, then one for each step, then the closing.
    before
        The scene from which the tour was begun; leaving comes back to it.
    answer
        What was clicked last on the question of this page.
    solved
        Whether the question was answered rightly, or its answer revealed.
    """

    tour: str
    page: int
    before: Scene
    answer: StructureId | None = None
    solved: bool = False

    def __post_init__(self) -> None:
        """Refuse what no page can be."""
        if self.page < OPENING:
            raise ValueError("pages of a tour count from 0")
