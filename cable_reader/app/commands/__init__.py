"""What the actions do, an area a file."""
