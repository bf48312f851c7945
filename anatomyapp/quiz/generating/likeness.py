"""Likeness of names: which structures are called nearly the same."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from scipy.sparse import csr_array, diags_array

from anatomyapp.atlas.search import folded
from anatomyapp.atlas.structure import Structure, StructureId

_LETTERS = 3
_ALIKE = 0.35  # own: "azygos vein" and "hemiazygos vein" have 0.8, two nerves of other names 0.3


class Likeness:
    """Compares names by the runs of three letters that they share (cosine of their counts)."""

    def __init__(self, structures: Mapping[StructureId, Structure]) -> None:
        self._ids = tuple(structures)
        self._places = {structure: k for k, structure in enumerate(self._ids)}
        self._runs = _table([_runs(s.name_en) for s in structures.values()])

    def alike(self, structure: StructureId) -> tuple[StructureId, ...]:
        """Return what has a name like that of a structure, the most alike first."""
        place = self._places[structure]
        shared = (self._runs @ self._runs[[place]].T).toarray()[:, 0]
        shared[place] = 0.0
        order = np.argsort(-shared, kind="stable")
        return tuple(self._ids[k] for k in order[shared[order] >= _ALIKE])


def _runs(name: str) -> list[str]:
    padded = f"  {folded(name)} "
    return [padded[k : k + _LETTERS] for k in range(len(padded) - _LETTERS + 1)]


def _table(names: list[list[str]]) -> csr_array:
    """Return the counts of runs (names, runs), each row of length 1."""
    columns = {run: k for k, run in enumerate(sorted({run for runs in names for run in runs}))}
    rows = np.repeat(np.arange(len(names)), [len(runs) for runs in names])
    places = [columns[run] for runs in names for run in runs]
    counts = csr_array((np.ones(len(places)), (rows, places)), (len(names), len(columns)))
    lengths = np.sqrt(counts.power(2).sum(axis=1))
    return csr_array(diags_array(1 / np.maximum(lengths, 1e-6)) @ counts)
