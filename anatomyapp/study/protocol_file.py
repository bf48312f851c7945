"""Protocols as YAML files: reading, checking, finding."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from anatomyapp.atlas.document import (
    Document,
    Place,
    document_of,
    form_fault,
    listed,
    read_document,
)
from anatomyapp.errors import DocumentError, Fault, ProtocolError
from anatomyapp.study.finding import Finding, Known
from anatomyapp.study.protocol import Protocol
from anatomyapp.study.protocol_building import protocol_of
from anatomyapp.study.protocol_checks import findings
from anatomyapp.study.protocol_schema import ProtocolEntry

FOLDER = "protocols"


def read_protocol(path: Path) -> Protocol:
    """Read a protocol; warnings do not hinder it, nor does what it names and is elsewhere.

    Raises
    ------
    ProtocolError
        The file is broken; every fault stands in ``faults``.
    """
    return _sound(_document(path), path)


def protocol_from(content: bytes, named: Path) -> Protocol:
    """Read a protocol that lies in no file; ``named`` stands in what is said of its faults.

    Raises
    ------
    ProtocolError
        The text is broken; every fault stands in ``faults``.
    """
    try:
        return _sound(document_of(content, named), named)
    except DocumentError as error:
        raise ProtocolError(str(error), error.faults) from error


def read_entry(path: Path) -> ProtocolEntry:
    """Read a file whose form is right, whatever else is wrong with it: what an editor begins with.

    Raises
    ------
    ProtocolError
        It has not the form of a protocol; every fault stands in ``faults``.
    """
    return _entry(_document(path), path)


def check_protocol(path: Path, known: Known | None = None) -> tuple[Fault, ...]:
    """Return all that is wrong with a protocol, warnings too; nothing means that it is sound."""
    try:
        document = _document(path)
        entry = _entry(document, path)
    except ProtocolError as error:
        return error.faults
    return _faults(document, findings(entry, known))


def find_protocols(*folders: Path) -> tuple[Mapping[str, Protocol], tuple[Fault, ...]]:
    """Return the protocols in folders by their ids, and what is broken; later folders win."""
    found: dict[str, Protocol] = {}
    faults: list[Fault] = []
    for path in (path for folder in folders for path in sorted(folder.glob("*.yaml"))):
        try:
            protocol = read_protocol(path)
        except ProtocolError as error:
            faults += [fault.within(path.name) for fault in error.faults]
        else:
            found[protocol.id] = protocol
    return {name: found[name] for name in sorted(found)}, tuple(faults)


def place_of(loc: Place) -> Place:
    """Return the place of an entry without the kind that pydantic puts behind a step's id."""
    return loc[:2] + loc[3:] if loc[:1] == ("steps",) else loc


def _document(path: Path) -> Document:
    try:
        return read_document(path)
    except DocumentError as error:
        raise ProtocolError(str(error), error.faults) from error


def _entry(document: Document, path: Path) -> ProtocolEntry:
    try:
        return ProtocolEntry.model_validate(document.tree)
    except ValidationError as error:
        found = ({**each, "loc": place_of(each["loc"])} for each in error.errors(include_url=False))
        faults = tuple(form_fault(document, each, "the protocol") for each in found)
        raise ProtocolError(listed(path, faults), faults) from error


def _sound(document: Document, path: Path) -> Protocol:
    entry = _entry(document, path)
    wrong = tuple(fault for fault in _faults(document, findings(entry)) if not fault.warning)
    if wrong:
        raise ProtocolError(listed(path, wrong), wrong)
    return protocol_of(entry, document.digest, document.text)


def _faults(document: Document, found: tuple[Finding, ...]) -> tuple[Fault, ...]:
    return tuple(
        Fault(f"line {document.line(each.place)}", each.what, each.remedy, each.warning)
        for each in found
    )
