"""Answers as the options of a bank's item, and the misconceptions that they stand for."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.search import folded, names_of
from anatomyapp.atlas.structure import StructureId
from anatomyapp.exchange.markup import one_line
from anatomyapp.exchange.question import Answer

Tree = dict[str, Any]
_LONGEST_ID = 60


@dataclass(frozen=True)
class Origin:
    """Where questions come from, and where they go.

    ``station`` is that of questions which tell none of the atlas; empty where nobody named one.
    """

    file: str
    atlas: Atlas
    station: str = ""

    @cached_property
    def structures(self) -> Mapping[str, StructureId]:
        """The structures by their folded names, as far as these are told apart."""
        found: dict[str, set[StructureId]] = {}
        for each in self.atlas.structures.values():
            for name in names_of(each):
                found.setdefault(folded(name), set()).add(each.id)
        return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}

    def structure(self, text: str) -> StructureId | None:
        """Return the structure that a text names, or None."""
        return self.structures.get(folded(text))


class Options:
    """Makes options of answers; ``beliefs`` are the misconceptions that they name, by id.

    Parameters
    ----------
    source
        Where what is said of misconceptions comes from.
    """

    def __init__(self, origin: Origin, source: str) -> None:
        self._origin, self._source = origin, source
        self.beliefs: dict[str, Tree] = {}

    def ids(self, answers: Sequence[Answer]) -> list[str]:
        """Return ids that differ: the answers' own, or made of structure or words."""
        found: list[str] = []
        for place, answer in enumerate(answers, start=1):
            structure = answer.structure or self._origin.structure(answer.text) or ""
            name = slug(answer.id) if answer.id else structure or slug(answer.text)[:40].strip("-")
            found.append(name if name and name not in found else f"option-{place}")
        return found

    def options(self, answers: Sequence[Answer], ids: Iterable[str] | None = None) -> list[Tree]:
        """Return answers as options."""
        named = list(ids) if ids is not None else self.ids(answers)
        return [self._option(answer, name) for answer, name in zip(answers, named, strict=True)]

    def _option(self, answer: Answer, name: str) -> Tree:
        structure = answer.structure if answer.id else self._origin.structure(answer.text) or ""
        text = one_line(answer.text)
        known = self._origin.atlas.structures.get(StructureId(structure))
        told: Tree = {} if name == structure else {"id": name}
        if known is None or known.label != text:
            told["text"] = text
        if known is not None:
            told["structure"] = structure
        return told | self.misconception(answer)

    def misconception(self, answer: Answer) -> Tree:
        """Return what an option says of its misconception: nothing where it has none."""
        if answer.share > 0 or not answer.told:
            return {}
        return {"misconception": self.belief(answer)}

    def belief(self, answer: Answer) -> str:
        """Return what an option says of its misconception, and keep it for the bank's table."""
        if not answer.correction:
            return answer.told if " " in answer.told else f"{answer.told} (as told)"
        name = slug(answer.belief) or _new_id(answer)
        self.beliefs[name] = {
            "id": name,
            "statement": answer.told,
            "correction": answer.correction,
            "source": self._source,
        }
        return name


def _new_id(answer: Answer) -> str:
    """Return an id that tells a misconception from all others, in whatever script it is written."""
    mark = zlib.crc32(f"{answer.told}\n{answer.correction}".encode())
    return "-".join(filter(None, ("imported", slug(answer.told)[:30].strip("-"), f"{mark:08x}")))


def slug(text: str) -> str:
    """Return text as an id of banks: small letters, figures, hyphens; empty where none is left."""
    bare = unicodedata.normalize("NFKD", text[:400]).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", bare).strip("-")[:_LONGEST_ID].strip("-")
