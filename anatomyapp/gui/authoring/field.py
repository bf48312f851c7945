"""Fields of an item's form: each shows a part of the draft, and says what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypedDict, Unpack

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from anatomyapp.atlas.document import Place
from anatomyapp.gui import theme
from anatomyapp.gui.authoring.fault_words import remedy_of, what_of
from anatomyapp.gui.authoring.text_lines import Box, Line, put_text
from anatomyapp.gui.components import IconLabel, Paragraph, Select, label
from anatomyapp.gui.language import translate
from anatomyapp.gui.tab_order import takes_tab
from anatomyapp.quiz.authoring.checking import Finding
from anatomyapp.quiz.authoring.fields import Fields

_MOST_SAID = 3


class Form(TypedDict, total=False):
    """How a field of words looks: whether it may stay empty, and what helps to fill it in."""

    optional: bool
    help_text: str
    hint: str


class Field(QWidget):
    """A part of the form under its name, with a line for what is wrong.

    ``place`` is the place in the item that it shows; findings there, and further in, stand here.
    """

    edited = Signal(object, object, str)  # Place, Value or None, words for the step

    def __init__(
        self, name: str, place: Place, *, optional: bool = False, help_text: str = ""
    ) -> None:
        super().__init__()
        self.name, self.place = name, place
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.dp(theme.SPACE_XS))
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.dp(theme.SPACE_S))
        self.caption = label(name, "caption")
        self._head.addWidget(self.caption)
        if optional:
            self._head.addWidget(label(translate("Authoring", "optional"), "caption"))
        self._head.addStretch(1)
        self.column.addLayout(self._head)
        if help_text:
            self.column.addWidget(Paragraph(help_text, "caption"))
        self._faults = _Faults()
        self.column.addWidget(self._faults)

    def hold(self, widget: QWidget) -> None:
        """Put a widget above the line of what is wrong."""
        self.column.insertWidget(self.column.count() - 1, widget)

    def head(self, widget: QWidget) -> None:
        """Put a widget beside the name."""
        self._head.addWidget(widget)

    def show_fields(self, fields: Fields) -> None:
        """Show what the item says here."""
        raise NotImplementedError

    def show_findings(self, found: Iterable[Finding]) -> None:
        """Say what is wrong here."""
        self._faults.show_findings(tuple(found))

    def focus_first(self) -> None:
        """Bring the keyboard to what can be written here."""
        stop = next((w for w in self.findChildren(QWidget) if takes_tab(w)), None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, value: object) -> None:
        """Ask for a change of what stands at the field's place."""
        self.edited.emit(self.place, value, self.name)


class _Written(Field):
    """Words that are written into one box; ``hint`` stands there while it is empty."""

    def __init__(
        self,
        box: Line | Box,
        place: Place,
        *,
        optional: bool = False,
        help_text: str = "",
        hint: str = "",
    ) -> None:
        super().__init__(box.accessibleName(), place, optional=optional, help_text=help_text)
        box.setPlaceholderText(hint)
        self.caption.setBuddy(box)
        self.hold(box)


class LineField(_Written):
    """A line of words."""

    def __init__(self, name: str, place: Place, **form: Unpack[Form]) -> None:
        line = Line(name)
        super().__init__(line, place, **form)
        self.line = line
        self.line.textEdited.connect(self.say)

    def show_fields(self, fields: Fields) -> None:
        """Show the words; the cursor stays where they are the same."""
        put_text(self.line, fields.text(*self.place))


class TextField(_Written):
    """Words of several lines; the field grows with them."""

    def __init__(self, name: str, place: Place, **form: Unpack[Form]) -> None:
        box = Box(name)
        super().__init__(box, place, **form)
        self.box = box
        self.box.textChanged.connect(self._say)

    def show_fields(self, fields: Fields) -> None:
        """Show the words; the cursor stays where they are the same."""
        self.box.put(fields.text(*self.place))

    def _say(self) -> None:
        self.say(self.box.toPlainText())


class ChoiceField(Field):
    """One of a few values."""

    def __init__(
        self, name: str, place: Place, choices: Mapping[str, str], *, optional: bool = False
    ) -> None:
        super().__init__(name, place, optional=optional)
        self.select = Select(name)
        self.select.setMinimumWidth(1)
        self.caption.setBuddy(self.select)
        for value, words in choices.items():
            self.select.addItem(words, value)
        self.select.activated.connect(self._say)
        self.hold(self.select)

    def show_fields(self, fields: Fields) -> None:
        """Show the value; one that is not offered is shown as it stands."""
        self.choose(fields.text(*self.place))

    def choose(self, value: str) -> None:
        """Show a value."""
        if value and self.select.findData(value) < 0:
            self.select.addItem(value, value)
        self.select.setCurrentIndex(self.select.findData(value))

    def _say(self) -> None:
        self.say(self.select.currentData())


class _Faults(QWidget):
    """What is wrong, each in a line of its own; gone where nothing is."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.dp(2))
        self._said: tuple[Finding, ...] = ()
        self.hide()

    def show_findings(self, found: tuple[Finding, ...]) -> None:
        """Say these findings."""
        if found == self._said:
            return
        self._said = found
        while (row := self.column.takeAt(0)) is not None:
            if (widget := row.widget()) is not None:
                widget.deleteLater()
        for finding in found[:_MOST_SAID]:
            self.column.addWidget(fault_line(finding))
        if len(found) > _MOST_SAID:
            more = translate("Authoring", "And %n more.", "", len(found) - _MOST_SAID)
            self.column.addWidget(label(more, "caption"))
        self.setVisible(bool(found))


def fault_line(finding: Finding) -> QWidget:
    """Return what is wrong, and what to do, with its sign."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, theme.dp(2), 0, 0)
    row.setSpacing(theme.dp(6))
    tone = "warning" if finding.warning else "error"
    sign = IconLabel("alert-triangle" if finding.warning else "x", 14, tone)
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    words = Paragraph(sentence_of(finding), "caption", airy=False)
    words.setProperty("tone", tone)
    row.addWidget(words, 1)
    return holder


def sentence_of(finding: Finding) -> str:
    """Return what is wrong and what to do, as a sentence."""
    what, remedy = what_of(finding), remedy_of(finding)
    if finding.item is None:
        named = ", ".join(str(step) for step in finding.place if isinstance(step, str))
        what = f"{translate('Authoring', 'Bank')} ({named}): {what}"
    return (
        f"{what[:1].upper()}{what[1:]}: {remedy}." if remedy else f"{what[:1].upper()}{what[1:]}."
    )


def overline(text: str) -> QLabel:
    """Return the name of a part of the form."""
    return label(text, "overline")
