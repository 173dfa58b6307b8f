"""Every action of the window: the table, and the menus and keys made of it."""
