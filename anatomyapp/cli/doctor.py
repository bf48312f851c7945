"""``anatomyapp doctor``: what is here, what works, and what to do about the rest."""

from __future__ import annotations

import argparse
import platform
from collections.abc import Callable, Mapping
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version

from anatomyapp import __version__
from anatomyapp.atlas.pack import read_manifest
from anatomyapp.cli.doctor_record import examine_record, examine_server, without_password
from anatomyapp.cli.output import report, say
from anatomyapp.content import models_folder
from anatomyapp.errors import AnatomyAppError
from anatomyapp.settings import data_folder, load_settings

_PACKAGES = (
    "PySide6-Essentials", "pyqtgraph", "numpy", "scipy", "trimesh", "PyOpenGL", "SQLAlchemy",
    "alembic", "psycopg", "keyring", "pydantic", "PyYAML", "platformdirs",
)  # fmt: skip

Findings = Mapping[str, object]


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    doctor = commands.add_parser("doctor", help="say what is here and what works")
    doctor.add_argument("--store", metavar="URL", help="the record to look at")
    doctor.add_argument("--json", action="store_true", help="report as JSON")
    doctor.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    chapters: dict[str, Callable[[], Findings]] = {
        "versions": _versions,
        "drawing": _drawing,
        "data folder": _folder,
        "lab server": lambda: examine_server(arguments.store),
        "record": lambda: examine_record(arguments.store),
        "atlas": _atlas,
    }
    found = {title: _examine(chapter) for title, chapter in chapters.items()}
    if arguments.json:
        report(found, as_json=True)
    else:
        for title, findings in found.items():
            say(f"\n{title}")
            report(findings, as_json=False)
    return int(any("fault" in findings for findings in found.values()))


def _examine(chapter: Callable[[], Findings]) -> Findings:
    try:
        return chapter()
    except AnatomyAppError as error:
        return {"fault": str(error)}


def _versions() -> Findings:
    return {
        "anatomyapp": __version__,
        "Python": platform.python_version(),
        "system": platform.platform(),
        **{name: _version(name) for name in _PACKAGES},
    }


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"


def _drawing() -> Findings:
    from anatomyapp.render.context import describe_context  # noqa: PLC0415 - loads OpenGL

    return describe_context()


def _folder() -> Findings:
    folder = data_folder()
    loaded = load_settings(folder)
    found: dict[str, object] = {"path": str(folder), **asdict(loaded.settings)}
    found["store"] = without_password(loaded.settings.store)
    return found | {"fault": loaded.warning} if loaded.warning else found


def _atlas() -> Findings:
    manifest = read_manifest(models_folder() / "thorax")
    return {"id": manifest.id, "version": manifest.version, "licence": manifest.licence}
