"""Numbers with their hedges, units and rates, what they count, and the dates beside them."""
