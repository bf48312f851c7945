"""What the overview shows, read off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from anatomyapp.errors import Fault, ProtocolError
from anatomyapp.session.studies import Studies, Study
from anatomyapp.session.study_flow import Flow, flow
from anatomyapp.session.study_opening import known_materials, protocol_folders
from anatomyapp.study.authoring.files import kept_paths
from anatomyapp.study.finding import Known
from anatomyapp.study.protocol import Protocol
from anatomyapp.study.protocol_file import check_protocol, protocol_from, read_protocol


@dataclass(frozen=True, slots=True)
class StudyRow:
    """A study of the record with its flow.

    Parameters
    ----------
    protocol
        None where its text is damaged.
    simulated
        Whether nobody lived it.
    """

    study: Study
    protocol: Protocol | None
    flow: Flow
    simulated: bool = False


@dataclass(frozen=True, slots=True)
class ProtocolRow:
    """A protocol's file.

    Parameters
    ----------
    protocol
        None where the file is broken, or there is only a draft.
    faults
        What hinders a study from being opened by it.
    """

    path: Path
    own: bool
    protocol: Protocol | None
    faults: tuple[Fault, ...]
    drafted: bool = False


@dataclass(frozen=True, slots=True)
class Overview:
    """The studies of the record, the protocols that there are, and what they may name."""

    studies: tuple[StudyRow, ...]
    protocols: tuple[ProtocolRow, ...]
    known: Known


def read_overview(studies: Studies, data_folder: Path) -> Overview:
    """Return the overview.

    Raises
    ------
    StoreError
        The record cannot be read.
    """
    known = known_materials(data_folder)
    simulated = studies.population().simulated
    rows = tuple(_study_row(study, studies, simulated=simulated) for study in studies.all())
    return Overview(rows, tuple(_protocol_rows(data_folder, known)), known)


def _study_row(study: Study, studies: Studies, *, simulated: bool) -> StudyRow:
    try:
        protocol = protocol_from(study.protocol.encode(), Path(study.id))
    except ProtocolError:  # said in its row
        protocol = None
    arms = protocol.arm_ids if protocol else ()
    return StudyRow(study, protocol, flow(studies.enrolments(study.id), arms), simulated)


def _protocol_rows(data_folder: Path, known: Known) -> list[ProtocolRow]:
    shipped, own = protocol_folders(data_folder)
    drafts = kept_paths(data_folder)
    paths = sorted({*own.glob("*.yaml"), *drafts})
    rows = [_row(path, known, own=True, drafted=path in drafts) for path in paths]
    return rows + [_row(path, known, own=False) for path in sorted(shipped.glob("*.yaml"))]


def _row(path: Path, known: Known, *, own: bool, drafted: bool = False) -> ProtocolRow:
    if drafted and not path.exists():
        return ProtocolRow(path, own, None, (), drafted=True)
    wrong = tuple(fault for fault in check_protocol(path, known) if not fault.warning)
    try:
        protocol = read_protocol(path)
    except ProtocolError:  # its faults stand in the row
        protocol = None
    return ProtocolRow(path, own, protocol, wrong, drafted)
