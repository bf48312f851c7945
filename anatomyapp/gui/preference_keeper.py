"""Keeps on disk how the person likes the window, and what of it was seen already."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from anatomyapp.gui.components import Toast
from anatomyapp.gui.language import language_of, spoken, translate
from anatomyapp.gui.main_window import MainWindow
from anatomyapp.gui.preferences import Preferences, PreferencesFile


class PreferenceKeeper(QObject):
    """Writes each change of a window's preferences; what cannot be written is said once."""

    language_changed = Signal()

    def __init__(self, window: MainWindow, folder: Path) -> None:
        super().__init__(window)
        self._window, self._file = window, PreferencesFile(folder)
        self._warned = False
        window.preferences_changed.connect(self._keep)

    def last_learner(self) -> str:
        """Return the pseudonym that was used last, empty for a guest."""
        return self._file.last_learner()

    def keep_learner(self, name: str) -> None:
        """Keep a pseudonym for the next start."""
        self._warn(self._file.keep_learner(name))

    def keep_labels(self, shown: bool) -> None:  # noqa: FBT001 - a signal's slot
        """Keep whether names stand beside the model."""
        self._window.change(replace(self._window.preferences, labels=shown))

    def keep_section(self, share: float) -> None:
        """Keep the part of the room that the section has."""
        self._window.change(replace(self._window.preferences, section=round(share, 3)))

    def dismiss(self, name: str) -> None:
        """Keep that a hint was seen."""
        self._window.change(self._window.preferences.without_hint(name))

    def _keep(self, preferences: Preferences) -> None:
        self._warn(self._file.write(preferences))
        if language_of(preferences.language) is not spoken():
            self.language_changed.emit()

    def _warn(self, warning: str) -> None:
        if warning and not self._warned:
            self._warned = True
            title = translate("Window", "Settings not kept")
            self._window.say(Toast(title, warning, "warning", "settings-not-kept"))
