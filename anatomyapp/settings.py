"""Settings: what the user chose, as one frozen value in one JSON file."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

import platformdirs

FILE = "settings.json"
RECORD = "record.sqlite"
HOME = "ANATOMYAPP_HOME"  # the environment variable that names another data folder
LOCK_AFTER_MIN = (2, 5, 10, 20, 30)  # what may be chosen; there is no never
RULER_MM = (80.0, 120.0)  # what a ruler of 100 mm may measure on a sheet that can be used
LONGEST_MONTHS = 600  # that the record may be told to keep sessions
LANGUAGE = "ANATOMYAPP_LANGUAGE"  # the one that chooses the window's language


class Theme(StrEnum):
    """How light the window is; *system* follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Language(StrEnum):
    """What the window speaks, as in BCP 47; *system* follows the desktop."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose.

    Parameters
    ----------
    store
        The record's path or URL; empty for the file in the data folder.
    theme
        Light, dark, or as the desktop.
    reduce_motion
        Whether views change without flying; None follows the desktop.
    language
        What the window speaks.
    learner
        The pseudonym last used; empty for a guest.
    ar_camera
        The name of the camera for augmented reality; empty for the first.
    ar_sheet, ar_paper
        The sheet that is followed, and its paper; empty for the card and the country's paper.
    ar_ruler_mm
        What the 100 mm line of the printed sheet measures.
    ar_flipped
        Whether the camera's driver flips its pictures.
    ar_size
        The camera's resolution, as 1280x720; empty for the usual one.
    keep_months
        How long the record keeps sessions, in months; 0 for ever.
    lock_after_min
        After how many minutes without input the instructor's area is locked.
    lrs_url, lrs_user
        The learning record store that was last sent to, and under which name.
    """

    store: str = ""
    theme: Theme = Theme.SYSTEM
    reduce_motion: bool | None = None
    language: Language = Language.SYSTEM
    learner: str = ""
    ar_camera: str = ""
    ar_sheet: str = ""
    ar_paper: str = ""
    ar_ruler_mm: float = 100.0
    ar_flipped: bool = False
    ar_size: str = ""
    keep_months: int = 0
    lock_after_min: int = 10
    lrs_url: str = ""
    lrs_user: str = ""


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """The settings found; ``warning`` says what was wrong with the file, or is empty."""

    settings: Settings
    warning: str = ""


def data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of settings and record: ANATOMYAPP_HOME, or the system's own place."""
    home = environment.get(HOME, "")
    if home:
        return Path(home).expanduser().absolute()
    return platformdirs.user_data_path("anatomyapp", appauthor=False)


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of what can be worked out again: the data folder's own, or the system's."""
    home = environment.get(HOME, "")
    if home:
        return data_folder(environment) / "cache"
    return platformdirs.user_cache_path("anatomyapp", appauthor=False)


def record_place(folder: Path, settings: Settings) -> str:
    """Return the path or URL of the record that the settings name."""
    return settings.store or str(folder / RECORD)


def load_settings(folder: Path) -> LoadedSettings:
    """Return the settings of a folder; the defaults where there are none.

    A broken file is moved aside, the defaults are taken, and the warning says so.
    """
    path = folder / FILE
    try:
        return LoadedSettings(_read(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return LoadedSettings(Settings())
    except OSError as error:
        warning = f"{path} cannot be read ({error.strerror}); the settings are the defaults."
    except (ValueError, TypeError, RecursionError) as error:
        warning = f"{path} is broken ({error}); {_move_aside(path)}, the settings are the defaults."
    return LoadedSettings(Settings(), warning)


def save_settings(folder: Path, settings: Settings) -> str:
    """Write the settings in one step, all or nothing; return a warning, empty when saved."""
    path, fresh = folder / FILE, folder / f".{FILE}.{os.getpid()}"
    text = json.dumps(asdict(settings), indent=2, ensure_ascii=False) + "\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with fresh.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        return (
            f"{path} cannot be written ({error.strerror}); the settings last until the window is "
            f"closed. Make the folder writable, or set {HOME} to another one."
        )
    return ""


def _text(value: Any) -> str:  # noqa: ANN401 - JSON holds anything
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _choice(value: Any) -> bool | None:  # noqa: ANN401 - as above
    if value is not None and not isinstance(value, bool):
        raise TypeError(f"{value!r} is not true, false or null")
    return value


def _yes_or_no(value: Any) -> bool:  # noqa: ANN401 - as above
    if not isinstance(value, bool):
        raise TypeError(f"{value!r} is not true or false")
    return value


def _ruler(value: Any) -> float:  # noqa: ANN401 - as above
    low, high = RULER_MM
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= high:
        raise TypeError(f"{value!r} is no length of the ruler, {low:g} to {high:g} mm")
    return float(value)


def _lock_after(value: Any) -> int:  # noqa: ANN401 - as above
    if isinstance(value, bool) or value not in LOCK_AFTER_MIN:
        raise TypeError(f"{value!r} is none of {', '.join(map(str, LOCK_AFTER_MIN))} minutes")
    return int(value)


def _months(value: Any) -> int:  # noqa: ANN401 - as above
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= LONGEST_MONTHS:
        raise TypeError(f"{value!r} is no number of months, 0 to {LONGEST_MONTHS}")
    return value


def _one_of(*known: str) -> Callable[[Any], str]:
    """Return a reader of a word out of a few; empty where nothing was chosen."""

    def read(value: Any) -> str:  # noqa: ANN401 - as above
        if not isinstance(value, str) or value not in {"", *known}:
            raise ValueError(f"{value!r} is none of {', '.join(known)}")
        return value

    return read


_READERS: dict[str, Callable[[Any], object]] = {
    "store": _text,
    "theme": Theme,
    "reduce_motion": _choice,
    "language": Language,
    "learner": _text,
    "ar_camera": _text,
    "ar_sheet": _one_of("card", "chest"),
    "ar_paper": _one_of("A4", "Letter"),
    "ar_ruler_mm": _ruler,
    "ar_flipped": _yes_or_no,
    "ar_size": _text,
    "keep_months": _months,
    "lock_after_min": _lock_after,
    "lrs_url": _text,
    "lrs_user": _text,
}


def _read(text: str) -> Settings:
    """Return the settings that a file holds; entries that this version does not know are left."""
    entries = json.loads(text)
    if not isinstance(entries, dict):
        raise TypeError("it holds no object")
    found: dict[str, Any] = {}
    for name in (field.name for field in fields(Settings)):
        if name in entries:
            try:
                found[name] = _READERS[name](entries[name])
            except (ValueError, TypeError) as error:
                raise ValueError(f"{name}: {error}") from error
    return Settings(**found)


def _move_aside(path: Path) -> str:
    """Rename a broken file to a free name and say so."""
    names = (path.with_name(f"{path.stem}.broken-{n}{path.suffix}") for n in range(1, 1000))
    aside = next(name for name in names if not name.exists())
    try:
        path.rename(aside)
    except OSError as error:
        return f"it cannot be moved aside ({error.strerror})"
    return f"it was kept as {aside.name}"
