"""Faces of a ledger and of a balance: package, tables, pictures, report, terminal.

Nothing is imported here, so that a command which prints a table does not load what draws pictures.
"""
