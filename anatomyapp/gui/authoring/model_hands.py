"""Hands on the model: its author's views, directions and clicks become fields of the item."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from anatomyapp.gui.authoring.desk import Desk
from anatomyapp.gui.authoring.form import ItemForm
from anatomyapp.gui.authoring.name_line import StructureLine
from anatomyapp.gui.authoring.names import Found
from anatomyapp.gui.authoring.preview import Preview
from anatomyapp.gui.authoring.sight import sight_findings
from anatomyapp.gui.language import translate
from anatomyapp.quiz.authoring.draft import DraftItem
from anatomyapp.quiz.authoring.fields import frozen
from anatomyapp.quiz.authoring.ways import Way, way_of
from anatomyapp.quiz.item import Item
from anatomyapp.render.picture import Picture

_FIGURES = 2  # of a direction


class ModelHands(QObject):
    """Joins the form's wishes for the model with what is done to it."""

    region_wanted = Signal(str)

    def __init__(self, desk: Desk, form: ItemForm, preview: Preview) -> None:
        super().__init__(form)
        self.desk, self.preview = desk, preview
        self._picking: StructureLine | None = None
        form.pick_wanted.connect(self.wait_for_click)
        form.view_wanted.connect(self.take_view)
        form.direction_wanted.connect(self._take_direction)
        form.target_taken.connect(self._take_target)
        preview.structure_clicked.connect(self._take_click)
        preview.take_wanted.connect(self.take_view)
        preview.rested.connect(self._look_at_picture)

    def take_view(self) -> None:
        """Make what the model shows the view of the item."""
        item = self.desk.item
        if item is not None:
            view = self.preview.taken_view()
            if way_of(item.fields) is Way.TURN:  # it begins turned away, by itself
                for angle in ("azimuth_deg", "elevation_deg", "from"):
                    view = view.put((angle,), None)
            highlighted = item.fields.texts("view", "highlighted")
            view = view.put(("highlighted",), highlighted)
            self.desk.put(("view",), view, translate("Authoring", "Take the view of the model"))

    def _take_direction(self) -> None:
        item = self.desk.item
        way = (
            self.preview.direction_to_viewer(item.fields.text("key")) if item is not None else None
        )
        if way is not None:
            value = frozen([f"{round(figure, _FIGURES) + 0.0:g}" for figure in way])
            self.desk.put(("facing", "direction"), value, translate("Authoring", "Surface"))

    def _take_target(self, found: Found | None) -> None:
        item: DraftItem | None = self.desk.item
        if item is not None:
            fields = item.fields.put(("target",), found.id if found else None)
            fields = fields.put(("on",), found.bearer if found else None)
            self.desk.rewrite(fields, translate("Authoring", "What is to be placed"))

    def wait_for_click(self, line: StructureLine | None) -> None:
        """Let the next click on the model tell a structure to a line, or to none any more."""
        if self._picking is not None and self._picking is not line:
            self._picking.rest()
        self._picking = line
        self.preview.wait_for_click(waits=line is not None)
        if line is not None:
            self.region_wanted.emit("model")
            self.preview.pane.view.setFocus()

    def _take_click(self, structure: str) -> None:
        line, self._picking = self._picking, None
        self.preview.wait_for_click(waits=False)
        if line is not None:
            self.region_wanted.emit("form")
            line.take(structure)
            line.line.setFocus()

    def _look_at_picture(self, item: Item, picture: Picture) -> None:
        if self.desk.number is not None:
            found = sight_findings(item, self.desk.number, picture, self.desk.atlas)
            self.desk.see(item, found)
