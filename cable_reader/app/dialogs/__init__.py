"""Dialogs, one a file; each is loaded when it is first used."""
