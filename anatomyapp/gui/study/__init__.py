"""The place *Study*: leads a learner, or a group at one computer, through a study."""
