"""Places in a text: Python counts characters, Qt counts UTF-16 units."""

from __future__ import annotations


def shown(text: str) -> str:
    """Return a text as it is shown, with as many characters: Qt would swallow a return."""
    return text.replace("\r", " ")


def to_qt(text: str, place: int) -> int:
    """Return Qt's place of a character."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def from_qt(text: str, place: int) -> int:
    """Return which character begins at, or reaches over, one of Qt's places."""
    units = text.encode("utf-16-le", "surrogatepass")[: 2 * place]
    return len(units.decode("utf-16-le", "ignore"))
