"""Which studies there are for who is here, read from the record off the window's thread.

What reads the files of studies brings pydantic; it is imported there too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from anatomyapp.content import quizzes_folder
from anatomyapp.errors import Fault
from anatomyapp.gui.study.door import Door
from anatomyapp.gui.study.pace import minutes_of
from anatomyapp.gui.study.start_page import Offer
from anatomyapp.quiz.bank import Bank
from anatomyapp.session import consent_text
from anatomyapp.session.materials import Materials
from anatomyapp.session.store import SessionStore
from anatomyapp.session.studies import Study
from anatomyapp.session.study_run import StudyRun
from anatomyapp.study.protocol import Protocol


@dataclass(frozen=True, slots=True)
class Found:
    """What a job brought: the studies that are offered, and what they are made of."""

    name: str
    offers: tuple[Offer, ...]
    materials: Materials
    faults: tuple[Fault, ...] = ()


def materials_of(banks: Mapping[str, Bank], folder: Path) -> tuple[Materials, tuple[Fault, ...]]:
    """Return the banks with the instruments and consent texts that ship and that lie in a folder.

    ``folder`` is this computer's data folder.
    """
    from anatomyapp.study import instrument_file  # noqa: PLC0415 - off the window's thread

    shipped = quizzes_folder()
    own = folder / instrument_file.FOLDER
    instruments, odd = instrument_file.find_instruments(shipped / instrument_file.FOLDER, own)
    consents, broken = consent_text.find_consents(
        shipped / consent_text.FOLDER, folder / consent_text.FOLDER
    )
    texts = {text.study: text for text in consents}
    return Materials(banks, instruments, texts), (*odd, *broken)


def look(
    store: SessionStore, door: Door, name: str, banks: Mapping[str, Bank], folder: Path
) -> Found:
    """Return the studies that are open, and those that a learner has not ended yet."""
    materials, faults = materials_of(banks, folder)
    runs = {run.study: run for run in door.running(name)}
    studies = [each for each in store.studies.all() if each.closed_at is None or each.id in runs]
    offers = tuple(_offer(each, runs.get(each.id), materials) for each in studies)
    return Found(name, offers, materials, faults)


def _offer(study: Study, run: StudyRun | None, materials: Materials) -> Offer:
    from anatomyapp.study.protocol_file import protocol_from  # noqa: PLC0415 - as above

    protocol = protocol_from(study.protocol.encode(), Path(f"{study.id}.yaml"))
    lacks = "\n".join(map(str, materials.missing(protocol)))
    return Offer(study, protocol, _minutes(protocol, materials), run, lacks)


def _minutes(protocol: Protocol, materials: Materials) -> int:
    """Return about how long the longest arm takes."""
    of_arms = (
        sum(minutes_of(step, materials) for step in protocol.steps_of(arm.id))
        for arm in protocol.arms
    )
    return max(1, round(max(of_arms)))
