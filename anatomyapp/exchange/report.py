"""What became of items that were taken elsewhere: nothing is dropped without a line here."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from anatomyapp.errors import ExchangeError


@dataclass(frozen=True, slots=True)
class Loss:
    """What a format could not carry.

    Parameters
    ----------
    item
        The id of the item, or its place in the file.
    what
        The part of it; ``ITEM`` where it is left out as a whole.
    why
        The reason, and what stands in its place.
    """

    item: str
    what: str
    why: str

    @property
    def whole(self) -> bool:
        """Whether the item is left out."""
        return self.what == ITEM

    def __str__(self) -> str:
        """Return the loss as one line."""
        return f"{self.item}: {self.what}: {self.why}."


ITEM = "item"


@dataclass(frozen=True, slots=True)
class Report:
    """What was carried, and what was not.

    ``carried`` are the ids of the items that arrived, though parts of them may be among the
    ``losses``.
    """

    file: str
    format: str
    carried: tuple[str, ...] = ()
    losses: tuple[Loss, ...] = ()

    @property
    def left_out(self) -> tuple[str, ...]:
        """The items that did not arrive."""
        return tuple(loss.item for loss in self.losses if loss.whole)

    def after(self, losses: Iterable[Loss]) -> Report:
        """Return the report with more losses; what is lost as a whole is not carried."""
        more = tuple(losses)
        gone = {loss.item for loss in more if loss.whole}
        carried = tuple(each for each in self.carried if each not in gone)
        return replace(self, carried=carried, losses=(*self.losses, *more))

    def counted(self) -> str:
        """Return one line that says how much was carried."""
        parts = sum(not loss.whole for loss in self.losses)
        return (
            f"{self.file} ({self.format}): {len(self.carried)} items carried, "
            f"{len(self.left_out)} left out, {parts} parts of items not carried"
        )

    def summary(self) -> tuple[str, ...]:
        """Return a line for each reason, with how many items it concerns; the most first."""
        reasons = Counter((loss.what, loss.why) for loss in self.losses)
        return tuple(f"{n} × {what}: {why}" for (what, why), n in reasons.most_common())

    def tree(self) -> dict[str, object]:
        """Return the report as JSON holds it."""
        losses = [{"item": each.item, "what": each.what, "why": each.why} for each in self.losses]
        return {"file": self.file, "format": self.format, "carried": list(self.carried),
                "not_carried": losses}  # fmt: skip

    def save(self, path: Path) -> None:
        """Write the report as JSON.

        Raises
        ------
        ExchangeError
            The file cannot be written.
        """
        text = json.dumps(self.tree(), indent=2, ensure_ascii=False) + "\n"
        write_file(path, text.encode())


def write_file(path: Path, content: bytes) -> None:
    """Write a file that somebody named.

    Raises
    ------
    ExchangeError
        It cannot be written.
    """
    try:
        path.write_bytes(content)
    except OSError as error:
        raise ExchangeError(
            "{path}: cannot be written ({reason}); choose a folder that you may write to.",
            path=path,
            reason=error.strerror,
        ) from error
