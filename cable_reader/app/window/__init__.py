"""Where everything in the window stands and leads, and the parts that act on it."""
