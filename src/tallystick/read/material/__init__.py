"""What every step of reading looks at: words, quantities, kinds of claims, sentences."""
