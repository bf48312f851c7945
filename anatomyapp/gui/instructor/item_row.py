"""One item as the instructor's table shows it."""

from __future__ import annotations

from dataclasses import dataclass

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.evaluation.distances import Distances
from anatomyapp.evaluation.items import Choice, ItemStatistics
from anatomyapp.evaluation.statistic import Statistic
from anatomyapp.gui.instructor.flag import Flag, flags_of
from anatomyapp.gui.language import number, say, translate
from anatomyapp.quiz.item import NAMING, Item, Kind
from anatomyapp.quiz.response_words import response_words
from anatomyapp.quiz.task import Choose


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item with its figures; ``item`` is None where no bank holds this version any more.

    ``distances`` says how far off a landmark was placed.
    """

    bank: str
    reference: str
    kind: Kind
    title: str
    station: str
    item: Item | None
    figures: ItemStatistics
    distances: Distances | None = None

    @property
    def flags(self) -> tuple[Flag, ...]:
        """What calls for a look."""
        return flags_of(self.figures, self._wrong_options())

    @property
    def judged(self) -> bool:
        """Whether anything calls for a look but that too few were asked."""
        return any(flag is not Flag.TOO_FEW for flag in self.flags)

    def _wrong_options(self) -> tuple[str, ...]:
        """Return the wrong options that were shown, where one was to be chosen."""
        if self.item is None or not isinstance(self.item.task, Choose) or self.item.task.several:
            return ()
        return tuple(option.id for option in self.item.options if option.id != self.item.key)


def title_of(item: Item, atlas: Atlas) -> str:
    """Return what tells one item from the others: its stem, or the name that is asked for."""
    asked = atlas.structures.get(item.asked) if item.asked else None
    return asked.label if item.kind in NAMING and asked else item.stem


def choice_text(row: ItemRow, choice: Choice, atlas: Atlas) -> str:
    """Return the words of an answer that was given."""
    if not choice.id:
        return translate("Instructor", "No answer")
    if row.item is None:
        known = atlas.structures.get(StructureId(choice.id))
        return known.label if known is not None else choice.id
    return response_words(row.item, choice.id, atlas, say)


def percent(statistic: Statistic) -> str:
    """Return a share in percent, or a dash."""
    return "–" if statistic.value is None else f"{statistic.value:.0f} %"


def index(statistic: Statistic) -> str:
    """Return an index from -1 to 1 with two decimals and a true minus, or a dash."""
    return "–" if statistic.value is None else number(statistic.value / 100, 2).replace("-", "−")


def seconds(statistic: Statistic) -> str:
    """Return a time in seconds, or a dash."""
    return "–" if statistic.value is None else f"{number(statistic.value, 1)} s"


def kind_words(kind: Kind) -> str:
    """Return the kind of an item as the table says it."""
    return {
        Kind.FIND: translate("Instructor", "find it"),
        Kind.SHOW: translate("Instructor", "show it"),
        Kind.NAME: translate("Instructor", "name it"),
        Kind.CHOICE: translate("Instructor", "choice"),
        Kind.PLACE: translate("Instructor", "place it"),
        Kind.LABEL: translate("Instructor", "label"),
        Kind.ORDER: translate("Instructor", "order"),
        Kind.RELATION: translate("Instructor", "relation"),
        Kind.LEVEL: translate("Instructor", "level"),
        Kind.SIDE: translate("Instructor", "side"),
        Kind.TRUTH: translate("Instructor", "true or false"),
        Kind.CASE: translate("Instructor", "case"),
    }[kind]
