"""Pages as PDF, to scale; the same page always gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from anatomyapp.ar.page import Anchor, Area, Page, Stroke, Text


def pdf(pages: Sequence[Page], title: str) -> bytes:
    """Return a document of pages.

    It tells neither when nor where it was made, and asks readers to print it without scaling.
    """
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1, pageCompression=1)
    canvas.setTitle(title)
    canvas.setAuthor("anatomyapp")
    canvas.setCreator("anatomyapp")
    canvas.setSubject("Print at 100 %, without fitting to the page")
    canvas.setViewerPreference("PrintScaling", "None")
    for page in pages:
        width, height = (side * mm for side in page.paper.size_mm)
        canvas.setPageSize((width, height))
        canvas.translate(width / 2, height / 2)
        for mark in page.marks:
            _draw(canvas, mark)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw(canvas: Canvas, mark: Area | Stroke | Text) -> None:
    match mark:
        case Area():
            _fill(canvas, mark)
        case Stroke():
            _stroke(canvas, mark)
        case Text():
            _write(canvas, mark)


def _fill(canvas: Canvas, area: Area) -> None:
    path = canvas.beginPath()
    for each in area.rectangles:
        path.rect(each.x * mm, each.y * mm, each.width * mm, each.height * mm)
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)


def _stroke(canvas: Canvas, stroke: Stroke) -> None:
    path = canvas.beginPath()
    (x, y), *rest = stroke.points
    path.moveTo(x * mm, y * mm)
    for x, y in rest:
        path.lineTo(x * mm, y * mm)
    canvas.setLineWidth(stroke.width * mm)
    canvas.setLineJoin(1)
    canvas.setStrokeGray(stroke.grey)
    if stroke.filled is not None:
        canvas.setFillGray(stroke.filled)
    canvas.drawPath(path, stroke=1, fill=int(stroke.filled is not None))


def _write(canvas: Canvas, text: Text) -> None:
    canvas.setFillGray(0)
    canvas.setFont("Helvetica-Bold" if text.bold else "Helvetica", text.height * mm)
    write = {
        Anchor.LEFT: canvas.drawString,
        Anchor.MIDDLE: canvas.drawCentredString,
        Anchor.RIGHT: canvas.drawRightString,
    }[text.anchor]
    write(text.x * mm, text.y * mm, text.words)
