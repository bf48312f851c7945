"""All tables that are exported, by name, and what they are exported as."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from anatomyapp.session.export.group_tables import MEMBERS, TRACKING, TURNS
from anatomyapp.session.export.other_tables import QUESTIONNAIRES, STRUCTURES
from anatomyapp.session.export.quiz_tables import ANSWERS, PRESENTATIONS, QUIZZES, STEPS
from anatomyapp.session.export.session_tables import CONSENTS, EVENTS, LEARNERS, SESSIONS
from anatomyapp.session.export.study_tables import (
    COMMENTS,
    ENROLMENTS,
    ROTATION,
    STUDIES,
    STUDY_STEPS,
)
from anatomyapp.session.export.table import Table

TABLES: Mapping[str, Table] = {
    table.name: table
    for table in (
        *(SESSIONS, ANSWERS, QUIZZES, PRESENTATIONS, STEPS, QUESTIONNAIRES, STRUCTURES),
        *(TRACKING, TURNS, MEMBERS, CONSENTS, STUDIES, ENROLMENTS, STUDY_STEPS),
        *(ROTATION, COMMENTS, EVENTS, LEARNERS),
    )
}


class ExportFormat(StrEnum):
    """What the record is exported as."""

    CSV = "csv"
    PARQUET = "parquet"
    JSON_LINES = "jsonl"
    SQLITE = "sqlite"

    @property
    def tabular(self) -> bool:
        """Whether it has one file for each table."""
        return self in {ExportFormat.CSV, ExportFormat.PARQUET}
