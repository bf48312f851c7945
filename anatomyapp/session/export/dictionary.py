"""The data dictionary: what each column of each table means, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from anatomyapp.session.export.csv_text import csv_line
from anatomyapp.session.export.table import Column, ColumnType, Table

Plain: TypeAlias = Any  # what JSON can hold

DICTIONARY = ("table", "column", "type", "unit", "meaning", "allowed", "empty", "key")


def table_schema(table: Table) -> Mapping[str, Plain]:
    """Return a table's columns as a Table Schema (Frictionless Data), with units."""
    return {
        "fields": [_field(column) for column in table.columns],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }


def dictionary_lines(tables: Iterable[Table]) -> Iterator[str]:
    """Return the lines of a CSV file of all columns."""
    yield csv_line(DICTIONARY)
    for table in tables:
        for column in table.columns:
            yield csv_line(
                (table.name, column.name, column.type.value, column.unit, column.meaning,
                 "|".join(column.allowed), column.empty, column.name in table.key)
            )  # fmt: skip


def dictionary_text(tables: Iterable[Table]) -> str:
    """Return the chapters of docs/formats.md about all columns, in Markdown."""
    return "\n".join(line for table in tables for line in _chapter(table))


def json_text(plain: Plain) -> str:
    """Return JSON that people can read."""
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def _field(column: Column) -> Mapping[str, Plain]:
    field: dict[str, Plain] = {
        "name": column.name,
        "type": column.type.value,
        "description": f"{column.meaning} Empty: {column.empty}." if column.empty
        else column.meaning,
        "constraints": {"required": not column.empty},
    }  # fmt: skip
    if column.unit:
        field["unit"] = column.unit
    if column.allowed:
        values = [_typed(column, value) for value in column.allowed]
        field["constraints"]["enum"] = values
    return field


def _typed(column: Column, value: str) -> str | int:
    return int(value) if column.type is ColumnType.INTEGER else value


def _chapter(table: Table) -> Iterator[str]:
    yield f"`{table.name}`. {table.row}"
    yield ""
    yield "| column | type | meaning |"
    yield "|---|---|---|"
    for column in table.columns:
        kind = f"{column.type.value}, {column.unit}" if column.unit else column.type.value
        allowed = f" One of: {', '.join(column.allowed)}." if column.allowed else ""
        empty = f" Empty: {column.empty}." if column.empty else ""
        name = f"**{column.name}**" if column.name in table.key else column.name
        meaning = f"{column.meaning}{allowed}{empty}".replace("|", "\\|")
        yield f"| {name} | {kind} | {meaning} |"
    yield ""
