"""The names beside a section: which regions are named, and where the names stand."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QTransform

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.view.names import pill_width
from anatomyapp.scene.labels import Anchor, Label, Margins, laid_out
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.section_names import named_first
from anatomyapp.scene.section_view import Region

_PILL, _SIDE, _TOP, _GAP, _STUB = 24, 8.0, 30.0, 5.0, 10.0
_WIDEST = 0.36  # of the widget's width
_MOST_NAMES, _CANDIDATES = 16, 40


def labels_of(
    atlas: Atlas, scene: Scene, regions: tuple[Region, ...], transform: QTransform, size: QSize
) -> tuple[Label, ...]:
    """Return the labels of a section's regions in a widget of a size.

    Parameters
    ----------
    transform
        From millimetres of the section's plane to the widget's pixels.
    """
    chosen = scene.selected
    shown = scene.visible | chosen
    ranked = [row for row in named_first(atlas, regions, chosen) if row[0] in shown]
    anchors = []
    for structure, region in ranked[:_CANDIDATES]:
        place = transform.map(QPointF(*region.anchor()))
        wide = pill_width(atlas.structures[structure].label)
        inside = 0 <= place.x() < size.width() and 0 <= place.y() < size.height()
        if inside and wide < size.width() * _WIDEST:
            anchors.append(Anchor(structure, place.toTuple(), (wide, float(theme.dp(_PILL)))))
    free = float(theme.dp(_TOP))
    margins = Margins(_SIDE, free, free, _GAP, _STUB)
    return laid_out(anchors, size.toTuple(), chosen, margins, _MOST_NAMES)
