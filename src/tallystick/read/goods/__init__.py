"""What changes hands, and what only looks as if it did."""
