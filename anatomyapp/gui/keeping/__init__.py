"""Keeping the record: its backups, how long sessions stay, and erasing."""
