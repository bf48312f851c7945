"""What the quiz says about an answer, in calm words: where, what, what to do.

Texts for labels are plain; those that end in ``_html`` are escaped and may hold ``<b>``.
"""

from __future__ import annotations

import html
import re

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import Structure, StructureId

_SMALL = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven"),
)
_AXES = (("the subject's right", "the subject's left"), ("the front", "the back"))
_PLURALS = {"vertebra": "vertebrae"}


def in_sentence(label: str) -> str:
    """Return a structure's label as it stands inside a sentence: "left rib 3", but "T7"."""
    begins_lower = len(label) > 1 and label[1].islower()
    return label[0].lower() + label[1:] if begins_lower else label


def direction_html(atlas: Atlas, key: StructureId, chosen: StructureId) -> str:
    """Return where the answer lies, seen from the structure that was chosen instead."""
    right, wrong = atlas.structures[key], atlas.structures[chosen]
    if _series(right) != _series(wrong) or right.number is None or wrong.number is None:
        return _by_position(atlas, key, chosen)
    steps = _steps(_series(right), wrong.number - right.number)
    if right.side is wrong.side:
        return f"It is <b>{steps}</b> the one you chose."
    if not steps:
        return f"It is the one on <b>the subject's {right.side}</b>; you chose the other side."
    return f"It is on <b>the subject's {right.side}</b>, {steps} the one you chose."


def _series(structure: Structure) -> str:
    """Return the word for the members of a numbered row, such as *rib* or *vertebra*."""
    return re.sub(r"-t?\d.*$", "", structure.id).replace("-", " ")


def _steps(series: str, steps: int) -> str:
    """Return how many members of a row lie between; they are counted downwards."""
    if not steps:
        return ""
    many = series if abs(steps) == 1 else _PLURALS.get(series, f"{series}s")
    return f"{_SMALL[abs(steps)]} {many} {'above' if steps > 0 else 'below'}"


def _by_position(atlas: Atlas, key: StructureId, chosen: StructureId) -> str:
    there, here = _centre(atlas, key), _centre(atlas, chosen)
    if there is None or here is None:
        return ""
    away = there - here
    axis = int(np.argmax(np.abs(away)))
    forward = bool(away[axis] > 0)
    if axis == 2:
        return f"It lies <b>{'above' if forward else 'below'}</b> the one you chose."
    return f"It lies nearer to <b>{_AXES[axis][forward]}</b> than the one you chose."


def _centre(atlas: Atlas, structure: StructureId) -> NDArray[np.float64] | None:
    """Return the middle of the box round a structure's meshes, (3,) LPS mm."""
    meshes = [atlas.meshes[mesh] for mesh in atlas.shown_by(structure)]
    if not meshes:
        return None
    low = np.min([mesh.vertices.min(axis=0) for mesh in meshes], axis=0)
    high = np.max([mesh.vertices.max(axis=0) for mesh in meshes], axis=0)
    return np.asarray((low + high) / 2, dtype=np.float64)


def escaped(text: str) -> str:
    """Return a text that a rich label shows letter by letter."""
    return html.escape(text, quote=False)


def counts(right: int, wrong: int, station: str) -> str:
    """Return the line below the progress bars of learn mode."""
    return " · ".join(part for part in (f"{right} right", f"{wrong} wrong", station) if part)


def duration(seconds: float) -> str:
    """Return a length of time as a learner reads it: "48 s", "4 min 32 s", "1 h 5 min"."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def number_of(count: int, noun: str) -> str:
    """Return a count with its noun: "1 item", "12 items"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
