"""One cohort of 24, simulated by the command, for all tests that only read it."""

from __future__ import annotations

from contextlib import closing

import pytest

from anatomyapp.cli import command
from anatomyapp.evaluation.study_reader import read_study
from anatomyapp.session.store import open_store
from tests.simulated_study import HOME, PACK, PROTOCOL, furnish, small

LEARNERS, SEED = 24, 7


@pytest.fixture(scope="session")
def furnished(tmp_path_factory):
    folder = tmp_path_factory.mktemp("study")
    furnish(folder)
    return folder


@pytest.fixture(scope="session")
def small_world(furnished):
    return small(furnished)


@pytest.fixture(scope="session")
def record(furnished):
    """A record that the command filled."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ANATOMYAPP_HOME", str(furnished / HOME))
        options = {"learners": LEARNERS, "protocol": furnished / PROTOCOL, "seed": SEED,
                   "atlas": furnished / PACK, "store": furnished / "record.db"}  # fmt: skip
        words = [word for name, value in options.items() for word in (f"--{name}", str(value))]
        assert command.run(command.parse(["simulate", "cohort", *words])) == 0
    return furnished / "record.db"


@pytest.fixture(scope="session")
def cohort(record, furnished):
    with closing(open_store(record, create=False, folder=furnished / HOME)) as store:
        yield store


@pytest.fixture(scope="session")
def cohort_data(cohort):
    return read_study(cohort, "small")


@pytest.fixture(scope="session")
def sessions(cohort):
    """The entries of each session, the first session first."""
    return [cohort.events(session.id) for session in reversed(cohort.sessions())]
