"""The chapters of a report, each composed from the same material."""
