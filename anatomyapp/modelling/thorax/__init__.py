"""The thorax: one module for each kind of bone."""
