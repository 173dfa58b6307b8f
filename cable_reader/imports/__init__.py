"""What comes back: marks, labels and cables that other files and programs hold."""
