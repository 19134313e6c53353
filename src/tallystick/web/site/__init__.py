"""What all pages share: the frame around them, their style, the list of dossiers, and the pages for errors."""
