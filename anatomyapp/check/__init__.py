"""What is proved of a pack: named rules, each with its measured figure and its faults."""
