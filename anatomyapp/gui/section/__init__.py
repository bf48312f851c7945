"""The section beside the model: a plane as a labelled picture."""
