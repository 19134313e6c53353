"""The API, version 1: the ledger for programs, typed, with the same rights as the pages."""
