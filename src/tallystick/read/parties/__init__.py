"""Parties as a sentence names them, and what case, particle or preposition says of each."""
