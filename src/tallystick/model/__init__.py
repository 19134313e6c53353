"""The nouns of the ledger: frozen, typed, standard library only. Every stage speaks in these."""
