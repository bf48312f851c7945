"""The second page of a sheet: how it is printed, held or worn, drawn and in two languages."""

from __future__ import annotations

import textwrap
from dataclasses import replace

from anatomyapp.ar.figures import figure
from anatomyapp.ar.page import (
    MARGIN_MM,
    TEXT_MM,
    TITLE_MM,
    TITLES,
    Anchor,
    Area,
    Mark,
    Page,
    Stroke,
    Text,
    lines,
    sheet_page,
)
from anatomyapp.ar.sheet import Sheet, SheetKind

_COLUMN = 48  # letters in a line of half a page
_EDGE_MM = 16.0
_FIGURE_MM = 62.0  # from the top of the page to the middle of the drawing

# English and German; an empty line stands between two steps.
_PRINT = (
    """Print the first page at 100 % (“actual size”), never “fit to page”. Measure its line: where
    it is not 100 mm long, tell the app how long it is.""",
    """Die erste Seite in 100 % („Originalgröße“) drucken, nie „an Seite anpassen“. Ihre Linie
    messen: Ist sie nicht 100 mm lang, der App die gemessene Länge angeben.""",
)
_USE = {
    SheetKind.CARD: (
        """Glue it flat on stiff cardboard, without folds.

        Hold it by its edges, 35 to 100 cm before the camera, and turn it as you would turn the
        model. Beyond a slant of 60° it is lost from view.

        Even light helps; reflections and a white window behind you do not. Fingers may cover some
        of the squares.""",
        """Flach auf festen Karton kleben, ohne Falten.

        An den Rändern halten, 35 bis 100 cm vor der Kamera, und so drehen, wie das Modell gedreht
        werden soll. Über 60° Neigung geht sie verloren.

        Gleichmäßiges Licht hilft; Spiegelungen und ein helles Fenster im Rücken stören. Finger
        dürfen einige Quadrate verdecken.""",
    ),
    SheetKind.CHEST: (
        """The wearer agrees first. Fix the sheet to the clothes by tape or pins at its four
        corners: TOP towards the head, in the middle of the chest, its upper edge at the notch
        above the breastbone. Let it follow the chest, without folds.

        Stand 0.7 to 2 m before the camera, arms down.

        Turn slowly about 35° to either side, once: the app learns how round the chest is.""",
        """Wer es trägt, stimmt vorher zu. Das Blatt an den vier Ecken mit Klebeband oder Nadeln an
        der Kleidung befestigen: OBEN zum Kopf, in der Mitte der Brust, der obere Rand an der Grube
        über dem Brustbein. Es soll der Brust folgen, ohne Falten.

        0,7 bis 2 m vor der Kamera stehen, die Arme hängen.

        Einmal langsam um etwa 35° nach beiden Seiten drehen: Die App lernt, wie rund die Brust
        ist.""",
    ),
    SheetKind.CALIBRATION: (
        """Glue it flat on a board: a bent sheet spoils the calibration.

        Show it to the camera in every part of the picture, near and far, and tilted to all sides.
        Hold still for a moment each time: pictures are taken by themselves, and only where
        something is missing.

        Once the app is content it says so; each camera and resolution needs this once.""",
        """Flach auf ein Brett kleben: Ein gebogenes Blatt verdirbt die Kalibrierung.

        Der Kamera in jedem Teil des Bildes zeigen, nah und fern und nach allen Seiten geneigt.
        Jedes Mal kurz still halten: Die Aufnahmen entstehen von selbst, und nur, wo noch etwas
        fehlt.

        Sobald es genügt, sagt die App es; jede Kamera und Auflösung braucht das einmal.""",
    ),
}


def sheet_pages(sheet: Sheet) -> tuple[Page, Page]:
    """Return all that is printed of a sheet: itself, and how it is used."""
    return sheet_page(sheet), instruction_page(sheet)


def instruction_page(sheet: Sheet) -> Page:
    """Return the page that tells how a sheet is used."""
    width, height = sheet.paper.size_mm
    left, top = _EDGE_MM - width / 2, height / 2 - _EDGE_MM
    title = Text(left, top - TITLE_MM, TITLES[sheet.kind], TITLE_MM, bold=True)
    drawing = (moved(mark, 0.0, height / 2 - _FIGURE_MM - MARGIN_MM) for mark in figure(sheet.kind))
    below = height / 2 - 2 * _FIGURE_MM + MARGIN_MM
    columns = zip((left, 2.0), _PRINT, _USE[sheet.kind], strict=True)
    words = (word for x, first, rest in columns for word in _column(x, below, f"{first}\n\n{rest}"))
    return Page(sheet.paper, (title, *drawing, *words))


def moved(mark: Mark, x: float, y: float) -> Mark:
    """Return a mark at another place."""
    match mark:
        case Text():
            return replace(mark, x=mark.x + x, y=mark.y + y)
        case Stroke():
            return replace(mark, points=tuple((px + x, py + y) for px, py in mark.points))
        case Area():
            areas = (replace(r, x=r.x + x, y=r.y + y) for r in mark.rectangles)
            return Area(tuple(areas))


def _column(x: float, top: float, steps: str) -> list[Text]:
    """Return steps as numbered paragraphs."""
    found: list[Text] = []
    for number, step in enumerate(steps.split("\n\n"), start=1):
        wrapped = tuple(textwrap.wrap(" ".join(step.split()), _COLUMN))
        found.append(Text(x + 4.0, top - TEXT_MM, f"{number}", TEXT_MM, Anchor.RIGHT, bold=True))
        found += lines(x + 6.5, top, wrapped, TEXT_MM)
        top = found[-1].y - TEXT_MM
    return found
