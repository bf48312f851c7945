"""Build the shipped packs: every structure in a pool of processes, then light, then the files.

The same code and figures give the same bytes: structures keep their order, whichever worker ends
first, and no file holds a time.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.neighbours import NEIGHBOURS
from anatomyapp.atlas.pack import (
    FEATURES,
    MANIFEST,
    MESHES,
    STRUCTURES,
    Derived,
    read_manifest,
    write_pack,
)
from anatomyapp.atlas.patches import PATCHES
from anatomyapp.atlas.rounding import rounded
from anatomyapp.atlas.structure import Feature, StructureId
from anatomyapp.atlas.tables import read_features, read_structures
from anatomyapp.content import models_folder
from anatomyapp.errors import AnatomyAppError, UsageError
from anatomyapp.modelling.levels import with_levels
from anatomyapp.modelling.occlusion import occlusion_scene, with_occlusion
from anatomyapp.modelling.polygonise import mirrored, surface
from anatomyapp.modelling.side_by_side import on_two_cores
from anatomyapp.modelling.slivers import tidied
from anatomyapp.modelling.thorax import structures as thorax
from anatomyapp.modelling.thorax.breathing import write_breathing
from anatomyapp.modelling.thorax.features.patches import feature_patches
from anatomyapp.modelling.thorax.landmarks import write_landmarks
from anatomyapp.modelling.thorax.structures import Recipe

if TYPE_CHECKING:  # trimesh takes a third of a second to load, which one structure does not need
    from anatomyapp.atlas.measure import MeshReport

PACKS: Mapping[str, Callable[[], Mapping[StructureId, Recipe]]] = {"thorax": thorax.recipes}
COMPUTED = {"thorax": (write_breathing, write_landmarks)}  # tables that follow from the figures
_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "1")  # more would wait for each other, as workers fill cores
_POLL_S = 0.2

Progress = Callable[[int, int, str], None]


class BuildCancelledError(AnatomyAppError):
    """The user stopped a build; nothing was written."""


def _no_progress(done: int, total: int, what: str) -> None:
    """Tell nobody."""


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Watch:
    """Who follows a build.

    ``progress`` is called with the steps done, all steps, and what was just done; ``cancelled`` is
    asked between steps, and several times a second while workers are busy.
    """

    progress: Progress = _no_progress
    cancelled: Callable[[], bool] = _never

    def ask(self) -> None:
        """Raise when the build is to stop."""
        if self.cancelled():
            raise BuildCancelledError("The build was cancelled; nothing was written.")


def build_pack(  # noqa: PLR0913 - what and where, and four settings that most calls leave alone
    name: str,
    folder: Path,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    voxel_scale: float = 1.0,
    workers: int = 2,
) -> tuple[MeshReport, ...]:
    """Make a shipped pack's meshes and write the pack into a folder.

    Parameters
    ----------
    name
        Which pack: "thorax".
    folder
        Where to; made where it is missing. Breathing and landmarks are computed from the same
        figures as the meshes, all other tables are copied from the shipped pack.
    progress, cancelled
        As in ``Watch``.
    voxel_scale
        How many times coarser than shipped the solids are sampled.
    workers
        Processes; 1 works in this process alone.

    Returns
    -------
    tuple[MeshReport, ...]
        The figures of each mesh, in the pack's order.

    Raises
    ------
    BuildCancelledError
        ``cancelled`` said so; nothing was written.
    UsageError
        There is no such pack.
    """
    from anatomyapp.atlas.measure import measure_all  # noqa: PLC0415 - trimesh is slow to load

    watch = Watch(progress or _no_progress, cancelled or _never)
    manifest = read_manifest(models_folder() / _known(name))
    features = _features(models_folder() / name)  # a fault in the tables is told before the work
    meshes = make_meshes(name, None, watch, voxel_scale=voxel_scale, workers=workers)
    watch.ask()
    folder.mkdir(parents=True, exist_ok=True)
    write_tables(name, models_folder() / name, folder)
    derived = derive(meshes, features)
    watch.ask()
    write_pack(folder, manifest, meshes, derived)
    return measure_all(meshes)


def write_tables(pack: str, source: Path, folder: Path) -> None:
    """Write a pack's tables: those of a folder, and anew what follows from the figures."""
    _copy_tables(source, folder)
    for write_table in COMPUTED[pack]:
        write_table(folder)


def derive(meshes: Mapping[StructureId, Mesh], features: Sequence[Feature]) -> Derived:
    """Return what is computed from the meshes: patches of features, neighbours in space."""
    from anatomyapp.modelling.nearness import neighbours  # noqa: PLC0415 - it loads trimesh

    return Derived(feature_patches(meshes, features), tuple(neighbours(meshes)))


def _features(folder: Path) -> tuple[Feature, ...]:
    return read_features(folder / FEATURES, read_structures(folder / STRUCTURES))


