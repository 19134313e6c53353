"""Who says it: speakers, the words that name them, and how far what they say reaches."""
