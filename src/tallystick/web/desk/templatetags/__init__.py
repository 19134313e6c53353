"""What templates of the desk and of the registers say in words."""
