"""Offset: how far a structure lies from another one of its series, in words."""

from __future__ import annotations

from dataclasses import dataclass

from anatomyapp.atlas.structure import Structure
from anatomyapp.phrase import Say, phrase

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
