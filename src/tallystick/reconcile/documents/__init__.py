"""Documents that are near-twins of each other, whatever they claim."""
