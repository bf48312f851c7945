"""Banks: items read from a YAML file and checked against an atlas."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.document import Document, form_fault
from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import BankError, Fault
from anatomyapp.quiz.checks import check_entry, check_surfaces
from anatomyapp.quiz.document import broken, read_document
from anatomyapp.quiz.facing import Facing
from anatomyapp.quiz.item import Feedback, Item, ItemId, Misconception, Option, OptionId, View
from anatomyapp.quiz.schema import BankEntry, FacingEntry, ItemEntry, OptionEntry, ViewEntry
from anatomyapp.scene.camera import Camera


@dataclass(frozen=True, slots=True)
class Bank:
    """Items for one atlas, in the order of the file.

    ``digest`` is the SHA-256 of the file, so that a record tells exactly what was asked.
    """

    id: str
    version: str
    title: str
    language: str
    atlas: str
    licence: str
    attribution: str
    items: tuple[Item, ...]
    digest: str = ""

    def item(self, item: ItemId) -> Item:
        """Return an item by its id.

        Raises
        ------
        BankError
            The bank has no such item.
        """
        for candidate in self.items:
            if candidate.id == item:
                return candidate
        raise BankError(f"{self.id}: no item {item}; choose one of the bank's items.")

    def at_station(self, station: str) -> tuple[Item, ...]:
        """Return the items of one station."""
        return tuple(item for item in self.items if item.station == station)

    @property
    def stations(self) -> tuple[str, ...]:
        """The stations that the items belong to, in the order of the file."""
        return tuple(dict.fromkeys(item.station for item in self.items))


def read_bank(path: Path, atlas: Atlas) -> Bank:
    """Read a bank; warnings do not hinder it.

    Raises
    ------
    BankError
        The file is broken or does not fit the atlas; every fault stands in ``faults``.
    """
    document = read_document(path)
    entry, faults = _checked(document, atlas)
    wrong = tuple(fault for fault in faults if not fault.warning)
    if entry is None or wrong:
        raise broken(path, *wrong)
    return _Builder(entry, atlas).bank(document.digest)


def check_bank(path: Path, atlas: Atlas) -> tuple[Fault, ...]:
    """Return all that is wrong with a bank, warnings too; nothing means that it is sound.

    Unlike reading it, this also holds the surfaces that are asked for against the meshes.
    """
    try:
        document = read_document(path)
    except BankError as error:
        return error.faults
    entry, faults = _checked(document, atlas)
    return faults if entry is None else (*faults, *check_surfaces(entry, document, atlas))


def _checked(document: Document, atlas: Atlas) -> tuple[BankEntry | None, tuple[Fault, ...]]:
    try:
        entry = BankEntry.model_validate(document.tree)
    except ValidationError as error:
        found = error.errors(include_url=False)
        return None, tuple(form_fault(document, dict(each), "the bank") for each in found)
    return entry, check_entry(entry, document, atlas)


class _Builder:
    """Makes the frozen bank from an entry that was found sound."""

    def __init__(self, entry: BankEntry, atlas: Atlas) -> None:
        self._entry = entry
        self._atlas = atlas
        self._beliefs = {
            m.id: Misconception(m.statement, m.correction, m.id) for m in entry.misconceptions
        }

    def bank(self, digest: str) -> Bank:
        entry = self._entry
        return Bank(
            id=entry.id,
            version=entry.version,
            title=entry.title,
            language=entry.language,
            atlas=entry.atlas,
            licence=entry.licence,
            attribution=entry.attribution,
            items=tuple(self._item(item) for item in entry.items),
            digest=digest,
        )

    def _item(self, entry: ItemEntry) -> Item:
        told = entry.feedback
        return Item(
            id=ItemId(entry.id),
            version=entry.version,
            kind=entry.kind,
            stem=entry.stem,
            key=entry.key,
            options=tuple(self._option(option) for option in entry.options),
            station=entry.station,
            objective=entry.objective,
            bloom=entry.bloom,
            source=entry.source,
            view=_view(entry.view),
            facing=_facing(entry.facing) if entry.facing else None,
            feedback=Feedback(told.how_to_tell, _ids(told.show), told.show_as),
        )

    def _option(self, entry: OptionEntry) -> Option:
        belief = entry.misconception
        structure = StructureId(entry.structure) if entry.structure else None
        facing = _facing(entry.facing) if entry.facing else None
        label = self._atlas.structures[structure].label if structure else ""
        return Option(
            id=OptionId(entry.id or structure or ""),
            text=entry.text or (facing.called if facing else label),
            structure=structure,
            misconception=self._beliefs.get(belief, Misconception(belief)) if belief else None,
            facing=facing,
        )


def _view(entry: ViewEntry) -> View:
    camera = Camera().seen_from(entry.seen_from)
    azimuth, elevation = entry.azimuth_deg, entry.elevation_deg
    return View(
        azimuth_deg=camera.azimuth_deg if azimuth is None else azimuth,
        elevation_deg=camera.elevation_deg if elevation is None else elevation,
        isolated=_ids(entry.isolated),
        hidden=_ids(entry.hidden),
        highlighted=_ids(entry.highlighted),
    )


def _ids(names: list[str]) -> tuple[StructureId, ...]:
    return tuple(StructureId(name) for name in names)


def _facing(entry: FacingEntry) -> Facing:
    return Facing(entry.called, entry.way, entry.tolerance_deg, entry.feature)
