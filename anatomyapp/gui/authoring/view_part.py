"""The part of the form about the view: taken from the model, or written in figures."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from anatomyapp.gui import theme
from anatomyapp.gui.authoring.field import ChoiceField, Field, LineField
from anatomyapp.gui.authoring.names import Names
from anatomyapp.gui.authoring.structure_fields import StructuresField
from anatomyapp.gui.authoring.words import side_words
from anatomyapp.gui.components import Disclosure, Flow, Paragraph, button, link_button
from anatomyapp.gui.language import number, translate
from anatomyapp.quiz.authoring.fields import Fields
from anatomyapp.scene.camera import StandardView


class ViewPart(Field):
    """Says what an item shows and from where; the model beside it gives the view."""

    take_wanted = Signal()
    pick_wanted = Signal(object)  # StructureLine, or None

    def __init__(self, names: Names, *, turned: bool) -> None:
        help_text = translate(
            "Authoring",
            "Turn the model beside this form, hide, isolate, fade or cut; then take what you see.",
        )
        super().__init__(translate("Authoring", "View"), ("view",), help_text=help_text)
        self._names = names
        self._said = Paragraph("", airy=False)
        self.take = button(translate("Authoring", "Take the view of the model"), "camera")
        self.take.clicked.connect(self.take_wanted)
        self.usual = link_button(translate("Authoring", "The usual view"), "refresh")
        self.usual.clicked.connect(self._say_usual)
        buttons = Flow(theme.SPACE_M)
        buttons.add(self.take)
        buttons.add(self.usual)
        self.hold(self._said)
        self.hold(buttons)
        self.inner = self._figures(turned=turned)
        self.details = Disclosure(translate("Authoring", "In figures"))
        self._lay_out()
        self.hold(self.details)

    def show_fields(self, fields: Fields) -> None:
        """Say the view in words, and show its figures."""
        view = fields.part("view")
        self._said.say(view_words(view, self._names))
        self.usual.setVisible(bool(view.pairs))
        for field in self.inner:
            field.show_fields(fields)

    def _say_usual(self) -> None:
        self.edited.emit(("view",), None, translate("Authoring", "The usual view"))

    def _figures(self, *, turned: bool) -> tuple[Field, ...]:
        sides = {"": ""} | {view.value: side_words(view) for view in StandardView}
        azimuth = translate("Authoring", "Azimuth, °")
        elevation = translate("Authoring", "Elevation, °")
        angles: tuple[Field, ...] = (
            ChoiceField(translate("Authoring", "From"), ("view", "from"), sides, optional=True),
            LineField(azimuth, ("view", "azimuth_deg"), optional=True),
            LineField(elevation, ("view", "elevation_deg"), optional=True),
        )
        nearer = LineField(
            translate("Authoring", "Nearer, times"), ("view", "nearer"), optional=True
        )
        lists = tuple(
            StructuresField(words, ("view", name), self._names, optional=True)
            for name, words in (
                ("isolated", translate("Authoring", "Only these are shown")),
                ("hidden", translate("Authoring", "Hidden")),
                ("highlighted", translate("Authoring", "Highlighted")),
                ("faded", translate("Authoring", "Faded")),
                ("around", translate("Authoring", "What fills the picture")),
            )
        )
        return (*(() if turned else angles), nearer, *lists)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_S))
        lines = [field for field in self.inner if not isinstance(field, StructuresField)]
        for field in lines:
            row.addWidget(field, 1)
        self.details.column.setSpacing(theme.dp(theme.SPACE_S))
        self.details.column.addLayout(row)
        for field in self.inner:
            field.edited.connect(self.edited)
            if isinstance(field, StructuresField):
                field.pick_wanted.connect(self.pick_wanted)
                self.details.column.addWidget(field)


def view_words(view: Fields, names: Names) -> str:
    """Return a view in words."""
    said = [_from_words(view)]
    if near := view.text("nearer"):
        said.append(translate("Authoring", "{factor} times nearer").format(factor=_figure(near)))
    for name, words in (
        ("isolated", translate("Authoring", "only {structures}")),
        ("hidden", translate("Authoring", "without {structures}")),
        ("highlighted", translate("Authoring", "{structures} highlighted")),
        ("faded", translate("Authoring", "{structures} faded")),
        ("around", translate("Authoring", "{structures} in the middle")),
    ):
        if listed := view.texts(name):
            called = ", ".join(map(names.called, listed[:4])) + (" …" if len(listed) > 4 else "")
            said.append(words.format(structures=called))
    if view.text("cut", "kind"):
        said.append(_cut_words(view))
    return "; ".join(said) + "."


def _from_words(view: Fields) -> str:
    azimuth, elevation = view.text("azimuth_deg"), view.text("elevation_deg")
    if azimuth or elevation:
        words = translate("Authoring", "Turned {azimuth}°, raised {elevation}°")
        return words.format(azimuth=_figure(azimuth or "0"), elevation=_figure(elevation or "0"))
    side = view.text("from") or StandardView.ANTERIOR.value
    known = side_words(StandardView(side)) if side in tuple(StandardView) else side
    return translate("Authoring", "View: {side}").format(side=known)


def _cut_words(view: Fields) -> str:
    kinds = {
        "axial": translate("Authoring", "axial"),
        "coronal": translate("Authoring", "coronal"),
        "sagittal": translate("Authoring", "sagittal"),
    }
    kind = view.text("cut", "kind")
    words = translate("Authoring", "{kind} cut at {at} mm")
    return words.format(kind=kinds.get(kind, kind), at=_figure(view.text("cut", "at_mm") or "0"))


def _figure(text: str) -> str:
    try:
        figure = float(text)
    except ValueError:
        return text
    return number(figure, 0 if figure.is_integer() else 2).replace("-", "−")
