"""The instructor's places: what learners did, and how the items fared."""
