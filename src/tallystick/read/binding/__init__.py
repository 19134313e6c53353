"""Binding proposals to their document: who says it, when, and what earlier sentences left running."""
