"""The instruments at hand: the shipped ones, and those in the data folder."""

from __future__ import annotations

from anatomyapp.content import quizzes_folder
from anatomyapp.errors import Fault
from anatomyapp.settings import data_folder
from anatomyapp.study.instrument import Instrument
from anatomyapp.study.instrument_file import FOLDER, find_instruments


def known_instruments() -> tuple[dict[str, Instrument], tuple[Fault, ...]]:
    """Return the instruments by their ids, and what is wrong with files."""
    return find_instruments(quizzes_folder() / FOLDER, data_folder() / FOLDER)
