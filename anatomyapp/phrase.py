"""Sentences of the layers without a window: English templates that the window may translate."""

from __future__ import annotations

from collections.abc import Callable

Say = Callable[[str], str]  # takes an English template to the template of another language


def phrase(template: str) -> str:
    """Return a template as it is, marked for translation: what a table holds, or English itself."""
    return template
