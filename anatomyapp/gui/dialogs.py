"""The window's own dialogs: errors, keys, settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

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
from anatomyapp.gui.key_page import key_chapters
from anatomyapp.gui.language import translate
from anatomyapp.gui.preferences import Preferences
from anatomyapp.gui.recorded_notice import show_notice
from anatomyapp.gui.theme import Scheme
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
        left = len(faults) - _MOST_FAULTS
        more = translate("Window", "And %n more; the copied text holds them all.", "", left)
        dialog.column.addLayout(caption(more))
    listed = [text, *map(str, faults)]
    copy = dialog.add_button(button(translate("Window", "Copy the text"), "copy"), closes=False)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText("\n".join(listed)))
    close = dialog.add_button(primary_button(translate("Window", "Close")))
    dialog.open_dialog(close)
    return dialog


def show_keys(window: QWidget) -> Dialog:
    """Open the page of all keys."""
    advice = translate("Window", "The keys of the model act while it has the focus.")
    dialog = Dialog(window, translate("Window", "Keys"), advice, "keyboard")
    for title, rows in key_chapters():
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
        dialog.column.addSpacing(theme.dp(theme.SPACE_S))
    notice = dialog.add_button(button(translate("Window", "What is recorded"), "info-circle"))
    notice.clicked.connect(lambda: show_notice(window))
    dialog.open_dialog(dialog.add_button(primary_button(translate("Window", "Close"))))
    return dialog


_SIZES = (100, 125, 150, 175, 200)  # of text, percent


class SettingsDialog(Dialog):
    """Changes take effect at once; Esc closes."""

    changed = Signal(object)  # Preferences
    record_wanted = Signal()  # where it lies

    def __init__(self, window: QWidget, preferences: Preferences) -> None:
        super().__init__(window, translate("Window", "Settings"), icon_name="settings")
        self._preferences = preferences
        as_system = translate("Window", "As the system")
        self._language = self._choice(translate("Window", "Language"), preferences.language.value, {
            Language.SYSTEM.value: as_system,
            Language.ENGLISH.value: "English",
            Language.GERMAN.value: "Deutsch",
        })  # fmt: skip
        own = translate("Window", "Texts of the atlas and of items keep their own language.")
        self.column.addLayout(caption(own))
        self._scheme = self._choice(translate("Window", "Colours"), preferences.scheme or "", {
            "": as_system,
            Scheme.LIGHT.value: translate("Window", "Light"),
            Scheme.DARK.value: translate("Window", "Dark"),
            Scheme.CONTRAST.value: translate("Window", "High contrast"),
        })  # fmt: skip
        sizes = {percent: f"{percent} %" for percent in _SIZES}
        now = round(preferences.text_scale * 100)
        self._size = self._choice(translate("Window", "Text size"), now, sizes)
        self._motion = CheckBox(translate("Window", "Reduce motion: no first turn, no flights"))
        self._motion.setChecked(preferences.reduce_motion)
        self._motion.toggled.connect(self._say)
        self.column.addSpacing(theme.dp(theme.SPACE_XS))
        self.column.addWidget(self._motion)
        record = button(translate("Window", "Place of the record…"), "database")
        self.add_button(record).clicked.connect(self.record_wanted)
        self.close_button = self.add_button(primary_button(translate("Window", "Done")))

    def _choice(
        self, words: str, now: str | int, offered: Mapping[str, str] | Mapping[int, str]
    ) -> Select:
        """Add a row with a field that offers values in words, one of them chosen now."""
        field = Select(words)
        for value, said in offered.items():
            field.addItem(said, value)
        field.setCurrentIndex(field.findData(now))
        field.activated.connect(self._say)
        self._add(words, field)
        return field

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
