"""The manifest of an export: what was written, of what, and by which versions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias

import sqlalchemy as sa

from anatomyapp import __version__
from anatomyapp.session import tables
from anatomyapp.session.event import SCHEMA_VERSION
from anatomyapp.session.export.dictionary import table_schema
from anatomyapp.session.export.reading import Reading
from anatomyapp.session.export.table import Table
from anatomyapp.session.population import population_of

Plain: TypeAlias = Any  # what JSON can hold


@dataclass(frozen=True, slots=True)
class Written:
    """A file of an export; ``table`` is what it holds, None for all."""

    path: Path
    media_type: str
    rows: int
    bytes: int
    sha256: str
    table: Table | None = None


def manifest_of(
    reading: Reading, files: Iterable[Written], at: datetime, *, names: bool
) -> Mapping[str, Plain]:
    """Return a Data Package (Frictionless Data) that describes an export."""
    return {
        "profile": "data-package",
        "name": "anatomyapp-export",
        "created": at.isoformat(),
        "app_version": __version__,
        "record_revision": tables.REVISIONS[-1],
        "event_schema_version": SCHEMA_VERSION,
        "packs": _versions(reading, tables.session.c.pack, tables.session.c.pack_version),
        "banks": _versions(reading, tables.quiz.c.bank, tables.quiz.c.bank_version),
        "names_learners": names,
        "simulated_cohort": population_of(reading.connection).cohort,
        "selection": _selection(reading),
        "resources": [_resource(file) for file in files],
    }


def _versions(
    reading: Reading, name: sa.Column[str], version: sa.Column[str]
) -> list[Mapping[str, str]]:
    of = tables.session.c.id if name.table is tables.session else name.table.c.session
    query = sa.select(name, version).where(of.in_(reading.wanted())).distinct()
    rows = reading.connection.execute(query.order_by(name, version))
    return [{"id": row[0], "version": row[1]} for row in rows]


def _selection(reading: Reading) -> Mapping[str, Plain]:
    told = asdict(reading.selection) | {"sessions": None}
    told = {key: each.isoformat() if isinstance(each, datetime) else each
            for key, each in told.items()}  # fmt: skip
    if reading.selection.sessions is not None:
        told["sessions"] = len(reading.selection.sessions)
    return {key: each for key, each in told.items() if each is not None}


def _resource(file: Written) -> Mapping[str, Plain]:
    told: dict[str, Plain] = {
        "name": file.path.stem,
        "path": file.path.name,
        "mediatype": file.media_type,
        "bytes": file.bytes,
        "hash": f"sha256:{file.sha256}",
        "rows": file.rows,
    }
    if file.table is not None:
        told |= {"description": file.table.row, "schema": table_schema(file.table)}
    return told
