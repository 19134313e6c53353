"""Formats: one module for each, all with one verb: parse(blob, limits) -> Parsed, or the finding why not."""
