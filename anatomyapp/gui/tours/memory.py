"""What the person at this computer has seen of the tours: finished ones, and where others stand."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

FILE = "tours.json"
_LARGEST = 2**16


@dataclass(frozen=True, slots=True)
class ToursSeen:
    """Finished tours, and the pages at which others were left; a tour goes by its station."""

    finished: frozenset[str] = frozenset()
    left_at: tuple[tuple[str, int], ...] = ()

    def page(self, tour: str) -> int:
        """Return the page at which a tour was left, 0 where it was not begun or is finished."""
        return dict(self.left_at).get(tour, 0)

    def at(self, tour: str, page: int) -> ToursSeen:
        """Return the same with a tour at a page; at the opening there is nothing to go on with."""
        others = {name: at for name, at in self.left_at if name != tour}
        pages = others | ({tour: page} if page > 0 else {})
        return replace(self, left_at=tuple(sorted(pages.items())))

    def done(self, tour: str) -> ToursSeen:
        """Return the same with a tour finished."""
        return replace(self.at(tour, 0), finished=self.finished | {tour})


def read_seen(folder: Path) -> ToursSeen:
    """Return what was seen; a file that is missing or senseless counts as nothing seen."""
    try:
        found = json.loads((folder / FILE).read_bytes()[:_LARGEST])
        finished, pages = found["finished"], found["left_at"]
        known = {str(name): int(page) for name, page in pages.items() if int(page) > 0}
        return ToursSeen(frozenset(map(str, finished)), tuple(sorted(known.items())))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return ToursSeen()


def write_seen(folder: Path, seen: ToursSeen) -> str:
    """Keep what was seen, in one step; return why it could not be kept, empty when it was."""
    text = json.dumps({"finished": sorted(seen.finished), "left_at": dict(seen.left_at)}, indent=2)
    fresh = folder / f"{FILE}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        fresh.write_text(text + "\n", encoding="utf-8")
        fresh.replace(folder / FILE)
    except OSError as error:
        return error.strerror or str(error)
    return ""
