"""A tour of the tiny atlas, as a tree that tests bend and write."""

from __future__ import annotations

import copy
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.scene.tour import Tour
from anatomyapp.scene.tour_file import read_tour

TREE: dict[str, Any] = {
    "format": 1,
    "station": "ribs",
    "version": "1.0.0",
    "title": {"en": "The ribs", "de": "Die Rippen"},
    "minutes": 2,
    "objectives": [{"en": "Count ribs.", "de": "Rippen zählen."}],
    "steps": [
        {
            "id": "first",
            "title": {"en": "The first rib", "de": "Die erste Rippe"},
            "facts": [
                {
                    "tells": {
                        "en": "The [head](rib-1-left#rib-head) of [rib 1](rib-1-left) lies high.",
                        "de": "Der [Kopf](rib-1-left#rib-head) der [1. Rippe](rib-1-left).",
                    },
                    "source": "textbook consensus",
                }
            ],
            "look_for": {"en": "The flat shape.", "de": "Die flache Form."},
            "highlight": ["rib-1-left"],
            "ghost": ["rib-2-left"],
            "features": ["rib-1-left#rib-head"],
            "view": {"from": "left"},
        },
        {
            "id": "second",
            "title": {"en": "The second rib", "de": "Die zweite Rippe"},
            "facts": [
                {"tells": {"en": "Two follows one.", "de": "Auf eins folgt zwei."},
                 "source": "own"}
            ],
            "highlight": ["manubrium"],
            "view": {"azimuth_deg": 30, "elevation_deg": 10, "fit": ["sternum-body"]},
            "cut": {"takes": "above", "through": "rib-3-left", "whole": ["manubrium"]},
            "explode": 0.5,
            "question": {
                "asks": {"en": "Which is rib 2?", "de": "Welche ist die 2. Rippe?"},
                "answers": ["rib-2-left", "rib-2-right"],
                "tells": {"en": "It lies below rib 1.", "de": "Sie liegt unter der ersten."},
                "source": "own",
            },
        },
    ],
}  # fmt: skip


def tree() -> dict[str, Any]:
    """Return a tree of one's own."""
    return copy.deepcopy(TREE)


def write_tour(folder: Path, bent: dict[str, Any] | None = None, name: str = "ribs") -> Path:
    """Write a tour into the folder of a pack's tours and return its file."""
    (folder / "tours").mkdir(parents=True, exist_ok=True)
    path = folder / "tours" / f"{name}.yaml"
    path.write_text(yaml.safe_dump(bent or TREE, allow_unicode=True), encoding="utf-8")
    return path


@cache
def known_tour(atlas: Atlas) -> Tour:
    """Return the tour of the tiny atlas, for tests that have no folder."""
    with tempfile.TemporaryDirectory() as folder:
        return tiny_tour(Path(folder), atlas)


def tiny_tour(folder: Path, atlas: Atlas) -> Tour:
    """Return the tour of the tiny atlas."""
    return read_tour(write_tour(folder), atlas)
