"""Packs that are another pack fitted to a person."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.fitting import fitted_to
from anatomyapp.atlas.pack import MANIFEST, read_pack
from anatomyapp.atlas.person import PERSON, Person, Sex
from anatomyapp.atlas.standalone import write_fitted
from anatomyapp.content import models_folder
from anatomyapp.errors import PackError, UsageError

_WOMAN = Person(Sex.FEMALE, 163, 30)
_ENTRY = {"sex": "female", "stature_cm": 163.0, "age_years": 30.0}


@pytest.fixture
def man(tiny_pack: Path) -> Path:
    """A pack that can be fitted to a person."""
    shutil.copy(models_folder() / "thorax" / PERSON, tiny_pack)
    return tiny_pack


def woman(man: Path, entry: Mapping[str, object] | None, based_on: str = "") -> Path:
    """Return a pack beside another that is based on it."""
    folder = man.parent / "tiny-female"
    folder.mkdir()
    manifest = json.loads((man / MANIFEST).read_text(encoding="utf-8"))
    manifest |= {"id": "tiny-female", "title": "Tiny woman", "version": "1.2.3"}
    manifest |= {"meshes_sha256": "", "based_on": based_on or man.name, "person": entry}
    (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    return folder


def test_a_pack_based_on_another_is_that_one_fitted(man: Path) -> None:
    base, fitted = read_pack(man), read_pack(woman(man, _ENTRY))
    assert (fitted.id, fitted.version, fitted.title) == ("tiny-female", "1.2.3", "Tiny woman")
    assert fitted.person == _WOMAN
    assert fitted.structures == base.structures
    for name, mesh in base.meshes.items():
        np.testing.assert_array_equal(fitted.meshes[name].faces, mesh.faces)
        assert np.ptp(fitted.meshes[name].vertices[:, 0]) < np.ptp(mesh.vertices[:, 0])


def test_banks_of_the_base_fit(man: Path) -> None:
    base, fitted = read_pack(man), read_pack(woman(man, _ENTRY, man.name))
    assert fitted.has_tables_of(fitted.id)
    assert fitted.has_tables_of(man.name)
    assert not base.has_tables_of(fitted.id)


def test_the_version_says_who_it_is(man: Path) -> None:
    base = read_pack(man)
    assert fitted_to(base, _WOMAN).version == f"{base.version}+female-163-30"


def test_nobody_is_fitted_twice(man: Path) -> None:
    with pytest.raises(UsageError, match="cannot be fitted to a person"):
        fitted_to(fitted_to(read_pack(man), _WOMAN), _WOMAN)


def test_an_atlas_without_figures_fits_nobody(tiny_atlas: Atlas) -> None:
    with pytest.raises(UsageError, match="cannot be fitted to a person"):
        fitted_to(tiny_atlas, _WOMAN)


def test_a_missing_base_is_named(man: Path) -> None:
    with pytest.raises(PackError, match="based on nobody, which does not lie beside it"):
        read_pack(woman(man, _ENTRY, "nobody"))


def test_a_base_elsewhere_is_refused(man: Path) -> None:
    with pytest.raises(PackError, match="based_on"):
        read_pack(woman(man, _ENTRY, "../tiny"))


def test_a_chain_of_packs_is_refused(man: Path) -> None:
    folder = woman(man, _ENTRY)
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    manifest |= {"id": "grand", "based_on": folder.name}
    grand = man.parent / "grand"
    grand.mkdir()
    (grand / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(PackError, match="itself based on a pack"):
        read_pack(grand)


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (None, "without a person"),
        (_ENTRY | {"stature_cm": 250.0}, "outside the published relations"),
        (_ENTRY | {"sex": "other"}, "person.sex"),
        (_ENTRY | {"shoe_size": 42}, "person.shoe_size"),
    ],
)
def test_a_damaged_person_is_named(
    man: Path, entry: Mapping[str, object] | None, message: str
) -> None:
    with pytest.raises(PackError, match=message):
        read_pack(woman(man, entry))


def test_a_pack_of_a_person_stands_alone(man: Path, tmp_path: Path) -> None:
    folder = tmp_path / "alone"
    write_fitted(man, _WOMAN, folder)
    fitted, alone = fitted_to(read_pack(man), _WOMAN), read_pack(folder)
    assert alone.people is None
    assert alone.relations == fitted.relations
    for name, mesh in fitted.meshes.items():
        np.testing.assert_allclose(alone.meshes[name].vertices, mesh.vertices, atol=0.01)


def test_a_folder_that_holds_something_is_left_alone(man: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="choose an empty folder"):
        write_fitted(man, _WOMAN, kept)
    assert [path.name for path in kept.iterdir()] == ["thesis.txt"]


def test_the_shipped_woman_opens() -> None:
    atlas = read_pack(models_folder() / "thorax-female")
    assert atlas.person == _WOMAN
    assert atlas.has_tables_of("thorax")
