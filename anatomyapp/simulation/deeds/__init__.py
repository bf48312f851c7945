"""How simulated learners take the steps of a protocol, one module for each kind of step."""
