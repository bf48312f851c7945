"""Sending statements to a learning record store (LRS), so that none is lost and none is doubled."""
