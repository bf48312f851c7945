"""A report as one HTML file: nothing in it comes from elsewhere, and it runs no script."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup
from reportlab.graphics import renderSVG

from anatomyapp.report.document import Figure, Report
from anatomyapp.report.typeface import BOLD, REGULAR

_FAMILY = "'Liberation Sans', 'Helvetica Neue', Arial, sans-serif"
TEMPLATE = Path(__file__).with_name("report.html.jinja")


def html(report: Report) -> str:
    """Return the page; all that comes from the record is text in it, whatever it holds."""
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["svg"] = _svg
    environment.tests["of"] = lambda block, kind: type(block).__name__ == kind
    template = environment.from_string(TEMPLATE.read_text(encoding="utf-8"))
    return template.render(report=report)


def _svg(figure: Figure) -> Markup:
    """Return a drawing as an element of the page; its letters are escaped by its writer."""
    text = renderSVG.drawToString(figure.drawing)
    for name, weight in ((BOLD, "bold"), (REGULAR, "normal")):
        text = text.replace(
            f"font-family: {name};", f"font-family: {_FAMILY}; font-weight: {weight};"
        )
    return Markup(text[text.index("<svg") :])  # noqa: S704 - see above  # nosec
