"""The Quiz place: choose a quiz, answer its items, look at the result."""
