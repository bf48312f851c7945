"""The place *Outcomes*: what a study came to."""
