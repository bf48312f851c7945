"""A bank for the tiny atlas with an item of each kind, as text that tests bend and write."""

from __future__ import annotations

import json

RIBS = ["rib-1-left", "rib-2-left", "rib-3-left", "rib-1-right", "rib-2-right"]
COMMON = {
    "station": "ribs",
    "objective": "Know ribs.",
    "bloom": "apply",
    "source": "textbook consensus",
    "feedback": {"how_to_tell": "Count down."},
}
OPTIONS = [{"id": letter, "text": letter.upper()} for letter in "abcde"]
KINDS: list[dict[str, object]] = [
    {"kind": "find", "stem": "Left rib 2", "key": "rib-2-left"},
    {"kind": "name", "stem": "Which rib?", "key": RIBS[0],
     "options": [{"structure": rib} for rib in RIBS]},
    {"kind": "show", "stem": "Show its front", "key": "rib-2-left",
     "facing": {"called": "front", "direction": "anterior"}},
    {"kind": "choice", "stem": "What lies below?", "key": "c", "options": OPTIONS},
    {"kind": "level", "stem": "Which rib is this?", "key": "rib-2-left", "typed": True},
    {"kind": "side", "stem": "Left or right?", "key": "rib-2-left"},
    {"kind": "truth", "stem": "Ribs are bones.", "key": "true"},
    {"kind": "relation", "stem": "What meets it?", "several": True, "keys": ["a", "b"],
     "options": OPTIONS},
    {"kind": "label", "stem": "Name them.", "pins": RIBS[:3],
     "options": [{"structure": RIBS[3]}, {"structure": RIBS[4]}]},
    {"kind": "order", "stem": "From above.", "options": [{"structure": r} for r in RIBS[:3]]},
    {"kind": "place", "stem": "Head of the rib", "target": "rib-head", "on": "rib-2-left",
     "tolerance_mm": 4},
    {"kind": "case", "stem": "Someone fell. What is hurt?", "key": "a", "options": OPTIONS},
]  # fmt: skip


def item_tree(number: int, kind: dict[str, object], version: int, difficulty: float) -> object:
    calibration = {"difficulty": difficulty, "se": 0.2, "n": 300, "source": "test"}
    stem = f"{kind['stem']} ({number})"
    return {"id": f"item-{number}", "version": version, **COMMON, **kind, "stem": stem,
            "calibration": calibration}  # fmt: skip


def text_of(items: list[object], **head: object) -> bytes:
    tree = {
        "format": 3,
        "id": "tiny-bank",
        "version": "1.0.0",
        "title": "Tiny",
        "language": "en",
        "atlas": "tiny",
        "licence": "CC BY 4.0",
        "attribution": "test",
        "items": items,
        **head,
    }
    return json.dumps(tree, indent=1).encode()  # which is YAML too


WHOLE = text_of([item_tree(i, kind, 1, 0.1 * i) for i, kind in enumerate(KINDS)])
