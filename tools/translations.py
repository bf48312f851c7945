"""Renews the translations of the window from its sources: ``python -m tools.translations``.

Qt's own lupdate finds no plural in Python whose count is a variable, so the sources are read by
`ast`; the files are Qt's (``.ts``, for Qt Linguist), and Qt's lrelease makes the ``.qm``.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

SOURCES = Path(__file__).parents[1] / "anatomyapp"
FOLDER = SOURCES / "gui" / "translations"
_MARKS = frozenset({"translate", "marked"})  # (context, text) in the window
_PHRASES = frozenset({"say", "phrase"})  # (text) in the layers below it
_PLURAL = "%n"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


@dataclass(frozen=True, order=True, slots=True)
class Message:
    """A text of the sources; a plural holds ``%n``."""

    context: str
    text: str
    comment: str = ""

    @property
    def plural(self) -> bool:
        """Whether it has a form for each kind of count."""
        return _PLURAL in self.text


def messages_of(path: Path) -> Iterator[Message]:
    """Yield the texts that a source file marks: in calls, and in errors that carry values."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            name, texts = node.func.id, _leading_texts(node)
            if name in _MARKS and len(texts) >= 2:
                yield Message(*texts[:3])
            elif name in _PHRASES and texts:
                yield Message("Domain", texts[0])
            elif name.endswith("Error") and texts and node.keywords:
                yield Message("Errors", texts[0])


def _leading_texts(call: ast.Call) -> list[str]:
    """Return the literals that a call begins with."""
    literals = (a.value if isinstance(a, ast.Constant) else None for a in call.args)
    return list(takewhile(lambda each: isinstance(each, str), literals))  # type: ignore[arg-type]  # as taken


def found() -> dict[Message, list[str]]:
    """Return all texts of the window, each with the files that it stands in."""
    places: dict[Message, list[str]] = {}
    for path in sorted(SOURCES.rglob("*.py")):
        if path.is_relative_to(SOURCES / "cli"):
            continue  # commands speak English; their `say` prints
        for message in messages_of(path):
            name = f"../../{path.relative_to(SOURCES).as_posix()}"
            places.setdefault(message, []).append(name)
    return places


def known(path: Path) -> dict[Message, tuple[str, ...]]:
    """Return what a ``.ts`` file translates, with one form, or for a plural one for each kind."""
    translated: dict[Message, tuple[str, ...]] = {}
    if not path.exists():
        return translated
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for entry in context.iter("message"):
            name, text = context.findtext("name", ""), entry.findtext("source", "")
            message = Message(name, text, entry.findtext("comment", ""))
            forms = entry.iter("numerusform" if message.plural else "translation")
            translated[message] = tuple(form.text or "" for form in forms)
    return translated


def write(path: Path, language: str, translated: dict[Message, tuple[str, ...]]) -> int:
    """Write a ``.ts`` file of all texts found; return how many of them wait for a translation."""
    places = found()
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    if language == "en":  # the sources are English; only plurals need forms
        places = {message: where for message, where in places.items() if message.plural}
    waiting = 0
    for name in sorted({message.context for message in places}):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for message in sorted(each for each in places if each.context == name):
            forms = translated.get(message, ())
            waiting += not _add(context, message, places[message], forms)
    ET.indent(root, "    ")
    path.write_text(_HEAD + ET.tostring(root, encoding="unicode") + "\n", encoding="utf-8")
    return waiting


def _add(context: ET.Element, message: Message, places: list[str], forms: tuple[str, ...]) -> bool:
    """Add one message; return whether it is translated."""
    entry = ET.SubElement(context, "message", {"numerus": "yes"} if message.plural else {})
    for place in dict.fromkeys(places):
        ET.SubElement(entry, "location", filename=place)
    ET.SubElement(entry, "source").text = message.text
    if message.comment:
        ET.SubElement(entry, "comment").text = message.comment
    done = bool(forms) and all(forms)
    translation = ET.SubElement(entry, "translation", {} if done else {"type": "unfinished"})
    if message.plural:
        for form in forms or ("", ""):
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = "".join(forms)
    return done


def main() -> int:
    """Renew all files; return how many texts wait for a translation."""
    waiting = 0
    for path in sorted(FOLDER.glob("*.ts")):
        language = path.stem.rpartition("_")[2]
        count = write(path, language, known(path))
        sys.stdout.write(f"{path.name}: {count} texts wait for a translation\n")
        fresh = path.with_suffix(".qm.new")  # Qt maps the file that it reads; it stays whole
        words = ["pyside6-lrelease", "-silent", str(path), "-qm", str(fresh)]
        program = Path(sys.executable).parent / words[0]
        subprocess.run([program, *words[1:]], check=True)  # noqa: S603 - Qt's own program
        fresh.replace(path.with_suffix(".qm"))
        waiting += count
    return waiting


if __name__ == "__main__":
    sys.exit(min(main(), 1))
