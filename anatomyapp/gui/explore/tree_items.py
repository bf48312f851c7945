"""The rows of the list: structures by station, landmarks by topic, and what was found.

Structures that are only named stand below the others of their station.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.landmark import Landmark
from anatomyapp.atlas.search import How, Match
from anatomyapp.atlas.structure import Side, Structure, StructureId
from anatomyapp.gui.explore.tree_row import Row
from anatomyapp.gui.language import marked, translate
from anatomyapp.gui.naming import first_name, group_words
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.scene.scene import Scene

STRUCTURE = Qt.ItemDataRole.UserRole
FOUND_AS = Qt.ItemDataRole.UserRole + 1
FEATURE = Qt.ItemDataRole.UserRole + 2
LANDMARK = Qt.ItemDataRole.UserRole + 3
STATION = Qt.ItemDataRole.UserRole + 4
_LANDMARK_OF = {
    Side.LEFT: marked("Explore", "Landmark, left"),
    Side.RIGHT: marked("Explore", "Landmark, right"),
    Side.MIDLINE: marked("Explore", "Landmark"),
}
Index = QModelIndex | QPersistentModelIndex


def station_heads(atlas: Atlas) -> Iterator[QStandardItem]:
    """Yield an item for each station that has structures, these below it."""
    named = {station.id for station in atlas.stations}
    groups = [(group_words(s.label), s.id) for s in atlas.stations]
    groups.append((translate("Explore", "Other"), ""))
    for text, station in groups:
        found = [
            s
            for s in atlas.structures.values()
            if (s.station if s.station in named else "") == station
        ]
        shown = [s for s in found if s.id in atlas.meshes or (station and atlas.shown_by(s.id))]
        only_named = [s for s in found if s.not_modelled]
        if shown or only_named:
            head = QStandardItem(text)
            head.setToolTip(text)
            head.setData(station, STATION)
            for structure in (*shown, *only_named):
                head.appendRow(_structure_item(structure))
            yield head


def landmark_heads(atlas: Atlas) -> Iterator[QStandardItem]:
    """Yield an item for each topic of landmarks, these below it."""
    for topic in dict.fromkeys(mark.topic for mark in atlas.landmarks):
        words = group_words(topic) if topic else translate("Explore", "Landmarks")
        head = QStandardItem(words)
        head.setToolTip(translate("Explore", "Landmarks on the chest"))
        for landmark in atlas.landmarks:
            if landmark.topic == topic:
                head.appendRow(_landmark_item(landmark))
        yield head


def match_item(atlas: Atlas, match: Match) -> QStandardItem:
    """Return the row of what a search found, with the name that it was found by."""
    target = match.target
    landmark = next((mark for mark in atlas.landmarks if mark.id == target.landmark), None)
    if landmark is not None:
        item = _landmark_item(landmark)
        where = translate("Explore", _LANDMARK_OF[landmark.side])
        item.setText(first_name(landmark))  # two lines hold more: the side stands in the other
        known = {landmark.label, landmark.name_en}
    elif target.structure is not None and target.feature:
        item, where = _feature_item(atlas, target.structure, target.feature)
        known = {item.text()}
    elif target.structure is not None:
        item, where = _structure_item(atlas.structures[target.structure]), ""
        known = {item.text()}
    else:
        return QStandardItem(match.name)
    said = " · ".join(part for part in (where, _found_by(match, known)) if part)
    if said:
        item.setData(said, FOUND_AS)
        item.setText(f"{item.text()}, {said}")
        item.setToolTip(item.toolTip() or item.text())
    return item


def _found_by(match: Match, known: set[str]) -> str:
    """Return by which name a search found something, empty where the row says it already."""
    if match.how is How.SIMILAR and match.name not in known:
        return translate("Explore", "Similar: {name}").format(name=match.name)
    return "" if match.name in known else match.name


def row_of(atlas: Atlas, index: Index, scene: Scene) -> Row:
    """Return what a row that is no head says of a scene."""
    found_as, landmark = index.data(FOUND_AS) or "", index.data(LANDMARK)
    text = index.data().removesuffix(f", {found_as}") if found_as else index.data()
    pointing = scene.pointing
    if landmark is not None:
        shown, chosen = landmark in pointing.landmarks, landmark == pointing.landmark
        return Row(text, kind="landmark", found_as=found_as, shown=shown, selected=chosen)
    structure = atlas.structures[StructureId(index.data(STRUCTURE))]
    meshes = atlas.shown_by(structure.id)
    chosen = bool(meshes) and meshes <= scene.selected
    if index.data(FEATURE):
        chosen = pointing.feature == FeatureOn(structure.id, index.data(FEATURE))
    return Row(
        text,
        kind=structure.kind,
        carries=structure.carries,
        found_as=found_as,
        named=bool(structure.not_modelled),
        shown=bool(meshes & scene.visible),
        selected=chosen or pointing.named == structure.id,
    )


def _structure_item(structure: Structure) -> QStandardItem:
    item = QStandardItem(structure.label)
    item.setData(structure.id, STRUCTURE)
    item.setToolTip(structure.label)
    if structure.not_modelled:
        only = translate("Explore", "Named only. {reason}").format(reason=structure.not_modelled)
        item.setToolTip(f"{structure.label}\n{only}")
    return item


def _landmark_item(landmark: Landmark) -> QStandardItem:
    item = QStandardItem(landmark.label)
    item.setData(landmark.id, LANDMARK)
    item.setToolTip(landmark.label)
    return item


def _feature_item(atlas: Atlas, structure: StructureId, feature: str) -> tuple[QStandardItem, str]:
    """Return the row of a feature, and where it is."""
    found = next(f for f in atlas.features if f.id == feature)
    item = QStandardItem(found.label)
    item.setData(structure, STRUCTURE)
    item.setData(feature, FEATURE)
    label, others = atlas.structures[structure].label, len(found.structures) - 1
    where = translate("Explore", "On {name}").format(name=label)
    if others:
        where = translate("Explore", "On {name}, %n more", "", others).format(name=label)
    item.setToolTip(f"{found.label}\n{where}")
    return item, where
