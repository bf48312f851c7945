"""Fields that are set by the program, not by a person."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget


@contextmanager
def hushed(*fields: QWidget) -> Iterator[None]:
    """Let fields take another value without telling anybody."""
    with ExitStack() as blocked:
        for field in fields:
            blocked.enter_context(QSignalBlocker(field))
        yield
