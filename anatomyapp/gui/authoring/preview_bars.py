"""What floats over the model of the editor: its tools, and what it shows now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, button, icon_button, label, link_button
from anatomyapp.gui.language import translate
from anatomyapp.gui.view.intent import Intent, key_of
from anatomyapp.scene.scene import Scene


class ModelTools(QFrame):
    """Hides, isolates, fades, cuts and fits."""

    intended = Signal(object)  # Intent

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "floating")
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.dp(6),) * 4)
        row.setSpacing(theme.dp(2))
        self.buttons: dict[Intent, QToolButton] = {}
        for intent, icon_name, words in (
            (Intent.HIDE, "eye-off", translate("Authoring", "Hide what is selected")),
            (Intent.ISOLATE, "focus-2", translate("Authoring", "Isolate what is selected")),
            (Intent.FADE, "circle-half-2", translate("Authoring", "Fade what is selected")),
            (Intent.SHOW_ALL, "eye", translate("Authoring", "Show all")),
            (Intent.CUT, "slice", translate("Authoring", "Cut plane, or none")),
            (Intent.FIT, "zoom-scan", translate("Authoring", "Fit what is selected, or all")),
        ):
            made = icon_button(icon_name, words, key=key_of(intent))
            made.setProperty("intent", intent)
            made.clicked.connect(self._ask)
            self.buttons[intent] = made
            row.addWidget(made)

    def show_scene(self, scene: Scene) -> None:
        """Offer what can be done now."""
        for intent in (Intent.HIDE, Intent.ISOLATE, Intent.FADE):
            self.buttons[intent].setEnabled(bool(scene.selected))

    def _ask(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.intended.emit(sender.property("intent"))


class AsLearner(QFrame):
    """Says whether the model stands as a learner meets it; else it can be taken, or set back."""

    take_wanted = Signal()
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "floating")
        self._icon = IconLabel("school", 18, "text2")
        self._words = label("", "body")
        self.take = button(translate("Authoring", "Take this view"), "camera")
        self.back = link_button(translate("Authoring", "Back"))
        self.take.clicked.connect(self.take_wanted)
        self.back.clicked.connect(self.back_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.dp(size) for size in (12, 6, 12, 6)))
        row.setSpacing(theme.dp(theme.SPACE_S))
        for widget in (self._icon, self._words, self.take, self.back):
            row.addWidget(widget)
        self._touched, self._waits, self._whole, self._possible = False, False, True, True
        self._state: tuple[bool, ...] = ()
        self._show()

    def offer(self, *, possible: bool, whole: bool) -> None:
        """Say whether the item can be shown, and whether as more than its view."""
        self._possible, self._whole = possible, whole
        self._show()

    def ask_for_click(self, *, waits: bool) -> None:
        """Ask for a click on a structure."""
        self._waits = waits
        self._show()

    def show_state(self, *, touched: bool) -> bool:
        """Say whether the author turned the model; return whether other words stand here now."""
        self._touched = touched
        return self._show()

    def _show(self) -> bool:
        state = (self._touched, self._waits, self._whole, self._possible)
        if state == self._state:
            return False
        self._state = state
        self._words.setText(self._said())
        self._icon.show_icon("target-arrow" if self._waits else "school", "text2")
        changed = self._touched and not self._waits
        self.take.setVisible(changed)
        self.back.setVisible(changed)
        self._words.setVisible(not changed)
        self._icon.setVisible(not changed)
        self.adjustSize()
        return True

    def _said(self) -> str:
        if self._waits:
            return translate("Authoring", "Click a structure")
        if not self._possible:
            return translate("Authoring", "No picture yet: mend the view")
        if not self._whole:
            return translate("Authoring", "The view alone, as the learner sees it")
        return translate("Authoring", "As the learner sees it")
