"""XML from other programs, read without what could harm.

No document type, so no entities of its own and nothing fetched from elsewhere; a bounded number of
elements, attributes and levels.
"""

from __future__ import annotations

import codecs
from pathlib import Path

from lxml import etree

from anatomyapp.errors import ExchangeError

Element = etree._Element  # noqa: SLF001 - lxml has no public name for it

MOST_MARKUP = 300_000  # tags, attributes and references; some seconds' tenths
_MOST_BEFORE = 1_000  # remarks and instructions before the first element


def parsed(path: Path, content: bytes) -> Element:
    """Return the root element of an XML document.

    Raises
    ------
    ExchangeError
        It is no XML, declares a document type, or is too large, nested or crowded.
    """
    text = _utf8(path, content)
    if _declares_type(text):
        raise ExchangeError(
            "{path}: declares a document type (<!DOCTYPE>), which is not read; remove that line.",
            path=path,
        )
    check_markup(path, markup_in(text))
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, load_dtd=False, no_network=True,
        huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        return etree.fromstring(text, parser)
    except etree.XMLSyntaxError as error:
        raise ExchangeError(
            "{path}: line {line}: no XML that can be read ({reason}); export the file again.",
            path=path,
            line=error.lineno or 1,
            reason=str(error.msg or error).replace(", try XML_PARSE_HUGE", "")[:200],
        ) from error


def markup_in(text: bytes) -> int:
    """Return how many tags and attributes a document has at most, in its texts too."""
    return sum(text.count(sign) for sign in (b"<", b"&lt;", b"&#", b'="', b"='"))


def check_markup(path: Path, count: int) -> None:
    """Refuse more tags and attributes than are read in good time.

    Raises
    ------
    ExchangeError
        There are more than 300,000.
    """
    if count > MOST_MARKUP:
        raise ExchangeError("{path}: more than 300,000 tags and attributes; split the file.",
                            path=path)  # fmt: skip


def local(element: Element) -> str:
    """Return an element's name without its namespace."""
    return etree.QName(element).localname


def child(element: Element, name: str) -> Element | None:
    """Return the first child so called, whatever its namespace."""
    return next((each for each in element if local(each) == name), None)


def children(element: Element, name: str) -> list[Element]:
    """Return the children so called, whatever their namespace."""
    return [each for each in element if local(each) == name]


def descendants(element: Element, *names: str) -> list[Element]:
    """Return all elements so called below one, in the order of the file."""
    return [each for each in element.iter("{*}*") if local(each) in names and each is not element]


def _utf8(path: Path, content: bytes) -> bytes:
    """Return the document as UTF-8 without a mark, whatever its declaration says."""
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        if wide:
            return content.decode("utf-16").encode()
        for _ in codecs.iterdecode(_pieces(content), "utf-8"):
            pass
    except UnicodeError as error:
        raise ExchangeError(
            "{path}: the text is no {encoding}; save the file as UTF-8.",
            path=path,
            encoding="UTF-16" if wide else "UTF-8",
        ) from error
    return content.removeprefix(codecs.BOM_UTF8)


def _pieces(content: bytes) -> list[bytes]:
    view, size = memoryview(content), 2**20
    return [bytes(view[at : at + size]) for at in range(0, len(content), size)]


def _declares_type(text: bytes) -> bool:
    """Whether a document type stands before the first element; each byte is looked at once."""
    at = 0
    for _ in range(_MOST_BEFORE):
        at = text.find(b"<", at)
        if text.startswith(b"<?", at):
            at = text.find(b"?>", at)
        elif text.startswith(b"<!--", at):
            at = text.find(b"-->", at + 4)
        else:
            return text.startswith(b"<!", at)
        if at < 0:
            return False
    return True
