"""Pages of questions: scales, pairs of words, options, numbers and own words."""
