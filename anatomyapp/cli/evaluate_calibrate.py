"""``anatomyapp evaluate items --calibrate``: estimated difficulties into a bank."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from anatomyapp.cli.evaluate_reading import Asked, BankAnswers, read_banks
from anatomyapp.cli.output import report, say
from anatomyapp.cli.quiz_options import check_free
from anatomyapp.errors import StoreError
from anatomyapp.evaluation.calibrating import Written, with_calibrations
from anatomyapp.evaluation.irt.rasch import rasch
from anatomyapp.evaluation.irt.right import Right

if TYPE_CHECKING:
    from anatomyapp.quiz.authoring.draft import Draft

_ORDER = ("difficulty", "se", "n", "source")


def calibrate(arguments: argparse.Namespace) -> int:
    """Write a bank with difficulties, or print them as its file takes them.

    Raises
    ------
    StoreError
        Nobody was asked this bank, or too few were, or the answers are simulated.
    """
    from anatomyapp.atlas.pack import read_pack  # noqa: PLC0415 - other commands need no atlas
    from anatomyapp.quiz.authoring.changes import versioned  # noqa: PLC0415 - as above
    from anatomyapp.quiz.authoring.checking import bank_entry_of  # noqa: PLC0415 - as above
    from anatomyapp.quiz.authoring.opening import open_bank  # noqa: PLC0415 - as above
    from anatomyapp.quiz.bank import read_bank  # noqa: PLC0415 - as above
    from anatomyapp.quiz.writing import write_bank  # noqa: PLC0415 - as above

    check_free([arguments.output], force=arguments.force)
    bank = read_bank(arguments.calibrate, read_pack(arguments.atlas))
    opened = open_bank(arguments.calibrate)
    found = read_banks(Asked(arguments.store, bank.id, arguments.place, arguments.study))
    if bank.id not in found:
        raise StoreError(
            "{bank}: the record holds no answer to it; name another record by --store.",
            bank=bank.id,
        )
    written = _estimated(opened.draft, found[bank.id], bank.id)
    if arguments.output is not None:
        write_bank(arguments.output, bank_entry_of(versioned(written.draft)), opened.comments)
    _tell(written, arguments)
    return 0


def _estimated(draft: Draft, found: BankAnswers, bank: str) -> Written:
    if found.cohort is not None:
        raise StoreError(
            "{bank}: the record holds a simulated cohort, whose difficulties belong into no bank; "
            "name a record of people by --store.",
            bank=bank,
        )
    calibrated = rasch(Right.of(found.responses))
    if calibrated.reason:
        raise StoreError(
            "{bank}: no difficulty can be estimated: {reason}. The bank stays as it is.",
            bank=bank,
            reason=calibrated.reason,
        )
    return with_calibrations(draft, calibrated, found.until)


def _tell(written: Written, arguments: argparse.Namespace) -> None:
    entries = {item.id: item.fields.part("calibration") for item in written.draft.items}
    lines = {id_: ", ".join(f"{name}: {entries[id_].text(name)}" for name in _ORDER[:-1])
             for id_ in written.ids}  # fmt: skip
    if arguments.json:
        told = {id_: {name: entries[id_].text(name) for name in _ORDER} for id_ in written.ids}
        report({"calibrated": told, "left": dict(written.left)}, as_json=True)
        return
    if arguments.output is not None:
        say(f"{arguments.output}: {len(written.ids)} items with a difficulty")
    for id_, line in lines.items() if arguments.output is None else ():
        say(f"{id_}:")
        say(f'    calibration: {{{line}, source: "{entries[id_].text("source")}"}}')
    for id_, reason in written.left:
        say(f"{id_}: as it was: {reason}")
