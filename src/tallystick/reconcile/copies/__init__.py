"""Which claims are copies: found, traced to the one that stands for them, and what each copy changed."""
