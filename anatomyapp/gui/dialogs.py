"""The window's own dialogs: errors, keys, settings, who is learning."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from anatomyapp.errors import Fault
from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    CheckBox,
    KeyCap,
    Paragraph,
    Select,
    button,
    label,
    primary_button,
    rule,
)
from anatomyapp.gui.dialog import Dialog, caption, fault_row
from anatomyapp.gui.language import translate
from anatomyapp.gui.preferences import Preferences
from anatomyapp.gui.theme import Scheme
from anatomyapp.gui.view.intent import KEYS, VIEW_KEYS, key_of
from anatomyapp.gui.welcome import LearnerChoice
from anatomyapp.settings import Language

_MOST_FAULTS = 20


def show_error(window: QWidget, title: str, text: str, faults: tuple[Fault, ...] = ()) -> Dialog:
    """Open a dialog that says what went wrong and what to do.

    Parameters
    ----------
    title
        What did not happen, with the count: "Bank not imported: 3 faults".
    text
        Where, what, what to do; such as an ``AnatomyAppError`` says it.
    faults
        Single faults, listed.
    """
    dialog = Dialog(window, title, icon_name="file-alert")
    words = Paragraph(text)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    dialog.column.addWidget(words)
    for fault in faults[:_MOST_FAULTS]:
        dialog.column.addWidget(rule())
        dialog.column.addLayout(fault_row(fault.where, fault.what, fault.remedy))
    if len(faults) > _MOST_FAULTS:
        more = f"And {len(faults) - _MOST_FAULTS} more; the copied text holds them all."
        dialog.column.addLayout(caption(more))
    listed = [text, *map(str, faults)]
    copy = dialog.add_button(button("Copy the text", "copy"), closes=False)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText("\n".join(listed)))
    close = dialog.add_button(primary_button("Close"))
    dialog.open_dialog(close)
    return dialog


_POINTER = (
    ("Drag", "Turn the model"),
    ("Right-drag", "Shift it"),
    ("Wheel", "Zoom to the pointer"),
    ("Click", "Select; with Ctrl, add"),
    ("Double-click", "Fly there"),
    ("Shift-drag", "Select what is seen in the box; with Ctrl, add"),
    ("Right-click", "On a row of the list: select all of its kind or station; menu key too"),
    ("Click a pin", "Read or change its note"),
)
_WINDOW = (
    ("Ctrl+F", "Search"),
    ("Ctrl+Z", "Undo"),
    ("Ctrl+Y", "Redo; Ctrl+Shift+Z too"),
    ("Ctrl+S", "Picture of the model; Ctrl+Shift+C copies it"),
    ("Ctrl+P", "Whose chest: sex, stature and age"),
    ("Ctrl+1 – 9", "Saved view of this number"),
    ("Alt+1", "Explore; Alt+2 and on: the other places"),
    ("Alt+Left", "Structure chosen before; Alt+Right: the next one again"),
    ("Drop", "A folder or zip of an atlas pack: show it"),
    ("F6", "To the next part of the window"),
    ("F11", "Full screen"),
    ("Ctrl+D", "Dark or light"),
    ("Ctrl+,", "Settings"),
    ("F1", "These keys"),
)


def _model_keys() -> tuple[tuple[str, str], ...]:
    views = ", ".join(view.value for view in VIEW_KEYS.values())
    asked = tuple((key_of(intent), intent.value) for intent in dict.fromkeys(KEYS.values()))
    turns = (
        ("Arrows", "Turn"),
        ("1 – 6", f"View: {views}"),
        ("Tab", "To the next structure"),
        ("Enter", "While measuring: take the cross; Ctrl+arrows move it, Backspace takes one back"),
        ("Page Up", "Cut plane on by 1 mm, with Shift 10; Page Down: back"),
    )
    return turns + asked


def show_keys(window: QWidget) -> Dialog:
    """Open the page of all keys."""
    dialog = Dialog(window, "Keys", "The keys of the model act while it has the focus.", "keyboard")
    for title, rows in (
        ("Pointer", _POINTER),
        ("On the model", _model_keys()),
        ("Everywhere", _WINDOW),
    ):
        dialog.column.addWidget(label(title, "overline"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.dp(16))
        grid.setVerticalSpacing(theme.dp(6))
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, theme.dp(96))
        for i, (key, what) in enumerate(rows):
            grid.addWidget(KeyCap(key), i, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(Paragraph(what, airy=False), i, 1, Qt.AlignmentFlag.AlignVCenter)
        dialog.column.addLayout(grid)
        dialog.column.addSpacing(theme.dp(8))
    dialog.open_dialog(dialog.add_button(primary_button("Close")))
    return dialog


class SettingsDialog(Dialog):
    """Changes take effect at once; Esc closes."""

    changed = Signal(object)  # Preferences

    def __init__(self, window: QWidget, preferences: Preferences) -> None:
        super().__init__(window, "Settings", icon_name="settings")
        self._preferences = preferences
        self._scheme = Select("Colours")
        for words, scheme in (
            ("As the system", ""),
            ("Light", Scheme.LIGHT.value),
            ("Dark", Scheme.DARK.value),
        ):
            self._scheme.addItem(words, scheme)
        self._scheme.setCurrentIndex(self._scheme.findData(preferences.scheme or ""))
        self._size = Select("Text size")
        for percent in (100, 125, 150, 175, 200):
            self._size.addItem(f"{percent} %", percent)
        self._size.setCurrentIndex(self._size.findData(round(preferences.text_scale * 100)))
        self._language = Select(translate("Window", "Language"))
        for words, language in (
            (translate("Window", "As the system"), Language.SYSTEM),
            ("English", Language.ENGLISH),
            ("Deutsch", Language.GERMAN),
        ):
            self._language.addItem(words, language.value)
        self._language.setCurrentIndex(self._language.findData(preferences.language.value))
        self._motion = CheckBox("Reduce motion: no first turn, no flights")
        self._motion.setChecked(preferences.reduce_motion)
        self._add(translate("Window", "Language"), self._language)
        self._add("Colours", self._scheme)
        self._add("Text size", self._size)
        self.column.addSpacing(theme.dp(4))
        self.column.addWidget(self._motion)
        self._language.activated.connect(self._say)
        self._scheme.activated.connect(self._say)
        self._size.activated.connect(self._say)
        self._motion.toggled.connect(self._say)
        self.close_button = self.add_button(primary_button("Done"))

    def _add(self, words: str, field: QWidget) -> None:
        row = QHBoxLayout()
        name = QLabel(words)
        name.setBuddy(field)
        row.addWidget(name, 1)
        row.addWidget(field, 1)
        self.column.addLayout(row)

    def _say(self) -> None:
        scheme = self._scheme.currentData()
        self._preferences = replace(
            self._preferences,
            language=Language(self._language.currentData()),
            scheme=Scheme(scheme) if scheme else None,
            text_scale=self._size.currentData() / 100,
            reduce_motion=self._motion.isChecked(),
        )
        self.changed.emit(self._preferences)


class LearnerDialog(Dialog):
    """Who is learning: a guest, a known name, or a new one."""

    learner_chosen = Signal(str)  # a pseudonym; empty for a guest

    def __init__(self, window: QWidget, learners: tuple[str, ...], now: str) -> None:
        said = f"Now: {now}" if now else "Now: a guest. Nothing is kept under a name."
        super().__init__(window, "Who is learning?", said, "user-circle")
        self.choice = LearnerChoice(tuple(name for name in learners if name != now))
        self.choice.chosen.connect(self._choose)
        holder = QVBoxLayout()
        holder.addWidget(self.choice)
        self.column.addLayout(holder)
        if now:
            guest = self.add_button(button("Continue as guest"))
            guest.clicked.connect(self._be_guest)

    def _choose(self, name: str) -> None:
        self.learner_chosen.emit(name)
        self.close_dialog()

    def _be_guest(self) -> None:
        self.learner_chosen.emit("")
