"""Starting the window, or rendering it into a file."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.pack import read_pack
from anatomyapp.content import models_folder
from anatomyapp.errors import AnatomyAppError, DrawingError, UsageError
from anatomyapp.gui import collector, theme
from anatomyapp.gui.components import EmptyState, Toast, primary_button
from anatomyapp.gui.crash import report_faults
from anatomyapp.gui.language import error_words, language_of, speak, translate
from anatomyapp.gui.main_window import MainWindow
from anatomyapp.gui.naming import in_language
from anatomyapp.gui.preferences import Preferences, PreferencesFile
from anatomyapp.gui.running import FIRST_TURN, ReplayWish, Running, StartOptions
from anatomyapp.gui.theme import Scheme
from anatomyapp.gui.view.drawer import open_drawer
from anatomyapp.gui.welcome import WELCOME
from anatomyapp.settings import Language, cache_folder, data_folder

PACK = "thorax"
FAILED = 1
_DEFAULT_SIZE = (1440, 900)


def options_of(arguments: argparse.Namespace) -> StartOptions:
    """Return what the command line says about the window."""
    return StartOptions(
        pack=arguments.atlas or models_folder() / PACK,
        folder=data_folder(),
        cache=cache_folder(),
        learner=arguments.learner,
        store=arguments.store,
        view=arguments.view,
        replay=_replay_of(arguments),
        banks=getattr(arguments, "banks", ()),
        again=getattr(arguments, "again", None),
    )


def _replay_of(arguments: argparse.Namespace) -> ReplayWish | None:
    """Return what ``sessions replay`` asks for; None for any other start."""
    session = getattr(arguments, "session", None)
    return None if session is None else ReplayWish(session, arguments.at)


def start(arguments: argparse.Namespace) -> int:
    """Open the window and stay until it is closed, or render it into a file; return the exit code.

    Parameters
    ----------
    arguments
        ``atlas``, ``learner``, ``store``, ``view``, ``size``, ``theme`` and ``screenshot``.
    """
    options = options_of(arguments)
    scheme = Scheme(arguments.theme) if arguments.theme else None
    try:
        if arguments.screenshot is not None:
            screenshot(options, arguments.screenshot, arguments.size or _DEFAULT_SIZE, scheme)
            return 0
        _check_display()
        language_of(Language.SYSTEM)
    except AnatomyAppError as error:
        sys.stderr.write(f"anatomyapp: {error}\n")
        return FAILED
    application = application_of(sys.argv[:1])
    preferences, warning = PreferencesFile(options.folder).read()
    window = open_window(replace(preferences, scheme=scheme or preferences.scheme))
    if arguments.size:
        window.resize(*arguments.size)
    report_faults(window, options.folder)
    failed = fill(window, _of_person(options, arguments, preferences), warning)
    window.show()
    return application.exec() or (FAILED if failed else 0)


def _of_person(
    options: StartOptions, arguments: argparse.Namespace, preferences: Preferences
) -> StartOptions:
    """Return the options with the person who was shown last, unless a pack is asked for.

    Whom a quiz was presented on that is taken again stands in its file.
    """
    if options.again is not None:
        return replace(options, person=arguments.person)
    return options if arguments.atlas else replace(options, person=preferences.person)


def application_of(words: list[str]) -> QApplication:
    """Return the application, made if there is none."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    application = QApplication(words)
    application.setApplicationName("anatomyapp")
    application.setApplicationDisplayName("anatomyapp")
    return application


def open_window(preferences: Preferences) -> MainWindow:
    """Return an empty window in the preferred language and colours."""
    application = application_of(sys.argv[:1])
    speak(application, language_of(preferences.language))
    look = theme.install(application)
    look.reduce_motion = preferences.reduce_motion
    look.choose(preferences.scheme, preferences.text_scale)
    return MainWindow(preferences)


def fill(window: MainWindow, options: StartOptions, warning: str = "") -> bool:
    """Put the model and all places into a window; return whether there is no model to show."""
    from anatomyapp.gui.furnishing import Furnishing  # noqa: PLC0415 - needs the model

    try:
        atlas = _model(options)
    except AnatomyAppError as error:
        _say_no_model(window, error)
        return True
    running = Running(options, atlas, window, open_drawer(atlas, partial(_say_drawing, window)))
    furnishing = Furnishing(running)
    furnishing.done.connect(collector.settle)
    running.first_drawn.connect(furnishing.start)
    running.other_wanted.connect(lambda other: _replace(window, other))
    running.start()
    if warning:
        window.say(Toast(translate("Window", "Settings"), warning, "warning"))
    return False


def _model(options: StartOptions) -> Atlas:
    """Return the model for a start; a person whom it cannot be fitted to is let go."""
    try:
        return in_language(read_pack(options.pack, options.person))
    except UsageError:
        return in_language(read_pack(options.pack))


def _replace(window: MainWindow, options: StartOptions) -> None:
    """Open a window that takes another's place; the other ends its session as when closed."""
    collector.unsettle()
    other = open_window(window.preferences)
    report_faults(other, options.folder)
    other.setGeometry(window.geometry())
    other.setWindowState(window.windowState())
    fill(other, options)
    other.show()
    if options.settings:
        other.show_settings()
    window.close()


def screenshot(
    options: StartOptions, file: Path, size: tuple[int, int], scheme: Scheme | None
) -> None:
    """Render the window as it starts into a PNG, without any display.

    Raises
    ------
    AnatomyAppError
        The pack is broken, the machine cannot draw, or the file cannot be written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    seen = frozenset({WELCOME, FIRST_TURN})
    window = open_window(Preferences(scheme=scheme or Scheme.LIGHT, dismissed=seen))
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(*size)
    atlas = in_language(read_pack(options.pack))
    with TemporaryDirectory() as folder:  # a picture leaves no trace in the record
        aside = replace(
            options, learner=options.learner or "", folder=Path(folder), store=f"{folder}/record"
        )
        running = Running(aside, atlas, window, open_drawer(atlas))
        window.show()
        running.start()
        furnish(running)
        _save(window, running, file)
        window.close()


def furnish(running: Running) -> None:
    """Bring in at once what follows the first picture: record, quiz, tours."""
    from anatomyapp.gui.furnishing import Furnishing  # noqa: PLC0415 - needs the model

    furnishing = Furnishing(running)
    ready = QEventLoop()
    furnishing.done.connect(ready.quit)
    furnishing.start()
    ready.exec()
    QApplication.processEvents()  # the layouts' own


def _save(window: MainWindow, running: Running, file: Path) -> None:
    view = running.explore.pane.view
    view.finish()
    if view.message:
        raise DrawingError(view.message)
    if not window.grab().save(str(file), "PNG"):
        raise AnatomyAppError(f"{file}: cannot be written; choose another file.")


def _check_display() -> None:
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in named):
        raise DrawingError(
            "There is no display for the window (DISPLAY and WAYLAND_DISPLAY are not set). Start "
            "it on a desktop, or write the start view into a file: anatomyapp --screenshot FILE."
        )


def _say_drawing(window: MainWindow, error: DrawingError) -> None:
    words = translate("Window", "One way of drawing failed and another took over. {reason}")
    text = words.format(reason=error_words(error))
    window.say(Toast(translate("Window", "Drawing"), text, "warning"))


def _say_no_model(window: MainWindow, error: AnatomyAppError) -> None:
    close = primary_button(translate("Window", "Close"))
    close.clicked.connect(window.close)
    title = translate("Window", "The model cannot be opened")
    window.show_page(EmptyState("file-alert", title, error_words(error), (close,)))
    close.setFocus(Qt.FocusReason.OtherFocusReason)
