"""The plain text of QTI's elements."""

from __future__ import annotations

from lxml import etree

from anatomyapp.exchange.markup import flat, one_line
from anatomyapp.exchange.qti_dialect import called
from anatomyapp.exchange.reading import LONGEST_TEXT, UnreadableError
from anatomyapp.exchange.safe_xml import Element

_BLOCKS = frozenset(("p", "div", "li", "br", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "prompt"))
_SILENT = frozenset(("feedbackInline", "feedbackBlock", "rubricBlock", "object", "stylesheet",
                     "templateBlock", "templateInline", "printedVariable"))  # fmt: skip


def text_of(element: Element, but: Element | None = None) -> str:
    """Return the plain text of an element; blocks begin lines, what asks or tells is left out."""
    parts: list[str] = []
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, each in walk:
        name = called(each) if isinstance(each.tag, str) else ""
        block = "\n" if name in _BLOCKS else ""
        if event == "end":
            parts += [block, flat(each.tail) if each is not element else ""]
        elif each is but or (name in _SILENT and each is not element):
            walk.skip_subtree()
        else:
            parts += [block, flat(each.text)]
    lines = (one_line(line) for line in "".join(parts).split("\n"))
    return _checked("\n".join(line for line in lines if line))


def _checked(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise UnreadableError(f"a text is longer than {LONGEST_TEXT} letters; shorten it")
    return text
