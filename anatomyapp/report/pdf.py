"""A report as a PDF on A4, from the same blocks as the HTML page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from html import escape

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    KeepTogether,
    ListFlowable,
    ListItem,
    PageTemplate,
    Spacer,
    TableStyle,
)
from reportlab.platypus import Paragraph as Set
from reportlab.platypus import Table as Grid

from anatomyapp.report import colours
from anatomyapp.report.column_widths import widths
from anatomyapp.report.document import (
    Block,
    Figure,
    Heading,
    Paragraph,
    Points,
    Quote,
    Report,
    Table,
    ToPaste,
)
from anatomyapp.report.typeface import BOLD, REGULAR, printable, register

MARGIN = 22 * mm
WIDTH = A4[0] - 2 * MARGIN  # of the text, in points
_LEAST_UNDER_HEADING = 150.0  # that stands on the page of a heading, in points
_LEAST_OF_TABLE = 110.0  # that stands on the page of its title, in points
_TALLEST = A4[1] - 2 * MARGIN - 70  # of a figure with its title
_BODY = ParagraphStyle(
    "body", fontName=REGULAR, fontSize=9.5, leading=13.6, textColor=colours.INK, spaceAfter=5
)
_NOTE = ParagraphStyle("note", _BODY, fontSize=8, leading=11, textColor=colours.SOFT)
_TITLE = ParagraphStyle("title", _BODY, fontName=BOLD, fontSize=20, leading=25, spaceAfter=2)
_SUBTITLE = ParagraphStyle("subtitle", _NOTE, fontSize=9.5, leading=13, spaceAfter=10)
_HEADINGS = {
    2: ParagraphStyle("h2", _BODY, fontName=BOLD, fontSize=13.5, leading=18, spaceBefore=16,
                      keepWithNext=1),
    3: ParagraphStyle("h3", _BODY, fontName=BOLD, fontSize=10.5, leading=14, spaceBefore=9,
                      keepWithNext=1),
}  # fmt: skip
_CAPTION = ParagraphStyle("caption", _BODY, spaceBefore=8)
_CELL = ParagraphStyle("cell", _BODY, fontSize=8, leading=10.4, spaceAfter=0, splitLongWords=1)
_FIGURE_CELL = ParagraphStyle("number", _CELL, alignment=TA_RIGHT)
_WARNING = ParagraphStyle(
    "warning", _BODY, fontName=BOLD, textColor=colours.WARNING, borderPadding=7,
    backColor=colours.WARNING_BACK, spaceBefore=8, spaceAfter=14,
)  # fmt: skip
_QUOTE = ParagraphStyle("quote", _BODY, leftIndent=12, spaceAfter=1)
_BY = ParagraphStyle("by", _NOTE, leftIndent=12, spaceAfter=8)
_PASTE = ParagraphStyle("paste", _BODY, backColor=colours.PALE, borderPadding=(4, 6, 4, 6),
                        spaceBefore=6, spaceAfter=10)  # fmt: skip


def pdf(report: Report) -> bytes:
    """Return the report as PDF; the same report always gives the same bytes."""
    register()
    out = io.BytesIO()
    document = BaseDocTemplate(
        out, pagesize=A4, title=printable(report.title), author="anatomyapp",
        creator="anatomyapp", subject=printable(report.subtitle), lang=report.language,
        invariant=1, pageCompression=1,
    )  # fmt: skip
    frame = Frame(MARGIN, MARGIN, WIDTH, A4[1] - 2 * MARGIN, 0, 0, 0, 0)
    foot = partial(_foot, title=printable(report.title))
    document.addPageTemplates([PageTemplate("page", [frame], onPage=foot)])
    document.build([*_head(report), *_flow(report)])
    return out.getvalue()


def _foot(canvas: Canvas, document: BaseDocTemplate, *, title: str) -> None:
    canvas.setFont(REGULAR, 7.5)
    canvas.setFillColor(colours.SOFT)
    canvas.drawString(MARGIN, 12 * mm, title)
    canvas.drawRightString(A4[0] - MARGIN, 12 * mm, str(document.page))


def _text(words: str, style: ParagraphStyle = _BODY) -> Set:
    return Set(escape(printable(words), quote=False).replace("\n", "<br/>"), style)


def _bold(words: str, style: ParagraphStyle) -> Set:
    return _text(words, ParagraphStyle("bold", style, fontName=BOLD))


def _head(report: Report) -> Iterator[Flowable]:
    yield _text(report.title, _TITLE)
    yield _text(report.subtitle, _SUBTITLE)
    if report.warning:
        yield _text(report.warning, _WARNING)
    facts = (*report.facts, ("Report made", report.made_on.isoformat()))
    rows = [[_text(name, _NOTE), _text(value, _CELL)] for name, value in facts]
    yield Grid(rows, [0.24 * WIDTH, 0.76 * WIDTH], style=_PLAIN, hAlign="LEFT")


def _flow(report: Report) -> Iterator[Flowable]:
    for number, block in report.numbered():
        yield from _set(number, block)


def _set(number: str, block: Block) -> Iterator[Flowable]:
    match block:
        case Heading():
            yield CondPageBreak(_LEAST_UNDER_HEADING)
            yield _text(block.text, _HEADINGS[block.level])
        case Paragraph():
            yield _text(block.text, _NOTE if block.note else _BODY)
        case Points():
            items = [ListItem(_text(item), leftIndent=12) for item in block.items]
            yield ListFlowable(items, bulletType="bullet", start="•", bulletFontName=REGULAR,
                               bulletFontSize=9.5, bulletColor=colours.SOFT)  # fmt: skip
        case Quote():
            yield KeepTogether([_text(block.text, _QUOTE), _text(block.by, _BY)])
        case ToPaste():
            yield from (_text(each, _PASTE) for each in block.paragraphs)
        case Table():
            yield from _table(number, block)
        case Figure():
            yield KeepTogether(list(_figure(number, block)))


def _caption(number: str, title: str) -> Set:
    return Set(
        f'<font name="{BOLD}">{number}.</font> {escape(printable(title), quote=False)}', _CAPTION
    )


def _table(number: str, table: Table) -> Iterator[Flowable]:
    yield CondPageBreak(_LEAST_OF_TABLE)
    yield _caption(number, table.title)
    styles = [_FIGURE_CELL if figures else _CELL for figures in table.figures]
    rows = [[_text(cell, style) for cell, style in zip(row, styles, strict=True)]
            for row in table.rows]  # fmt: skip
    rows.insert(0, [_bold(cell, style) for cell, style in zip(table.columns, styles, strict=True)])
    yield Grid(rows, widths(table, WIDTH, _CELL.fontSize), style=_RULED, repeatRows=1)
    yield Spacer(0, 3)
    yield from (_text(note, _NOTE) for note in table.notes)
    yield Spacer(0, 6)


def _figure(number: str, figure: Figure) -> Iterator[Flowable]:
    yield _caption(number, figure.title)
    drawing = figure.drawing
    scale = min(1.0, WIDTH / drawing.width, _TALLEST / drawing.height)
    if scale < 1.0:
        drawing = drawing.copy()
        drawing.scale(scale, scale)
        drawing.width, drawing.height = drawing.width * scale, drawing.height * scale
    yield drawing
    yield from (_text(note, _NOTE) for note in figure.notes)


_PLAIN = TableStyle(
    [
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 1),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
)
_RULED = TableStyle(
    [
        ("LINEABOVE", (0, 0), (-1, 0), 1.1, colours.INK),
        ("LINEBELOW", (0, 0), (-1, 0), 0.6, colours.INK),
        ("LINEBELOW", (0, 1), (-1, -2), 0.25, colours.RULE),
        ("LINEBELOW", (0, -1), (-1, -1), 1.1, colours.INK),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 2.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("VALIGN", (0, 1), (-1, -1), "TOP"),
    ]
)
