"""The instructor's place to write banks."""
