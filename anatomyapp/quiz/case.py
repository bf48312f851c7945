"""One item of a bank, as the rules of the check look at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.document import Document, Place
from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import Fault
from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.schema import BankEntry, ItemEntry


@dataclass(frozen=True, slots=True)
class Case:
    """One item with all that its rules look at.

    ``place`` is its way from the file's root; ``shown_by`` is the atlas's, its answers kept.
    """

    item: ItemEntry
    place: Place
    bank: BankEntry
    document: Document
    atlas: Atlas
    shown_by: Callable[[StructureId], frozenset[StructureId]]

    def fault(self, entry: Place, what: str, remedy: str) -> Fault:
        """Return a fault at an entry of the item."""
        line = self.document.line((*self.place, *entry))
        return Fault(f"line {line}", f"{self.item.id}: {what}", remedy)

    @property
    def option_ids(self) -> list[str]:
        """The ids of the options, in their order."""
        return [option.id or option.structure or "" for option in self.item.options]

    @property
    def asked(self) -> str | None:
        """The structure that is the answer or bears it, where there is one."""
        item = self.item
        if item.several or item.kind in {Kind.LABEL, Kind.ORDER, Kind.TRUTH}:
            return None
        if item.target:
            return item.on
        if self.asks_structure:
            return item.key
        for option, name in zip(self.item.options, self.option_ids, strict=True):
            if name == self.item.key:
                return option.structure
        return None

    @property
    def asks_structure(self) -> bool:
        """Whether the key is a structure, not an option."""
        item = self.item
        return item.kind in {Kind.FIND, Kind.SHOW, Kind.SIDE} or item.click or item.typed

    @property
    def on_the_model(self) -> bool:
        """Whether the learner answers on the model."""
        item = self.item
        return item.kind in {Kind.FIND, Kind.SHOW} or item.click or bool(item.target)

    def meshes_of(self, names: list[str]) -> frozenset[StructureId]:
        """Return the meshes that show some structures; unknown ones have none."""
        known = (StructureId(name) for name in names if StructureId(name) in self.atlas.structures)
        return frozenset().union(*(self.shown_by(name) for name in known))


Rules = tuple[Callable[[Case], Iterator[Fault]], ...]
