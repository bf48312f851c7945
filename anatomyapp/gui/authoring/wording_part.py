"""An item's words in a further language of its bank."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.authoring.field import Field, LineField, TextField
from anatomyapp.gui.authoring.names import Names
from anatomyapp.gui.components import Disclosure
from anatomyapp.gui.language import translate
from anatomyapp.quiz.authoring.fields import Fields
from anatomyapp.quiz.authoring.ways import Way, option_id, way_of


class WordingPart(Field):
    """Shows the words of one language, closed at first; options follow those of the item."""

    def __init__(self, language: str, names: Names) -> None:
        super().__init__(language, ("translations", language))
        self._names = names
        self._options: tuple[tuple[str, str], ...] | None = None
        self.inner: tuple[Field, ...] = ()
        words = translate("Authoring", "Words in {language}").format(language=language)
        self.details = Disclosure(words)
        self._holder = QWidget()
        self.details.column.addWidget(self._holder)
        self.caption.hide()
        self.hold(self.details)

    def show_fields(self, fields: Fields) -> None:
        """Show the words; the fields are made anew where the item has other options."""
        options = tuple(self._options_of(fields))
        if options != self._options:
            self._options = options
            self._rebuild(options, turned=way_of(fields) is Way.TURN)
        for field in self.inner:
            field.show_fields(fields)

    def _options_of(self, fields: Fields) -> list[tuple[str, str]]:
        pins = [(pin, self._names.called(pin)) for pin in fields.texts("pins")]
        rows = fields.parts("options")
        called = [
            (option_id(o), o.text("text") or self._names.called(o.text("structure"))) for o in rows
        ]
        return [*pins, *called] if way_of(fields) not in {Way.CLICK, Way.TURN} else []

    def _rebuild(self, options: tuple[tuple[str, str], ...], *, turned: bool) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_S))
        place = self.place
        surface = translate("Authoring", "Name of the surface")
        self.inner = (
            TextField(translate("Authoring", "Stem"), (*place, "stem")),
            *(
                LineField(called, (*place, "options", own), optional=True)
                for own, called in options
            ),
            *((LineField(surface, (*place, "called")),) if turned else ()),
            TextField(translate("Authoring", "Hint"), (*place, "hint"), optional=True),
            TextField(translate("Authoring", "Feedback"), (*place, "feedback", "how_to_tell")),
            LineField(
                translate("Authoring", "What the link calls them"),
                (*place, "feedback", "show_as"),
                optional=True,
            ),
            LineField(translate("Authoring", "Objective"), (*place, "objective")),
        )
        for field in self.inner:
            field.edited.connect(self.edited)
            column.addWidget(field)
        self.details.column.replaceWidget(self._holder, holder)
        holder.show()
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder
