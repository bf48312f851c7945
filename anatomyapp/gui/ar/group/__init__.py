"""A group before one sheet: who is in it, whose turn it is, and how that is shown."""
