"""The student's place *Progress*: what is known, what is due, and how it went."""
