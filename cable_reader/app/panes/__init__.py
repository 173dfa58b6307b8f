"""Panes: what is seen of a cable. They talk to the workspace and never to each other."""
