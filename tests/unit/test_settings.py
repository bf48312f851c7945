from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anatomyapp.settings import (
    LoadedSettings,
    Settings,
    Theme,
    cache_folder,
    data_folder,
    load_settings,
    record_place,
    save_settings,
)

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=4,
)
shared_folder = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@shared_folder
@given(st.builds(Settings))
def test_settings_come_back_as_they_were(tmp_path, wanted):
    assert save_settings(tmp_path, wanted) == ""
    assert load_settings(tmp_path) == LoadedSettings(wanted)
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_choices_of_augmented_reality_come_back(tmp_path):
    wanted = Settings(
        ar_camera="HD Webcam",
        ar_sheet="chest",
        ar_paper="Letter",
        ar_ruler_mm=97.5,
        ar_flipped=True,
    )
    save_settings(tmp_path, wanted)
    assert load_settings(tmp_path) == LoadedSettings(wanted)


def test_without_a_file_the_settings_are_the_defaults(tmp_path):
    assert load_settings(tmp_path) == LoadedSettings(Settings())


def test_an_entry_of_a_newer_version_does_not_matter(tmp_path):
    (tmp_path / "settings.json").write_text('{"theme": "dark", "sound": true}')
    assert load_settings(tmp_path) == LoadedSettings(Settings(theme=Theme.DARK))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "Expecting"),
        ("[]", "no object"),
        ('{"theme": "pink"}', "theme: 'pink'"),
        ('{"learner": 7}', "learner: 7 is no text"),
        ('{"reduce_motion": 1}', "reduce_motion: 1"),
        ('{"language": ""}', "language"),
        ('{"ar_sheet": "desk"}', "ar_sheet: 'desk' is none of card, chest"),
        ('{"ar_paper": []}', "ar_paper"),
        ('{"ar_ruler_mm": 10}', "80 to 120 mm"),
        ('{"ar_ruler_mm": NaN}', "ar_ruler_mm: nan"),
        ('{"ar_ruler_mm": true}', "ar_ruler_mm"),
        ('{"ar_flipped": 1}', "ar_flipped: 1"),
    ],
)
def test_a_broken_file_is_told_and_kept_aside(tmp_path, text, said):
    (tmp_path / "settings.json").write_text(text)
    loaded = load_settings(tmp_path)
    assert loaded.settings == Settings()
    assert said in loaded.warning
    assert "kept as settings.broken-1.json" in loaded.warning
    assert (tmp_path / "settings.broken-1.json").read_text() == text
    assert load_settings(tmp_path) == LoadedSettings(Settings())


def test_a_second_broken_file_does_not_replace_the_first(tmp_path):
    for text in ("first", "second"):
        (tmp_path / "settings.json").write_text(text)
        load_settings(tmp_path)
    assert (tmp_path / "settings.broken-1.json").read_text() == "first"
    assert (tmp_path / "settings.broken-2.json").read_text() == "second"


@shared_folder
@given(st.dictionaries(st.sampled_from(sorted(Settings.__slots__)), anything) | anything)
def test_no_file_crashes_the_start(tmp_path_factory, entries):
    folder = tmp_path_factory.mktemp("home")
    (folder / "settings.json").write_text(json.dumps(entries))
    assert isinstance(load_settings(folder).settings, Settings)


def test_bytes_that_are_no_text_are_a_broken_file(tmp_path):
    (tmp_path / "settings.json").write_bytes(b"\xff\xfe")
    assert "broken" in load_settings(tmp_path).warning


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    (tmp_path / "settings.json").mkdir()
    loaded = load_settings(tmp_path)
    assert loaded.settings == Settings()
    assert "cannot be read (Is a directory)" in loaded.warning


def test_a_broken_file_that_cannot_be_moved_is_told(tmp_path, monkeypatch):
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied", str(self), None, str(target))

    (tmp_path / "settings.json").write_text("{")
    monkeypatch.setattr(Path, "rename", refuse)
    assert "cannot be moved aside (Permission denied)" in load_settings(tmp_path).warning


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    warning = save_settings(tmp_path / "file" / "below", Settings())
    assert "cannot be written (Not a directory)" in warning
    assert "ANATOMYAPP_HOME" in warning


def test_the_environment_names_another_folder(tmp_path):
    assert data_folder({"ANATOMYAPP_HOME": str(tmp_path)}) == tmp_path
    assert cache_folder({"ANATOMYAPP_HOME": str(tmp_path)}) == tmp_path / "cache"


def test_what_can_be_worked_out_again_lies_apart_from_the_record():
    assert cache_folder({}) != data_folder({})
    assert data_folder({}).name == "anatomyapp"


def test_the_record_lies_in_the_folder_unless_the_settings_say_otherwise(tmp_path):
    assert record_place(tmp_path, Settings()) == str(tmp_path / "record.sqlite")
    assert record_place(tmp_path, Settings(store="sqlite:///x")) == "sqlite:///x"
