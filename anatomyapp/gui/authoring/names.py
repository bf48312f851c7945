"""Names: what the atlas's structures, landmarks and features are called, and how one is found."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.search import SearchIndex, Target
from anatomyapp.atlas.structure import StructureId

_MOST = 12


@dataclass(frozen=True, slots=True)
class Found:
    """Something of the atlas: its id, how it is called, and the structure that bears it."""

    id: str
    called: str
    bearer: str = ""


class Names:
    """Finds what can be shown by any of its names, and tells names by ids."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas

    def called(self, structure: str) -> str:
        """Return what a structure is called; its id where the atlas has none such."""
        found = self._atlas.structures.get(StructureId(structure))
        return found.label if found is not None else structure

    def target_called(self, target: str) -> str:
        """Return what a landmark or feature is called."""
        mark = next((m for m in self._atlas.landmarks if m.id == target), None)
        feature = next((f for f in self._atlas.features if f.id == target), None)
        return mark.label if mark else feature.name_en if feature else target

    def find(self, words: str) -> tuple[Found, ...]:
        """Return structures that can be shown and answer to words."""
        matches = self._structures.find(words, _MOST)
        return tuple(Found(s, self.called(s)) for m in matches if (s := m.structure))

    def find_targets(self, words: str) -> tuple[Found, ...]:
        """Return landmarks and features that answer to words."""
        matches = self._targets.find(words, 3 * _MOST)
        found = [self._target(match.target) for match in matches]
        return tuple(each for each in found if each is not None)[:_MOST]

    def _target(self, target: Target) -> Found | None:
        if target.landmark:
            return Found(target.landmark, self.target_called(target.landmark))
        if target.feature and target.structure:
            bearer = self.called(target.structure)
            words = f"{self.target_called(target.feature)} · {bearer}"
            return Found(target.feature, words, target.structure)
        return None

    @cached_property
    def _structures(self) -> SearchIndex:
        shown = (s for s in self._atlas.structures.values() if self._atlas.shown_by(s.id))
        return SearchIndex(shown)

    @cached_property
    def _targets(self) -> SearchIndex:
        atlas = self._atlas
        return SearchIndex(atlas.structures.values(), atlas.features, atlas.landmarks)
