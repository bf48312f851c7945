"""Fields of the forms of a protocol that banks have not: offers that change, lists in words."""

from __future__ import annotations

from collections.abc import Mapping

from anatomyapp.atlas.document import Place
from anatomyapp.gui.authoring.field import ChoiceField, Field, TextField
from anatomyapp.gui.authoring.text_lines import Line, put_text
from anatomyapp.gui.language import translate
from anatomyapp.quiz.authoring.fields import Fields, Value


class OfferField(ChoiceField):
    """One of a few values that depend on the rest of the draft."""

    def offer(self, choices: Mapping[str, str]) -> None:
        """Offer other values; what is chosen stays until the fields are shown again."""
        now = {self.select.itemData(n): self.select.itemText(n) for n in range(self.select.count())}
        if dict(choices) != now:
            self.select.clear()
            for value, words in choices.items():
                self.select.addItem(words, value)


class NumbersField(Field):
    """A few numbers in a line, with commas between."""

    def __init__(self, name: str, place: Place, *, help_text: str = "") -> None:
        super().__init__(name, place, optional=True, help_text=help_text)
        self.line = Line(name)
        self.caption.setBuddy(self.line)
        self.line.textEdited.connect(self._say)
        self.hold(self.line)

    def show_fields(self, fields: Fields) -> None:
        """Show the numbers; the cursor stays where they are the same."""
        said = fields.texts(*self.place)
        if said != _parts(self.line.text()):
            put_text(self.line, ", ".join(said))

    def _say(self, text: str) -> None:
        self.say(_parts(text) or None)


class PromptsField(TextField):
    """Questions that are answered in own words, one in a line."""

    def __init__(self, place: Place, language: str) -> None:
        help_text = translate("Studies", "One question in a line")
        super().__init__(translate("Studies", "Questions"), place, help_text=help_text)
        self._language = language
        self._said: tuple[Fields, ...] = ()

    def show_fields(self, fields: Fields) -> None:
        """Show the questions in their language."""
        self._said = fields.parts(*self.place)
        words = [prompt.text("words", self._language) for prompt in self._said]
        if words != self._lines():
            self.box.put("\n".join(words))

    def _lines(self) -> list[str]:
        text = self.box.toPlainText()
        return text.split("\n") if text else []

    def _say(self) -> None:
        fresh = tuple(self._prompt(n, line) for n, line in enumerate(self._lines()))
        self.say(fresh or None)

    def _prompt(self, place: int, words: str) -> Value:
        known = {prompt.text("id") for prompt in self._said}
        if place < len(self._said):
            before = self._said[place]
        else:
            names = (f"question-{n}" for n in range(place + 1, place + len(known) + 2))
            before = Fields((("id", next(name for name in names if name not in known)),))
        return before.put(("words", self._language), words)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
