"""The texts of tours: plain words with links such as ``[rib 5](rib-5-left)``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.pointing import FeatureOn

_LINK = re.compile(r"\[(?P<words>[^\[\]()]+)\]\((?P<target>[a-z0-9#-]+)\)")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, and what they lead to: the id of a structure, ``structure#feature``, or nothing."""

    words: str
    target: str = ""


def pieces(text: str) -> Iterator[Piece]:
    """Yield a text in pieces; what looks like a link but is none stays as it stands."""
    done = 0
    for link in _LINK.finditer(text):
        if link.start() > done:
            yield Piece(text[done : link.start()])
        yield Piece(link["words"], link["target"])
        done = link.end()
    if done < len(text):
        yield Piece(text[done:])


def plain(text: str) -> str:
    """Return a text without its links, for screen readers."""
    return "".join(piece.words for piece in pieces(text))


def targets(text: str) -> tuple[str, ...]:
    """Return what a text leads to, in its order."""
    return tuple(piece.target for piece in pieces(text) if piece.target)


def place_of(target: str) -> StructureId | FeatureOn:
    """Return the structure, or the feature on one, that a target names."""
    structure, _, feature = target.partition("#")
    return FeatureOn(StructureId(structure), feature) if feature else StructureId(structure)
