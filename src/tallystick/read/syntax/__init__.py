"""How a sentence hangs together: clauses, where verbs close them, what stands before or behind its noun."""
