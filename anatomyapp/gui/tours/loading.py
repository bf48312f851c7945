"""Reading the tours of a pack, off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.errors import Fault, PackError, TourError
from anatomyapp.scene.tour import Tour
from anatomyapp.scene.tour_file import read_tour, tour_files, tours_folder


@dataclass(frozen=True, slots=True)
class FoundTours:
    """The tours that can be shown, and what is wrong with the others."""

    tours: tuple[Tour, ...] = ()
    faults: tuple[Fault, ...] = ()


def find_tours(pack: Path, atlas: Atlas) -> FoundTours:
    """Return the tours that lie beside an atlas; one that comes from no pack has none."""
    tours: list[Tour] = []
    faults: list[Fault] = []
    try:
        files = tour_files(tours_folder(pack))
    except PackError:
        return FoundTours()
    for path in files:
        try:
            tours.append(read_tour(path, atlas))
        except TourError as error:
            faults += [fault.within(path.name) for fault in error.faults]
    return FoundTours(tuple(tours), tuple(faults))
