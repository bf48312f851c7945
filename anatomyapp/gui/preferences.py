"""What the window remembers between two starts.

Colours and motion stand in the user's settings; what concerns this window alone (its size, text
size, closed hints) in an INI file beside them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from anatomyapp.atlas.person import Person, Sex
from anatomyapp.gui.theme import LARGEST_TEXT_SCALE, SMALLEST_TEXT_SCALE, Scheme
from anatomyapp.settings import Language, Theme, load_settings, save_settings


@dataclass(frozen=True, slots=True)
class Preferences:
    """How a person likes the window.

    ``scheme`` None follows the system, as ``language`` may; ``dismissed`` holds the names of hints
    that were closed;
    ``labels`` says whether names stand beside the model; ``person`` whose chest is shown, None the
    pack's own; ``section`` the part of the room that the section has beside the model, 0 without.
    """

    scheme: Scheme | None = None
    text_scale: float = 1.0
    reduce_motion: bool = False
    labels: bool = True
    dismissed: frozenset[str] = frozenset()
    geometry: bytes = b""
    person: Person | None = None
    section: float = 0.0
    language: Language = Language.SYSTEM

    def without_hint(self, name: str) -> Preferences:
        """Return the preferences with one more hint closed for good."""
        return replace(self, dismissed=self.dismissed | {name})


class PreferencesFile:
    """Reads and writes the preferences; what is missing or senseless counts as the default."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    def read(self) -> tuple[Preferences, str]:
        """Return the preferences, and a warning or nothing."""
        get = self._settings.value
        geometry = get("window/geometry", QByteArray())
        loaded = load_settings(self._folder)
        theme = loaded.settings.theme
        preferences = Preferences(
            scheme=None if theme is Theme.SYSTEM else Scheme(theme.value),
            text_scale=_scale(str(get("look/text_scale", "1"))),
            reduce_motion=bool(loaded.settings.reduce_motion),
            labels=str(get("view/labels", "true")) == "true",
            dismissed=frozenset(str(get("hints/dismissed", "")).split()),
            geometry=bytes(geometry.data()) if isinstance(geometry, QByteArray) else b"",
            person=_person(str(get("model/person", ""))),
            section=_share(str(get("view/section", "0"))),
            language=loaded.settings.language,
        )
        return preferences, loaded.warning

    def write(self, preferences: Preferences) -> str:
        """Keep the preferences; return a warning, empty when they are kept."""
        put = self._settings.setValue
        put("look/text_scale", str(preferences.text_scale))
        put("view/labels", str(preferences.labels).lower())
        put("hints/dismissed", " ".join(sorted(preferences.dismissed)))
        put("model/person", _words(preferences.person))
        put("view/section", str(preferences.section))
        put("window/geometry", QByteArray(preferences.geometry))
        self._settings.sync()
        before = load_settings(self._folder).settings
        theme = Theme(preferences.scheme.value) if preferences.scheme else Theme.SYSTEM
        motion = preferences.reduce_motion or None
        language = preferences.language
        after = replace(before, theme=theme, reduce_motion=motion, language=language)
        return save_settings(self._folder, after) if after != before else ""

    def keep_learner(self, pseudonym: str) -> str:
        """Keep who was here last, empty for a guest; return a warning or nothing."""
        before = load_settings(self._folder).settings
        after = replace(before, learner=pseudonym)
        return save_settings(self._folder, after) if after != before else ""

    def last_learner(self) -> str:
        """Return who was here last, empty for a guest."""
        return load_settings(self._folder).settings.learner


def _scale(text: str) -> float:
    try:
        return min(LARGEST_TEXT_SCALE, max(SMALLEST_TEXT_SCALE, float(text)))
    except ValueError:
        return 1.0


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        return 0.0
    return share if 0.0 <= share < 1.0 else 0.0


def _words(person: Person | None) -> str:
    """Return a person as it is kept: *female 163 30*, nothing for the pack's own."""
    return f"{person.sex} {person.stature_cm:g} {person.age_years:g}" if person else ""


def _person(text: str) -> Person | None:
    try:
        sex, stature, age = text.split()
        return Person(Sex(sex), float(stature), float(age))
    except ValueError:
        return None
