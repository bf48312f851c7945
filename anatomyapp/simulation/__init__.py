"""Simulated cohorts: learners who go through a study's protocol as stated models say."""
