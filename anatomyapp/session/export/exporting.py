"""Exporting a record: all files of an export take their places together, with a manifest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TypeAlias, TypeVar

import sqlalchemy as sa

from anatomyapp.errors import StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session import study_tables, tables
from anatomyapp.session.consent import Consents
from anatomyapp.session.database import Database
from anatomyapp.session.export.catalogue import TABLES, ExportFormat
from anatomyapp.session.export.copying import copy_record
from anatomyapp.session.export.csv_text import BOM, csv_line
from anatomyapp.session.export.dictionary import dictionary_lines, json_text
from anatomyapp.session.export.lines import record_lines
from anatomyapp.session.export.manifest import Written, manifest_of
from anatomyapp.session.export.parquet import check_parquet, write_parquet
from anatomyapp.session.export.reading import Reading, Selection
from anatomyapp.session.export.table import Cell, Table
from anatomyapp.session.export.writing import digest_of, writing

Told: TypeAlias = Callable[[str, int], object]
Counted = TypeVar("Counted")

MANIFEST, DICTIONARY = "datapackage.json", "dictionary.csv"
_EACH = 1000  # rows between two times of telling
_OWN = phrase("{path} is the record itself; choose another place to export to.")
_NO_FOLDER = phrase("{path} cannot be made ({reason}); choose another place.")
_UNKNOWN = phrase("no table is called {name!r}; there are {known}.")
_NAMES = phrase(
    "the table of {name} says who learners are, or what they wrote in their own words; ask for it "
    "with --with-learners, or leave it out."
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be exported, and as what.

    Parameters
    ----------
    tables
        Of a tabular format, by name; empty for all.
    names
        Whether it says who learners are, and what they wrote in their own words.
    bom
        Whether CSV begins with a byte order mark.
    """

    format: ExportFormat
    tables: tuple[str, ...] = ()
    selection: Selection = field(default_factory=Selection)
    names: bool = False
    bom: bool = False

    def chosen(self) -> tuple[Table, ...]:
        """Return the tables; an unknown one, or one that names people unasked, is a StoreError."""
        if not self.tables:
            return tuple(t for t in TABLES.values() if self.names or not t.names)
        for name in self.tables:
            if name not in TABLES:
                raise StoreError(_UNKNOWN, name=name, known=", ".join(TABLES))
            if TABLES[name].names and not self.names:
                raise StoreError(_NAMES, name=name)
        return tuple(TABLES[name] for name in dict.fromkeys(self.tables))

    @property
    def to_folder(self) -> bool:
        """Whether it is more than one file with its manifest."""
        return self.format.tabular and len(self.tables) != 1


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written; the manifest says it to others."""

    files: tuple[Written, ...]
    manifest: Path

    @property
    def rows(self) -> int:
        """How many rows, lines or events, in all files."""
        return sum(file.rows for file in self.files)


class Exports:
    """Writes what a record holds into files; every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        """Read nothing yet."""
        self._database = database

    def write(
        self, wish: Wish, place: Path, at: datetime, told: Told = lambda *_: None
    ) -> Exported:
        """Write an export, all of it or nothing.

        Parameters
        ----------
        place
            A folder for more than one table, else a file; the manifest comes beside it.
        told
            Called with a file's name and its rows so far; may raise to end the export.

        Raises
        ------
        StoreError
            It cannot be read or written, or an extra is missing; what lay there is untouched.
        """
        self._check(wish, place)
        with (
            ExitStack() as finished,
            self._database.reading() as connection,
            closing(Reading(connection, wish.selection)) as reading,
        ):
            manifest = _manifest_place(wish, place)
            fresh = finished.enter_context(writing(manifest))  # first, so that it comes last
            files = tuple(_files(reading, wish, place, told, finished))
            fresh.write_text(json_text(manifest_of(reading, files, at, names=wish.names)), "utf-8")
        return Exported(files, manifest)

    def sessions(self, which: Selection) -> frozenset[str]:
        """Return the ids of the sessions that a selection wants."""
        with self._database.reading() as connection:
            return frozenset(connection.scalars(Reading(connection, which).wanted()))

    def sessions_of(self, study: str) -> frozenset[str]:
        """Return the sessions of a study: all who took part in them took part in it by then.

        In a session in which its steps were taken, consent may have been given on the way. A guest
        of a group can say nothing of it, so such a group's session is none of a study.
        """
        took_part = Consents(self._database).participation(study)
        session, member = tables.session.c, tables.member.c
        with self._database.reading() as connection:
            sessions = connection.execute(
                sa.select(session.id, session.learner, session.started_at)
            ).all()
            seated = connection.execute(sa.select(member.session, member.learner)).all()
            stepped = set(connection.scalars(_stepped(study)))
        people = {row.id: {row.learner or row.id} for row in sessions}
        for row in seated:
            people[row.session].add(row.learner or "")  # a guest, who takes part in nothing
        return frozenset(
            row.id
            for row in sessions
            if all(
                took_part.holds(person, row.started_at)
                or (row.id in stepped and person in took_part.since)
                for person in people[row.id]
            )
        )

    def _check(self, wish: Wish, place: Path) -> None:
        if wish.format is ExportFormat.PARQUET:
            check_parquet()
        if wish.format.tabular:
            wish.chosen()
        if self._database.place.is_own(place):
            raise StoreError(_OWN, path=place)
        folder = place if wish.to_folder else place.parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(_NO_FOLDER, path=folder, reason=error.strerror) from error


