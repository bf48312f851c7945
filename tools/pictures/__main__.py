"""Renews the pictures of the window in docs/pictures: ``python -m tools.pictures [NAME …]``.

Each picture is the real window on the shipped thorax, drawn without a display in a process and a
data folder of its own. ``pngquant`` makes the files small where it is installed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from anatomyapp.gui.theme import Scheme
from anatomyapp.settings import Language
from tools.pictures import plays
from tools.pictures.plays import Play
from tools.pictures.stage import Stage, Wear

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
_DARK, _CONTRAST, _FINE = Scheme.DARK, Scheme.CONTRAST, (2560, 1440)


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: what is done before, and how the window looks."""

    play: Play
    wear: Wear = field(default_factory=Wear)
    learner: str = "Maple Heron"
    welcome: bool = False
    record: bool = False  # whether other learners were here before


SHOTS: dict[str, Shot] = {
    "start-light": Shot(plays.start, learner="", welcome=True),
    "start-dark": Shot(plays.start, Wear(_DARK)),
    "start-200-percent-light": Shot(plays.start, Wear(size=_FINE, screen_scale=2)),
    "selected-light": Shot(plays.selected),
    "selected-contrast": Shot(plays.selected, Wear(_CONTRAST)),
    "selected-text-200-light": Shot(plays.selected, Wear(text_scale=2.0)),
    "quiz-feedback-text-200-dark": Shot(plays.quiz_feedback, Wear(_DARK, text_scale=2.0)),
    "selected-german-light": Shot(plays.selected, Wear(language=Language.GERMAN)),
    "search-light": Shot(plays.search),
    "nothing-found-light": Shot(plays.nothing_found),
    "isolate-light": Shot(plays.isolate),
    "ghosts-light": Shot(plays.ghosts),
    "explode-dark": Shot(plays.explode, Wear(_DARK)),
    "landmarks-light": Shot(plays.landmarks),
    "breathing-dark": Shot(plays.breathe, Wear(_DARK)),
    "measure-light": Shot(plays.measure),
    "pins-light": Shot(plays.pins),
    "saved-views-dark": Shot(plays.saved_views, Wear(_DARK)),
    "cut-light": Shot(plays.cut, Wear(size=(1920, 1080))),
    "x-ray-200-percent-dark": Shot(plays.x_ray, Wear(_DARK, _FINE, 2)),
    "picture-dialog-dark": Shot(plays.picture_dialog, Wear(_DARK)),
    "keys-light": Shot(plays.keys),
    "settings-contrast": Shot(plays.settings, Wear(_CONTRAST)),
    "person-light": Shot(plays.person),
    "quiz-start-light": Shot(plays.quiz_start),
    "quiz-feedback-light": Shot(plays.quiz_feedback),
    "quiz-feedback-dark": Shot(plays.quiz_feedback, Wear(_DARK)),
    "instructor-sessions-light": Shot(plays.sessions, record=True),
    "instructor-sessions-dark": Shot(plays.sessions, Wear(_DARK), record=True),
    "instructor-items-light": Shot(plays.items, record=True),
    "instructor-items-dark": Shot(plays.items, Wear(_DARK), record=True),
}


def take(name: str, folder: Path) -> None:
    """Take one picture in this process."""
    from anatomyapp.atlas.pack import read_pack  # noqa: PLC0415 - most pictures need no record
    from anatomyapp.content import pack_folder, quizzes_folder  # noqa: PLC0415 - as above
    from tools.pictures.learners import write_record  # noqa: PLC0415 - as above

    shot = SHOTS[name]
    with TemporaryDirectory() as home:
        if shot.record:
            bank = quizzes_folder() / "banks" / "thorax-bones.yaml"
            write_record(Path(home) / "record.sqlite", read_pack(pack_folder("thorax")), bank)
        stage = Stage(shot.wear, Path(home), shot.learner, welcome=shot.welcome)
        shot.play(stage)
        stage.save(folder / f"{name}.png")
        stage.close()


def _begin(name: str, folder: Path) -> None:
    """Take one picture in a process of its own, and make it small."""
    scale = str(SHOTS[name].wear.screen_scale)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
    words = [sys.executable, "-m", "tools.pictures", "--here", name, "-o", str(folder)]
    subprocess.run(words, env=environment, check=True, timeout=300)  # noqa: S603 - our own words
    if (squeeze := shutil.which("pngquant")) is not None:
        file = str(folder / f"{name}.png")
        words = [squeeze, "--force", "--speed", "1", "--floyd=0.3", "--output", file, "128", file]
        subprocess.run(words, check=True)  # noqa: S603 - as above


def main() -> None:
    """Take the pictures that were named, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="of a picture; all without")
    parser.add_argument("-o", "--output", type=Path, default=FOLDER)
    parser.add_argument("--here", metavar="NAME", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    if arguments.here:
        take(arguments.here, arguments.output)
        return
    unknown = set(arguments.names) - set(SHOTS)
    if unknown:
        parser.error(f"no pictures: {', '.join(sorted(unknown))}; there are {', '.join(SHOTS)}")
    for name in arguments.names or SHOTS:
        _begin(name, arguments.output)
        sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    main()
