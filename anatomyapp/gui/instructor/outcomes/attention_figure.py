"""The figure of the time on each structure, and the model painted by it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.evaluation.attention import DWELL, StructureAttention, StudyAttention
from anatomyapp.evaluation.small_cells import FEWEST
from anatomyapp.gui.instructor.outcomes.words import (
    interval_words,
    n_words,
    round_ticks,
    value_words,
)
from anatomyapp.gui.instructor.plots.figure import Axis, Figure, Table, no_figure
from anatomyapp.gui.language import number, say, translate
from anatomyapp.scene.scene import Mark

if TYPE_CHECKING:
    from anatomyapp.gui.instructor.plots.canvas import Canvas

MOST = 12
_NAMES, _ENDS = 0.65, 1.4  # room for words, in parts of the longest time
_LONG, _SOME = 0.6, 0.25  # of the longest time: own


def attention_figure(found: StudyAttention | None, atlas: Atlas) -> Figure:
    """Return the structures that were looked at longest."""
    title = translate("Outcomes", "Time on structures")
    if found is None:
        reason = translate("Outcomes", "Nobody chose a structure in an activity yet.")
        return no_figure(title, n_words(0), say(DWELL), reason)
    longest = found.structures[:MOST]
    names = tuple((float(i), label_of(each.structure, atlas)) for i, each in enumerate(longest))
    most = max(each.dwell_s.value or 0.0 for each in longest)
    counted = translate("Outcomes", "{n}; Spearman's rho of time and gain: {rho}")
    return Figure(
        title,
        counted.format(n=n_words(found.n), rho=interval_words(found.time_and_gain)),
        say(DWELL),
        "; ".join(f"{name} {value_words(each.dwell_s, 1)} s"
                  for (_, name), each in zip(names, longest, strict=True)),
        Axis(translate("Outcomes", "Seconds for each learner"), -_NAMES * most, _ENDS * most,
             round_ticks(0.0, most)),
        Axis("", len(longest) - 0.4, -0.6, ()),
        _table(found, atlas),
        partial(_draw, longest, tuple(name for _, name in names), most),
        file_name="attention",
    )  # fmt: skip


def marks_of(found: StudyAttention, atlas: Atlas) -> Mapping[StructureId, Mark]:
    """Return how each mesh is painted: looked at long, or for some time."""
    most = max((each.dwell_s.value or 0.0 for each in found.structures), default=0.0)
    marks: dict[StructureId, Mark] = {}
    for each in reversed(found.structures):  # what was looked at longest has the last word
        share = (each.dwell_s.value or 0.0) / most if most else 0.0
        if share >= _SOME and each.structure in atlas.structures:
            mark = Mark.KNOWN if share >= _LONG else Mark.LEARNING
            marks |= dict.fromkeys(atlas.shown_by(each.structure), mark)
    return marks


def label_of(structure: StructureId, atlas: Atlas) -> str:
    """Return a structure's name; its id where the atlas has none such."""
    known = atlas.structures.get(structure)
    return known.label if known else structure


def _table(found: StudyAttention, atlas: Atlas) -> Table:
    """Return all structures that five learners or more looked at."""
    names = ("structure", "name", "seconds", "low", "high", "learners", "visits", "revisits")
    rows = [
        (each.structure, label_of(each.structure, atlas), each.dwell_s.value, each.dwell_s.low,
         each.dwell_s.high, each.learners, each.visits, each.revisits)
        for each in found.structures
        if each.learners >= FEWEST
    ]  # fmt: skip
    return Table(names, tuple(rows))


def _draw(
    longest: tuple[StructureAttention, ...], names: tuple[str, ...], most: float, canvas: Canvas
) -> None:
    for row, (each, name) in enumerate(zip(longest, names, strict=True)):
        canvas.words((-0.02 * most, row), name, "text", (1, 0.5))
        seconds = each.dwell_s.value or 0.0
        canvas.box(QRectF(0, row - 0.32, seconds, 0.64), "accent", shade=0.85)
        words = translate("Outcomes", "{s} s, by {learners}")
        told = words.format(s=number(seconds, 1), learners=each.learners)
        canvas.words((seconds, row), f" {told}", "text2", (0, 0.5))
