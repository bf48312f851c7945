"""Tags of languages, as RFC 5646 writes them."""

from __future__ import annotations

import re

_TAG = re.compile(
    r"[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}"  # the language
    r"(-[A-Za-z]{4})?"  # its script
    r"(-([A-Za-z]{2}|\d{3}))?"  # its region
    r"(-([A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*"  # its variants
    r"(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*"  # extensions
    r"(-x(-[A-Za-z0-9]{1,8})+)?"  # private use
)


def is_language_tag(text: str) -> bool:
    """Whether a text is the tag of a language."""
    return _TAG.fullmatch(text) is not None


def language_tag(text: str) -> str | None:
    """Return a text that is the tag of a language; None for another one."""
    return text if is_language_tag(text) else None
