"""What a dossier stands on: its documents, who says things, and what things cost; added and changed with history."""
