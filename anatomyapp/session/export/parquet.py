"""Tables as Parquet: typed columns, and the data dictionary in the file itself."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from anatomyapp.errors import StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session.export.dictionary import table_schema
from anatomyapp.session.export.table import Cell, Column, ColumnType, Table

if TYPE_CHECKING:
    import pyarrow as pa

DICTIONARY_KEY = "table_schema"  # in the metadata of a file: the table as Table Schema, JSON
_AT_A_TIME = 20_000  # rows of one group
_NO_ARROW = phrase(
    'Parquet needs the extra "export"; install it with pip install "anatomyapp[export]", or start '
    "once with ./run.sh --extra export."
)


def check_parquet() -> None:
    """Raise a StoreError where pyarrow is not installed."""
    try:
        import pyarrow.parquet  # noqa: F401, PLC0415 - an extra, and half a second
    except ImportError as error:
        raise StoreError(_NO_ARROW) from error


def write_parquet(path: Path, table: Table, rows: Iterable[tuple[Cell, ...]]) -> int:
    """Write a table; return the number of rows."""
    import pyarrow as pa  # noqa: PLC0415 - an extra
    from pyarrow import parquet  # noqa: PLC0415 - as above

    schema, count = _schema(table), 0
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for some in _batches(rows):
            count += len(some)
            columns = zip(*some, strict=True)
            arrays = [
                pa.array(column, field.type)
                for column, field in zip(columns, schema, strict=True)
            ]  # fmt: skip
            writer.write_batch(pa.RecordBatch.from_arrays(arrays, schema=schema))
    return count


def _batches(rows: Iterable[tuple[Cell, ...]]) -> Iterator[list[tuple[Cell, ...]]]:
    left = iter(rows)
    while some := list(islice(left, _AT_A_TIME)):
        yield some


def _schema(table: Table) -> pa.Schema:
    import pyarrow as pa  # noqa: PLC0415 - an extra

    fields = [
        pa.field(column.name, _type(column), nullable=bool(column.empty), metadata=_about(column))
        for column in table.columns
    ]
    dictionary = json.dumps(table_schema(table), ensure_ascii=False)
    return pa.schema(fields, {DICTIONARY_KEY: dictionary, "row": table.row})


def _type(column: Column) -> pa.DataType:
    import pyarrow as pa  # noqa: PLC0415 - an extra

    if column.type is ColumnType.STRING and column.allowed:
        return pa.dictionary(pa.int32(), pa.string())
    return {
        ColumnType.STRING: pa.string(),
        ColumnType.INTEGER: pa.int64(),
        ColumnType.NUMBER: pa.float64(),
        ColumnType.BOOLEAN: pa.bool_(),
        ColumnType.DATETIME: pa.timestamp("us", tz="UTC"),
    }[column.type]


def _about(column: Column) -> dict[str, str]:
    told = {"description": column.meaning, "unit": column.unit, "empty": column.empty}
    return {name: text for name, text in told.items() if text}