def build_structure(
    pack: str, structure: StructureId, voxel_scale: float = 1.0, workers: int = 1
) -> Mesh:
    """Make the mesh of one structure alone with its levels, without the shadows of the others.

    With two ``workers`` another process does a share of it, where the system can fork this one.
    """
    recipe = PACKS[_known(pack)]()[structure]
    with on_two_cores(allowed=workers > 1):
        made = recipe.part()
        if isinstance(made, Mesh):
            mesh = tidied(made)
        else:
            mesh = surface(made, voxel_mm=made.voxel_mm * voxel_scale).mesh
        finished = with_levels(rounded(mesh))
    return finished if recipe.mirror_of is None else mirrored(finished)


def make_meshes(
    pack: str,
    wanted: Iterable[StructureId] | None,
    watch: Watch,
    *,
    voxel_scale: float = 1.0,
    workers: int = 2,
) -> dict[StructureId, Mesh]:
    """Make structures of a pack, all of them by default, with the light that reaches them.

    Returns
    -------
    dict[StructureId, Mesh]
        In the pack's order.

    Raises
    ------
    BuildCancelledError
        The watch said so.
    """
    recipes = PACKS[_known(pack)]()
    chosen = frozenset(recipes if wanted is None else wanted)
    ids = [id_ for id_ in recipes if id_ in chosen]
    sources = list(dict.fromkeys(recipes[id_].mirror_of or id_ for id_ in ids))
    steps = _Steps(watch, 2 * len(sources))
    if workers > 1:
        bare = _made_in_pool(pack, sources, steps, voxel_scale, workers)
    else:
        bare = _made_here(pack, sources, steps, voxel_scale)
    lit = _lit(bare, [id_ for id_ in ids if recipes[id_].mirror_of], recipes, steps)
    return {id_: _sided(id_, recipes[id_], lit) for id_ in ids}


def _known(pack: str) -> str:
    if pack not in PACKS:
        raise UsageError(f"There is no pack {pack!r} to build; choose {', '.join(PACKS)}.")
    return pack


class _Steps:
    """Counts the steps of a build and tells the watch."""

    def __init__(self, watch: Watch, total: int) -> None:
        self.watch = watch
        self._total = total
        self._done = 0

    def done(self, what: str) -> None:
        """Count a step, and stop where that is wanted."""
        self._done += 1
        self.watch.progress(self._done, self._total, what)
        self.watch.ask()


def _made_here(
    pack: str, ids: Iterable[StructureId], steps: _Steps, voxel_scale: float
) -> dict[StructureId, Mesh]:
    made = {}
    for id_ in ids:
        steps.watch.ask()
        made[id_] = build_structure(pack, id_, voxel_scale)
        steps.done(id_)
    return made


def _made_in_pool(
    pack: str, ids: Sequence[StructureId], steps: _Steps, voxel_scale: float, workers: int
) -> dict[StructureId, Mesh]:
    context = multiprocessing.get_context("spawn")  # a fork would copy the window's threads
    os.environ.setdefault(*_ONE_THREAD)  # for the workers: this process has read it long ago
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_leave_interrupts) as pool:
        each = max(workers // max(len(ids), 1), 1)
        asked = {pool.submit(build_structure, pack, id_, voxel_scale, each): id_ for id_ in ids}
        try:
            _wait_for(asked, steps)
        except BaseException:
            pool.shutdown(cancel_futures=True)  # leaving the block would take the cancelling back
            raise
        return {id_: future.result() for future, id_ in asked.items()}


def _leave_interrupts() -> None:
    """Let the process that began the build alone decide what an interrupt means."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _wait_for(asked: Mapping[Future[Mesh], StructureId], steps: _Steps) -> None:
    pending = set(asked)
    while pending:
        steps.watch.ask()
        finished, pending = wait(pending, _POLL_S, FIRST_COMPLETED)
        for future in finished:
            future.result()  # a failure ends the build
            steps.done(asked[future])


def _lit(
    bare: Mapping[StructureId, Mesh],
    right: Iterable[StructureId],
    recipes: Mapping[StructureId, Recipe],
    steps: _Steps,
) -> dict[StructureId, Mesh]:
    """Return left and midline meshes with the light among all of them and the right side."""
    together = {id_: mesh for id_, mesh in bare.items() if not recipes[id_].lit_alone}
    sources = (recipes[id_].mirror_of for id_ in right)
    others = [mirrored(together[source]) for source in sources if source in together]
    scene = occlusion_scene([*together.values(), *others])
    lit = {}
    for id_, mesh in bare.items():
        alone = recipes[id_].lit_alone
        lit[id_] = with_occlusion(mesh, occlusion_scene([mesh]) if alone else scene)
        steps.done(f"{id_}: light")
    return lit


def _sided(id_: StructureId, recipe: Recipe, lit: Mapping[StructureId, Mesh]) -> Mesh:
    return lit[id_] if recipe.mirror_of is None else mirrored(lit[recipe.mirror_of])


def _copy_tables(source: Path, folder: Path) -> None:
    """Copy the shipped pack's tables, unless they are being built in place."""
    if source.resolve() == folder.resolve():
        return
    ignored = shutil.ignore_patterns(MANIFEST, MESHES, PATCHES, NEIGHBOURS, "*.part")
    shutil.copytree(source, folder, ignore=ignored, dirs_exist_ok=True)
