"""Events of questionnaires: which page of which instrument was answered, and how.

Only codes are recorded, such as the id of an option or a number of a scale. An answer in a
person's own words may name somebody and has no place in events that are never changed.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NewType

from anatomyapp.session.turns import Letter

FillingId = NewType("FillingId", str)  # a random UUID: one filling in of an instrument

_CODE = re.compile(r"[A-Za-z0-9.+|-]{0,64}")  # several options of one item are joined by |


@dataclass(frozen=True, slots=True)
class ItemResponse:
    """The response to one item of a page.

    Parameters
    ----------
    response
        A code of the instrument: an option's id, or a number; empty where the item was left out.
    latency_s
        From the page's appearing to the last change of this response; None where it was left out.
    """

    item: str
    response: str
    latency_s: float | None = None

    def __post_init__(self) -> None:
        """Refuse words, and times that cannot be."""
        if not _CODE.fullmatch(self.response):
            raise ValueError("a response is a code: letters, figures and . + - | only")
        if self.latency_s is not None and not _is_time(self.latency_s):
            raise ValueError("a latency is a finite number of seconds, 0 or more")


@dataclass(frozen=True, slots=True)
class QuestionnairePageAnswered:
    """A page was answered; on the disk before anything else is shown.

    Where somebody went back, the same page comes once more, and the later one counts.

    Parameters
    ----------
    filling
        One for all pages of one filling in.
    instrument, instrument_version, language
        Which text the person read.
    page
        Its id in the instrument.
    number, pages
        Counted from 1, of so many.
    latency_s
        From the page's appearing to its being sent, by the monotonic clock.
    shown_at
        UTC.
    by
        The member of a group who answered; None where nobody else takes part.
    """

    filling: FillingId
    instrument: str
    instrument_version: str
    language: str
    page: str
    number: int
    pages: int
    responses: tuple[ItemResponse, ...]
    shown_at: datetime
    latency_s: float
    by: Letter | None = None

    def __post_init__(self) -> None:
        """Refuse what no page can be."""
        items = [each.item for each in self.responses]
        if len(set(items)) != len(items):
            raise ValueError("an item stands once on a page")
        if not 1 <= self.number <= self.pages:
            raise ValueError("pages count from 1 to how many there are")
        if not _is_time(self.latency_s):
            raise ValueError("a latency is a finite number of seconds, 0 or more")
        if self.shown_at.utcoffset() != timedelta(0):
            raise ValueError("a page is shown at a time in UTC")


def _is_time(seconds: float) -> bool:
    return math.isfinite(seconds) and seconds >= 0
