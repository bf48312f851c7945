"""The record as xAPI 1.0.3 statements: pure functions from entries to JSON."""
