"""What templates of all apps may ask."""
