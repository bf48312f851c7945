"""Reading instruments: one YAML file each, whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from anatomyapp.atlas.document import Document, document_of, form_fault, listed, read_document
from anatomyapp.errors import DocumentError, Fault, InstrumentError
from anatomyapp.study.instrument import Instrument
from anatomyapp.study.instrument_building import instrument_of
from anatomyapp.study.instrument_checks import check_instrument
from anatomyapp.study.instrument_schema import InstrumentEntry

FOLDER = "instruments"


def read_instrument(path: Path) -> Instrument:
    """Read an instrument.

    Raises
    ------
    InstrumentError
        The file is missing or broken; every fault stands in ``faults`` with its line.
    """
    try:
        document = read_document(path)
    except DocumentError as error:
        raise InstrumentError(str(error), error.faults) from error
    return _read(document, path)


def instrument_from(content: bytes, named: Path) -> Instrument:
    """Read an instrument that lies in no file; ``named`` stands in what is said of its faults.

    Raises
    ------
    InstrumentError
        The text is broken; every fault stands in ``faults`` with its line.
    """
    try:
        document = document_of(content, named)
    except DocumentError as error:
        raise InstrumentError(str(error), error.faults) from error
    return _read(document, named)


def find_instruments(*folders: Path) -> tuple[dict[str, Instrument], tuple[Fault, ...]]:
    """Return the instruments in folders by their ids, and what is wrong with broken files.

    A later folder completes what an earlier one has as a mere outline, and adds its own; it takes
    the place of no instrument that can be asked: that is a fault.
    """
    found: dict[str, Instrument] = {}
    faults: list[Fault] = []
    for path in (path for folder in folders for path in sorted(folder.glob("*.yaml"))):
        try:
            instrument = read_instrument(path)
        except InstrumentError as error:
            faults += [fault.within(path.name) for fault in error.faults]
            continue
        known = found.get(instrument.id)
        if known is not None and known.can_be_asked:
            what = f"there is an instrument {instrument.id} already"
            faults.append(Fault(path.name, what, "give this one another id"))
        else:
            found[instrument.id] = instrument
    return dict(sorted(found.items())), tuple(faults)


def entry_of(document: Document, path: Path) -> InstrumentEntry:
    """Return what a file says, checked.

    Raises
    ------
    InstrumentError
        It is broken; every fault stands in ``faults`` with its line.
    """
    try:
        entry = InstrumentEntry.model_validate(document.tree)
    except ValidationError as error:
        found = error.errors(include_url=False)
        faults = tuple(form_fault(document, dict(each), "the instrument") for each in found)
        raise InstrumentError(listed(path, faults), faults) from error
    faults = check_instrument(entry, document)
    if faults:
        raise InstrumentError(listed(path, faults), faults)
    return entry


def _read(document: Document, path: Path) -> Instrument:
    instrument = instrument_of(entry_of(document, path))
    return replace(instrument, digest=document.digest, text=document.text)
