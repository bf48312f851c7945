"""Taking the record elsewhere: tables for statistics, lines for programs, a copy."""
