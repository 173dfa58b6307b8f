"""Many cables: where the program keeps things, lists of cables, search in them."""
