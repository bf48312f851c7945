"""One more way to move the camera: printed sheets, sources of frames, calibration, tracking."""
