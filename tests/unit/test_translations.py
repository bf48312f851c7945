"""That every word of the window is marked, translated into German, and agrees with its source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from tools.translations import FOLDER, SOURCES, Message, found, known, messages_of

MESSAGES = sorted(found())
GERMAN = known(FOLDER / "anatomyapp_de.ts")
ENGLISH = known(FOLDER / "anatomyapp_en.ts")
_MARKS = frozenset({"translate", "marked", "say", "phrase"})
_WORDS = re.compile(r"[A-Z][a-z]{2,}|[a-z]{2,} [a-z]{2,}")
# Calls whose strings no one reads, or that are the same in every language: keys, fonts, places.
_SILENT = frozenset(
    {"keys", "icon", "icon_button", "button", "add_key", "KeyCap", "QKeySequence", "TypeVar"}
    | {"setObjectName", "setProperty", "overlay", "create", "debug", "replace"}
)
_TABLES = {  # module constants that hold no words of the window
    "gui/theme.py": "names of fonts",
    "gui/stylesheet.py": "style sheets",
    "gui/components/__init__.py": "names of classes",
    "gui/key_page.py": "keys, each through keys()",
    "gui/view/intent.py": "keys",
    "gui/view/floating.py": "corners of the view",
    "gui/view/pane.py": "corners of the view",
    "gui/ar/place.py": "corners of the view",
    "gui/ar/sheet_print.py": "a font",
    "gui/ar/wish.py": "names of types",
    "gui/tours/panel.py": "keys",
    "gui/instructor/flag.py": "values of an enumeration, for the exported table",
}
_PLAIN = frozenset(  # in the language that they name, or measured alone
    {"English", "Deutsch", "Wxx", "T10/T11, 120 mm posterior"}
)
_KEY = re.compile(r"^(Ctrl|Alt|Shift)\+|^(Esc|Enter|Left|Right)$|^currentColor$")


def test_the_sources_hold_many_messages():
    assert len(MESSAGES) > 600


def test_every_message_is_translated_into_german_and_none_is_left_over():
    waiting = [m for m in MESSAGES if not all(GERMAN.get(m, ("",)))]
    assert not waiting
    assert set(GERMAN) == set(MESSAGES)


def test_english_has_both_forms_of_every_plural():
    assert set(ENGLISH) == {m for m in MESSAGES if m.plural}
    assert all(len(forms) == 2 and all(forms) for forms in ENGLISH.values())


def test_german_plurals_have_a_form_for_one_and_one_for_many():
    assert [m.text for m in MESSAGES if m.plural and len(GERMAN[m]) != 2] == []


def _fields(text: str) -> set[str]:
    return {f"{name}:{spec}" for _, name, spec, _ in Formatter().parse(text) if name is not None}


def _values(message: Message) -> set[str]:
    own = _fields(message.text)
    return {"name:"} if "lower:" in own else own  # German writes a name as it is


def test_a_translation_takes_the_values_of_its_source():
    assert [m.text for m in MESSAGES for form in GERMAN[m] if _fields(form) != _values(m)] == []


def test_each_german_plural_says_its_count():
    assert [m.text for m in MESSAGES for form in GERMAN[m] if m.plural and "%n" not in form] == []


def _misprinted(message: Message, form: str) -> bool:
    ends_alike = (form[-1:] in ".:") == (message.text[-1:] in ".:")
    foreign = '"' in form or "Ctrl" in form or "..." in form  # „“, Strg and … are German
    return _round(form) != _round(message.text) or not ends_alike or foreign


def _round(text: str) -> tuple[str, ...]:
    """Return the blanks before and after a text, such as a unit behind a number."""
    return tuple(text.partition(text.strip())[::2])


def test_a_translation_ends_as_its_source_does_and_keeps_to_german_signs_and_keys():
    assert [f for m in MESSAGES for f in GERMAN[m] if _misprinted(m, f)] == []


def test_no_text_has_a_mnemonic_that_could_clash():
    assert [form for m in MESSAGES for form in (m.text, *GERMAN[m]) if "&" in form] == []


def test_keys_have_names_of_their_own():
    keys = [GERMAN[m] for m in MESSAGES if m.context == "Keys"]
    assert ("Strg",) in keys
    assert len(set(keys)) == len(keys)


def _unmarked(path: Path) -> Iterator[str]:
    """Yield strings of words in a source file that no mark and no silent call holds."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}  # docstrings
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Raise):
            continue  # errors of users are worded in English, and translated by their template
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in _MARKS | _SILENT:
                # what is marked or silent is a literal; values among the arguments are not
                waiting += [a for a in node.args if not isinstance(a, ast.Constant | ast.JoinedStr)]
                waiting += [k.value for k in node.keywords if k.arg not in {"key", None}]
                continue
        text = node.value if isinstance(node, ast.Constant) and id(node) not in said else None
        if isinstance(text, str) and _WORDS.search(text) and not _KEY.search(text):
            yield text
        waiting += ast.iter_child_nodes(node)


@pytest.mark.parametrize(
    "path", sorted((SOURCES / "gui").rglob("*.py")), ids=lambda p: p.relative_to(SOURCES).as_posix()
)
def test_the_window_shows_no_word_that_is_not_marked(path):
    if path.relative_to(SOURCES).as_posix() in _TABLES:
        pytest.skip("holds no words of the window")
    assert [text for text in _unmarked(path) if text not in _PLAIN] == []


def test_a_mark_is_found_with_its_context(tmp_path):
    source = tmp_path / "some.py"
    source.write_text(
        'translate("Quiz", "One " "and on")\n'
        'translate("Quiz", "%n items", "", count)\n'
        'say("A sentence of {name}.")\n'
        'raise PackError("{path}: is gone.", path=path)\n'
        "translate(context, text)\n"
    )
    assert set(messages_of(source)) == {
        Message("Quiz", "One and on"),
        Message("Quiz", "%n items", ""),
        Message("Domain", "A sentence of {name}."),
        Message("Errors", "{path}: is gone."),
    }
