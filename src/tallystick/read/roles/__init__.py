"""Who gives and who gets."""
