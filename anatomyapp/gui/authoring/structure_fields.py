"""Fields of structures: one, or several as chips; and of what is to be placed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from anatomyapp.atlas.document import Place
from anatomyapp.gui import theme
from anatomyapp.gui.authoring.field import Field
from anatomyapp.gui.authoring.name_line import NameLine, StructureLine
from anatomyapp.gui.authoring.names import Found, Names
from anatomyapp.gui.components import Flow, chip_button
from anatomyapp.gui.icons import icon
from anatomyapp.gui.language import translate
from anatomyapp.quiz.authoring.fields import Fields


class StructureField(Field):
    """One structure."""

    pick_wanted = Signal(object)  # StructureLine, or None

    def __init__(
        self, name: str, place: Place, names: Names, *, optional: bool = False, help_text: str = ""
    ) -> None:
        super().__init__(name, place, optional=optional, help_text=help_text)
        self._names = names
        self.line = StructureLine(name, names.find)
        self.caption.setBuddy(self.line.line)
        self.line.taken.connect(self.say)
        self.line.pick_wanted.connect(self.pick_wanted)
        self.hold(self.line)

    def show_fields(self, fields: Fields) -> None:
        """Show its name."""
        structure = fields.text(*self.place)
        self.line.show_name(self._names.called(structure) if structure else "")


class StructuresField(Field):
    """Several structures; each is a chip that goes when it is pressed."""

    pick_wanted = Signal(object)  # StructureLine, or None

    def __init__(
        self, name: str, place: Place, names: Names, *, optional: bool = False, help_text: str = ""
    ) -> None:
        super().__init__(name, place, optional=optional, help_text=help_text)
        self._names = names
        self._taken: tuple[str, ...] = ()
        self._chips = Flow(theme.SPACE_XS)
        self.line = StructureLine(name, names.find)
        self.line.line.setPlaceholderText(translate("Authoring", "Add by name, or click it"))
        self.caption.setBuddy(self.line.line)
        self.line.taken.connect(self._add)
        self.line.pick_wanted.connect(self.pick_wanted)
        self.hold(self._chips)
        self.hold(self.line)
        self._chips.hide()

    def show_fields(self, fields: Fields) -> None:
        """Show a chip for each."""
        taken = fields.texts(*self.place)
        if taken == self._taken:
            return
        self._taken = taken
        self._chips.clear()
        for structure in taken:
            self._chips.add(self._chip(structure))
        self._chips.setVisible(bool(taken))

    def _chip(self, structure: str) -> QPushButton:
        called = self._names.called(structure)
        made = chip_button(called)
        made.setIcon(icon("x", "accent_text", "accent_text"))
        words = translate("Authoring", "Remove {name}").format(name=called)
        made.setToolTip(words)
        made.setAccessibleName(words)
        made.setProperty("structure", structure)
        made.clicked.connect(self._remove)
        return made

    def _add(self, structure: str) -> None:
        self.line.show_name("")
        self.line.line.clear()
        if structure and structure not in self._taken:
            self.say((*self._taken, structure))

    def _remove(self) -> None:
        sender = self.sender()
        gone = sender.property("structure") if sender is not None else ""
        self.say(tuple(each for each in self._taken if each != gone))


class TargetField(Field):
    """A landmark, or a feature with the structure that bears it."""

    taken = Signal(object)  # Found, or None

    def __init__(self, names: Names) -> None:
        name = translate("Authoring", "What is to be placed")
        super().__init__(name, ("target",))
        self._names = names
        self.line = NameLine(name, names.find_targets)
        self.line.setPlaceholderText(translate("Authoring", "A landmark or a feature, by its name"))
        self.caption.setBuddy(self.line)
        self.line.taken.connect(self._say)
        self.hold(self.line)

    def show_fields(self, fields: Fields) -> None:
        """Show its name."""
        target, bearer = fields.text("target"), fields.text("on")
        called = self._names.target_called(target) if target else ""
        on = f" · {self._names.called(bearer)}" if bearer else ""
        self.line.show_name(f"{called}{on}")

    def _say(self, found: Found | None) -> None:
        self.taken.emit(found)