def _stepped(study: str) -> sa.Select[tuple[str]]:
    """Return the query for the sessions in which steps of a study were taken."""
    step, enrolment = study_tables.study_step.c, study_tables.enrolment.c
    of_study = sa.select(enrolment.id).where(enrolment.study == study)
    return sa.select(step.session).where(step.enrolment.in_(of_study))


def _manifest_place(wish: Wish, place: Path) -> Path:
    return place / MANIFEST if wish.to_folder else place.with_name(f"{place.name}.{MANIFEST}")


def _files(
    reading: Reading, wish: Wish, place: Path, told: Told, finished: ExitStack
) -> Iterator[Written]:
    """Write each file under a name of its own for now, and yield what it will be."""
    if not wish.format.tabular:
        fresh = finished.enter_context(writing(place))
        yield _whole(reading, wish, place, fresh, told)
        return
    chosen = wish.chosen()
    for table in chosen:
        path = place / f"{table.name}.{wish.format}" if wish.to_folder else place
        fresh = finished.enter_context(writing(path))
        rows = _counted(table.rows(reading), path.name, told)
        if wish.format is ExportFormat.CSV:
            count = _write(fresh, _csv(table, rows, bom=wish.bom)) - 1
            yield _written(path, fresh, "text/csv", count, table)
        else:
            count = write_parquet(fresh, table, rows)
            yield _written(path, fresh, "application/vnd.apache.parquet", count, table)
    if wish.to_folder:
        path = place / DICTIONARY
        fresh = finished.enter_context(writing(path))
        yield _written(path, fresh, "text/csv", _write(fresh, dictionary_lines(chosen)) - 1)


def _whole(reading: Reading, wish: Wish, place: Path, fresh: Path, told: Told) -> Written:
    if wish.format is ExportFormat.JSON_LINES:
        lines = _counted(record_lines(reading, names=wish.names), place.name, told)
        return _written(place, fresh, "application/jsonl", _write(fresh, lines))
    count = copy_record(
        reading, fresh, names=wish.names, told=lambda rows: told(place.name, rows)
    )  # fmt: skip
    return _written(place, fresh, "application/vnd.sqlite3", count)


def _written(
    path: Path, fresh: Path, media_type: str, rows: int, table: Table | None = None
) -> Written:
    return Written(path, media_type, rows, fresh.stat().st_size, digest_of(fresh), table)


def _write(path: Path, lines: Iterable[str]) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        for line in lines:
            file.write(line)
            count += 1
    return count


def _csv(table: Table, rows: Iterable[tuple[Cell, ...]], *, bom: bool) -> Iterator[str]:
    head = csv_line(column.name for column in table.columns)
    yield f"{BOM}{head}" if bom else head
    yield from map(csv_line, rows)


def _counted(rows: Iterable[Counted], name: str, told: Told) -> Iterator[Counted]:
    for count, row in enumerate(rows, 1):
        if count % _EACH == 0:
            told(name, count)
        yield row
