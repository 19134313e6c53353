"""The checks that keep the house in order: small, typed, tested in tests/house/."""
