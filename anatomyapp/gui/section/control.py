"""Joins the section panel with the plane in hand, the scene and the explorer."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.explore.explorer import Explorer
from anatomyapp.gui.job import Job
from anatomyapp.gui.section.drawing import SectionPicture
from anatomyapp.gui.section.maker import SectionMaker
from anatomyapp.gui.section.panel import SectionPanel
from anatomyapp.gui.view.cut_control import CutControl
from anatomyapp.gui.workbench import Workbench
from anatomyapp.render.motion import Motion
from anatomyapp.scene.cut import Cut
from anatomyapp.scene.fit import points_of
from anatomyapp.scene.scene import Scene
from anatomyapp.session.event import Origin

_REST_MS = 120  # without a new plane, before the section is made of all triangles


class SectionControl(QObject):
    """Keeps the section to the plane in hand while the panel is open."""

    opened = Signal(bool)

    def __init__(
        self, bench: Workbench, atlas: Atlas, cuts: CutControl, explorer: Explorer
    ) -> None:
        super().__init__(bench)
        self._bench, self._atlas, self._cuts, self._explorer = bench, atlas, cuts, explorer
        self.panel = SectionPanel(atlas, bench.scene)
        self.panel.hide()
        self._maker = SectionMaker(atlas, cuts.levels)
        self._shown: tuple[Cut, float] | None = None
        self._open = False
        self._fine: Job | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._come_to_rest)
        self._soon = QTimer(self, singleShot=True, interval=0)  # many changes cost one section
        self._soon.timeout.connect(self._show_moving)
        self._connect()

    @property
    def is_open(self) -> bool:
        """Whether the section stands beside the model."""
        return self._open

    def open(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's slot
        """Open or close the panel; without a plane, one is put where it cuts nothing away."""
        if wanted and self._cuts.cut is None:
            self._cuts.begin(opens=False)
        if wanted != self._open:
            self._open = wanted
            self.panel.setVisible(wanted)
            self._cuts.display.show_section(shown=wanted)
            self.opened.emit(wanted)
            self._follow(self._bench.scene)

    def learn(self, motion: Motion) -> None:
        """Let the section go with breath from now on."""
        self._maker.learn(motion)

    def find(self) -> None:
        """Bring the plane to the middle of what is selected."""
        points = points_of(self._atlas, self._bench.scene.selected)
        if len(points):
            x, y, z = ((points.min(axis=0) + points.max(axis=0)) / 2).astype(float).tolist()
            self._cuts.go_through((x, y, z))

    def _connect(self) -> None:
        panel = self.panel
        self._bench.scene_changed.connect(self._follow)
        self._cuts.section_wanted.connect(self.open)
        panel.find_wanted.connect(self.find)
        panel.close_wanted.connect(self._close)
        panel.canvas.stepped.connect(self._cuts.step)
        panel.canvas.structure_clicked.connect(self._click)
        panel.canvas.structure_hovered.connect(self._hover)

    def _close(self) -> None:
        self.open(wanted=False)

    def _click(self, structure: str, added: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._explorer.select(StructureId(structure), Origin.SECTION, added=added)

    def _hover(self, structure: StructureId | None) -> None:
        self._bench.show(replace(self._bench.scene, hovered=structure))

    def _follow(self, scene: Scene) -> None:
        cut = self._cuts.cut
        if not self._open:
            return
        if cut is None:
            self._close()
            return
        self.panel.draw(scene)
        if (cut, scene.breath) != self._shown:
            first, self._shown = self._shown is None, (cut, scene.breath)
            if first:
                self._show_moving()
            else:
                self._soon.start()

    def _show_moving(self) -> None:
        if self._open and self._shown is not None:
            self.panel.show_picture(self._maker.made(*self._shown, still=False), still=False)
            self._rest.start()

    def _come_to_rest(self) -> None:
        """Have the section made of all triangles, on another thread: that takes too long here."""
        if self._fine is not None:
            self._rest.start()
        elif self._open and self._shown is not None:
            self._fine = Job(partial(self._maker.made, *self._shown, still=True), self)
            self._fine.done.connect(self._show_fine)
            self._fine.failed.connect(self._raise)
            self._fine.start()

    def _show_fine(self, picture: SectionPicture) -> None:
        self._end_job()
        if self._open and (picture.cut, picture.breath) == self._shown:
            self.panel.show_picture(picture, still=True)

    def _raise(self, error: Exception) -> None:
        self._end_job()
        raise error

    def _end_job(self) -> None:
        if self._fine is not None:
            self._fine.deleteLater()
            self._fine = None
