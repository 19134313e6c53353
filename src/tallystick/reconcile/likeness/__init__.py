"""What two claims have in common, and what that says for or against one repeating the other."""
