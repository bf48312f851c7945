"""Scripts for those who change the program; none is part of it."""
