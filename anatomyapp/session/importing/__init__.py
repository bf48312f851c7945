"""Taking in what another machine recorded; a file is hostile until it is checked."""
