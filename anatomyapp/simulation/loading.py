"""What a protocol asks for, read from its files for a simulation."""

from __future__ import annotations

from pathlib import Path

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.pack import read_pack
from anatomyapp.content import quizzes_folder
from anatomyapp.quiz.authoring.shelf import shelf
from anatomyapp.quiz.bank import Bank, read_bank
from anatomyapp.session import consent_text
from anatomyapp.session.materials import Materials
from anatomyapp.session.study_opening import protocol_path
from anatomyapp.settings import Language
from anatomyapp.simulation.models import Models
from anatomyapp.simulation.world import World
from anatomyapp.study import instrument_file
from anatomyapp.study.plates import plates_of
from anatomyapp.study.protocol import Protocol
from anatomyapp.study.protocol_file import read_protocol
from anatomyapp.study.steps import Test


def read_world(
    word: str, pack: Path, data_folder: Path, language: Language = Language.ENGLISH
) -> tuple[Protocol, World]:
    """Return the protocol that a word names, and the world in which it can be simulated.

    Parameters
    ----------
    word
        A protocol's id, or its file.

    Raises
    ------
    DocumentError
        The protocol or one of its banks is missing or broken.
    PackError
        The atlas cannot be read.
    """
    protocol = read_protocol(protocol_path(word, data_folder))
    atlas = read_pack(pack)
    world = World(
        models=Models(),
        materials=_materials(protocol, atlas, data_folder),
        structures=tuple(each for each in atlas.structures if each in atlas.shown_first),
        plates=tuple(plate.id for plate in plates_of(atlas)),
        pack=atlas.id,
        pack_version=atlas.version,
        language=language,
    )
    return protocol, world


def _materials(protocol: Protocol, atlas: Atlas, data_folder: Path) -> Materials:
    shipped = quizzes_folder()
    texts, _ = consent_text.find_consents(
        shipped / consent_text.FOLDER, data_folder / consent_text.FOLDER
    )
    instruments, _ = instrument_file.find_instruments(
        shipped / instrument_file.FOLDER, data_folder / instrument_file.FOLDER
    )
    return Materials(
        banks=_banks(protocol, atlas, shipped / "banks", data_folder),
        instruments=instruments,
        consents={text.study: text for text in texts},
    )


def _banks(protocol: Protocol, atlas: Atlas, shipped: Path, data_folder: Path) -> dict[str, Bank]:
    wanted = {step.bank for step in protocol.steps.values() if isinstance(step, Test)}
    paths = (each.path for each in shelf(shipped, data_folder) if each.id in wanted)
    read = (read_bank(path, atlas) for path in paths)
    return {bank.id: bank for bank in read}
