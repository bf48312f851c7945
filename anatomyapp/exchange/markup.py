"""Between the plain text of banks and the HTML of other programs."""

from __future__ import annotations

import html
import re

from lxml import etree

LONGEST_HTML = 200_000
_BLOCKS = frozenset(("p", "div", "li", "ul", "ol", "br", "tr", "h1", "h2", "h3", "h4", "h5", "h6",
                     "blockquote", "dt", "dd", "table"))  # fmt: skip
_SILENT = frozenset(("script", "style", "head", "title", "template", "noscript"))
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(text: str) -> str:
    """Return text with single spaces, each line trimmed, without empty lines."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def one_line(text: str) -> str:
    """Return text on one line, with single spaces."""
    return " ".join(text.split())


def clean(text: str) -> str:
    """Return text without signs that XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def to_html(text: str) -> str:
    """Return plain text as HTML: a paragraph for each line."""
    lines = clean(plain(text)).split("\n")
    return "".join(f"<p>{html.escape(line, quote=False)}</p>" for line in lines)


def inline(text: str) -> str:
    """Return plain text as HTML without paragraphs."""
    return "<br>".join(html.escape(line, quote=False) for line in clean(plain(text)).split("\n"))


def told_html(told: str, correction: str) -> str:
    """Return what a wrong answer is told: the belief, and what is right, on a line each."""
    return "".join(to_html(one_line(text)) for text in (told, correction) if text)


def told_lines(text: str) -> tuple[str, str]:
    """Return the belief and what is right from two lines of plain text, as `told_html` has them."""
    told, _, correction = plain(text).partition("\n")
    return told, one_line(correction)


def from_html(text: str) -> str:
    """Return the plain text of HTML; blocks begin lines, images and scripts are left out."""
    if "<" not in text and "&" not in text:
        return plain(text)
    parts: list[str] = []
    for event, element in etree.iterwalk(_tree(text), events=("start", "end")):
        if not isinstance(element.tag, str) or element.tag in _SILENT:
            parts.append(element.tail or "" if event == "end" else "")
        elif event == "start":
            parts += ["\n" if element.tag in _BLOCKS else "", flat(element.text)]
        else:
            parts += ["\n" if element.tag in _BLOCKS else "", flat(element.tail)]
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def attributes_of(text: str, mark: str) -> dict[str, str]:
    """Return the ``data-`` attributes of the first element of a class, by their names' ends."""
    if mark not in text:
        return {}
    for element in _tree(text).iter():
        if isinstance(element.tag, str) and mark in (element.get("class") or "").split():
            return {
                str(name).removeprefix("data-"): str(value)
                for name, value in element.attrib.items()
                if str(name).startswith("data-")
            }
    return {}


def items_of(text: str, tag: str) -> list[tuple[str, str]]:
    """Return the plain texts of all elements of a tag, each with its class."""
    if f"<{tag}" not in text:
        return []
    return [
        (from_html(etree.tostring(each, encoding="unicode", method="html", with_tail=False)),
         str(each.get("class") or ""))
        for each in _tree(text).iter(tag)
    ]  # fmt: skip


def _tree(text: str) -> etree._Element:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True,
                              remove_pis=True, huge_tree=False)  # fmt: skip
    whole = f"<html><body>{clean(text[:LONGEST_HTML])}</body></html>"
    root = etree.fromstring(whole.encode(), parser)
    return etree.Element("html") if root is None else root


def flat(text: str | None) -> str:
    """Return text of markup with each blank, also a new line, as one space."""
    return re.sub(r"\s+", " ", text or "")
