"""Grading: what a response to an item is worth, and how far off it is."""

from __future__ import annotations

from dataclasses import dataclass

from anatomyapp.atlas.structure import Structure, StructureId
from anatomyapp.phrase import Say, phrase
from anatomyapp.quiz.facing import Direction, is_direction, side_facing
from anatomyapp.quiz.item import Item, ItemId, Kind, Means, Misconception, Option, OptionId

LEAST_SEEN = 0.5  # own: of a structure that is asked for, at least half is in view
UNSEEN = "unseen"  # chosen: the right direction, with the structure hidden or cut off

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
    """What a learner answered: a structure pointed at, an option chosen, or a direction shown.

    Parameters
    ----------
    direction
        From the middle of the asked structure to the viewer (``facing.to_viewer``).
    means
        With what it was given.
    seen_share
        With a direction: how much of the asked structure was in the picture and not hidden, 0 to 1.
    """

    structure: StructureId | None = None
    option: OptionId | None = None
    direction: Direction | None = None
    means: Means = Means.POINTER
    seen_share: float = 1.0

    def __post_init__(self) -> None:
        """Refuse none, several, and means that cannot give it."""
        given = (self.structure, self.option, self.direction)
        if sum(each is not None for each in given) != 1:
            raise ValueError("a response is a structure, an option or a direction")
        if self.direction is not None and not is_direction(self.direction):
            raise ValueError("a direction is three numbers of length 1")
        if self.means is Means.RETICLE and self.structure is None:
            raise ValueError("a reticle aims at structures")
        if self.means is Means.POSE and self.direction is None:
            raise ValueError("a pose shows a direction")
        if not 0.0 <= self.seen_share <= 1.0:
            raise ValueError("a share lies between 0 and 1")


@dataclass(frozen=True, slots=True)
class Grade:
    """What a response is worth.

    Parameters
    ----------
    score
        0 to 1.
    key, chosen
        Ids of structures (*find*) or options. In a *show* item what was shown is the key, a
        foreseen option, the side that faced the viewer, or ``UNSEEN``.
    response
        What was graded.
    asked, taken
        The structures that key and choice stand for, where they stand for one.
    misconception
        What the choice tells, where the bank foresaw it.
    """

    item: ItemId
    score: float
    key: str
    chosen: str
    response: Response
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

    A *show* item is answered when its surface faces the viewer within its tolerance and at least
    ``LEAST_SEEN`` of the structure is in view; nothing is given for coming near.

    Raises
    ------
    ValueError
        The response does not fit the item's kind: an option where a structure is asked, and so on.
    """
    chosen, option = _chosen(item, response)
    correct = chosen == item.key
    taken = response.structure
    if taken is None and option is not None:
        taken = option.structure
    return Grade(
        item=item.id,
        score=1.0 if correct else 0.0,
        key=item.key,
        chosen=chosen,
        response=response,
        asked=item.asked,
        taken=taken,
        misconception=option.misconception if option and not correct else None,
    )


def _chosen(item: Item, response: Response) -> tuple[str, Option | None]:
    """Return what was chosen, as it is recorded, and the option that foresaw it."""
    if item.kind is Kind.FIND and response.structure is not None:
        foreseen = (o for o in item.options if o.structure == response.structure)
        return str(response.structure), next(foreseen, None)
    if item.kind is Kind.SHOW and response.direction is not None:
        return _shown(item, response.direction, response.seen_share)
    if item.kind.by_option and response.option is not None:
        return str(response.option), item.option(response.option)
    wanted = {Kind.FIND: "a structure", Kind.SHOW: "a direction"}
    raise ValueError(f"{item.id} is answered by {wanted.get(item.kind, 'an option')}")


def _shown(item: Item, direction: Direction, seen_share: float) -> tuple[str, Option | None]:
    if item.facing is not None and item.facing.met_by(direction):
        return (item.key if seen_share >= LEAST_SEEN else UNSEEN), None
    shown = [(o.facing.off_deg(direction), o) for o in item.options
             if o.facing is not None and o.facing.met_by(direction)]  # fmt: skip
    if shown:
        option = min(shown, key=lambda pair: pair[0])[1]
        return option.id, option
    return side_facing(direction).value, None


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
