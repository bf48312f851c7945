"""The list of what augmented reality needs: camera, sheet, distance, light."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

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
    """Four rows: an icon, what it is, and how it stands; where there is little room, what lacks."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rows = [_Row(translate("AR", each)) for each in _NAMES]
        self._all_well = _Row(translate("AR", "Camera, sheet, distance and light"))
        self._all_well.show_standing(Standing("good", translate("AR", "Good")))
        for row in (*self._rows, self._all_well):
            column.addWidget(row)
        self._shown: tuple[Standing, ...] = ()
        self._short = False
        self._arrange()

    def show_standings(self, found: tuple[Standing, ...]) -> None:
        """Show how all four stand."""
        if found == self._shown:
            return
        self._shown = found
        for row, standing in zip(self._rows, found, strict=True):
            row.show_standing(standing)
        self._arrange()

    def shorten(self, *, short: bool) -> None:
        """Show in one row what stands well, or each in its own."""
        if short != self._short:
            self._short = short
            self._arrange()

    def height_of_all(self) -> int:
        """Return the height of all four rows, px."""
        return sum(row.sizeHint().height() for row in self._rows)

    def _arrange(self) -> None:
        well = [self._short and standing.how == "good" for standing in self._shown]
        for row, left_out in zip(self._rows, well or [False] * len(self._rows), strict=True):
            row.setVisible(not left_out)
        self._all_well.setVisible(bool(well) and all(well))


class _Row(QWidget):
    """An icon, what it is, and below it how it stands."""

    def __init__(self, name: str) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.dp(theme.SPACE_M))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        self._icon, self._title = IconLabel("dots", 18, "text3"), label(name, "h3")
        self._words = Paragraph()
        self._words.setProperty("type", "caption")
        grid.addWidget(self._icon, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._words, 1, 1)
        grid.setRowMinimumHeight(1, theme.dp(24))

    def show_standing(self, standing: Standing) -> None:
        """Show how it stands."""
        self._icon.show_icon(*_ICONS[standing.how])
        self._words.say(standing.words)
        self._title.setAccessibleName(f"{self._title.text()}: {standing.words}")
