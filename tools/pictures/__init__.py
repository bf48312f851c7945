"""Pictures of the window, drawn by the real app: ``python -m tools.pictures``."""
