"""What exports are called, and what they are for."""

from __future__ import annotations

from collections.abc import Mapping

from anatomyapp.gui.language import translate
from anatomyapp.session.export.catalogue import TABLES, ExportFormat


def format_names() -> Mapping[ExportFormat, str]:
    """Return the formats with their names, in the order of the list."""
    return {
        ExportFormat.CSV: translate("Instructor", "CSV: tables for spreadsheets and statistics"),
        ExportFormat.PARQUET: translate("Instructor", "Parquet: typed tables for statistics"),
        ExportFormat.JSON_LINES: translate("Instructor", "JSON Lines: events, to import again"),
        ExportFormat.SQLITE: translate("Instructor", "SQLite: a copy of the record"),
    }


def table_names(*, names: bool) -> Mapping[str, str]:
    """Return the tables with their names; those of learners and their words only where asked."""
    words = {
        "sessions": translate("Instructor", "Sessions"),
        "answers": translate("Instructor", "Answers"),
        "quizzes": translate("Instructor", "Quizzes"),
        "presentations": translate("Instructor", "Items shown"),
        "steps": translate("Instructor", "Hints, revisions, time with feedback"),
        "questionnaires": translate("Instructor", "Questionnaires"),
        "structures": translate("Instructor", "Structures looked at"),
        "tracking": translate("Instructor", "Tracking in augmented reality"),
        "turns": translate("Instructor", "Turns of groups"),
        "members": translate("Instructor", "Members of groups"),
        "consents": translate("Instructor", "Consents"),
        "studies": translate("Instructor", "Studies"),
        "enrolments": translate("Instructor", "Who is in which study"),
        "study_steps": translate("Instructor", "Steps of studies"),
        "rotation": translate("Instructor", "Mental rotation"),
        "comments": translate("Instructor", "Comments in own words"),
        "events": translate("Instructor", "All events"),
        "learners": translate("Instructor", "Learners"),
    }
    return {name: words[name] for name, table in TABLES.items() if names or not table.names}


def told(form: ExportFormat, table: str) -> str:
    """Return what comes of a choice."""
    if form is ExportFormat.JSON_LINES:
        return translate(
            "Instructor",
            "Every event with its hash; another record takes it in by: anatomyapp sessions import.",
        )
    if form is ExportFormat.SQLITE:
        return translate(
            "Instructor", "One file that can be read by programs; checked, without PINs."
        )
    if table:
        return translate("Instructor", "Its columns are explained in the file beside it.")
    return translate(
        "Instructor", "One file for each table, and dictionary.csv, which explains every column."
    )
