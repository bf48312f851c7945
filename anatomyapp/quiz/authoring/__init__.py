"""Writing banks: drafts that may be unsound, their history, check, and files."""
