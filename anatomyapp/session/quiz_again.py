"""The quiz that presents a frozen instance once more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.quiz import Mode, Quiz, Timing
from anatomyapp.session.instance import Instance, shown_again
from anatomyapp.session.instance_file import read_instance

_OTHER_PACK = (
    "the quiz was presented on the pack {then} and is shown on {now}: items and options are the "
    "same, the model may look otherwise; choose that pack by --atlas."
)


@dataclass(frozen=True, slots=True)
class Repeat:
    """A quiz to be presented once more; ``warnings`` say what may look otherwise than then."""

    instance: Instance
    bank: Bank
    warnings: tuple[str, ...] = ()


def quiz_again(instance: Instance, bank: Bank) -> Quiz:
    """Return the quiz that presents the same once more, whatever is answered.

    What an adaptive quiz chose stands as it was chosen.

    Raises
    ------
    BankError
        The bank has not those items in those versions, or with those options.
    """
    items, seconds = shown_again(instance, bank), instance.seconds_per_item
    return Quiz(
        bank=f"{bank.id}@{bank.version}",
        mode=Mode(instance.mode),
        seed=instance.seed,
        items=items,
        queue=tuple(range(len(items))),
        station=instance.station,
        bank_digest=bank.digest,
        timing=None if seconds is None else Timing(seconds, instance.break_s),
    )


def read_repeat(path: Path, atlas: Atlas) -> Repeat:
    """Read a quiz from a file, to be presented once more on an atlas.

    Raises
    ------
    DocumentError
        The file is no instance, or its bank does not fit the atlas; says why.
    """
    frozen = read_instance(path)
    bank = frozen.bank(atlas, path)
    quiz_again(frozen.instance, bank)
    return Repeat(frozen.instance, bank, tuple(_warnings(frozen.instance, atlas)))


def _warnings(instance: Instance, atlas: Atlas) -> Iterator[str]:
    """Yield what may look otherwise than it did then."""
    then, now = f"{instance.pack}@{instance.pack_version}", f"{atlas.id}@{atlas.version}"
    if then != now:
        yield _OTHER_PACK.format(then=then, now=now)
