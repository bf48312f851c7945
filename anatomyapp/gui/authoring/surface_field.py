"""The surface that a *show* item asks for: its name, and where it looks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.authoring.field import Field
from anatomyapp.gui.authoring.text_lines import Line, put_text
from anatomyapp.gui.authoring.words import offer_sides, show_direction
from anatomyapp.gui.components import Flow, Select, button, captioned
from anatomyapp.gui.language import translate
from anatomyapp.quiz.authoring.fields import Fields, Value

_PLACE = ("facing",)


class SurfaceField(Field):
    """Takes a surface; where it looks is a side of the body, or the way to the viewer now."""

    direction_wanted = Signal()  # that of the model as it is turned

    def __init__(self) -> None:
        help_text = translate(
            "Authoring",
            "Its name without the structure's, and the side to which it looks. Or turn the model "
            "until you look straight at it.",
        )
        super().__init__(translate("Authoring", "Surface"), _PLACE, help_text=help_text)
        self.called = Line(translate("Authoring", "Name of the surface"))
        self.called.setPlaceholderText(translate("Authoring", "costal surface"))
        self.direction = Select(translate("Authoring", "Looks to"))
        offer_sides(self.direction)
        self.tolerance = Line(translate("Authoring", "Tolerance, °"))
        self.tolerance.setPlaceholderText("30")
        self.take = button(translate("Authoring", "Take the way I look now"), "rotate-360")
        self._lay_out()
        self.called.textEdited.connect(self._say_called)
        self.direction.activated.connect(self._say_direction)
        self.tolerance.textEdited.connect(self._say_tolerance)
        self.take.clicked.connect(self.direction_wanted)

    def show_fields(self, fields: Fields) -> None:
        """Show the surface; a direction of its own is listed as it stands."""
        facing = fields.part("facing")
        put_text(self.called, facing.text("called"))
        put_text(self.tolerance, facing.text("tolerance_deg"))
        show_direction(self.direction, facing)

    def _lay_out(self) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.dp(theme.SPACE_S))
        for field, share in ((self.called, 3), (self.direction, 2), (self.tolerance, 1)):
            row.addLayout(captioned(field.accessibleName(), field), share)
        below = Flow()
        below.add(self.take)
        self.hold(holder)
        self.hold(below)

    def _say(self, name: str, value: Value | None) -> None:
        self.edited.emit((*_PLACE, name), value, self.name)

    def _say_called(self, text: str) -> None:
        self._say("called", text)

    def _say_tolerance(self, text: str) -> None:
        self._say("tolerance_deg", text)

    def _say_direction(self) -> None:
        if self.direction.currentData() is not None:
            self._say("direction", self.direction.currentData())
