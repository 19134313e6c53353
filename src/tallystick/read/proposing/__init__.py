"""What a sentence may claim, before it is bound to a document."""
