"""The way back: from a figure to its claims, from a claim to its quote in the archived text, and to the bytes."""
