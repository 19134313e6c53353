"""What verbs say: their form, how firm they are, and which goods they govern."""
