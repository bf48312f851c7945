"""The list of what augmented reality needs: camera, sheet, distance, light."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from anatomyapp.ar.sheet import SheetKind
from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, Paragraph, label
from anatomyapp.gui.language import marked, number, translate

if TYPE_CHECKING:
    from anatomyapp.ar.following import Seen

_ICONS = {  # icon and ink by how well it stands
    "good": ("check", "success"),
    "poor": ("alert-triangle", "warning"),
    "none": ("dots", "text3"),
}
_NAMES = (
    marked("AR", "Camera"),
    marked("AR", "Sheet"),
    marked("AR", "Distance"),
    marked("AR", "Light"),
)
_BEST = {
    SheetKind.CARD: marked("AR", "{metres} m. Best between 0.35 and 1 m."),
    SheetKind.CHEST: marked("AR", "{metres} m. Best between 0.7 and 2 m."),
}
_RANGE_MM = {SheetKind.CARD: (250.0, 1200.0), SheetKind.CHEST: (550.0, 2300.0)}


@dataclass(frozen=True, slots=True)
class Standing:
    """How one thing stands: *good*, *poor* or *none*, and in words."""

    how: str
    words: str


def standings(seen: Seen | None, kind: SheetKind, camera: str) -> tuple[Standing, ...]:
    """Return how camera, sheet, distance and light stand, in this order."""
    if seen is None:
        nothing = Standing("none", "–")
        waits = camera or translate("AR", "Not started")
        return Standing("none", waits), nothing, nothing, nothing
    return _camera(seen, camera), _sheet(seen), _distance(seen, kind), _light(seen)


def _camera(seen: Seen, camera: str) -> Standing:
    if seen.sighting.looks.blurred:
        return Standing("poor", translate("AR", "{camera}, blurred").format(camera=camera))
    if seen.approximate:
        words = translate("AR", "{camera}, not calibrated: the model lies a few pixels off")
        return Standing("good", words.format(camera=camera))
    return Standing("good", translate("AR", "{camera}, calibrated").format(camera=camera))


def _sheet(seen: Seen) -> Standing:
    sighting = seen.sighting
    if sighting.sheet_to_camera is None:
        return Standing("poor", translate("AR", "Not found"))
    count = 0 if sighting.ids is None else len(sighting.ids)
    return Standing("good", translate("AR", "Found, %n squares", "", count))


def _distance(seen: Seen, kind: SheetKind) -> Standing:
    distance = seen.sighting.distance_mm
    if distance is None:
        return Standing("none", "–")
    low, high = _RANGE_MM[kind]
    words = translate("AR", _BEST[kind]).format(metres=number(distance / 1000, 1))
    return Standing("good" if low <= distance <= high else "poor", words)


def _light(seen: Seen) -> Standing:
    looks = seen.sighting.looks
    if looks.dark:
        return Standing("poor", translate("AR", "Low: the model may flicker"))
    if looks.bright:
        return Standing("poor", translate("AR", "Too strong: the picture is washed out"))
    return Standing("good", translate("AR", "Good"))


class StatusList(QWidget):
    """Four rows: an icon, what it is, and how it stands."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.dp(theme.SPACE_M))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        self._rows: list[tuple[IconLabel, QLabel, Paragraph]] = []
        self._shown: tuple[Standing, ...] = ()
        for row, name in enumerate(translate("AR", each) for each in _NAMES):
            icon, title, words = IconLabel("dots", 18, "text3"), label(name, "h3"), Paragraph()
            words.setProperty("type", "caption")
            grid.addWidget(icon, 2 * row, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(title, 2 * row, 1)
            grid.addWidget(words, 2 * row + 1, 1)
            grid.setRowMinimumHeight(2 * row + 1, theme.dp(24))
            self._rows.append((icon, title, words))

    def show_standings(self, found: tuple[Standing, ...]) -> None:
        """Show how all four stand."""
        if found == self._shown:
            return
        self._shown = found
        for (icon, title, words), standing in zip(self._rows, found, strict=True):
            icon.show_icon(*_ICONS[standing.how])
            words.say(standing.words)
            title.setAccessibleName(f"{title.text()}: {standing.words}")
