"""Writing protocols: drafts, their check, their files."""
