"""What it means: statistics of responses."""
