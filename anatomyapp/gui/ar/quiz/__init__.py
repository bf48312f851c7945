"""The quiz in augmented reality: items asked on the model in the camera's picture."""
