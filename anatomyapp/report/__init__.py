"""Reports of studies: what was done and found, as one page of HTML and as PDF."""
