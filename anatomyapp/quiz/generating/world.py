"""The world of generated items: an atlas with all that is worked out of it once."""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.latin import in_latin
from anatomyapp.atlas.structure import Misconception, StructureId
from anatomyapp.quiz.generating.confusions import Confusions, Distractor, Reason
from anatomyapp.quiz.generating.english import ENGLISH
from anatomyapp.quiz.generating.german import GERMAN
from anatomyapp.quiz.generating.names import Names
from anatomyapp.quiz.generating.nearness import Nearness
from anatomyapp.quiz.generating.series import Series, series_of
from anatomyapp.quiz.generating.stages import Stages
from anatomyapp.quiz.generating.truths import Truths
from anatomyapp.quiz.generating.wording import Wording
from anatomyapp.settings import Language

ANYWHERE = "all"  # the station of an atlas that has none
_LONGEST_ID, _LONGEST_SOURCE, _LONGEST_TEXT = 80, 300, 1500
_SENTENCES = 2  # of a description; the rest tells more than was asked
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class World:
    """What all makers of items share.

    Parameters
    ----------
    atlas
        As the pack labels it; ``names`` speak the items' language.
    latin
        Whether names are Latin terms, and what is written in English stays out.
    """

    atlas: Atlas
    wording: Wording
    names: Names
    near: Nearness
    series: dict[StructureId, Series]
    confusions: Confusions
    stages: Stages
    truths: Truths
    latin: bool

    @classmethod
    def of(cls, atlas: Atlas, language: Language) -> World:
        """Work out what items about an atlas need."""
        latin = language is Language.GERMAN
        names, near = Names(in_latin(atlas) if latin else atlas, atlas), Nearness(atlas)
        series = series_of(atlas, near.heights)
        return cls(
            atlas=atlas,
            wording=GERMAN if latin else ENGLISH,
            names=names,
            near=near,
            series=series,
            confusions=Confusions(atlas, names, near, series),
            stages=Stages(atlas, near),
            truths=Truths(atlas, near),
            latin=latin,
        )

    def rng(self, item: str) -> random.Random:
        """Return the chance of one item: the same for the same item of the same atlas."""
        return random.Random(zlib.crc32(f"{self.atlas.id} {item}".encode()))  # nosec B311 # noqa: S311 - no secret

    def said(self, structure: StructureId) -> str:
        """Return a name as it stands inside a sentence."""
        return self.names.in_sentence(structure, latin=self.latin)

    def listed(self, structures: Iterable[StructureId]) -> str:
        """Return names as a list in a sentence: "the sternum, left rib 2 and left rib 3"."""
        *before, last = map(self.said, structures)
        if not before:
            return last
        return self.wording.both.format(one=", ".join(before), other=last)

    def station(self, structure: StructureId) -> str:
        """Return the station of a structure, or of the nearest whole or the first that has one."""
        known = [station.id for station in self.atlas.stations if is_id(station.id)]
        above: StructureId | None = structure
        for _ in range(len(self.atlas.structures)):
            if above is None or above not in self.atlas.structures:
                break
            if self.atlas.structures[above].station in known:
                return self.atlas.structures[above].station
            above = self.atlas.structures[above].parent
        return known[0] if known else ANYWHERE

    def source(self, structure: StructureId) -> str:
        """Return where the facts about a structure are from."""
        own = self.atlas.structures[structure].source
        return shortened(own or f"{self.atlas.title} {self.atlas.version}", _LONGEST_SOURCE)

    def told(self, structure: StructureId) -> str:
        """Return how a structure is told: its description, or what lies next to it."""
        begun = self.wording.it_is.format(name=self.said(structure))
        beside = self.near.nearest(structure, 2)
        near = self.wording.beside.format(near=self.listed(beside)) if beside else ""
        described = "" if self.latin else self.atlas.structures[structure].description
        first = " ".join(_SENTENCE.split(described)[:_SENTENCES])
        return shortened(" ".join(text for text in (begun, first, near) if text), _LONGEST_TEXT)

    def option(self, structure: StructureId) -> dict[str, str]:
        """Return an option for a structure."""
        text = self.names.text(structure)
        return {"structure": structure, **({"text": text} if text else {})}

    def wrong(self, distractor: Distractor) -> dict[str, str]:
        """Return an option for a distractor, with what it stands for."""
        return {**self.option(distractor.structure), "misconception": self.belief(distractor)}

    def belief(self, distractor: Distractor) -> str:
        """Return a misconception: its id where the atlas has it, or a sentence."""
        known = distractor.belief
        if known is not None and not self.latin and is_usable(known):
            return known.id
        reason = Reason.OTHER if known is not None else distractor.reason
        return self.wording.reasons[reason]


def is_usable(belief: Misconception) -> bool:
    """Whether a bank can hold a misconception of the atlas."""
    told = (belief.wrong, belief.correct, belief.source)
    return is_id(belief.id) and all(0 < len(text.strip()) <= _LONGEST_TEXT for text in told)


def item_id(*parts: str) -> str:
    """Return the id of an item made of ids; parts that are no ids, or too long, by their sum."""
    name = "-".join(parts)
    if is_id(name):
        return name
    return f"{parts[0]}-{zlib.crc32(name.encode()):08x}"


def is_id(name: str) -> bool:
    """Whether a bank can hold a name as an id."""
    return len(name) <= _LONGEST_ID and _ID.fullmatch(name) is not None


def shortened(text: str, most: int) -> str:
    """Return a text of at most so many letters, cut at a word."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"
