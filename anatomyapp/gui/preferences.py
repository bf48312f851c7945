"""What the window remembers between two starts, in one INI file of the data folder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from anatomyapp.gui.theme import LARGEST_TEXT_SCALE, SMALLEST_TEXT_SCALE, Scheme


@dataclass(frozen=True, slots=True)
class Preferences:
    """How a person likes the window.

    ``scheme`` None follows the system; ``dismissed`` holds the names of hints that were closed;
    ``labels`` says whether names stand beside the model.
    """

    scheme: Scheme | None = None
    text_scale: float = 1.0
    reduce_motion: bool = False
    labels: bool = True
    dismissed: frozenset[str] = frozenset()
    geometry: bytes = b""

    def without_hint(self, name: str) -> Preferences:
        """Return the preferences with one more hint closed for good."""
        return replace(self, dismissed=self.dismissed | {name})


class PreferencesFile:
    """Reads and writes the preferences; what is missing or senseless counts as the default."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def read(self) -> Preferences:
        """Return what the file says."""
        get = self._settings.value
        geometry = get("window/geometry", QByteArray())
        scheme = str(get("look/scheme", ""))
        return Preferences(
            scheme=Scheme(scheme) if scheme in set(Scheme) else None,
            text_scale=_scale(str(get("look/text_scale", "1"))),
            reduce_motion=str(get("look/reduce_motion", "false")) == "true",
            labels=str(get("view/labels", "true")) == "true",
            dismissed=frozenset(str(get("hints/dismissed", "")).split()),
            geometry=bytes(geometry.data()) if isinstance(geometry, QByteArray) else b"",
        )

    def write(self, preferences: Preferences) -> None:
        """Keep the preferences; a folder that cannot be written keeps the earlier ones."""
        put = self._settings.setValue
        put("look/scheme", preferences.scheme or "")
        put("look/text_scale", str(preferences.text_scale))
        put("look/reduce_motion", str(preferences.reduce_motion).lower())
        put("view/labels", str(preferences.labels).lower())
        put("hints/dismissed", " ".join(sorted(preferences.dismissed)))
        put("window/geometry", QByteArray(preferences.geometry))
        self._settings.sync()


def _scale(text: str) -> float:
    try:
        return min(LARGEST_TEXT_SCALE, max(SMALLEST_TEXT_SCALE, float(text)))
    except ValueError:
        return 1.0
