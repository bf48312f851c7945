"""A small protocol as a tree that tests bend, write and read."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from anatomyapp.study.protocol_file import check_protocol, protocol_from

Tree = dict[str, Any]

_STEPS: Tree = {
    "consent": {"kind": "consent"},
    "about": {"kind": "form", "instrument": "background"},
    "rotation": {"kind": "rotation", "trials": 8, "seed": 1},
    "pre": {"kind": "test", "occasion": "pre", "bank": "form-a"},
    "ar": {"kind": "activity", "condition": "ar", "where": "ar", "minutes": 20},
    "model": {"kind": "activity", "condition": "model", "where": "explore", "minutes": 20},
    "post": {"kind": "test", "occasion": "post", "bank": "form-b"},
    "words": {
        "kind": "comments",
        "optional": True,
        "prompts": [{"id": "why", "words": {"en": "Why?"}}],
    },
    "month": {"kind": "wait", "days": 28, "window_days": 7},
    "late": {"kind": "test", "occasion": "retention", "bank": "form-c"},
}
_BEFORE, _AFTER = ["consent", "about", "rotation", "pre"], ["post", "words", "month", "late"]
_TREE: Tree = {
    "format": 1,
    "id": "small",
    "version": "1.0.0",
    "title": {"en": "Small"},
    "summary": {"en": "Two arms."},
    "licence": "CC BY 4.0",
    "attribution": "tests",
    "primary": "post",
    "steps": {name: step | {"title": {"en": name}} for name, step in _STEPS.items()},
    "arms": [
        {"id": arm, "title": {"en": arm}, "steps": [*_BEFORE, arm, *_AFTER]}
        for arm in ("ar", "model")
    ],
    "allocation": {
        "after": "pre",
        "block_sizes": [2, 4],
        "stratify": {"step": "rotation", "cut": 0.75},
    },
}


@pytest.fixture
def tree() -> Tree:
    """Return a protocol of two arms, to be bent."""
    return copy.deepcopy(_TREE)


@pytest.fixture
def checked(tmp_path) -> Callable[..., tuple[str, ...]]:
    """Return what writes a tree and tells what is wrong with it, one text for each fault."""

    def check(tree: Tree, known=None) -> tuple[str, ...]:
        path = tmp_path / "small.yaml"
        path.write_text(yaml.safe_dump(tree, sort_keys=False), encoding="utf-8")
        return tuple(map(str, check_protocol(path, known)))

    return check


@pytest.fixture(scope="session")
def built():
    """Return what makes a protocol of a tree."""

    def build(tree: Tree = _TREE):
        from pathlib import Path

        return protocol_from(yaml.safe_dump(tree, sort_keys=False).encode(), Path("small.yaml"))

    return build
