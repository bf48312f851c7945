"""The language of the window: every word that it shows comes through `translate`.

Qt's own translation does the work: the sources hold the English words, ``translations/*.ts`` the
others (``python -m tools.translations`` renews them), ``*.qm`` what Qt reads. Structures are named
by `anatomyapp.gui.naming`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QTranslator,
)

from anatomyapp.errors import AnatomyAppError, UsageError
from anatomyapp.gui import collector
from anatomyapp.settings import LANGUAGE, Language

FOLDER = Path(__file__).parent / "translations"
_QT, _OWN = "qtbase", "anatomyapp"  # names of the files, and of the translators in use


def marked(context: str, text: str) -> str:  # noqa: ARG001 - read by tools.translations
    """Return an English text as it is; marks what a table holds for `translate`."""
    return text


_KEYS = (
    marked("Keys", "Ctrl"),
    marked("Keys", "Shift"),
    marked("Keys", "Alt"),
    marked("Keys", "Esc"),
    marked("Keys", "Tab"),
    marked("Keys", "Enter"),
    marked("Keys", "Space"),
    marked("Keys", "Backspace"),
    marked("Keys", "Arrows"),
    marked("Keys", "Left"),
    marked("Keys", "Right"),
    marked("Keys", "Page Up"),
    marked("Keys", "Page Down"),
)


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """Return an English text in the language of the window.

    Parameters
    ----------
    context, text, comment
        Literals, so that they are found in the sources; values are put in afterwards, by
        ``.format``. What a table holds is marked by `marked`.
    n
        The count of a plural, for ``%n``.
    """
    return QCoreApplication.translate(context, text, comment, n)


def say(template: str) -> str:
    """Return a sentence of the layers below (`anatomyapp.phrase`) in the window's language."""
    return translate("Domain", template)


def error_words(error: AnatomyAppError) -> str:
    """Return where, what and what to do, in the window's language where it is translated."""
    template = translate("Errors", error.template)
    if template == error.template:
        template = say(template)  # of a table
    return template.format(**error.values) if error.values else template


def number(value: float, decimals: int = 0) -> str:
    """Return a number with the decimal sign of the window's language and no thousands' sign."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(value), "f", decimals)


def keys(words: str) -> str:
    """Return keys, such as *Ctrl+Z*, as they stand on the keyboards of the language."""
    parts = words.split("+")
    return "+".join(translate("Keys", part) if part in _KEYS else part for part in parts)


def language_of(chosen: Language, environment: Mapping[str, str] = os.environ) -> Language:
    """Return the language to speak: the environment's, the chosen one, the system's, English.

    Raises
    ------
    UsageError
        ANATOMYAPP_LANGUAGE names none that the window speaks.
    """
    named = environment.get(LANGUAGE, "")
    if named and named not in tuple(Language):
        known = ", ".join(Language)
        raise UsageError(
            "{language}: {named!r} is no language of the window; choose of {known}.",
            language=LANGUAGE,
            named=named,
            known=known,
        )
    wanted = Language(named) if named else chosen
    if wanted is not Language.SYSTEM:
        return wanted
    codes = [name.partition("-")[0] for name in QLocale.system().uiLanguages()]
    return next((Language(code) for code in codes if code in _spoken()), Language.ENGLISH)


def _spoken() -> tuple[str, ...]:
    return tuple(each for each in Language if each is not Language.SYSTEM)


def speak(application: QCoreApplication, language: Language) -> None:
    """Show all words in a language from now on; windows made before keep theirs.

    Parameters
    ----------
    language
        Any but the system's (`language_of`).
    """
    QLocale.setDefault(QLocale(language.value))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    with collector.held():  # Qt tells all widgets; none may go in the meantime
        for name, folder in ((_QT, qt_folder), (_OWN, str(FOLDER))):
            before = application.findChild(QTranslator, name)
            if before is not None:
                application.removeTranslator(before)
                before.deleteLater()
                before.setObjectName("")
            made = QTranslator(application)
            made.setObjectName(name)
            if made.load(f"{name}_{language}", folder):
                application.installTranslator(made)


def spoken() -> Language:
    """Return the language in which the window speaks now."""
    code = QLocale().name().partition("_")[0]
    return Language(code) if code in _spoken() else Language.ENGLISH
