"""What templates of all apps may use."""
