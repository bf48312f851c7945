"""What the user cannot mend: a fault of the program goes to the crash log, and is said.

The log may be sent to others: it names no learner and not the user's folder.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from anatomyapp import __version__
from anatomyapp.gui.language import translate
from anatomyapp.gui.learner_control import LearnerControl
from anatomyapp.gui.main_window import MainWindow

FILE = "crash.log"
Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def report_faults(window: MainWindow, folder: Path) -> None:
    """From now on write every unforeseen error to the crash log and say so in the window."""
    sys.excepthook = hook(window, folder, sys.excepthook)


def hook(window: MainWindow, folder: Path, before: Hook) -> Hook:
    """Return an exception hook that logs, tells the window, and calls the one before it."""

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        before(kind, error, trace)
        hidden = _hiding(window)
        details = hidden("".join(traceback.format_exception(kind, error, trace)))
        text = translate(
            "Window",
            "{fault}. Every answer given so far is kept. You can go on; if it happens again, "
            "close the window and start anew. {where}",
        ).format(fault=f"{kind.__name__}: {error}", where=_logged(folder, details))
        title = translate("Window", "Something went wrong inside anatomyapp")
        window.show_error(title, text, kind="fault-of-the-program")

    return report


def _hiding(window: MainWindow) -> Callable[[str], str]:
    """Return what takes learners' names and the user's own folder out of a text."""
    control = window.findChild(LearnerControl)
    names = {*control.known, control.name} - {""} if control is not None else set()
    longest_first = sorted(names, key=len, reverse=True)
    known = {str(Path.home()): "~"} | dict.fromkeys(longest_first, "<learner>")

    def hidden(text: str) -> str:
        for name, instead in known.items():
            text = text.replace(name, instead)
        return text

    return hidden


def _logged(folder: Path, details: str) -> str:
    """Write a fault to the crash log; return in words where it is, or why it is nowhere."""
    path = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as log:
            log.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC, {__version__}\n{details}\n")
    except OSError as failure:
        words = translate(
            "Window", "The details are nowhere, since {path} cannot be written ({reason})."
        )
        return words.format(path=path, reason=failure.strerror)
    words = translate("Window", "The details are in {path}; please send them to the developers.")
    return words.format(path=path)
