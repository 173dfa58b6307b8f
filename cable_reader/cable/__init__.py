"""What a cable is: its text, its lossless tree and the facts read off it. Pure and without Qt."""
