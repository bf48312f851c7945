"""What is done in the window before a picture is taken of it."""
