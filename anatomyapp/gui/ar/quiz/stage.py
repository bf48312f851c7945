"""The model in the camera's picture as the stage of a quiz."""

from __future__ import annotations

from dataclasses import replace

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.ar.pane import ArPane
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.stage import Stage
from anatomyapp.quiz.facing import angles_of, to_viewer
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.task import Point, Turn
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Scene


class FilmStage(Stage):
    """A stage on which the sheet moves the camera; ``aiming`` says how structures are meant."""

    def __init__(self, pane: ArPane) -> None:
        super().__init__(pane)
        self.aiming = False

    @property
    def scene(self) -> Scene:
        """What is shown, seen from the side that the sheet turns to the camera."""
        scene, film = self.bench.scene, self.view.scene.film
        if film is None:
            return scene
        azimuth, elevation = angles_of(to_viewer(film.camera, Camera().target))
        camera = replace(scene.camera, azimuth_deg=azimuth, elevation_deg=elevation)
        return scene.seen_by(camera)

    def how(self, item: Item) -> str:
        """Return in words how an item is answered in the picture; empty where it is not."""
        if isinstance(item.task, Turn):
            return translate("ArQuiz", "Turn the sheet until you look straight at it. Hold still.")
        if not isinstance(item.task, Point):
            return ""
        if self.aiming:
            return translate("ArQuiz", "Bring it under the ring in the picture. Hold still.")
        return translate(
            "ArQuiz",
            "Click it in the picture; Space holds the picture. Or walk with Tab and answer with "
            "Enter.",
        )

    def point_out(self, structures: frozenset[StructureId]) -> None:
        """Let all but structures, and what is graded, be a veil."""
        scene = self.bench.scene
        graded = frozenset(structure for structure, _ in scene.marks)
        shown = scene.show(structures)
        self.show_scene(shown.fade(shown.visible - structures - graded))
