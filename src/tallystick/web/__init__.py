"""The web face: a dossier to read, the way from each figure to its quotes, and a desk to review at.

A site is a program of its own on one workspace: `python -m tallystick.web`, which `tally serve` starts. It shows what
the core computes and computes nothing itself.
"""
