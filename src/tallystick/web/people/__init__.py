"""Pages about people: one's own account and tokens, and who may do what with a dossier."""
