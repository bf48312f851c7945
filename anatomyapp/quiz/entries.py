"""Entries: items as the form in which they are written, the reverse of building them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.quiz.facing import TOLERANCE_DEG, Facing, looking_from
from anatomyapp.quiz.item import Item, Kind, View
from anatomyapp.quiz.option import Misconception, Option
from anatomyapp.quiz.schema import ItemEntry
from anatomyapp.quiz.task import Choose, Label, Order, PlaceOn, Point, Task, Turn, TypeName
from anatomyapp.quiz.words import Words
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.cut import Cut

Tree = dict[str, Any]
_FIGURES = 6  # behind the point, of a direction; its length need not be 1


def item_entry(item: Item, atlas: Atlas) -> ItemEntry:
    """Return an item as it is written.

    Raises
    ------
    ValueError
        Something is longer than the format allows.
    """
    return ItemEntry.model_validate(_item(item, atlas))


def _item(item: Item, atlas: Atlas) -> Tree:
    feedback = item.feedback
    told: Tree = {"how_to_tell": feedback.how_to_tell, "show": list(feedback.show)}
    if feedback.show_as:
        told["show_as"] = feedback.show_as
    entry: Tree = {
        "id": item.id,
        "version": item.version,
        "kind": item.kind,
        "stem": item.stem,
        **_task(item.task, item.kind, atlas),
        "station": item.station,
        "objective": item.objective,
        "bloom": item.bloom,
        "source": item.source,
        "hint": item.hint,
        "view": view_entry(item.view),
        "feedback": told,
        "translations": {words.language: _words(words, item) for words in item.translations},
    }
    found = item.calibration
    if found is not None:
        entry["calibration"] = {
            "difficulty": found.difficulty, "se": found.se, "n": found.n, "source": found.source
        }  # fmt: skip
    return entry


def view_entry(view: View) -> Tree:
    """Return a view as it is written; what is usual is left out."""
    angles = view.azimuth_deg, view.elevation_deg
    sides = {
        (c.azimuth_deg, c.elevation_deg): s for s in StandardView for c in [Camera().seen_from(s)]
    }
    entry: Tree = {}
    if angles not in sides:
        entry |= {"azimuth_deg": angles[0], "elevation_deg": angles[1]}
    elif sides[angles] is not StandardView.ANTERIOR:
        entry["from"] = sides[angles].value
    for name in ("isolated", "hidden", "highlighted", "around", "faded"):
        if listed := getattr(view, name):
            entry[name] = list(listed)
    if view.nearer != 1.0:
        entry["nearer"] = view.nearer
    if view.cut is not None:
        entry["cut"] = _cut(view.cut)
    return entry


def _cut(cut: Cut) -> Tree:
    flipped = {"flipped": True} if cut.flipped else {}
    return {"kind": cut.kind.value, "at_mm": cut.offset_mm, **flipped}


def _task(task: Task, kind: Kind, atlas: Atlas) -> Tree:
    """Return what an entry says of its task."""
    match task:
        case Turn():
            key: Tree = {"key": task.structure, "facing": _facing(task.facing)}
            entry = key | _options(task.foreseen, atlas)
        case Point():
            click = {} if kind is Kind.FIND else {"click": True}
            entry = {"key": task.structure, **click, **_options(task.foreseen, atlas)}
        case TypeName():
            entry = {"key": task.structure, "typed": True}
        case PlaceOn():
            entry = _placing(task)
        case Label():
            named = {pin.key for pin in task.pins}
            others = _options((o for o in task.options if o.id not in named), atlas)
            entry = {"pins": [pin.structure for pin in task.pins], **others}
        case Order():
            by_id = {option.id: option for option in task.options}
            entry = _options((by_id[key] for key in task.keys), atlas)
        case Choose():
            entry = _choosing(task, kind, atlas)
    return entry


def _placing(task: PlaceOn) -> Tree:
    entry: Tree = {"target": task.target}
    if task.structure is not None:
        entry["on"] = task.structure
    return {**entry, "tolerance_mm": task.tolerance_mm, "none_beyond_mm": task.none_beyond_mm}


def _choosing(task: Choose, kind: Kind, atlas: Atlas) -> Tree:
    if task.several:
        return {"several": True, "keys": list(task.keys), **_options(task.options, atlas)}
    if kind in {Kind.TRUTH, Kind.SIDE}:
        wrong = next((o.misconception for o in task.options if o.misconception), None)
        return {"key": task.keys[0], "misconception": _named(wrong)}
    return {"key": task.keys[0], **_options(task.options, atlas)}


def _options(options: Iterable[Option], atlas: Atlas) -> Tree:
    return {"options": [_option(option, atlas) for option in options]}


def _option(option: Option, atlas: Atlas) -> Tree:
    structure = atlas.structures.get(option.structure) if option.structure else None
    by_itself = {
        structure.label if structure else "",
        option.facing.called if option.facing else "",
    }
    entry: Tree = {}
    if str(option.id) != option.structure:
        entry["id"] = option.id
    if option.text not in by_itself:
        entry["text"] = option.text
    if option.structure:
        entry["structure"] = option.structure
    if option.misconception:
        entry["misconception"] = _named(option.misconception)
    if option.facing:
        entry["facing"] = _facing(option.facing)
    return entry


def _facing(facing: Facing) -> Tree:
    direction = tuple(round(figure, _FIGURES) + 0.0 for figure in facing.direction)
    side = next((s for s in StandardView if direction == looking_from(s)), None)
    entry: Tree = {"called": facing.called, "direction": side.value if side else direction}
    if facing.tolerance_deg != TOLERANCE_DEG:
        entry["tolerance_deg"] = facing.tolerance_deg
    return {**entry, "feature": facing.feature} if facing.feature else entry


def _named(belief: Misconception | None) -> str:
    """Return how an option names a misconception: by its id in the bank's table, or in words."""
    if belief is None:
        return ""
    return belief.id if belief.id and belief.correction else belief.statement


def _words(words: Words, item: Item) -> Tree:
    """Return the words of a language; what it leaves to the bank's own stands in that."""
    told: Tree = {"how_to_tell": words.how_to_tell or item.feedback.how_to_tell}
    if words.show_as:
        told["show_as"] = words.show_as
    entry: Tree = {"stem": words.stem, "objective": words.objective or item.objective}
    if words.options:
        entry["options"] = dict(words.options)
    if words.sentences:
        entry["misconceptions"] = dict(words.sentences)
    entry |= {n: v for n, v in (("hint", words.hint), ("called", words.called)) if v}
    return {**entry, "feedback": told}
