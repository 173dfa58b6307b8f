"""What is open and selected, what was visited, what can be undone, and how it is saved."""
