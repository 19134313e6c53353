"""The dossier page: one sentence, pictures, tables, and the choices that move them; each figure as data and picture."""
