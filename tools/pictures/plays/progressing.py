"""The place Progress: of a learner with four weeks of practice, of a new one, of a guest."""

from __future__ import annotations

from anatomyapp.atlas.structure import StructureId
from tools.pictures.stage import Stage


def place(stage: Stage) -> None:
    """Go to the place and wait until it is read."""
    progress = stage.furnishing.progress
    if progress is not None:
        stage.window.enter(progress)
        stage.wait_for(lambda: not progress.loading)
        stage.settle()


def structure(stage: Stage) -> None:
    """Choose a rib, with its answers."""
    place(stage)
    if stage.furnishing.progress is not None:
        stage.furnishing.progress.content.choose(StructureId("rib-2-left"))


def below(stage: Stage) -> None:
    """Scroll to the days and to what became known."""
    place(stage)
    if stage.furnishing.progress is not None:
        stage.scroll_down(stage.furnishing.progress)
