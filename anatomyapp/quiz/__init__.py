"""What is asked: items, banks, grading."""
