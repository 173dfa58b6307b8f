"""What the panes show: a cable as rows and as text, many cables as a list, and the item models over them."""
