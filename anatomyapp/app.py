"""The composition root: joins the layers and starts the window or a command."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from anatomyapp.cli import command
from anatomyapp.render.context import RENDERER
from anatomyapp.settings import LANGUAGE


def main(words: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    arguments = command.parse(words)
    if arguments.renderer:
        os.environ[RENDERER] = arguments.renderer
    if arguments.language:
        os.environ[LANGUAGE] = arguments.language
    if hasattr(arguments, "run"):
        code = command.run(arguments)
        if code or not hasattr(arguments, "opens_window"):
            return code
    from anatomyapp.gui.start import start  # noqa: PLC0415 - commands need no Qt

    return start(arguments)


if __name__ == "__main__":
    sys.exit(main())
