"""Those who say for the record what is on the screen."""
