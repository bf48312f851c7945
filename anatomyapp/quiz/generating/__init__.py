"""Items made from an atlas: what may be asked, from where it is seen, and what is mixed up."""
