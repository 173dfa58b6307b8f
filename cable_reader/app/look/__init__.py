"""Colours, themes and icons, and dialogs that fit the screen."""
