"""The place AR: the model in the pictures of a camera."""
