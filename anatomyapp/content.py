"""Where the shipped packs and banks lie: beside the package, or inside an installed one."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _content(name: str) -> Path:
    installed = _PACKAGE / "shipped" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def models_folder() -> Path:
    """Return the folder of the shipped atlas packs."""
    return _content("models3d")


def quizzes_folder() -> Path:
    """Return the folder of the shipped banks."""
    return _content("quizzes")


def pack_folder(word: str) -> Path:
    """Return the folder that a word names: a folder as it stands, or the shipped pack so called."""
    shipped = models_folder() / word
    return shipped if not Path(word).exists() and shipped.is_dir() else Path(word)
