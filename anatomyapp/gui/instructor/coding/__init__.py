"""The place where comments in own words are coded by two readers, and compared."""
