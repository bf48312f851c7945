"""Pins with notes: placed on the model, listed in the card, written in a dialog."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.components import label, row_button
from anatomyapp.gui.explore.annotate_control import AnnotateControl
from anatomyapp.gui.explore.keeper import Keeper
from anatomyapp.gui.explore.note_dialog import NoteDialog
from anatomyapp.gui.language import translate
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.scene.annotations import Pin, Spot

_MOST_LISTED, _LONGEST = 4, 44


class PinList(QWidget):
    """The notes on one structure; hidden where there are none."""

    pin_wanted = Signal(str)  # id

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(theme.dp(size) for size in (20, 4, 20, 4)))
        self._column.setSpacing(theme.dp(2))
        self._listed: tuple[Pin, ...] = ()
        self.hide()

    def show_pins(self, pins: tuple[Pin, ...]) -> None:
        """List these pins."""
        if pins == self._listed:
            return
        self._listed = pins
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        more = len(pins) - _MOST_LISTED
        title = translate("Explore", "Your notes")
        if more > 0:
            title = translate("Explore", "Your notes, and %n more", "", more)
        self._column.addWidget(label(title, "overline"))
        for pin in pins[:_MOST_LISTED]:
            line = pin.text.partition("\n")[0]
            words = line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
            row = row_button(words, "pin")
            row.setToolTip(pin.text)
            row.setProperty("pin", pin.id)
            row.clicked.connect(self._ask)
            self._column.addWidget(row)
        self.setVisible(bool(pins))

    def _ask(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.pin_wanted.emit(sender.property("pin"))


class PinControl(QObject):
    """Turns placed spots into pins of the scene; each change is a step."""

    def __init__(self, pane: ModelPane, annotate: AnnotateControl, keeper: Keeper) -> None:
        super().__init__(pane)
        self._pane, self._bench, self._annotate = pane, pane.bench, annotate
        self._keeper = keeper
        self.list = PinList()
        self.dialog: NoteDialog | None = None
        self._spot: Spot | None = None
        self._pin = ""
        annotate.pin_wanted.connect(self.ask)
        self.list.pin_wanted.connect(self.open)
        pane.view.installEventFilter(self)

    def ask(self, spot: Spot) -> None:
        """Ask for the words of a new pin."""
        self._begin(spot, "", str(uuid4()))

    def open(self, pin: str) -> None:
        """Show the words of a pin and let them be changed."""
        found = next((p for p in self._bench.scene.annotations.pins if p.id == pin), None)
        if found is not None:
            self._begin(found.spot, found.text, found.id)

    def tell(self, structure: StructureId | None) -> None:
        """List the notes on a structure."""
        pins = self._bench.scene.annotations.pins
        meshes = self._pane.atlas.shown_by(structure) if structure else frozenset()
        self.list.show_pins(tuple(pin for pin in pins if pin.spot.structure in meshes))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the pin that is clicked."""
        if event.type() != QEvent.Type.MouseButtonPress or not isinstance(event, QMouseEvent):
            return False
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.button() != Qt.MouseButton.LeftButton or not plain or self._annotate.tool:
            return False
        pin = self._annotate.layer.pin_at(event.position())
        if pin is None:
            return False
        self.open(pin.id)
        return True

    def _begin(self, spot: Spot, text: str, pin: str) -> None:
        self._spot, self._pin = spot, pin
        window = self._pane.window()
        dialog = self.dialog = NoteDialog(window, spot.name, text, kept=self._keeper.kept)
        dialog.written.connect(self._write)
        dialog.removed.connect(self._remove)
        dialog.open_dialog(dialog.field)

    def _write(self, text: str) -> None:
        if self._spot is not None:
            scene = self._bench.scene
            after = scene.annotations.pinned(Pin(self._pin, self._spot, text))
            self._bench.do(translate("Explore", "Pin a note"), scene.annotate(after))

    def _remove(self) -> None:
        scene = self._bench.scene
        self._bench.do(
            translate("Explore", "Remove a pin"),
            scene.annotate(scene.annotations.unpinned(self._pin)),
        )
