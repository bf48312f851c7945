"""What many tests share: a tiny atlas made of boxes, written as a real pack; a real PostgreSQL."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import settings

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.neighbours import Neighbour
from anatomyapp.atlas.pack import Derived, Manifest, StationEntry, read_pack, write_pack
from anatomyapp.atlas.structure import StructureId
from anatomyapp.atlas.tables import FEATURE_COLUMNS, RELATION_COLUMNS, STRUCTURE_COLUMNS
from tests.lab_server import LabServer, NoServerError, lab_server

# A busy machine is no fault. ANATOMYAPP_EXAMPLES=1000 looks for rarer ones.
EXAMPLES = int(os.environ.get("ANATOMYAPP_EXAMPLES", "25"))
settings.register_profile("project", deadline=None, max_examples=EXAMPLES)
settings.load_profile("project")
# A shell that runs the tests beside others has it ignored, and so would all that they start.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection() -> None:
    """Keep Python's collector still while tests are found: what they are made of stays."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Let the collector go on, and pass over what there is by now."""
    gc.freeze()
    gc.enable()


# What takes long together: the generator's own shapes, whole programs, matrices of sizes and
# languages, the same claims on a second database. ./test.sh --quick leaves it out.
LONG = (
    *("e2e", "gui/ar", "gui/test_ar"),
    *(f"gl/test_{name}.py" for name in ("cuts", "picking", "seeing", "sight_checks")),
    *(f"unit/{name}" for name in (
        "check", "exchange", "modelling", "quiz/authoring", "quiz/generating", "session/export",
        "session/importing", "simulation",
    )),
    *(f"unit/{name}.py" for name in (
        "ar/test_tracking", "atlas/test_search", "cli/test_cli_ar", "quiz/test_adaptive",
        "quiz/test_shipped_banks", "quiz/test_typed_name", "quiz/test_writing",
        "scene/test_breath", "session/test_access", "session/test_erased_refusals",
        "session/test_erasure", "session/test_faulty_disks", "session/test_lrs_push",
        "session/test_migrations", "session/test_xapi_statements",
    )),
    *(f"gui/test_{name}.py" for name in (
        "admission", "banks_place", "coding_desk", "coding_place", "instructor_lock",
        "items_place", "keeping", "lab_record", "language", "large_text", "measuring",
        "outcomes_place", "picture_export", "progress_place", "quiz_again", "quiz_arrows",
        "quiz_spotter", "random_events", "record_away", "replay_place", "shown_again", "start",
        "studies_place", "study", "undoing_all",
    )),
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what takes long."""
    here = Path(__file__).parent
    for item in items:
        place = item.path.relative_to(here).as_posix()
        if place.startswith(LONG) or "postgresql" in item.name:
            item.add_marker(pytest.mark.slow)


# Each box: centre (LPS mm) and half edges.
BOXES = {
    "manubrium": ((0, -90, 60), (25, 6, 25)),
    "sternum-body": ((0, -100, -20), (20, 6, 50)),
    "rib-1-left": ((60, -40, 80), (35, 40, 5)),
    "rib-1-right": ((-60, -40, 80), (35, 40, 5)),
    "rib-2-left": ((75, -50, 40), (40, 45, 6)),
    "rib-2-right": ((-75, -50, 40), (40, 45, 6)),
    "rib-3-left": ((85, -55, 0), (42, 48, 6)),
    "rib-3-right": ((-85, -55, 0), (42, 48, 6)),
    "costal-cartilage-1-left": ((32, -95, 72), (6, 6, 6)),
    "costal-cartilage-1-right": ((-32, -95, 72), (6, 6, 6)),
    "vertebra-t7": ((0, 0, 0), (14, 14, 10)),
}

HEAD = np.array([1, 3, 5, 7], np.uint32)  # the upper corners of a box
DERIVED = Derived(
    {StructureId(name): {"rib-head": HEAD} for name in BOXES if name.startswith("rib-")},
    (
        Neighbour(StructureId("manubrium"), StructureId("costal-cartilage-1-left"), 1.0),
        Neighbour(StructureId("manubrium"), StructureId("costal-cartilage-1-right"), 1.0),
        Neighbour(StructureId("rib-1-left"), StructureId("costal-cartilage-1-left"), 0.0),
        Neighbour(StructureId("rib-1-right"), StructureId("costal-cartilage-1-right"), 0.0),
    ),
)


def box(centre: tuple[float, float, float], half: tuple[float, float, float]) -> Mesh:
    """Return a closed box of eight vertices, its normals those of a rounded body."""
    corners = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], np.float32)
    quads = ((0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3))
    faces = [t for a, b, c, d in quads for t in ((a, b, c), (a, c, d))]
    return Mesh(
        vertices=(corners * np.float32(half) + np.float32(centre)).astype(np.float32),
        faces=np.asarray(faces, np.uint32),
        normals=(corners / np.sqrt(np.float32(3))).astype(np.float32),
        occlusion=np.full(8, 255, np.uint8),
    )


def _structure_row(name: str) -> str:
    side = name.rsplit("-", 1)[-1] if name.endswith(("left", "right")) else "midline"
    words = name.removesuffix(f"-{side}").replace("-", " ")
    number = "".join(c for c in words if c.isdigit())
    kind = "cartilage" if "cartilage" in name else "bone"
    station = "ribs" if name.startswith("rib") else "sternum"
    label = f"{side.capitalize()} {words}" if side != "midline" else words.capitalize()
    synonyms = "Breastbone" if name == "sternum-body" else ""
    latin = f"Os {words}" if side == "midline" else f"Os {words} {side}"
    cells = [name, kind, side, number, station, label, label, latin, "verified", synonyms]
    return ",".join([*cells, "", "", "", "", "", "", "cage", "", "", "test"])


def write_tiny_pack(folder: Path) -> Path:
    """Write the tiny pack into a folder and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    root = "cage,group,midline,,,Cage,Cage,Cavea,verified,,,,,,,,,,,test"
    rows = [",".join(STRUCTURE_COLUMNS), root, *map(_structure_row, BOXES)]
    (folder / "structures.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    features = [
        ",".join(FEATURE_COLUMNS),
        "rib-head,rib-1..3,Head,Caput,verified,,,,,Hind end,test",
    ]
    (folder / "features.csv").write_text("\n".join(features) + "\n", encoding="utf-8")
    relations = [
        ",".join(RELATION_COLUMNS),
        "rel-1,rib-1-left,,articulates_with,costal-cartilage-1-left,,typical,,test",
        "rel-2,rib-1-right,,articulates_with,costal-cartilage-1-right,,typical,,test",
        "rel-3,costal-cartilage-1-left,,articulates_with,manubrium,,typical,,test",
        "rel-4,costal-cartilage-1-right,,articulates_with,manubrium,,typical,,test",
    ]
    (folder / "relations.csv").write_text("\n".join(relations) + "\n", encoding="utf-8")
    manifest = Manifest(
        format=1,
        id="tiny",
        version="1.0.0",
        title="Tiny cage",
        licence="CC BY 4.0",
        attribution="test",
        stations=[
            StationEntry(id="sternum", label="Sternum"),
            StationEntry(id="ribs", label="Ribs"),
        ],
        meshes_sha256="",
    )
    write_pack(folder, manifest, {StructureId(name): box(*b) for name, b in BOXES.items()}, DERIVED)
    return folder


@pytest.fixture
def tiny_pack(tmp_path: Path) -> Path:
    return write_tiny_pack(tmp_path / "tiny")


@pytest.fixture(scope="session")
def tiny_atlas(tmp_path_factory: pytest.TempPathFactory) -> Atlas:
    return read_pack(write_tiny_pack(tmp_path_factory.mktemp("packs") / "tiny"))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[LabServer]:
    """A server for all tests that ask for one; who stops it starts it again."""
    try:
        with lab_server() as server:
            yield server
    except NoServerError as error:
        pytest.skip(str(error))


@pytest.fixture
def postgresql(postgres_server: LabServer) -> Iterator[str]:
    """The URL of an empty database on the real server; it is taken away after the test."""
    postgres_server.start()
    name = postgres_server.new_database()
    yield postgres_server.url(name)
    postgres_server.start()
    postgres_server.drop(name)


@pytest.fixture(scope="session")
def _postgres_template(postgres_server: LabServer) -> str:
    """A database with a record that holds nothing yet; made once, for copies are made sooner."""
    from anatomyapp.session.store import open_store

    name = postgres_server.new_database()
    open_store(postgres_server.url(name), busy_timeout_s=60.0).close()  # of a busy machine
    return name


@pytest.fixture
def postgres_record(postgres_server: LabServer, _postgres_template: str) -> Iterator[str]:
    """The URL of a record that holds nothing yet, on the real server."""
    postgres_server.start()
    name = postgres_server.new_database(template=_postgres_template)
    yield postgres_server.url(name)
    postgres_server.start()
    postgres_server.drop(name)
