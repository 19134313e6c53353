"""Series: entries sorted by flow, bounded by parts and wholes, set on a time line, contradictions listed."""
