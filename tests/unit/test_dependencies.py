"""What is installed is what was pinned, under licences that may be shipped; checked offline."""

from __future__ import annotations

import re
import sys
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REQUIREMENTS = ROOT / "requirements"
SHIPPED = ("run", "lab", "export", "modelling")  # what users install
GROUPS = tuple(sorted(path.stem for path in REQUIREMENTS.glob("*.txt")))
_PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;\\]+)")
# Licences under which a part of the program may be passed on with it, by their SPDX names and as
# older metadata spell them. LGPL-3.0: Qt for Python and psycopg, used as libraries of their own;
# and frozendict, which genanki names and nothing imports.
PERMITTED = {
    *("MIT", "MIT-0", "MIT-CMU", "MIT License", "Apache-2.0", "Apache Software License", "0BSD"),
    *("BSD-2-Clause", "BSD-3-Clause", "BSD License", "PSF-2.0", "Zlib", "CC0-1.0", "LGPL-3.0-only"),
}
IN_FULL = {"embreex": "BSD-2-Clause"}  # whose metadata hold the text of the licence, read by us
TOOLS = {"pip", "setuptools", "wheel", "build", "pip-tools", "pyproject-hooks"}  # that make pins


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).casefold()


def blocks(group: str) -> list[str]:
    """Return the entries of a file of pins, each with its hashes on one line."""
    text = (REQUIREMENTS / f"{group}.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]


def pins(group: str) -> dict[str, str]:
    found = (_PIN.match(line) for line in blocks(group))
    return {normal(each[1]): each[2] for each in found if each}


def installed() -> dict[str, metadata.Distribution]:
    return {normal(each.metadata["Name"]): each for each in metadata.distributions()}


def is_permitted(licence: str) -> bool:
    """Tell whether one of the licences to choose from is permitted in all its parts."""
    return any(
        all(part.strip() in PERMITTED for part in choice.split(" AND "))
        for choice in licence.split(" OR ")
    )


def licence_of(found: metadata.Distribution) -> str:
    if (name := normal(found.metadata["Name"])) in IN_FULL:
        return IN_FULL[name]
    told = found.metadata.get("License-Expression") or ""
    classified = [
        each.rpartition(" :: ")[2]
        for each in found.metadata.get_all("Classifier") or []
        if each.startswith("License ::") and not each.endswith("OSI Approved")
    ]
    return told or "; ".join(classified) or (found.metadata.get("License") or "").strip()


@pytest.mark.parametrize("group", GROUPS)
def test_every_requirement_is_pinned_to_one_version_with_hashes(group):
    for line in blocks(group):
        assert _PIN.match(line), f"{group}.txt: {line[:60]} is not pinned"
        assert "--hash=sha256:" in line, f"{group}.txt: {line[:60]} has no hash"


def test_no_two_groups_pin_different_versions_of_what_users_install():
    pinned: dict[str, str] = {}
    for group in SHIPPED:
        for name, version in pins(group).items():
            assert pinned.setdefault(name, version) == version, f"{group}: {name}"


@pytest.mark.parametrize("group", SHIPPED)
def test_what_is_installed_is_what_was_pinned(group):
    there = installed()
    for name, version in pins(group).items():
        if name in there:  # an extra may be missing, and a package of another system
            assert there[name].version == version, name


def test_every_package_of_run_time_is_installed_under_a_permitted_licence():
    there = installed()
    missing = {"colorama"} if sys.platform != "win32" else set()
    for name in pins("run").keys() - missing:
        assert name in there, f"{name} is pinned but not installed"
    for group in SHIPPED:
        for name in pins(group).keys() & there.keys():
            licence = licence_of(there[name])
            assert is_permitted(licence), f"{name}: {licence[:80]!r} is not permitted"


@pytest.mark.parametrize(
    ("licence", "permitted"),
    [("MIT", True), ("GPL-3.0-only", False), ("GPL-3.0-only OR MIT", True), ("", False),
     ("MIT AND GPL-3.0-only", False), ("LGPL-3.0-only OR GPL-2.0-only", True)],
)  # fmt: skip
def test_a_licence_is_permitted_where_one_choice_is_in_all_its_parts(licence, permitted):
    assert is_permitted(licence) is permitted


def test_nothing_is_installed_that_nobody_pinned():
    """In an environment that was made from the pins alone; elsewhere nothing can be said."""
    own = TOOLS | {"anatomyapp"}
    if Path(sys.prefix) != ROOT / ".venv":
        pytest.skip("this is not the project's own environment")
    known = {name for group in GROUPS for name in pins(group)} | own
    assert installed().keys() - known == set()
