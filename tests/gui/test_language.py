"""The window speaks the language that was chosen: its words, names, figures, and its switch."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)
from readable import assert_readable
from tiny_quiz import bank

from anatomyapp.atlas.search import SearchIndex
from anatomyapp.errors import PackError, UsageError
from anatomyapp.gui import start
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.instructor.session_row import local
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.language import error_words, keys, language_of, number, spoken, translate
from anatomyapp.gui.naming import in_language, in_sentence, without_side
from anatomyapp.gui.quiz.item_names import as_spoken
from anatomyapp.gui.running import StartOptions
from anatomyapp.session.event import Origin
from anatomyapp.settings import LANGUAGE, Language
from tools.translations import FOLDER, known

ENGLISH_ALONE = {  # what German has other words for
    message.text
    for message, forms in known(FOLDER / "anatomyapp_de.ts").items()
    if message.text not in forms and message.context not in {"Keys", "Terms"}
}


@pytest.fixture
def language():
    return Language.GERMAN


@pytest.mark.parametrize(
    ("chosen", "environment", "spoken_then"),
    [
        (Language.GERMAN, {}, Language.GERMAN),
        (Language.GERMAN, {LANGUAGE: "en"}, Language.ENGLISH),
        (Language.ENGLISH, {LANGUAGE: ""}, Language.ENGLISH),
    ],
)
def test_the_environment_goes_before_what_was_chosen(chosen, environment, spoken_then):
    assert language_of(chosen, environment) is spoken_then


def test_the_system_gives_a_language_that_the_window_speaks():
    assert language_of(Language.SYSTEM, {}) in {Language.ENGLISH, Language.GERMAN}


def test_an_unknown_language_is_named_with_those_there_are():
    with pytest.raises(UsageError, match=r"'tlh' is no language.*en, de"):
        language_of(Language.SYSTEM, {LANGUAGE: "tlh"})


def test_words_keys_and_figures_are_german(look):
    assert spoken() is Language.GERMAN
    assert translate("Window", "Settings") == "Einstellungen"
    assert keys("Ctrl+Shift+C") == "Strg+Umschalt+C"
    assert number(1234.56, 1) == "1234,6"
    assert [translate("Quiz", "%n items", "", n) for n in (1, 2)] == ["1 Frage", "2 Fragen"]
    at = datetime(2026, 3, 5, 12, tzinfo=UTC)
    assert local(at, "d. MMMM yyyy") == "5. März 2026"


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.GERMAN])
def test_what_qt_reads_is_made_from_what_translators_wrote(qapp, language):
    read = QTranslator()
    assert read.load(f"anatomyapp_{language}", str(FOLDER))
    for message, forms in known(FOLDER / f"anatomyapp_{language}.ts").items():
        counts = (1, 2) if message.plural else (-1,)
        words = (message.context, message.text, message.comment)
        assert tuple(read.translate(*words, n) for n in counts) == forms


def test_an_error_says_where_what_and_what_to_do_in_german(look):
    error = PackError("{path}: cannot be read ({reason}); restore the file.", path="a", reason="b")
    assert str(error) == "a: cannot be read (b); restore the file."
    assert error_words(error) == "a: lässt sich nicht lesen (b); die Datei wiederherstellen."
    assert error_words(PackError("{what} is not translated")) == "{what} is not translated"


def test_structures_go_by_their_latin_names_and_are_found_by_all(look, tiny_atlas):
    atlas = in_language(tiny_atlas)
    rib = atlas.structures["rib-2-left"]
    assert rib.label == rib.name_la
    assert in_sentence(rib.label) == rib.label
    index = SearchIndex(list(atlas.structures.values()), (), ())
    before = tiny_atlas.structures["rib-2-left"]
    for name in (rib.label, before.label, before.name_en, before.name_la):
        assert "rib-2-left" in {match.target.structure for match in index.find(name)}


def test_terms_are_written_with_the_usual_abbreviations_and_numerals(look, tiny_atlas):
    rib = tiny_atlas.structures["rib-2-left"]
    vein = replace(rib, name_la="Vena intercostalis posterior secunda sinistra")
    plain = replace(rib, name_la="Vena prima", number=None)
    atlas = replace(tiny_atlas, structures={vein.id: vein, "v": plain}, meshes={})
    labels = [s.label for s in in_language(atlas).structures.values()]
    assert labels == ["V. intercostalis posterior II sinistra", "V. prima"]


@pytest.mark.parametrize(
    ("label", "short"),
    [
        ("Left rib 3", "Rib 3"),
        ("Costa III dextra", "Costa III"),
        ("M. latissimus dorsi dexter", "M. latissimus dorsi"),
        ("T7", "T7"),
        ("Corpus sterni", "Corpus sterni"),
    ],
)
def test_where_there_is_little_room_the_side_is_left_out(label, short):
    assert without_side(label) == short


def test_items_call_structures_what_the_window_calls_them(look, tiny_atlas):
    atlas = in_language(tiny_atlas)
    find_rib, _, name_rib, choice = as_spoken(bank(), atlas).items
    assert find_rib.stem == atlas.structures["rib-1-left"].label
    assert name_rib.stem == "Which structure is highlighted?"
    assert choice == bank().items[3]


def said_of(widget):
    """Return what a widget shows, and what a screen reader says of it."""
    said = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    if isinstance(widget, QAbstractButton | QLabel):
        said.append(widget.text())
    if isinstance(widget, QLineEdit):
        said.append(widget.placeholderText())
    if isinstance(widget, QComboBox):
        said += [widget.itemText(i) for i in range(widget.count())]
    return {part for words in said for part in (words.strip(), words.partition(" (")[0].strip())}


def english_in(root):
    everyone = [root, *root.findChildren(QWidget)]
    return {words for widget in everyone for words in said_of(widget)} & ENGLISH_ALONE


def unnamed_in(root):
    """Return the controls of which a screen reader could say nothing."""
    controls = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit)
    found = [w for w in root.findChildren(QWidget) if isinstance(w, controls)]
    shown = [w for w in found if w.isVisibleTo(root) and w.parentWidget() is not None]
    own = [w for w in shown if not w.objectName().startswith("qt_")]
    name = QAccessible.Text.Name
    return [w for w in own if not QAccessible.queryAccessibleInterface(w).text(name)]


def test_no_word_of_the_window_is_left_in_english(furnished):
    assert english_in(furnished.window) == set()


@pytest.mark.parametrize("ask", ["show_settings", "show_keys"])
def test_no_word_of_the_dialogs_is_left_in_english(running, ask):
    getattr(running.window, ask)()
    assert english_in(running.window.findChildren(Dialog)[-1]) == set()


@pytest.mark.parametrize("place", ["explore", "quiz", "sessions", "items"])
def test_every_place_has_room_for_german(furnished, place):
    window = furnished.window
    window.enter(next(each for each, _, _ in window.bar._places if each.name == place))
    wait_for_jobs()
    assert_readable(window)


def test_every_control_has_a_name_in_german(furnished):
    assert unnamed_in(furnished.window) == []


class TestInEnglish:
    @pytest.fixture
    def language(self):
        return Language.ENGLISH

    def test_every_control_has_a_name(self, furnished):
        assert unnamed_in(furnished.window) == []

    def test_its_words_are_english(self, furnished):
        assert len(english_in(furnished.window)) > 60


class TestSwitching:
    @pytest.fixture
    def language(self):
        return Language.ENGLISH

    def test_the_settings_ask_for_a_window_in_the_other_language(self, qtbot, running):
        running.explore.explorer.select("rib-1-left", Origin.TREE)
        with qtbot.waitSignal(running.other_wanted) as wanted:
            window = running.window
            window.change(replace(window.preferences, language=Language.GERMAN))
        assert wanted.args[0].scene == running.bench.scene
        assert wanted.args[0].settings

    def test_the_other_window_speaks_it_and_shows_the_same(
        self, qtbot, running, tiny_pack, tmp_path, monkeypatch
    ):
        running.explore.explorer.select("rib-1-left", Origin.TREE)
        window, opened = running.window, []
        window.change(replace(window.preferences, language=Language.GERMAN))
        opening = start.open_window
        monkeypatch.setattr(start, "open_window", lambda p: opened.append(opening(p)) or opened[0])
        options = StartOptions(
            pack=tiny_pack, folder=tmp_path / "home", store=str(tmp_path / "other.sqlite"),
            learner="", scene=running.bench.scene, settings=True,
        )  # fmt: skip
        start._replace(window, options)
        other = opened[0]
        qtbot.addWidget(other)
        assert spoken() is Language.GERMAN
        assert other.place.title == "Erkunden"
        assert other.place.card.structure == "rib-1-left"
        dialog = next(d for d in other.findChildren(Dialog) if d.isVisible())
        assert dialog.accessibleName() == "Einstellungen"
        wait_for_jobs()
        other.close()
