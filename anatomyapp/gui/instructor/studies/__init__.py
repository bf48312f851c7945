"""The instructor's place for studies: those that are open, their protocols, and an editor."""
