"""Grading: what a response to an item is worth, and how far off it is."""

from __future__ import annotations

from dataclasses import dataclass

from anatomyapp.atlas.structure import Structure, StructureId
from anatomyapp.phrase import Say, phrase
from anatomyapp.quiz.item import Item, ItemId, Kind, Misconception, Option, OptionId

_NUMBERS = (
    phrase("two"),
    phrase("three"),
    phrase("four"),
    phrase("five"),
    phrase("six"),
    phrase("seven"),
    phrase("eight"),
    phrase("nine"),
    phrase("ten"),
    phrase("eleven"),
)
_STEPS = {  # of a series: one, and many
    "rib": (phrase("one rib"), phrase("{count} ribs")),
    "costal": (phrase("one cartilage"), phrase("{count} cartilages")),
    "vertebra": (phrase("one vertebra"), phrase("{count} vertebrae")),
}
_SAME = {
    "rib": phrase("It is the same rib on the other side."),
    "costal": phrase("It is the same cartilage on the other side."),
    "vertebra": phrase("It is the same vertebra on the other side."),
}
_WAYS = {  # by whether it is on the other side, and above
    (False, True): phrase("It is {steps} above the one you chose."),
    (False, False): phrase("It is {steps} below the one you chose."),
    (True, True): phrase("It is on the other side, {steps} above the one you chose."),
    (True, False): phrase("It is on the other side, {steps} below the one you chose."),
}


@dataclass(frozen=True, slots=True)
class Response:
    """What a learner answered: a structure clicked, or an option chosen."""

    structure: StructureId | None = None
    option: OptionId | None = None

    def __post_init__(self) -> None:
        """Refuse none and both."""
        if (self.structure is None) == (self.option is None):
            raise ValueError("a response is either a structure or an option")

    @property
    def chosen(self) -> str:
        """The id of what was chosen, as it is recorded."""
        return str(self.structure if self.structure is not None else self.option)


@dataclass(frozen=True, slots=True)
class Grade:
    """What a response is worth.

    Parameters
    ----------
    score
        0 to 1.
    key, chosen
        Ids of structures (*find*) or options.
    asked, taken
        The structures that key and choice stand for, where they stand for one.
    misconception
        What the choice tells, where the bank foresaw it.
    """

    item: ItemId
    score: float
    key: str
    chosen: str
    asked: StructureId | None = None
    taken: StructureId | None = None
    misconception: Misconception | None = None

    def __post_init__(self) -> None:
        """Refuse scores outside 0 to 1."""
        if not 0.0 <= self.score <= 1.0:
            raise ValueError("a score lies between 0 and 1")

    @property
    def correct(self) -> bool:
        """Whether the response earned the full score."""
        return self.score == 1.0


def grade(item: Item, response: Response) -> Grade:
    """Grade a response: 1 for the key, 0 for anything else.

    Raises
    ------
    ValueError
        The response does not fit the item's kind: an option where a click is asked, or the reverse.
    """
    chosen = _chosen_option(item, response)
    taken = response.structure
    if taken is None and chosen is not None:
        taken = chosen.structure
    correct = response.chosen == item.key
    return Grade(
        item=item.id,
        score=1.0 if correct else 0.0,
        key=item.key,
        chosen=response.chosen,
        asked=item.asked,
        taken=taken,
        misconception=chosen.misconception if chosen and not correct else None,
    )


def _chosen_option(item: Item, response: Response) -> Option | None:
    if (item.kind is Kind.FIND) != (response.structure is not None):
        raise ValueError(f"{item.id} is answered by a {_answered_by(item)}")
    if response.option is not None:
        return item.option(response.option)
    return next((o for o in item.options if o.structure == response.structure), None)


def _answered_by(item: Item) -> str:
    return "click on a structure" if item.kind is Kind.FIND else "choice of an option"


@dataclass(frozen=True, slots=True)
class Offset:
    """How far the answer lies from the choice within one series, such as the ribs.

    ``above`` counts upwards from the choice to the answer and is negative downwards;
    ``other_side`` says that one is left and the other right.
    """

    series: str
    above: int
    other_side: bool

    def text(self, say: Say = phrase) -> str:
        """Return the offset as a sentence: "It is one rib above the one you chose"."""
        if self.above == 0:
            return say(_SAME[self.series])
        one, many = _STEPS[self.series]
        count = abs(self.above)
        steps = say(one) if count == 1 else say(many).format(count=say(_NUMBERS[count - 2]))
        return say(_WAYS[self.other_side, self.above > 0]).format(steps=steps)


def offset(asked: Structure, taken: Structure) -> Offset | None:
    """Return how far the asked structure lies from the one taken for it.

    None where they are the same, belong to different series, or carry no number.
    """
    series = asked.id.partition("-")[0]
    if series not in _STEPS or series != taken.id.partition("-")[0]:
        return None
    if asked.id == taken.id or asked.number is None or taken.number is None:
        return None
    above = taken.number - asked.number
    if abs(above) > len(_NUMBERS) + 1:
        return None
    return Offset(series, above, other_side=asked.side != taken.side)
