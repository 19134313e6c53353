"""The review desk: claims one by one beside the text they stand in, what would change the balance most first."""
